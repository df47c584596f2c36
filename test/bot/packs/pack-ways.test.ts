import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import type { ReportDesk } from '../../../src/bot/reports/report-desk.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { languages, textsFor } from '../../../src/locale/texts.ts';
import { createMemory } from '../../../src/store/memory.ts';
import { createStore } from '../../../src/store/store.ts';
import { findCardProblems } from '../../support/card-rules.ts';
import { type Chat, startChat, unseal } from '../chat.ts';
import { createInvoke, createMentioning, createMessage, places } from '../teams-activities.ts';

// Protects: whoever asks whom to escalate to gets the pack of the failure that was told; as a file and with full numbers in a 1:1 chat
// alone, and numbers are kept nowhere.

const engine = createEngine(loadCatalog(), {
  ticketUrl: 'https://tickets.contoso.com/new?t={title}',
  hasTicketHook: true,
});
let memory = createMemory();
let chat: Chat;
afterEach(() => chat.close());
const start = async () => {
  memory = createMemory();
  const files = new Map<string, Parameters<ReportDesk['keep']>[1]>();
  const reports = {
    keep: (id: string, file: Parameters<ReportDesk['keep']>[1]) => files.set(id, file),
    find: (id: string) => files.get(id),
  } as unknown as ReportDesk;
  chat = await startChat({ engine: () => engine, reports, store: createStore('memory', memory) });
  return files;
};
const cardOf = (at = -1) => unseal(chat.sent.at(at)?.body.attachments[0].content);
const textOf = (at = -1) => JSON.stringify(chat.sent.at(at)?.body ?? '');
const buttonsOf = (card: { body: { type: string; actions?: { title: string; data: object }[] }[] }) =>
  card.body.find(({ type }) => type === 'ActionSet')?.actions ?? [];
const press = (title: string, place: 'personal' | 'channel' = 'personal') => {
  const data = buttonsOf(cardOf()).find((button) => button.title === title)?.data;
  if (!data) throw new Error(`No button ${title}`);
  return chat.take(
    createInvoke('adaptiveCard/action', { action: { type: 'Action.Execute', data } }, place, {
      locale: 'en',
      replyToId: `post-${chat.sent.length}`,
    }),
  );
};
const { button } = textsFor('en').packs;
const call =
  'Final SIP code 504, Microsoft response code 569008, caller +49 89 1234567, callee +1 425 555 0123 on sbc1.contoso.com';

describe('whom to escalate to', () => {
  it.each([
    ['569008 504', 'who do I escalate to', 'SBC vendor'],
    ['10199 403', 'escalate', 'Microsoft Support'],
    ['560403 403', 'escalate it to our carrier', 'Carrier'],
    ['569008 504', 'open a ticket with Microsoft', 'Microsoft Support'],
    ['569099 504', 'escalate', 'SBC vendor'],
  ])('after %s, "%s" is a pack for the %s', async (failure, words, addressee) => {
    await start();
    await chat.take(createMessage(failure));
    await chat.take(createMessage(words));
    const card = cardOf();
    expect(findCardProblems(card)).toEqual([]);
    const [, codes] = /(\d+) (\d{3})/.exec(failure) ?? [];
    expect(JSON.stringify(card)).toContain(`Escalation pack: ${addressee}`);
    expect(JSON.stringify(card.body)).toContain(codes);
    expect(textOf()).toMatch(/Ask first: .{3,40}\. Then:/);
  });

  it.each(languages)('in %s it keeps the rules of cards', async (locale) => {
    await start();
    await chat.take(createMessage('569008 504', 'personal', { locale }));
    await chat.take(createMessage('escalate', 'personal', { locale }));
    expect(findCardProblems(cardOf())).toEqual([]);
    expect(textOf()).toContain(textsFor(locale).packs.button.file);
  });

  it('while several failures fit says so, with the list and the pack of the codes at a tap', async () => {
    await start();
    await chat.take(createMessage('569002 504'));
    await chat.take(createMessage('escalate'));
    expect(textOf()).toContain('Several failures still fit');
    await press(button.vendor);
    const titles = buttonsOf(cardOf()).map(({ title }) => title);
    expect(titles).toEqual(['Show them', button.vendor]);
  });
});

describe('a pack as a file', () => {
  it.each([
    [button.file, 'escalation-569008-504.txt', /^# Direct Routing call failure/],
    [button.json, 'escalation-569008-504.json', /^\{\n {2}"title"/],
  ])('%s is offered to the person of a 1:1 chat', async (title, name, page) => {
    const files = await start();
    await chat.take(createMessage(call));
    await chat.take(createMessage('escalate'));
    await press(title);
    const [offer] = chat.sent.at(-1)?.body.attachments ?? [];
    expect(offer).toMatchObject({ contentType: 'application/vnd.microsoft.teams.card.file.consent', name });
    const file = files.get(offer.content.acceptContext.id);
    expect(file?.page).toMatch(page);
    expect(file?.page).not.toMatch(/1234567|5550123/);
    expect(file?.conversationId).toBe(places.personal.id);
  });

  it('is offered nowhere else, whatever is sent', async () => {
    await start();
    await chat.take(createMentioning('569008 504'));
    await chat.take(createMentioning('escalate'));
    expect(textOf()).toContain('Escalation pack');
    expect(textOf()).not.toMatch(new RegExp(`${button.file}|${button.numbers}`));
    const entryId = engine.catalog.byMicrosoftCode('569008')[0]?.id;
    for (const more of [{ file: 'txt' }, { numbers: true }]) {
      const data = { do: 'ticket', entryId, ...more };
      const before = chat.sent.length;
      const { body } = await chat.take(
        createInvoke('adaptiveCard/action', { action: { type: 'Action.Execute', data } }, 'channel'),
      );
      expect(JSON.stringify(body)).toContain(textsFor('de').bot.oldCard);
      expect(chat.sent).toHaveLength(before);
    }
  });
});

describe('full numbers', () => {
  const ask = async () => {
    await start();
    await chat.take(createMessage(call));
    expect(textOf()).not.toMatch(/1234567/);
    await chat.take(createMessage('escalate to the carrier'));
    await press(button.numbers);
    expect(textOf()).toContain('Paste the call once more');
  };

  it('come on a click, with the next message that holds some, once', async () => {
    await ask();
    await chat.take(createMessage('why?'));
    expect(textOf()).not.toContain('Numbers in full');
    await chat.take(createMessage(call));
    expect(textOf()).toMatch(/Numbers in full.*\+49 89 1234567.*\+1 425 555 0123/);
    expect(textOf()).toContain('Escalation pack: Carrier');
    expect(textOf()).toContain('sbc1.contoso.com');
    expect(findCardProblems(cardOf())).toEqual([]);
    await chat.take(createMessage(call));
    expect(textOf()).not.toMatch(/1234567/);
  });

  it('of another chat stay hidden', async () => {
    await ask();
    await chat.take(createMessage(call, 'personal', { conversation: { ...places.personal, id: 'a:other' } }));
    expect(textOf()).not.toMatch(/1234567/);
  });

  it('are neither stored nor logged', async () => {
    await ask();
    await chat.take(createMessage(call));
    expect(textOf()).toMatch(/1234567/);
    const facts = JSON.stringify(await memory.list('', 1000));
    expect(facts).not.toMatch(/1234567|5550123|contoso/);
    expect(chat.log.join('\n')).not.toMatch(/1234567|5550123/);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { createRateKeeper } from '../../../src/bot/connector/rate-keeper.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { en } from '../../../src/locale/en.ts';
import type { CardAction } from '../../../src/render/card-action.ts';
import { keyOf } from '../../../src/render/entry-key.ts';
import { cardText } from '../../support/judge-card-text.ts';
import { type Chat, startChat, unseal } from '../chat.ts';
import { createInvoke, createMentioning, createMessage, type Place, places } from '../teams-activities.ts';

// Protects: what people tick and how a failure ended for them is seen by all, counted once, and nobody can make up more of it.

const catalog = loadCatalog();
const engine = createEngine(catalog);
/** An entry with three steps. */
const entry =
  catalog.entries.find(({ suggestedActions }) => suggestedActions.length === 3) ?? expect.fail('no such entry');
const paste = `Microsoft code ${entry.microsoftCode}, SIP code ${entry.sipCode}, Error message: ${entry.phrase}`;
const key = keyOf(entry);
const tenantId = places.personal.tenantId;

let chat: Chat;
beforeEach(async () => {
  const rate = createRateKeeper([{ sends: 1000, milliseconds: 1 }]);
  chat = await startChat({ engine: () => engine }, { rate });
});
afterEach(() => chat.close());

type Button = CardAction & { readonly title?: string };

/** Every button of what was sent, wherever it stands. */
function buttonsOf(part: unknown): Button[] {
  if (Array.isArray(part)) return part.flatMap(buttonsOf);
  if (typeof part !== 'object' || part === null) return [];
  const { type, data } = part as { type?: string; data?: Button };
  const own = type === 'Action.Execute' && data ? [data] : [];
  return [...own, ...Object.values(part).flatMap(buttonsOf)];
}
const buttonIn = (card: unknown, isIt: (data: Button) => boolean) =>
  buttonsOf(unseal(card)).find(isIt) ?? expect.fail('no such button');
const isTick = (step: number) => (data: Button) => data.do === 'tick' && data.step === step;
const isDo = (verb: Button['do']) => (data: Button) => data.do === verb;

const posted = () => chat.sent.filter(({ method }) => method === 'POST');
const updated = () => chat.sent.filter(({ method }) => method === 'PUT');
const tally = (tenant = tenantId) => chat.store.outcomes.readTally({ tenantId: tenant, key });

/** Presses a button as somebody; gives the card of the response. */
async function press(data: object, who = 'ada', place: Place = 'channel', replyToId = 'post-1', changes: object = {}) {
  const action = { action: { type: 'Action.Execute', verb: 'v', data }, trigger: 'manual' };
  const from = { id: `29:${who}`, aadObjectId: `${who}-object` };
  const { body } = await chat.take(createInvoke('adaptiveCard/action', action, place, { replyToId, from, ...changes }));
  // biome-ignore lint/suspicious/noExplicitAny: tests look into the card
  return (body as any).value;
}

describe('a step that is ticked', () => {
  it('is ticked for everybody, stays in the language of the card, and can be taken back', async () => {
    await chat.take(createMentioning(paste));
    const mine = await press(buttonIn(posted(), isTick(2)));
    const [all] = updated();
    for (const card of [mine, all?.body]) {
      expect(cardText(card)).toContain('☑ 2');
      expect(cardText(card)).toContain('☐ 1');
      expect(cardText(card)).toContain(en.button.why);
    }
    expect(all).toMatchObject({ activityId: 'post-1', body: { channelData: { feedbackLoopEnabled: true } } });
    expect(unseal(mine).body).toEqual(unseal(all?.body.attachments[0].content).body);
    await press(buttonIn(all?.body, isTick(2)), 'bob');
    expect(cardText(updated().at(-1)?.body)).not.toContain('☑');
  });

  it.each([2, 3])('is kept when %i people tick at once, and the post ends with all of them', async (many) => {
    await chat.take(createMentioning(paste));
    const card = posted()[0]?.body;
    const steps = [1, 2, 3].slice(0, many);
    await Promise.all(steps.map((step) => press(buttonIn(card, isTick(step)), `person ${step}`)));
    for (const step of steps) expect(cardText(updated().at(-1)?.body)).toContain(`☑ ${step}`);
  });

  it('stays ticked when the failure is reported once more in the thread', async () => {
    await chat.take(createMentioning(paste));
    await press(buttonIn(posted(), isTick(1)));
    await chat.take(createMentioning(paste));
    expect(cardText(updated().at(-1)?.body)).toMatch(/2 times[\s\S]*☑ 1/);
    await press(buttonIn(updated().at(-1)?.body, isTick(3)));
    expect(cardText(updated().at(-1)?.body)).toMatch(/2 times[\s\S]*☑ 1[\s\S]*☑ 3/);
  });

  it('of an answer that one person opened from another card leaves the post to the others as it is', async () => {
    await chat.take(createMentioning(`${paste}\n\n560403 403`));
    const opened = await press(buttonIn(posted(), isDo('open')));
    const ticked = await press(buttonIn(opened, isTick(1)));
    expect(cardText(ticked)).toContain('☑ 1');
    expect(updated()).toEqual([]);
  });

  it('shows the whole answer as it was: how sure it is, what was read, what to note', async () => {
    await chat.take(createMentioning(`${paste}, SBC sbc1.contoso.com, 2026-11-20T08:15:42Z`));
    const before = cardText(unseal(posted()[0]?.body.attachments[0].content));
    const after = cardText(unseal(await press(buttonIn(posted(), isTick(1)))));
    expect(after.replace('☑', '☐').replace('as not done', 'as done')).toBe(before);
  });

  it('is ticked for whoever pressed even when no store answers', async () => {
    await chat.take(createMentioning(paste));
    const tick = buttonIn(posted(), isTick(1));
    chat.store.outcomes.tick = () => Promise.reject(new Error('away'));
    expect(cardText(await press(tick))).toContain('☑ 1');
  });
});

describe('Still fails', () => {
  it('shows what is left, then the packs, and counts', async () => {
    await chat.take(createMentioning(paste));
    await press(buttonIn(posted(), isTick(2)));
    const card = await press(buttonIn(posted(), isDo('stillFails')), 'ada', 'channel', 'post-1', { locale: 'en' });
    const [one, two, three] = entry.suggestedActions.map(({ text }) => text);
    expect(cardText(card).replace(/\\/g, '')).toContain(one);
    expect(cardText(card).replace(/\\/g, '')).not.toContain(two);
    expect(cardText(card).replace(/\\/g, '')).toContain(three);
    expect(await tally()).toEqual({ solved: 0, total: 1 });
    const pack = await press(buttonIn(card, isDo('ticket')));
    expect(cardText(pack)).toContain(entry.microsoftCode);
    const back = await press(buttonIn(card, isDo('answer')));
    expect(cardText(back)).toContain('☑ 2');
  });

  it('says when every step was tried', async () => {
    await chat.take(createMessage(paste));
    for (const step of [1, 2, 3]) await press(buttonIn(posted(), isTick(step)), 'ada', 'personal');
    const card = await press(buttonIn(posted(), isDo('stillFails')), 'ada', 'personal', 'post-1', { locale: 'en' });
    expect(cardText(card)).toContain('Every step is ticked');
  });
});

describe('Solved', () => {
  it('asks what helped, and counts one for a person and card: the last word', async () => {
    await chat.take(createMentioning(paste));
    const card = posted()[0]?.body;
    for (const who of ['ada', 'bob']) await press(buttonIn(card, isDo('stillFails')), who);
    const asked = await press(buttonIn(card, isDo('solved')));
    await press(buttonIn(card, isDo('solved')));
    expect(buttonsOf(unseal(asked)).flatMap((data) => (data.do === 'helped' ? [data.step] : []))).toEqual([1, 2, 3, 0]);
    expect(await tally()).toEqual({ solved: 1, total: 2 });
    const thanks = await press(buttonIn(asked, (data) => data.do === 'helped' && data.step === 2));
    expect(cardText(thanks)).toMatch(/2/);
    expect(await tally()).toEqual({ solved: 1, total: 2 });
  });

  it('is told on the card from five on, in this tenant alone', async () => {
    await chat.take(createMentioning(paste));
    const card = posted()[0]?.body;
    for (const who of ['a', 'b', 'c', 'd']) await press(buttonIn(card, isDo('solved')), who);
    await chat.take(createMessage(paste));
    expect(cardText(posted().at(-1)?.body)).not.toContain('times here');
    await press(buttonIn(card, isDo('stillFails')), 'e');
    await chat.take(createMessage(paste));
    expect(cardText(posted().at(-1)?.body)).toContain('Solved 4 of 5 times here.');
    const elsewhere = { id: 'a:else', conversationType: 'personal', tenantId: 'another-tenant' };
    await chat.take(createMessage(paste, 'personal', { conversation: elsewhere }));
    expect(cardText(posted().at(-1)?.body)).not.toContain('times here');
  });

  it('counts once however often one person presses, whatever post they name', async () => {
    await chat.take(createMentioning(paste));
    const solved = buttonIn(posted(), isDo('solved'));
    const mark = /"sealed":"([\w-]{11})\./.exec(JSON.stringify(posted()[0]?.body))?.[1] ?? '';
    const sealed = chat.seal.sealButton(solved, { conversation: '19:channel@thread.tacv2', mark });
    for (let at = 0; at < 30; at++) {
      const action = { action: { type: 'Action.Execute', verb: 'v', data: sealed } };
      await chat.deliver(createInvoke('adaptiveCard/action', action, 'channel', { replyToId: `post-${at}` }));
    }
    // Once for the card, and once for all cards that cannot be told.
    expect((await tally()).total).toBeLessThanOrEqual(2);
  });
});

describe('what is typed', () => {
  it.each([
    ['solved, it was the intermediate certificate', 'en', 1],
    ['it still fails', 'en', 0],
    ['jetzt geht es wieder, war das Zwischenzertifikat', 'de', 1],
    ['sigue fallando', 'es', 0],
  ])('%s counts like the button on the card', async (text, locale, solved) => {
    await chat.take(createMessage(paste, 'personal', { locale }));
    await chat.take(createMessage(text, 'personal', { locale }));
    expect(await tally()).toEqual({ solved, total: 1 });
    const said = posted().at(-1)?.body;
    const verb = solved === 1 ? 'solved' : 'stillFails';
    const pressed = await press(buttonIn(posted()[0]?.body, isDo(verb)), 'x', 'personal', 'post-1', {
      from: { id: '29:user', aadObjectId: '99999999-0000-0000-0000-000000000000' },
      locale,
    });
    expect(cardText(said.attachments[0].content)).toBe(cardText(pressed));
    expect(await tally()).toEqual({ solved, total: 1 });
  });

  it('knows what was ticked on the card', async () => {
    await chat.take(createMessage(paste));
    await press(buttonIn(posted(), isTick(1)), 'ada', 'personal');
    await chat.take(createMessage('it still fails'));
    expect(cardText(posted().at(-1)?.body).replace(/\\/g, '')).not.toContain(entry.suggestedActions[0]?.text);
  });
});

it('a dialog that only one person sees has neither ticks nor these buttons', async () => {
  const messagePayload = { id: '1700', body: { contentType: 'text', content: paste } };
  const value = { commandId: 'explain', messagePayload };
  const { body } = await chat.take(createInvoke('composeExtension/fetchTask', value, 'channel'));
  expect(JSON.stringify(body)).toContain(entry.microsoftCode);
  expect(cardText(body)).not.toMatch(/[☐☑]\s*\d[\s\S]*Action/);
  expect(JSON.stringify(unseal(body))).not.toMatch(/"do":"(?:tick|solved|stillFails)"/);
});

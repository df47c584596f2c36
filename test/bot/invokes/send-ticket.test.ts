import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { en } from '../../../src/locale/en.ts';
import type { TicketPack } from '../../../src/tickets/ticket-hook.ts';
import { findCardProblems, nodesOf } from '../../support/card-rules.ts';
import { type Chat, startChat } from '../chat.ts';
import { createInvoke, createMessage, places, user } from '../teams-activities.ts';

// Protects the ticket system from doubles: a pack is filed once, and whoever pressed is told.

const engine = createEngine(loadCatalog());
const button = {
  do: 'ticket',
  read: { microsoftCode: '560482', sipCode: '482', phrase: 'from +14255550123' },
  to: 'carrier',
};
const send = { ...button, send: true };

let chat: Chat;
afterEach(() => chat.close());

/** A chat with a ticket system that takes packs as long as it `isOpen`, and what it was given. */
async function start() {
  let lose: () => void = () => undefined;
  const system = { isOpen: true, packs: [] as TicketPack[], lose: () => lose() };
  const tickets = {
    send(pack: TicketPack, onLost: () => void = () => undefined) {
      if (system.isOpen) system.packs.push(pack);
      lose = onLost;
      return system.isOpen;
    },
    idle: async () => undefined,
  };
  chat = await startChat({ engine: () => engine, tickets });
  return system;
}

/** Presses a button of the card of that post, and gives the sentence that answers it. */
async function press(data: object, replyToId = 'post-1', changes: Record<string, unknown> = {}): Promise<string> {
  const value = { action: { type: 'Action.Execute', verb: 'v', data } };
  const entities = [{ type: 'clientInfo', locale: 'en-US' }];
  const { body } = await chat.take(
    createInvoke('adaptiveCard/action', value, 'channel', { replyToId, entities, ...changes }),
  );
  return (body as { value: string }).value;
}
const by = (id: string) => ({ from: { id: `29:${id}`, aadObjectId: id } });

describe('the button that sends a pack into the ticket system', () => {
  it('stands on the card of the pack where there is such a system, and nowhere else', async () => {
    await start();
    const titles = (hasTicketHook: boolean) => {
      const { card } = createEngine(engine.catalog, { hasTicketHook }).act(button);
      expect(findCardProblems(card)).toEqual([]);
      return [...nodesOf(card)].map(({ title }) => title);
    };
    expect(titles(true)).toContain(en.packs.button.send);
    expect(titles(false)).not.toContain(en.packs.button.send);
  });

  it('hands over the masked pack for the addressee of the card', async () => {
    const { packs } = await start();
    expect(await press(send)).toBe(en.packs.sent);
    expect(packs).toMatchObject([{ addressee: 'Carrier', microsoftCode: '560482', sipCode: '482' }]);
    expect(packs[0]?.text).toContain('from +1•••23');
  });

  it('says so when the entry is gone', async () => {
    const { packs } = await start();
    expect(await press({ do: 'ticket', entryId: 'gone', send: true })).toBe(en.bot.oldCard);
    expect(packs).toEqual([]);
  });

  it('is the only one that sends', async () => {
    const { packs } = await start();
    await press(button);
    expect(packs).toEqual([]);
  });
});

describe('a card files one ticket', () => {
  it('pressed twenty times at once, by as many people', async () => {
    const { packs } = await start();
    const said = await Promise.all(Array.from({ length: 20 }, (_, i) => press(send, 'post-1', by(`u${i}`))));
    expect(said.toSorted()).toEqual([en.packs.sent, ...Array(19).fill(en.packs.sentBefore)].toSorted());
    expect(packs).toHaveLength(1);
  });

  it('by whichever way the client sends the press, and in whichever thread and language', async () => {
    const { packs } = await start();
    await press(send);
    const conversation = { ...places.channel, id: '19:channel@thread.tacv2;messageid=1800' };
    expect(await press(send, 'post-1', { conversation })).toBe(en.packs.sentBefore);
    await chat.take(createMessage('', 'channel', { text: undefined, value: send, replyToId: 'post-1', locale: 'de' }));
    expect(chat.sent.at(-1)?.body.text).toMatch(/ging schon an das Ticketsystem/);
    expect(packs).toHaveLength(1);
  });

  it('for each of its packs, and another card, or one of another conversation, files its own', async () => {
    const { packs } = await start();
    await chat.take(createMessage('569002 504'));
    await chat.take(createMessage('569002 504'));
    const personal = { conversation: places.personal };
    const presses = [
      () => press(send),
      () => press({ ...send, to: 'sbcVendor' }),
      () => press({ ...send, read: { ...send.read, sipCode: '480' } }),
      () => press(send, 'post-1', personal),
      () => press(send, 'post-2', personal),
    ];
    for (const one of presses) expect(await one()).toBe(en.packs.sent);
    for (const one of presses) expect(await one()).toBe(en.packs.sentBefore);
    expect(packs).toHaveLength(presses.length);
  });

  it('again when nobody took the pack, or it was lost on its way', async () => {
    const system = await start();
    system.isOpen = false;
    expect([await press(send), await press(send)]).toEqual([en.bot.busy, en.bot.busy]);
    system.isOpen = true;
    expect([await press(send), await press(send)]).toEqual([en.packs.sent, en.packs.sentBefore]);
    system.lose();
    await expect.poll(() => press(send)).toBe(en.packs.sent);
    expect(system.packs).toHaveLength(2);
  });

  it('also while the store does not answer: better twice than never', async () => {
    const { packs } = await start();
    chat.store.claimTicket = async () => {
      throw new Error(`out of reach, said ${user.name}`);
    };
    expect([await press(send), await press(send)]).toEqual([en.packs.sent, en.packs.sent]);
    expect(packs).toHaveLength(2);
    expect(chat.log.join('')).not.toContain(user.name);
  });
});

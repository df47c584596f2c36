import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { createButtonSeal, createMark } from '../../../src/bot/buttons/button-seal.ts';
import { createRateKeeper } from '../../../src/bot/connector/rate-keeper.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { type Chat, startChat } from '../chat.ts';
import { createInvoke, createMentioning, createMessage, places } from '../teams-activities.ts';
import { forgedData, gatherData, nest, smuggled, verbs } from './forged-buttons.ts';

// Protects everybody else in a conversation: no forged button changes or reads what is not its sender's.

const engine = createEngine(loadCatalog());
const data = gatherData(engine);
const chatOf = (id: string) => id.split(';', 1)[0] ?? '';
let chat: Chat;
beforeAll(async () => {
  chat = await startChat({ engine: () => engine }, { rate: createRateKeeper([{ sends: 1000, milliseconds: 1 }]) });
});
afterAll(() => chat.close());

/** How a client delivers the data of a button, by the kind of button. */
const ways = {
  'Action.Submit': (value: unknown, replyToId: string) =>
    createMessage('', 'channel', { text: undefined, value, replyToId }),
  'Action.Execute': (value: unknown, replyToId: string) =>
    createInvoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'v', data: value } }, 'channel', {
      replyToId,
    }),
  'a dialog': (value: unknown, replyToId: string) =>
    createInvoke('composeExtension/submitAction', { commandId: 'explain', data: value }, 'channel', { replyToId }),
} as const;

it('buttons of every verb are forged', () => {
  expect([...new Set(data.map((one) => one.do))].sort()).toEqual(Object.keys(verbs).sort());
});

describe('a card that others see', () => {
  /** Two cards of the bot in one channel, and the mark of each. */
  async function postCards() {
    const from = chat.sent.length;
    await chat.take(createMentioning('569002 504'));
    await chat.take(createMentioning('569008 504'));
    const posts = chat.sent.filter(({ method }) => method === 'POST');
    return chat.sent.slice(from).map(({ body }) => {
      const mark = /"sealed":"([\w-]{11})\./.exec(JSON.stringify(body))?.[1] ?? '';
      return { mark, id: `post-${posts.findIndex((post) => post.body === body) + 1}` };
    });
  }

  it('is replaced by its own buttons, each of them, and by no forged one', async () => {
    const [card, other] = await postCards();
    const here = chatOf(places.channel.id);
    const elsewhere = [
      { conversation: '19:other@thread.tacv2', mark: card?.mark ?? '' },
      { conversation: here, mark: other?.mark ?? '' },
      { conversation: here, mark: createMark() },
      { conversation: '', mark: '' },
    ];
    const forged = forgedData({
      data: data.filter((one) => !['check', 'report'].includes(String(one.do))),
      sealElsewhere: elsewhere.map((place) => (one) => chat.seal.sealButton(one, place)),
      ownSeal: createButtonSeal(['a key that the forger made for himself']),
    });
    const begin = chat.sent.length;
    await fc.assert(
      fc.asyncProperty(forged, fc.constantFrom(...Object.keys(ways)), async (value, way) => {
        const press = ways[way as keyof typeof ways](value, card?.id ?? '');
        const thread = `${here};messageid=${chat.sent.length}`;
        const { status, body } = await chat.deliver({ ...press, conversation: { ...places.channel, id: thread } });
        expect(status).toBe(200);
        expect(JSON.stringify(body ?? '')).not.toContain(smuggled);
      }),
      { numRuns: 400 },
    );
    const sent = chat.sent.slice(begin);
    expect(sent.filter(({ method }) => method !== 'POST')).toEqual([]);
    expect(JSON.stringify(sent)).not.toContain(smuggled);
    const { conversationType: _, isGroup: __, ...place } = places.channel;
    const settings = await chat.store.findSettings({ conversationId: here, tenantId: place.tenantId });
    expect(settings).toEqual({ isQuiet: false });
    expect(chat.log.filter((line) => /"level":"(?:error|fatal)"/.test(line))).toEqual([]);

    for (const one of data.filter(({ do: verb }) => !['check', 'report', 'settings'].includes(String(verb)))) {
      const before = chat.sent.length;
      const value = chat.seal.sealButton(one, { conversation: here, mark: card?.mark ?? '' });
      const id = `${here};messageid=${before}`;
      await chat.deliver({ ...ways['Action.Submit'](value, card?.id ?? ''), conversation: { ...places.channel, id } });
      expect(chat.sent.slice(before).map(({ method, activityId }) => [method, activityId])).toEqual([
        ['PUT', card?.id],
      ]);
    }
  }, 60_000);
});

it.each([50, 500, 5_000, 20_000])('data nested %i deep is answered calmly', async (depth) => {
  for (const [way, create] of Object.entries(ways)) {
    for (const value of [nest(depth), { do: 'choose', entryId: 'x', back: nest(depth) }, { sealed: nest(depth) }]) {
      const { status, body } = await chat.deliver(create(value, 'post-1'));
      expect([way, status]).toEqual([way, 200]);
      expect(JSON.stringify(body ?? '')).not.toContain(smuggled);
    }
  }
  expect(chat.log.filter((line) => /"level":"(?:error|fatal)"/.test(line))).toEqual([]);
});

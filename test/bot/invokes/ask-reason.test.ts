import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { readReason, reasonCard, reasons } from '../../../src/bot/invokes/ask-reason.ts';
import { createVoteDialog } from '../../../src/bot/turns/vote-dialog.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { languages, textsFor } from '../../../src/locale/texts.ts';
import { sumStats } from '../../../src/render/stats-report.ts';
import { nodesOf } from '../../support/card-rules.ts';
import { type Chat, startChat } from '../chat.ts';
import { createInvoke, createMessage, places } from '../teams-activities.ts';

// Protects: a vote can be given a reason without anybody's words being taken, and says so.

const thumbs = ['like', 'dislike'] as const;
const engine = createEngine(loadCatalog());
let chat: Chat | undefined;
afterEach(async () => {
  await chat?.close();
  chat = undefined;
});
const start = async () => {
  chat = await startChat({ engine: () => engine, hasStats: true });
  return chat;
};

describe.each(languages)('the dialog in %s', (locale) => {
  it.each(thumbs)('behind "%s" offers reasons, has no field to type into, and says that no words are kept', (thumb) => {
    const card = reasonCard(thumb, locale);
    const { outcome } = textsFor(locale);
    expect(JSON.stringify(card)).toContain(outcome.voteLead);
    expect([...nodesOf(card)].map(({ type }) => type).filter((type) => String(type).startsWith('Input.'))).toEqual([
      'Input.ChoiceSet',
    ]);
    for (const reason of reasons[thumb]) expect(JSON.stringify(card)).toContain(outcome.reason[reason]);
  });
});

it('opens in the language of whoever voted', async () => {
  const { take } = await start();
  const value = { data: { actionName: 'feedback', actionValue: { reaction: 'dislike' } } };
  const { status, body } = await take(createInvoke('message/fetchTask', value));
  expect(status).toBe(200);
  expect(body).toMatchObject({ task: { type: 'continue', value: { title: textsFor('de').outcome.voteTitle } } });
  for (const odd of [{}, { data: 7 }, { data: { actionValue: { reaction: 'love' } } }, null])
    expect((await take(createInvoke('message/fetchTask', odd))).status).toBe(400);
});

it('counts the reason with the vote, once for a person, and no words', async () => {
  const { take, store } = await start();
  await take(createMessage('569008 504'));
  const vote = (feedback: string) => ({ actionName: 'feedback', actionValue: { reaction: 'dislike', feedback } });
  const press = (feedback: string) =>
    take(createInvoke('message/submitAction', vote(feedback), 'personal', { replyToId: 'post-1' }));
  await press(JSON.stringify({ reason: 'wrong', feedbackText: 'call Ann, +49 30 1234567' }));
  await press(JSON.stringify({ reason: 'unclear' }));
  const counts = await store.stats.read(places.personal.tenantId, 1, Date.now());
  expect(sumStats(counts)).toMatchObject({ reasons: [{ name: 'wrong', count: 1 }], votes: { like: 0, dislike: 1 } });
  expect(JSON.stringify(counts)).not.toContain('Ann');
});

it.each<[string, unknown]>([
  ['of the other thumb', '{"reason":"solved"}'],
  ['that nobody offered', '{"reason":"call Ann"}'],
  ['that is no text', '{"reason":7}'],
  ['in no JSON', 'wrong'],
  ['in nothing', 'null'],
  ['of a huge text', `{"reason":"${'x'.repeat(10_000)}"}`],
  ['that is missing', undefined],
])('a reason %s is none', (_, feedback) => {
  expect(readReason(feedback, 'dislike')).toBeUndefined();
});

describe('a message with thumbs', () => {
  /** The message as it leaves for a service, sent and updated. */
  async function leave(serviceUrl: string) {
    const activity = { type: 'message', channelData: { feedbackLoopEnabled: true, other: 1 } };
    const handlers: ((...given: never[]) => unknown)[] = [];
    const context = {
      activity: { serviceUrl },
      onSendActivities: (handler: (...given: never[]) => unknown) => handlers.push(handler),
      onUpdateActivity: (handler: (...given: never[]) => unknown) => handlers.push(handler),
    };
    await createVoteDialog().onTurn(context as never, async () => undefined);
    const [sending] = handlers;
    await sending?.(...([context, [activity], () => undefined] as never[]));
    return activity.channelData;
  }

  it('asks Teams for our dialog, and says it in one way alone', async () => {
    expect(await leave('https://smba.trafficmanager.net/emea/')).toEqual({
      feedbackLoop: { type: 'custom' },
      other: 1,
    });
  });

  it('is left to a local client as that knows it', async () => {
    expect(await leave('http://127.0.0.1:3978/')).toEqual({ feedbackLoopEnabled: true, other: 1 });
  });
});

import { type Activity, TestAdapter } from 'botbuilder';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createUserRate } from '../../../src/bot/turns/user-rate.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import { createLogger } from '../../../src/ops/logger.ts';

// Protects everybody from one user who floods, and that user from silence.

afterEach(() => vi.useRealTimers());

let now = 0;
/** Delivers activities at a rate of at most two a minute per user, and returns the ids of those that became turns. */
async function deliver(activities: readonly (Partial<Activity> & { at?: number })[]) {
  const turns: string[] = [];
  const lines: string[] = [];
  const conversation = activities[0]?.conversation;
  const adapter = new TestAdapter(async (context) => {
    turns.push(context.activity.id ?? '');
  }, conversation && { conversation });
  const log = createLogger('info', { write: (line) => lines.push(line) });
  adapter.use(createUserRate({ log, perMinute: 2, clock: () => now }));
  for (const { at, ...activity } of activities) {
    now = at ?? 0;
    await adapter.processActivity(activity);
  }
  return { turns, lines, sent: adapter.activeQueue };
}
const from = (user: string, id: string, more: object = {}): Partial<Activity> & { at?: number } => ({
  type: 'message',
  id,
  from: { id: `29:${user}`, name: user, aadObjectId: user },
  ...more,
});

describe('a user beyond the rate', () => {
  it('is not answered until the minute is over', async () => {
    const { turns, sent } = await deliver([
      from('a', '1'),
      from('a', '2'),
      from('a', '3'),
      from('a', '4', { at: 59_999 }),
      from('a', '5', { at: 60_000 }),
    ]);
    expect(turns).toEqual(['1', '2', '5']);
    expect(sent).toMatchObject([{ type: 'message', text: en.bot.slowDown }]);
  });

  it('is told once a minute, in their language, however many messages they send', async () => {
    const flood = Array.from({ length: 200 }, (_, at) => from('a', `${at}`, { at: at * 1_000, locale: 'de-DE' }));
    const { turns, sent } = await deliver(flood);
    expect(turns).toHaveLength(8);
    expect(sent.map(({ text }) => text)).toEqual(Array(4).fill(de.bot.slowDown));
  });

  it.each([
    ['an edit', { type: 'messageUpdate' }],
    ['a post in a channel that nobody was asked', { conversation: { id: '1', conversationType: 'channel' } }],
  ])('hears nothing after %s', async (_, more) => {
    const { turns, sent } = await deliver(['1', '2', '3'].map((id) => from('a', id, more)));
    expect(turns).toEqual(['1', '2']);
    expect(sent).toEqual([]);
  });

  it('is answered again after a minute though the clock of the machine was set back by an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    const turns: string[] = [];
    const adapter = new TestAdapter(async (context) => {
      turns.push(context.activity.id ?? '');
    });
    adapter.use(createUserRate({ log: createLogger('silent'), perMinute: 2 }));
    const say = (id: string) => adapter.processActivity(from('a', id));
    for (const id of ['1', '2', '3']) await say(id);
    vi.setSystemTime(Date.now() - 3600_000);
    await say('4');
    vi.advanceTimersByTime(60_000);
    await say('5');
    expect(turns).toEqual(['1', '2', '5']);
  });

  it('does not use up the share of another', async () => {
    expect((await deliver([from('a', '1'), from('a', '2'), from('a', '3'), from('b', '4')])).turns).toEqual([
      '1',
      '2',
      '4',
    ]);
  });

  it('is told with a status when it is a button that was pressed', async () => {
    const press = { type: 'invoke', name: 'adaptiveCard/action' };
    const { turns, sent } = await deliver(['1', '2', '3', '4'].map((id) => from('a', id, press)));
    expect(turns).toEqual(['1', '2']);
    expect(sent).toMatchObject([
      {
        type: 'invokeResponse',
        value: { status: 200, body: { type: 'application/vnd.microsoft.activity.message', value: en.bot.slowDown } },
      },
      { type: 'invokeResponse', value: { status: 429 } },
    ]);
  });

  it('is told with a status alone when it is a search', async () => {
    const search = { type: 'invoke', name: 'composeExtension/query' };
    const { sent } = await deliver(['1', '2', '3'].map((id) => from('a', id, search)));
    expect(sent).toMatchObject([{ type: 'invokeResponse', value: { status: 429 } }]);
  });

  it('still gets what Teams itself sends', async () => {
    const update = { type: 'conversationUpdate' };
    expect((await deliver(['1', '2', '3'].map((id) => from('a', id, update)))).turns).toEqual(['1', '2', '3']);
  });

  it('is not named in the log', async () => {
    const { lines } = await deliver(['1', '2', '3'].map((id) => from('erika', id)));
    expect(lines).toHaveLength(1);
    expect(lines.join('')).not.toContain('erika');
  });
});

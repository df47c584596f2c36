import { type Activity, TestAdapter } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { createAnswerOnce } from '../../../src/bot/turns/answer-once.ts';
import { createLogger } from '../../../src/ops/logger.ts';
import { createMemory } from '../../../src/store/memory.ts';
import { createStore } from '../../../src/store/store.ts';

// Protects chats from double answers when Teams delivers again.

const message: Partial<Activity> = {
  type: 'message',
  id: '1',
  text: '569002 504',
  conversation: { id: '19:a', isGroup: false, conversationType: 'personal', name: '' },
};

/** Delivers the activities one after the other and returns how many turns reached the bot, and what was sent. */
async function deliver(...activities: Partial<Activity>[]) {
  const store = createStore('memory', createMemory());
  let turns = 0;
  let repeats = 0;
  const adapter = new TestAdapter(async () => {
    turns++;
  });
  adapter.use(createAnswerOnce(store, createLogger('silent'), () => repeats++));
  for (const activity of activities) await adapter.processActivity(activity);
  return { turns, repeats, sent: adapter.activeQueue };
}

describe('a second delivery', () => {
  it.each<[string, Partial<Activity>, Partial<Activity>, number]>([
    ['of a message', message, message, 1],
    ['of an install', { ...message, type: 'installationUpdate' }, { ...message, type: 'installationUpdate' }, 1],
    [
      'of an edit',
      { ...message, type: 'messageUpdate', timestamp: new Date(1000) },
      { ...message, type: 'messageUpdate', timestamp: new Date(1000) },
      1,
    ],
    ['that is another message', message, { ...message, id: '2' }, 2],
    [
      'that has the id in another conversation',
      message,
      { ...message, conversation: { id: '19:b', isGroup: false, conversationType: 'personal', name: '' } },
      2,
    ],
    ['that is an edit of the message', message, { ...message, type: 'messageUpdate' }, 2],
    [
      'that is a later edit',
      { ...message, type: 'messageUpdate', timestamp: new Date(1000) },
      { ...message, type: 'messageUpdate', timestamp: new Date(2000) },
      2,
    ],
    [
      'of a search, whose sender waits for the response',
      { ...message, type: 'invoke', name: 'composeExtension/query' },
      { ...message, type: 'invoke', name: 'composeExtension/query' },
      2,
    ],
    [
      'of a vote',
      { ...message, type: 'invoke', name: 'message/submitAction' },
      { ...message, type: 'invoke', name: 'message/submitAction' },
      1,
    ],
  ])('%s', async (_, first, second, turns) => {
    expect(await deliver(first, second)).toMatchObject({ turns, repeats: 2 - turns });
  });

  it('of a vote is confirmed all the same', async () => {
    const vote: Partial<Activity> = { ...message, type: 'invoke', name: 'message/submitAction' };
    const { sent } = await deliver(vote, vote);
    expect(sent).toMatchObject([{ type: 'invokeResponse', value: { status: 200 } }]);
  });
});

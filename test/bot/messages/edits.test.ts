import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Chat, startChat } from '../chat.ts';
import { bot, createDeletion, createEdit, createMentioning, createMessage, mention } from '../teams-activities.ts';

// Protects the thread: an answer follows the message it belongs to when that is edited or deleted.

let chat: Chat;
beforeEach(async () => {
  chat = await startChat();
});
afterEach(() => chat.close());

const sentKinds = () =>
  chat.sent.map(({ method, activityId, body }) => `${method} ${activityId} ${body?.summary ?? ''}`.trim());

describe('an edited message', () => {
  it('has its answer updated', async () => {
    await chat.take(createMessage('refused', 'personal', { id: 'm1' }));
    await chat.take(createEdit('m1', 'expired'));
    await chat.take(createEdit('m1', 'no failure at all', 'personal', { timestamp: '2026-01-02T00:00:00Z' }));
    expect(sentKinds()).toEqual([
      'POST m1 Summary: refused',
      'PUT post-1 Summary: expired',
      'PUT post-1 Summary: help',
    ]);
  });

  it('that states no failure any more in a channel has its answer withdrawn', async () => {
    await chat.take(createMessage('refused', 'channel', { id: 'm1' }));
    await chat.take(createEdit('m1', 'never mind', 'channel'));
    expect(sentKinds()).toEqual(['POST m1 Summary: refused', 'DELETE post-1']);
  });

  it('that states one for the first time is answered', async () => {
    await chat.take(createMessage('well', 'channel', { id: 'm1' }));
    await chat.take(createEdit('m1', 'well, refused', 'channel'));
    expect(sentKinds()).toEqual(['POST m1 Summary: refused']);
  });

  it('that never had an answer and has no failure stays unanswered, in a 1:1 chat too', async () => {
    await chat.take(createEdit('long-ago', 'thanks!'));
    expect(chat.sent).toEqual([]);
  });

  it('that mentions the bot at last is answered', async () => {
    const quiet = await startChat({ listen: 'mentions' });
    try {
      await quiet.take(createMessage('refused', 'channel', { id: 'm1' }));
      await quiet.take(createEdit('m1', '<at>Trunkwise</at> refused', 'channel', { entities: [mention] }));
      expect(quiet.sent.map(({ method }) => method)).toEqual(['POST']);
    } finally {
      await quiet.close();
    }
  });

  it('lets go of the failure it had: a repeat of that one is posted, a repeat of the new one counted', async () => {
    await chat.take(createMessage('refused', 'channel', { id: 'm1' }));
    await chat.take(createEdit('m1', 'expired', 'channel'));
    await chat.take(createMessage('refused', 'channel', { id: 'm2' }));
    await chat.take(createMessage('expired', 'channel', { id: 'm3' }));
    expect(chat.sent.map(({ method, activityId }) => `${method} ${activityId}`)).toEqual([
      'POST m1',
      'PUT post-1',
      'POST m2',
      'PUT post-1',
    ]);
  });

  it('whose card counts others too leaves it to them', async () => {
    await chat.take(createMessage('refused', 'channel', { id: 'm1' }));
    await chat.take(createMessage('refused', 'channel', { id: 'm2' }));
    await chat.take(createEdit('m1', 'refused, twice', 'channel'));
    await chat.take(createEdit('m1', 'expired', 'channel', { timestamp: '2026-01-02T00:00:00Z' }));
    expect(chat.sent.map(({ method, activityId }) => `${method} ${activityId}`)).toEqual([
      'POST m1',
      'PUT post-1',
      'POST m1',
    ]);
  });

  it('that was counted on an earlier card is not counted again', async () => {
    await chat.take(createMessage('refused', 'channel', { id: 'm1' }));
    await chat.take(createMessage('refused', 'channel', { id: 'm2' }));
    await chat.take(createEdit('m2', 'refused!', 'channel'));
    expect(chat.sent).toHaveLength(2);
  });

  it('whose answer is gone is answered anew', async () => {
    await chat.take(createMessage('refused', 'personal', { id: 'm1' }));
    chat.refuse('PUT', 404);
    await chat.take(createEdit('m1', 'expired'));
    expect(sentKinds()).toEqual([
      'POST m1 Summary: refused',
      'PUT post-1 Summary: expired',
      'POST m1 Summary: expired',
    ]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['of another bot', { from: { id: '28:other' } }],
    ['of the bot', { from: bot }],
    ['without an id', { id: undefined }],
  ])('%s is left alone', async (_, changes) => {
    await chat.take({ ...createEdit('m1', 'refused'), ...changes });
    expect(chat.engine.messages).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['no channel data', { channelData: undefined }],
    ['an unknown kind of update', { channelData: { eventType: 'sparkleMessage' } }],
    ['a deletion taken back', { channelData: { eventType: 'undeleteMessage' } }],
  ])('with %s is read all the same', async (_, changes) => {
    await chat.take({ ...createEdit('m1', 'refused'), ...changes });
    expect(sentKinds()).toEqual(['POST m1 Summary: refused']);
  });
});

describe('a deleted message', () => {
  it('has its answer withdrawn, once', async () => {
    await chat.take(createMentioning('refused', 'channel', { id: 'm1' }));
    await chat.take(createDeletion('m1', 'channel'));
    await chat.take(createDeletion('m1', 'channel'));
    expect(sentKinds()).toEqual(['POST m1 Summary: refused', 'DELETE post-1']);
  });

  it('frees its failure: the next report gets a card of its own', async () => {
    await chat.take(createMessage('refused', 'channel', { id: 'm1' }));
    await chat.take(createDeletion('m1', 'channel'));
    await chat.take(createMessage('refused', 'channel', { id: 'm2' }));
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST', 'DELETE', 'POST']);
  });

  it('whose card counts others too leaves it to them', async () => {
    await chat.take(createMessage('refused', 'channel', { id: 'm1' }));
    await chat.take(createMessage('refused', 'channel', { id: 'm2' }));
    await chat.take(createDeletion('m1', 'channel'));
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST', 'PUT']);
  });

  it('without an answer is nothing to the bot', async () => {
    await chat.take(createDeletion('never-seen', 'channel'));
    await chat.take({ ...createDeletion('x'), id: undefined, channelData: undefined });
    expect(chat.sent).toEqual([]);
  });

  it('whose answer somebody removed before ends the turn calmly', async () => {
    await chat.take(createMessage('refused', 'channel', { id: 'm1' }));
    chat.refuse('DELETE', 404);
    expect((await chat.take(createDeletion('m1', 'channel'))).status).toBe(200);
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
  });
});

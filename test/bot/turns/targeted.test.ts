import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { isTargeted } from '../../../src/bot/turns/targeted.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { type Chat, startChat } from '../chat.ts';
import { bot, createEdit, createMentioning, createMessage, places, user } from '../teams-activities.ts';

// Protects who asks in private in the middle of a channel: the answer, its later changes and what is remembered stay between them.

const engine = createEngine(loadCatalog());
const aimed = 'isTargetedActivity=true';
const recipient = { ...bot, isTargeted: true };
let chat: Chat;
beforeEach(async () => {
  chat = await startChat({ engine: () => engine });
});
afterEach(() => chat.close());
const slash = (text: string, place: 'channel' | 'groupChat' = 'channel', changes = {}) =>
  createMessage(text, place, { recipient, ...changes });

describe.each(['channel', 'groupChat'] as const)('a slash command in a %s', (place) => {
  it('is answered for its sender alone, with a preview of what was asked', async () => {
    await chat.take(slash('569008 504', place, { id: '17' }));
    expect(chat.sent).toMatchObject([{ method: 'POST', conversationId: places[place].id, query: aimed }]);
    expect(chat.sent[0]?.body).toMatchObject({
      recipient: { id: user.id },
      entities: [{ type: 'targetedMessageInfo', messageId: '17' }],
      attachments: [{ content: { type: 'AdaptiveCard' } }],
    });
  });

  it('is always answered, as in a 1:1 chat', async () => {
    await chat.take(slash('/help', place));
    expect(chat.sent).toHaveLength(1);
  });

  it('is no report that others are counted on, and others are none that it is counted on', async () => {
    await chat.take(createMentioning('569008 504', place));
    await chat.take(slash('569008 504', place));
    await chat.take(slash('569008 504', place));
    expect(chat.sent.map(({ method, query }) => [method, query])).toEqual([
      ['POST', undefined],
      ['POST', aimed],
      ['POST', aimed],
    ]);
  });

  it('tells the talk of the others nothing, and hears nothing of it', async () => {
    await chat.take(slash('569008 504', place));
    await chat.take(createMentioning('why?', place));
    expect(JSON.stringify(chat.sent.at(-1)?.body)).not.toMatch(/569008|certificate has expired/i);
    await chat.take(slash('why?', place));
    expect(JSON.stringify(chat.sent.at(-1)?.body)).toMatch(/certificate/i);
  });

  it('that is edited has its answer changed where it stands', async () => {
    await chat.take(slash('569008 504', place, { id: '17' }));
    await chat.take(createEdit('17', '569002 504', place, { recipient }));
    expect(chat.sent.at(-1)).toMatchObject({ method: 'PUT', query: aimed });
    expect(chat.sent.at(-1)?.body).not.toHaveProperty('recipient');
  });
});

describe('where Teams shows nothing to one user alone', () => {
  it('the answer comes as plain words in the 1:1 chat', async () => {
    chat.refuse(`POST?${aimed}`, 400);
    await chat.take(slash('569008 504'));
    const [, begun, told] = chat.sent;
    expect(begun?.body).toMatchObject({ bot: { id: bot.id }, members: [{ id: user.id }], isGroup: false });
    expect(told).toMatchObject({ method: 'POST', conversationId: 'post-1' });
    expect(told?.query).toBeUndefined();
    expect(told?.body.text).toMatch(/certificate has expired/i);
    expect(told?.body).not.toHaveProperty('attachments');
  });

  it('nothing is said where everybody would see it', async () => {
    chat.refuse('POST', 403);
    await chat.take(slash('569008 504'));
    const inChannel = chat.sent.filter(({ conversationId }) => conversationId === places.channel.id);
    expect(inChannel.every(({ query }) => query === aimed)).toBe(true);
  });
});

describe('a message', () => {
  it.each([
    ['with another value there', { ...bot, isTargeted: 'yes' }, places.channel],
    ['without it', bot, places.channel],
    ['of a 1:1 chat, which is private anyway', recipient, places.personal],
  ])('%s is not targeted', (_, to, conversation) => {
    expect(isTargeted({ recipient: to, conversation } as never)).toBe(false);
  });
});

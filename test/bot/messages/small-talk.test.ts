import { describe, expect, it } from 'vitest';
import type { Answer, Message } from '../../../src/answer/answer.ts';
import { findLine } from '../../../src/bot/messages/small-talk.ts';

// Protects chats from cards where a line is enough.

const message = (text: string, changes: Partial<Message> = {}): Message => ({
  text,
  scope: 'personal',
  mentioned: true,
  ...changes,
});
const answer = (reply: Answer['reply']): Answer => ({ reply, diagnoses: [], card: null, summary: '' });

describe('talk that one line answers', () => {
  const thanks: Answer = { ...answer('talk'), intent: 'thanks', isLine: true, summary: "You're welcome." };
  it('gets that line, unless it was said to others', () => {
    expect(findLine({}, message('thanks'), thanks)).toBe("You're welcome.");
    expect(findLine({}, message('thanks', { mentioned: false }), thanks)).toBeUndefined();
  });
});

describe('in place of a card', () => {
  const image = [{ contentType: 'image/png' }];
  const file = [{ contentType: 'application/vnd.microsoft.teams.file.download.info' }];
  it.each([
    ['a greeting gets a line', [], 'greeting', {}, /^Hello!/],
    ['a picture alone is said to be unread', image, 'help', {}, /pictures/],
    ['a file outside the 1:1 chat is sent there', file, 'help', { scope: 'channel' }, /1:1 chat/],
  ] as const)('%s', (_, attachments, reply, changes, said) =>
    expect(findLine({ attachments: [...attachments] }, message('', changes), answer(reply))).toMatch(said),
  );
  it.each([
    ['a picture beside codes', image, 'matched', {}],
    ['a file in the 1:1 chat', file, 'help', {}],
    ['a picture in a channel that nobody sent to the bot', image, 'silent', { mentioned: false }],
  ] as const)('nothing for %s', (_, attachments, reply, changes) =>
    expect(findLine({ attachments: [...attachments] }, message('', changes), answer(reply))).toBeUndefined(),
  );
});

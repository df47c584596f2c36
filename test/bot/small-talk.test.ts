import { describe, expect, it } from 'vitest';
import type { Answer, Message } from '../../src/answer/answer.ts';
import { findLine, isThanks } from '../../src/bot/small-talk.ts';

const message = (text: string, changes: Partial<Message> = {}): Message => ({
  text,
  scope: 'personal',
  mentioned: true,
  ...changes,
});
const answer = (reply: Answer['reply']): Answer => ({ reply, diagnoses: [], card: null, summary: '' });

describe('thanks', () => {
  it.each(['Thanks!', 'thank you so much', 'Vielen Dank', 'merci beaucoup !', 'gracias', 'ありがとうございます。'])(
    'get one line: %s',
    (text) => expect(isThanks(text)).toBe(true),
  );
  it.each(['thanks, but 569008 again', 'no thanks to the SBC', 'great outage'])('are not: %s', (text) =>
    expect(isThanks(text)).toBe(false),
  );
  it('get one line, unless they are of others', () => {
    expect(findLine({}, message('thanks'), answer('help'))).toBe("You're welcome.");
    expect(findLine({}, message('thanks', { mentioned: false }), answer('help'))).toBeUndefined();
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

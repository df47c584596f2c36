import { describe, expect, it } from 'vitest';
import type { CrossedMessage } from './crossed-messages.ts';
import { findInvented, findLost, readCrossed } from './judge-crossed.ts';

// Protects the reading of codes from the words around them. Each eleventh message here, all of them in the end-to-end tests.

const texts = (messages: readonly CrossedMessage[]) => messages.slice(0, 40).map(({ text }) => text);

describe('a stated code is read whatever ordinary words stand around it', () => {
  const read = readCrossed(11);

  it.each<CrossedMessage['crossing']>(['line', 'nextLine', 'row', 'sentence'])(
    '%s: 2 of 1000 may lose it',
    (crossing) => {
      const messages = read.filter((message) => message.crossing === crossing);
      const lost = findLost(messages);
      expect(messages.length).toBeGreaterThan(0);
      expect(lost.length, texts(lost).join('\n')).toBeLessThanOrEqual(messages.length * 0.002);
    },
  );

  it('no code is read that was not stated', () => {
    expect(texts(findInvented(read))).toEqual([]);
  });
});

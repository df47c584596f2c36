import { expect, it } from 'vitest';
import type { CrossedMessage } from '../eval/crossed-messages.ts';
import { findInvented, findLost, readCrossed } from '../eval/judge-crossed.ts';

// Protects the reading of codes from the words around them, with every message that test/eval/crossed.test.ts takes a part of.

it('of all crossed messages at most 2 of 1000 of each crossing lose their code, and none gets another', () => {
  const read = readCrossed();
  for (const crossing of ['line', 'nextLine', 'row', 'sentence'] satisfies CrossedMessage['crossing'][]) {
    const messages = read.filter((message) => message.crossing === crossing);
    const lost = findLost(messages);
    expect(lost.length, lost.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(messages.length * 0.002);
  }
  expect(findInvented(read).map(({ text }) => text)).toEqual([]);
});

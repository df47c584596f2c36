import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/answer/read-message.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { createMatcher } from '../../src/match/match-catalog.ts';
import { type CrossedMessage, crossMessages } from './crossed-messages.ts';

const matcher = createMatcher(loadCatalog());

/** What a message was understood to state: its Microsoft codes, each once. */
function codesOf(text: string): string[] {
  const understood = readMessage({ text, scope: 'personal', mentioned: true }, matcher);
  if (understood.kind !== 'failures') return [];
  return [...new Set(understood.diagnoses.map(({ failure }) => failure.microsoftCode?.value ?? ''))];
}

describe('a stated code is read whatever ordinary words stand around it', () => {
  const all = [...crossMessages()];

  it.each<[CrossedMessage['crossing'], number]>([
    ['line', 0.002],
    ['nextLine', 0.002],
    ['row', 0.002],
    ['sentence', 0.002],
  ])('%s: at most %f of the messages lose it', (crossing, bound) => {
    const messages = all.filter((message) => message.crossing === crossing);
    const lost = messages.filter(({ text, microsoftCode }) => !codesOf(text).includes(microsoftCode));
    expect(
      lost.slice(0, 40).map(({ text }) => text),
      `${lost.length} of ${messages.length}`,
    ).toHaveLength(lost.length <= messages.length * bound ? Math.min(lost.length, 40) : -1);
  });

  it('no code is read that was not stated', () => {
    const wrong = all.filter(({ text, microsoftCode }) =>
      codesOf(text).some((code) => code !== '' && code !== microsoftCode),
    );
    expect(wrong.slice(0, 40).map(({ text }) => text)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/answer/read-message.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { createMatcher } from '../../src/match/match-catalog.ts';

// Protects one question from becoming two failures: "one code or another" is one choice.

const matcher = createMatcher(loadCatalog());

function answerOf(text: string): string[] {
  const understood = readMessage({ text, scope: 'personal', mentioned: true }, matcher);
  if (understood.kind !== 'failures') return [understood.kind];
  return understood.diagnoses.map((each) =>
    each.kind === 'ambiguous' ? `${each.candidates.length} offered` : each.kind,
  );
}

describe('one code or another', () => {
  it.each([
    'either 569008 or 569009',
    'the report says either 560403 or 510562, I cannot read it',
    'entweder 569008 oder 569009',
    'soit 569008 soit 569009',
    'not sure whether 569008 or 569009 was there',
  ])('%s: a choice of the two', (text) => {
    expect(answerOf(text)).toEqual(['2 offered']);
  });

  it.each([
    '569008 and 569009',
    'we get 569008 or 569009, depending on the trunk',
    'either way, 569008. Or so. 569009',
  ])('%s: two failures', (text) => {
    expect(answerOf(text)).toEqual(['matched', 'matched']);
  });
});

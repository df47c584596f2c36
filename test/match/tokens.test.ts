import { describe, expect, it } from 'vitest';
import { align } from '../../src/match/align.ts';
import { isWithinEdits, readTokens, readWords, splitCamelCase } from '../../src/match/tokens.ts';
import { createVocabulary } from '../../src/match/vocabulary.ts';

// Protects words: how they are cut, folded and forgiven.

describe('words of a text', () => {
  it('are in lower case and one spelling, each with its place', () => {
    expect(readTokens('Call Cancelled!')).toEqual([
      { word: 'call', from: 0, to: 4 },
      { word: 'canceled', from: 5, to: 14 },
    ]);
  });

  it.each([
    ['punctuation only separates', 'a-b/c', ['a', 'b', 'c']],
    ['letters of any script', 'код 错误 é', ['код', '错误', 'é']],
    ['names that every object has', '__proto__ constructor', ['proto', 'constructor']],
    ['a very long word is cut', 'x'.repeat(500), ['x'.repeat(64)]],
  ])('%s', (_, text, words) => {
    expect(readWords(text)).toEqual(words);
  });

  it('are read up to a limit', () => {
    expect(readWords('a b c d', 2)).toEqual(['a', 'b']);
  });

  it('camel case is taken apart', () => {
    expect(splitCamelCase('TlsTransport InternalDIAGCode plain')).toBe('Tls Transport Internal DIAG Code plain');
  });
});

describe('typing errors between two words', () => {
  it.each([
    ['none', 'expired', 'expired', 0, true],
    ['a letter missing', 'expird', 'expired', 1, true],
    ['a letter too many', 'expiired', 'expired', 1, true],
    ['a letter wrong', 'exbired', 'expired', 1, true],
    ['two swapped', 'exipred', 'expired', 1, true],
    ['two wrong', 'exbirad', 'expired', 1, false],
    ['two wrong, two forgiven', 'exbirad', 'expired', 2, true],
    ['too different in length', 'exp', 'expired', 2, false],
  ])('%s', (_, one, other, limit, is) => {
    expect(isWithinEdits(one, other, limit)).toBe(is);
    expect(isWithinEdits(other, one, limit)).toBe(is);
  });
});

describe('the vocabulary', () => {
  const vocabulary = createVocabulary([['gateway', 'failover', 'timer'], ['gateway', 'forbidden'], ['forwarding']]);
  const word = (id: number | undefined) => ['gateway', 'failover', 'timer', 'forbidden', 'forwarding'][id ?? -1];

  it('finds words by number, and rarer ones weigh more', () => {
    expect(word(vocabulary.find('failover'))).toBe('failover');
    expect(vocabulary.find('pizza')).toBeUndefined();
    expect(vocabulary.weight(vocabulary.find('failover') as number)).toBeGreaterThan(
      vocabulary.weight(vocabulary.find('gateway') as number),
    );
  });

  it.each([
    ['one letter wrong', 'failovar', ['failover']],
    ['two letters wrong in a long word', 'forvidben', ['forbidden']],
    ['a short word is taken as it is', 'tmer', ['timer']],
    ['three letters are never guessed', 'tim', []],
    ['a word with a digit is never guessed', 'time7', []],
    ['another word', 'pizza', []],
  ])('guesses: %s', (_, typed, words) => {
    expect(vocabulary.guess(typed).map(word)).toEqual(words);
    expect(vocabulary.guess(typed).map(word)).toEqual(words);
  });

  it.each([
    ['forw', ['forwarding']],
    ['for', ['forbidden', 'forwarding']],
    ['fo', []],
    ['zzz', []],
  ])('completes %s', (start, words) => {
    expect(vocabulary.complete(start).map(word)).toEqual(words);
  });
});

describe('the alignment of a text with a phrase', () => {
  const exact = (ids: readonly number[]) => ids.map((id) => ({ id, quality: 1 }));
  const weights = [2, 2, 2];

  it.each([
    ['all words', [1, 2, 3], { matched: 3, weight: 6, score: 6, textFrom: 0, textTo: 2, phraseFrom: 0, phraseTo: 2 }],
    ['amid others', [9, 1, 2, 3, 9], { matched: 3, score: 6, textFrom: 1, textTo: 3 }],
    ['one missing', [1, 3], { matched: 2, weight: 4, score: 4 - 2 * 0.45 }],
    ['one added', [1, 9, 2, 3], { matched: 3, weight: 6, score: 6 - 0.35 }],
    ['the last two', [2, 3], { matched: 2, phraseFrom: 1, phraseTo: 2 }],
  ])('%s', (_, text, alignment) => {
    const { score, ...rest } = { score: undefined, ...alignment };
    const found = align(exact(text), [1, 2, 3], weights);
    expect(found).toMatchObject(rest);
    if (score !== undefined) expect(found?.score).toBeCloseTo(score);
  });

  it('a misspelt word is worth less, a cut one may stand for several', () => {
    const text = [
      { id: 1, quality: 0.85 },
      { id: -1, quality: 0.8, completions: [7, 2] },
    ];
    expect(align(text, [1, 2, 3], weights)).toMatchObject({ matched: 2, weight: expect.closeTo(3.3) });
  });

  it.each([[[]], [[8, 9]]])('nothing in common: none', (text) => {
    expect(align(exact(text), [1, 2, 3], weights)).toBeUndefined();
  });

  it('keeps nothing of the alignment before', () => {
    const long = Array.from({ length: 300 }, (_, id) => id);
    align(
      exact(long),
      long,
      long.map(() => 1),
    );
    expect(align(exact([2]), [1, 2, 3], weights)).toMatchObject({ matched: 1, weight: 2, textFrom: 0 });
  });
});

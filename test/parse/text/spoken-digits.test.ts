import { describe, expect, it } from 'vitest';
import { readSpokenDigits } from '../../../src/parse/text/spoken-digits.ts';

// Protects codes that somebody read out.

describe('a code that somebody read out', () => {
  it.each([
    ['tens and doubles', 'it was five sixty-nine double-oh-three', 'it was 569003'],
    ['digit by digit', 'five one zero five six two', '510562'],
    ['five digits', 'one zero one nine one', '10191'],
    ['three digits are a number like any other', 'five oh four', 'five oh four'],
    ['counting', 'one two three four five six', 'one two three four five six'],
  ])('%s', (_, text, expected) => {
    expect(readSpokenDigits(text)).toBe(expected);
  });
});

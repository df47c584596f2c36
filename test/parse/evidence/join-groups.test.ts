import { describe, expect, it } from 'vitest';
import { joinGroups } from '../../../src/parse/evidence/join-groups.ts';
import { scan } from '../../../src/parse/text/scan.ts';

// Protects codes that are written in groups of digits.

const known = new Set(['569008', '10037']);

function numbers(text: string): string[] {
  return joinGroups(scan(text), known)
    .filter(({ kind }) => kind === 'number')
    .map(({ text: digits }) => digits);
}

describe('a code whose digits stand apart, or are misread', () => {
  it.each([
    ['569 008', ['569008']],
    ["569'008 / 504", ['569008', '504']],
    ['5 6 9 0 0 8', ['569008']],
    ['SIP code: 4 8 0', ['480']],
    ['Microsoft response code: 1 0 0 3 7', ['10037']],
    ['S69008', ['569008']],
    ['56900B', ['569008']],
    ['569O08', ['569008']],
    ['SIP 5O4', ['504']],
    ['sub code l0037', ['10037']],
  ])('%s', (text, digits) => {
    expect(numbers(text)).toEqual(digits);
  });

  it.each([
    ['an amount', '569 012 €', ['569', '012']],
    ['digits that nothing names', 'gate 4 8 0', ['4', '8', '0']],
    ['a name with letters', 'part S69O08B', []],
    ['a code of six digits that is not listed', 'item S69001', []],
    ['three digits that nothing names', 'seat 5O4', []],
    ['a unit', 'in 50s', []],
  ])('%s stays as it is: %s', (_, text, digits) => {
    expect(numbers(text)).toEqual(digits);
  });
});

import { describe, expect, it } from 'vitest';
import { isOneDigitOff } from '../../src/match/near-codes.ts';

// Protects who mistyped a code: near ones are offered, not asserted.

describe('codes that may be meant', () => {
  it.each([
    ['a digit left out', '56908', '569008', true],
    ['a digit put in', '5690080', '569008', true],
    ['another digit', '569007', '569008', true],
    ['two digits in the wrong order', '569080', '569008', true],
    ['the same code', '569008', '569008', false],
    ['two other digits', '569017', '569008', false],
    ['another length', '5690', '569008', false],
  ])('%s', (_, one, other, expected) => {
    expect(isOneDigitOff(one, other)).toBe(expected);
    expect(isOneDigitOff(other, one)).toBe(expected);
  });
});

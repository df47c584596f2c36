import { describe, expect, it } from 'vitest';
import { findAlternatives } from '../../../src/parse/evidence/alternatives.ts';
import { findCodes } from '../../../src/parse/evidence/find-codes.ts';
import { scan } from '../../../src/parse/text/scan.ts';

// Protects one question from becoming two failures.

function found(text: string): number[] {
  const tokens = scan(text);
  return [...findAlternatives(findCodes(tokens, new Set()), tokens)];
}

describe('one code or another', () => {
  it.each([
    ['either 569008 or 569009', [0, 1]],
    ['either 569008 or 569009 or 569015', [0, 1, 2]],
    ['560403, and either 569008 or 569009', [1, 2]],
    ['whether 569008 or 569009', [0, 1]],
  ])('%s', (text, places) => {
    expect(found(text)).toEqual(places);
  });

  it.each([
    '569008 or 569009',
    'either 569008 and 569009',
    'either of us. 569008 or 569009',
    'either\n569008 or 569009',
  ])('%j: none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

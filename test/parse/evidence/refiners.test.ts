import { describe, expect, it } from 'vitest';
import { bindCodes, shareSipCode } from '../../../src/parse/evidence/bind-codes.ts';
import { type CodePair, findRecordEnds } from '../../../src/parse/evidence/code-pair.ts';
import { readCodes } from '../../../src/parse/evidence/read-codes.ts';
import {
  bindLast,
  dropSpareSipCodes,
  dropStrays,
  dropWeak,
  joinLines,
  type Refiner,
  refiners,
} from '../../../src/parse/evidence/refiners.ts';
import { scan } from '../../../src/parse/text/scan.ts';

// Protects each step after reading, and the order of the steps.

const known = new Set(['569008', '10037', '10140']);

/** The pairs of a text before and behind some refiners, as `microsoft/sip`. */
function refine(text: string, ...steps: readonly Refiner[]): readonly [before: string, after: string] {
  const tokens = scan(text);
  const bound = { tokens, known, recordEnds: findRecordEnds(tokens) };
  const pairs: readonly CodePair[] = bindCodes(readCodes(tokens, known), bound);
  const after = steps.reduce((left, step) => step(left, bound), pairs);
  return [name(pairs), name(after)];
}

function name(pairs: readonly CodePair[]): string {
  return pairs.map(({ microsoft, sip }) => `${microsoft?.digits ?? '-'}/${sip?.digits ?? '-'}`).join(' ');
}

describe('shareSipCode', () => {
  it.each([
    ['SIP 408: 500001 (14 calls), 560408 (9 calls)', '500001/408 560408/-', '500001/408 560408/408'],
    ['408 -> 500001, 560408 and 569008', '500001/408 560408/- 569008/-', '500001/408 560408/408 569008/408'],
    ['408 500001, 560408', '500001/408 560408/-', '500001/408 560408/-'],
    ['408: 500001. Later 560408', '500001/408 560408/-', '500001/408 560408/-'],
  ])('%s', (text, ...pairs) => {
    expect(refine(text, shareSipCode)).toEqual(pairs);
  });
});

describe('joinLines', () => {
  it.each([
    ['504\n569002', '-/504 569002/-', '569002/504'],
    ['SIP code: 504\nfrom Vienna\nMicrosoft code: 569002', '-/504 569002/-', '569002/504'],
    ['569002 504\nMicrosoft code: 569002', '569002/504 569002/-', '569002/504'],
    ['code=412, subCode=10000\nDiagCode: 412#10073', '10000/412 10073/412', '10073/412'],
    ['504 today\nand 569002', '-/504 569002/-', '-/504 569002/-'],
    ['{"code": 504}\n{"subCode": 560403}', '-/504 560403/-', '-/504 560403/-'],
  ])('%s', (text, ...pairs) => {
    expect(refine(text, joinLines)).toEqual(pairs);
  });
});

describe('dropWeak', () => {
  it.each([
    ['there are 504 of them in this office of ours', '-/504', ''],
    ['we see error 504 all day long in both of our sites', '-/504', '-/504'],
    ['10037 when it sleeps, 10140 when it is busy', '10037/- 10140/-', '10037/- 10140/-'],
    ['11 22 33 569008 44 55', '569008/-', ''],
  ])('%s', (text, ...pairs) => {
    expect(refine(text, dropWeak)).toEqual(pairs);
  });
});

describe('bindLast', () => {
  it.each([
    ['SIP 504, and so on\n\nit was 569008', '-/504 569008/-', '569008/504'],
    ['SIP 504, and so on\n\nit was 569008 and 569002', '-/504 569008/- 569002/-', '-/504 569008/- 569002/-'],
  ])('%s', (text, ...pairs) => {
    expect(refine(text, bindLast)).toEqual(pairs);
  });
});

describe('dropSpareSipCodes', () => {
  it.each([
    ['569002/504\n\n\n\n\n\nall of them with SIP 504', '569002/504 -/504', '569002/504'],
    ['569002/504\n\n\n\n\n\nand SIP 403', '569002/504 -/403', '569002/504 -/403'],
    ['569002/504\n\n\n\n\n\ndesk 403', '569002/504', '569002/504'],
    ['SIP 504 and SIP 403', '-/504 -/403', '-/504 -/403'],
  ])('%s', (text, ...pairs) => {
    expect(refine(text, dropSpareSipCodes)).toEqual(pairs);
  });
});

describe('dropStrays', () => {
  it.each([
    ['569002/504 reopened as case-file 560403', '569002/504 560403/-', '569002/504'],
    ['569002/504 and 560403', '569002/504 560403/-', '569002/504 560403/-'],
    ['569002, later 560403', '569002/- 560403/-', '569002/- 560403/-'],
  ])('%s', (text, ...pairs) => {
    expect(refine(text, dropStrays)).toEqual(pairs);
  });
});

describe('the order of the refiners', () => {
  it('is this', () => {
    expect(refiners).toEqual([shareSipCode, joinLines, dropWeak, bindLast, dropSpareSipCodes, dropStrays]);
  });

  it.each<[reason: string, text: string, first: Refiner, second: Refiner]>([
    ['items of a list are no repetitions', 'SIP 408: 500001 (14 calls), 500001 (9 calls)', shareSipCode, joinLines],
    ['weak codes bind to a neighbour before they are dropped', '0\n408', joinLines, dropWeak],
    [
      'a SIP code of another line is bound before it is spare',
      '569008 it was\n\n\nnot SIP but SIP 200',
      bindLast,
      dropSpareSipCodes,
    ],
  ])('matters: %s', (_, text, first, second) => {
    expect(refine(text, first, second)[1]).not.toBe(refine(text, second, first)[1]);
  });
});

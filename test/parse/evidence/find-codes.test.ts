import { describe, expect, it } from 'vitest';
import { findCodes } from '../../../src/parse/evidence/find-codes.ts';
import { joinGroups } from '../../../src/parse/evidence/join-groups.ts';
import { scan } from '../../../src/parse/text/scan.ts';

// Protects codes among other numbers.

function pair(text: string): string[] {
  return findCodes(joinGroups(scan(text), new Set()), new Set()).map(
    ({ microsoft, sip }) => `${microsoft?.digits ?? '-'}/${sip?.digits ?? '-'}`,
  );
}

describe('codes of one failure', () => {
  it.each([
    ['either order', '504 569002', ['569002/504']],
    ['a slash', '569002/504', ['569002/504']],
    ['a comma', '569002, 504', ['569002/504']],
    ['a pipe', '569002 | 504', ['569002/504']],
    ['labels far apart on a line', `SIP code 504 ${'and so on '.repeat(20)} Microsoft code 569002`, ['569002/504']],
    ['labelled lines', 'Microsoft response code: 569002\nSIP response code: 504', ['569002/504']],
    ['codes alone on two lines', '504\n569002', ['569002/504']],
    [
      'a heading repeated by its labelled lines',
      '569002 504 Forbidden\nMicrosoft response code: 569002\nSIP response code: 504',
      ['569002/504'],
    ],
    ['a short code beside a SIP code', '480 10037', ['10037/480']],
    ['zero beside a SIP code', '0/408', ['0/408']],
    ['the diagnostic mark outranks the property', 'code=412, subCode=10000\nDiagCode: 412#10073', ['10073/412']],
    ['the named of two near numbers', 'SIP 504 569002 403', ['569002/504']],
    [
      'the SIP code of the same sentence',
      'Microsoft code 569003, after a long time, SIP 504. Also 510482',
      ['569003/504', '510482/-'],
    ],
    ['standard words between the codes', '404 Not Found (Microsoft response code 540404)', ['540404/404']],
  ])('%s', (_, text, pairs) => {
    expect(pair(text)).toEqual(pairs);
  });
});

describe('several failures', () => {
  it.each([
    ['on one line', '569002 504, 560403 403', ['569002/504', '560403/403']],
    ['on lines of their own', '569002 504\n560403 403', ['569002/504', '560403/403']],
    [
      'in JSON records',
      '{"subCode": 569002, "code": 504}, {"subCode": 560403, "code": 403}',
      ['569002/504', '560403/403'],
    ],
    [
      'a SIP code that begins a list',
      'SIP 408: 500001 (14 calls), 560408 (9 calls), 1106 (1 call)',
      ['500001/408', '560408/408', '1106/408'],
    ],
    ['a SIP code in the plural', 'all the 480s: 510037 (six), 510140 (one)', ['510037/480', '510140/480']],
    ['counts beside a SIP code', 'errors: 504 x 7 (569009), 500 x 2 (510544)', ['569009/504', '510544/500']],
    ['no list without a colon', '504 569002 and 510482', ['569002/504', '510482/-']],
    [
      'lines too far apart to be one',
      `SIP code 504${'\n'.repeat(9)}Microsoft code 560403${'\n'.repeat(9)}SIP code 408`,
      ['-/504', '560403/-', '-/408'],
    ],
    ['records are not joined', '{"code": 504}, {"subCode": 560403}', ['-/504', '560403/-']],
  ])('%s', (_, text, pairs) => {
    expect(pair(text)).toEqual(pairs);
  });
});

describe('numbers left out', () => {
  it.each([
    [
      'a bare SIP code beside a Microsoft code far away',
      '569002 was seen today by everyone at the second site, for instance by the people around desk 12 of 403',
      ['569002/-'],
    ],
    ['a SIP code that a pair has already', '569002/504\n\n\n\n\n\nall of them with SIP 504', ['569002/504']],
    ['a weak number amid prose', 'there are 10037 people and 504 of them came', []],
    ['zero alone', '0', []],
    ['a dump of numbers', '11 22 33 569008 44 55', []],
  ])('%s', (_, text, pairs) => {
    expect(pair(text)).toEqual(pairs);
  });
});

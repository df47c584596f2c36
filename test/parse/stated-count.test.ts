import { describe, expect, it } from 'vitest';
import { readStatedCount } from '../../src/parse/stated-count.ts';
import { scan } from '../../src/parse/text/scan.ts';

// Protects counts that a paste states.

function count(text: string): number {
  const tokens = scan(text);
  const at = tokens.findIndex(({ text: digits }) => digits === '569008');
  return readStatedCount(text, tokens, at, at);
}

describe('how many calls a paste says a failure had', () => {
  it.each([
    ['569008 (14 calls)', 14],
    ['569008 [14x]', 14],
    ['569008 (six), 560403 (one)', 6],
    ['569008 (twelve calls)', 12],
    ['569008 x14', 14],
    ['569008x14', 14],
    ['569008 14x', 14],
    ['569008 (14 times)', 14],
    ['569008 (14 Anrufe)', 14],
    ['14x 569008', 14],
    ['x14 569008', 14],
    ['14 times: 569008', 14],
    ['569008\tRemote certificate expired\t14', 14],
    ['| 569008 | Remote certificate expired | 14 |', 14],
    ['569008   Remote certificate expired   14\n504', 14],
    ['569008 = 14', 14],
    ['ms=569008 sbc=sbc1 count=14', 14],
    ['"ms": 569008, "calls": "14"}', 14],
    ['ms:569008;anzahl:14;dur:0', 14],
  ])('%s', (text, calls) => {
    expect(count(text)).toBe(calls);
  });

  it.each([
    '569008',
    '569008 (14)',
    '569008 504',
    '569008 14',
    'at 12:14x 569008',
    '569008 Remote certificate expired 14',
    '569008 (0 calls)',
    '569008: 14',
    '569008 = 14 and more',
    'ms=569008\ncount=14',
    'ms=569008 other=10037 count=14',
    '569008 (9999999 calls)',
    '569008\t504\t14',
  ])('%s says nothing of it', (text) => {
    expect(count(text)).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { repairCodes, repairs } from '../../src/parse/repair-codes.ts';

describe('codes written in an odd way', () => {
  it.each(repairs.map(({ says, example }) => [says, ...example] as const))('%s', (_, written, plain) => {
    expect(repairCodes(written)).toBe(plain);
  });

  it.each([
    ['a word with an O', '5OO copies of OOO'],
    ['a percent sign of its own', '50 %3 of 26'],
    ['a name without labels', 'backup_2026_504_final'],
  ])('%s stays', (_, text) => {
    expect(repairCodes(text)).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../src/parse/evidence/place.ts';
import { hasCodeLength } from '../../../src/parse/evidence/read-codes.ts';
import { type Reason, reasons } from '../../../src/parse/evidence/reasons.ts';
import { scan } from '../../../src/parse/text/scan.ts';

const known = new Set(['569008', '540404']);

/** The last number of a text that is long enough for a code. */
function placeOf(text: string) {
  const tokens = scan(text);
  const at = tokens.findLastIndex(
    ({ kind, text: digits }) => kind === 'number' && (hasCodeLength(digits) || digits.length === 1),
  );
  return at < 0 ? undefined : readPlace(tokens, at, known);
}

function holds(reason: Reason, text: string): boolean {
  const place = placeOf(text);
  return place !== undefined && reason.holds(place);
}

describe('a number is a code, or none, because of', () => {
  it.each(Object.entries<Reason>(reasons))('%s', (_, reason) => {
    expect(holds(reason, reason.example)).toBe(true);
    expect(holds(reason, reason.counter)).toBe(false);
  });

  it.each(Object.entries<Reason>(reasons))(
    '%s, which weighs for or against a kind of code',
    (_, { microsoft, sip }) => {
      expect(microsoft !== 0 || sip !== 0).toBe(true);
    },
  );
});

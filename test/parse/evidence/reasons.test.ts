import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../src/parse/evidence/place.ts';
import { hasCodeLength } from '../../../src/parse/evidence/read-codes.ts';
import { holds, type ReasonName, reasons } from '../../../src/parse/evidence/reasons.ts';
import { scan } from '../../../src/parse/text/scan.ts';

// Protects each reason: where it holds, and where it does not.

const known = new Set(['569008', '540404']);

/** The last number of a text that is long enough for a code. */
function placeOf(text: string) {
  const tokens = scan(text);
  const at = tokens.findLastIndex(
    ({ kind, text: digits }) => kind === 'number' && (hasCodeLength(digits) || digits.length === 1),
  );
  return at < 0 ? undefined : readPlace(tokens, at, known);
}

function holdsFor(name: ReasonName, text: string): boolean {
  const place = placeOf(text);
  return place !== undefined && holds[name](place);
}

const names = Object.keys(holds) as ReasonName[];

describe('a number is a code, or none, because of', () => {
  it.each(names)('%s', (name) => {
    expect(holdsFor(name, reasons[name].example)).toBe(true);
    expect(holdsFor(name, reasons[name].counter)).toBe(false);
  });

  it.each(names)('%s, which weighs for or against a kind of code', (name) => {
    expect(Math.abs(reasons[name].microsoft) + Math.abs(reasons[name].sip)).toBeGreaterThan(0);
  });

  it('nothing else', () => {
    expect(Object.keys(reasons)).toEqual(names);
  });
});

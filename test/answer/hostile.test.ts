import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { cpuMilliseconds } from '../support/cpu-time.ts';
import { mixUnits, repeatedUnits } from '../support/repeated-units.ts';

// Protects everybody who waits: no text makes the work grow faster than its length.

const engine = createEngine(loadCatalog());

/** Characters of the shorter text; the longer one has ten times as many. */
const size = 4_000;
/** Shorter answers are mostly noise of the machine. */
const leastMilliseconds = 60;

/** What stands around the repetition, and whether it is pasted as text or comes as HTML. */
interface Form {
  readonly frame?: (middle: string) => string;
  readonly as?: 'text' | 'html';
}

function milliseconds(unit: string, length: number, rounds: number, { frame, as = 'text' }: Form = {}): number {
  const middle = unit.repeat(Math.ceil(length / unit.length));
  const text = frame?.(middle) ?? middle;
  const content = as === 'html' ? { text: '', html: `<p>${text}` } : { text };
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    let card: unknown;
    const read = () => {
      card = engine.answer({ ...content, scope: 'personal', mentioned: true }).card;
    };
    best = Math.min(best, cpuMilliseconds(read));
    expect(JSON.stringify(card)).not.toContain('${');
  }
  return best;
}

/** Texts that are long in one place only. */
const stretched: ReadonlyArray<readonly [string, (middle: string) => string, string]> = [
  ['spaces behind a code', (middle) => `569008${middle}x`, ' '],
  ['underlines behind a code', (middle) => `569008 final${middle}x`, '_'],
  ['spaces in a phrase', (middle) => `569008 phrase: a${middle}x`, ' '],
  ['spaces below a table header', (middle) => `sip,ms\n${middle}a\n504,569008`, ' '],
  ['dashes below a table header', (middle) => `sip ms code\n${middle}a`, '-- '],
  ['spaces in a SIP header', (middle) => `SIP/2.0 504 x\nReason:${middle}SIP;cause=1`, ' '],
  ['escaped quotes in JSON', (middle) => `{"message": "a${middle}", "code": 504}`, '\\"'],
  ['lines of a long value', (middle) => `569008 message : a\n${middle}`, '       b\n'],
  ['a host name', (middle) => `569008 sbc ${middle}com`, 'a.'],
  ['brackets in a link', (middle) => `569008 [a](${middle}`, '('],
  ['spaces in preformatted HTML', (middle) => `<pre>569008${middle}x</pre>`, ' '],
  ['quotes in a cell', (middle) => `sip,ms,phrase\n504,569008,a${middle}x`, "'"],
  ['words in a row', (middle) => `504\t569008\t${middle}`, 'a b '],
  ['a long word', (middle) => `569008 ${middle}`, 'connectivity'],
];

describe('work grows no faster than the paste, and the answer stays calm', () => {
  it.each(repeatedUnits.flatMap(([name, unit]) => (['text', 'html'] as const).map((as) => [name, as, unit] as const)))(
    '%s as %s',
    (_, as, unit) => {
      const short = milliseconds(unit, size, 2, { as });
      const long = milliseconds(unit, size * 10, 1, { as });
      if (long > leastMilliseconds)
        expect(Math.min(long, milliseconds(unit, size * 10, 1, { as }))).toBeLessThan(short * 25);
    },
  );

  it.each(mixUnits(30).map((unit, at) => [unit, at % 2 ? 'html' : 'text'] as const))('a mix: %j as %s', (unit, as) => {
    const short = milliseconds(unit, size, 2, { as });
    const long = milliseconds(unit, size * 10, 1, { as });
    if (long > leastMilliseconds)
      expect(Math.min(long, milliseconds(unit, size * 10, 1, { as }))).toBeLessThan(short * 25);
  });

  it.each(stretched)('%s', (_, frame, unit) => {
    milliseconds('a', 100, 2);
    const long = milliseconds(unit, size * 10, 1, { frame });
    /** Nothing but spaces is read in a few milliseconds; what runs away takes seconds. */
    if (long > leastMilliseconds) expect(long).toBeLessThan(milliseconds('569008 504\n', size * 10, 2) * 2);
  });
});

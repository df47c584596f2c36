import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load.ts';

const engine = createEngine(loadCatalog());

/** Characters of the shorter text; the longer one has ten times as many. */
const size = 4_000;
/** Shorter answers are mostly noise of the machine. */
const leastMilliseconds = 60;

/** What a pattern, a pairing or a table may choke on, repeated. */
const killers: ReadonlyArray<readonly [string, string]> = [
  ['one digit', '5'],
  ['one letter', 'a'],
  ['spaces', ' '],
  ['tabs', '\t'],
  ['line breaks', '\n'],
  ['commas', ','],
  ['dashes', '-- '],
  ['plus signs', '+1 '],
  ['opening brackets', '[({'],
  ['quotation marks', '"'],
  ['CSV quotes', 'a,"b,'],
  ['codes on one line', '569008 504 '],
  ['codes on lines', '569008 504\n'],
  ['Microsoft codes', '569002 x '],
  ['SIP codes', '504 '],
  ['zeros', '0 '],
  ['labelled codes', 'error 504 '],
  ['percentages', '504%'],
  ['dots between digits', '5.0.4.'],
  ['colons between digits', '5:0:4:'],
  ['GUIDs', '3f569008-0504-4880-8403-569002000504 '],
  ['phone numbers', '+1 (425) 555-0123 '],
  ['HRESULTs', '0x80090322 '],
  ['status lines', 'SIP/2.0 504 x\n'],
  ['status lines without end', 'SIP/2.0 '],
  ['status lines on one line', 'SIP/2.0 504 x '],
  ['messages with a header', 'SIP/2.0 504 x\nVia: a\n'],
  ['requests', 'INVITE sip:a SIP/2.0\n'],
  ['Reason values without end', 'Reason: Q.850;cause=34;text="'],
  ['rows of a table', '504\t569008\n'],
  ['headers of a table', 'sip|ms\n'],
  ['headers of a foreign table', 'Room | Seat\n403 | 5\n'],
  ['rows without header', 'a;b;c\n'],
  ['JSON records', '{"finalSipCode":504,"callEndSubReason":569008},'],
  ['Format-List names', 'finalSipCode : '],
  ['phrase names', 'message: '],
  ['phrase names in quotes', "message: 'a "],
  ['mentions without end', '<at>'],
  ['elements without end', '<div>'],
  ['links without end', '[a]('],
  ['entities', '&amp;'],
  ['combining marks', 'e\u0301'],
  ['lone surrogates', '\ud800'],
  ['NUL', '\u0000'],
  ['the start of a message', 'Unable to deliver INVITE: '],
  [
    'whole messages with codes',
    '569002 504 No connection could be made because the target machine actively refused it\n',
  ],
  ['items of a list', '569008\n- also this. '],
  ['words', 'lorem ipsum dolor sit amet '],
];

function milliseconds(unit: string, length: number, rounds: number, frame = (middle: string) => middle): number {
  const text = frame(unit.repeat(Math.ceil(length / unit.length)));
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const html = text.startsWith('<') ? { html: `<p>${text}` } : {};
    const { card } = engine.answer({ text, ...html, scope: 'personal', mentioned: true });
    best = Math.min(best, performance.now() - start);
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
  it.each(killers)('%s', (_, unit) => {
    const short = milliseconds(unit, size, 2);
    const long = milliseconds(unit, size * 10, 1);
    if (long > leastMilliseconds) expect(Math.min(long, milliseconds(unit, size * 10, 1))).toBeLessThan(short * 25);
  });

  it.each(stretched)('%s', (_, frame, unit) => {
    milliseconds('a', 100, 2);
    const long = milliseconds(unit, size * 10, 1, frame);
    /** Nothing but spaces is read in a few milliseconds; what runs away takes seconds. */
    if (long > leastMilliseconds) expect(long).toBeLessThan(milliseconds('569008 504\n', size * 10, 2) * 2);
  });
});

import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitQuoted } from '../../../src/parse/text/split-quoted.ts';

// Protects lines of CSV, quoted in any way.

/** The library's answer to one line. */
function parse(line: string, delimiter: string): string[] | undefined {
  try {
    const options = { delimiter, relax_quotes: true, relax_column_count: true, trim: true, record_delimiter: '\n' };
    const rows: string[][] = parseCsv(line, options);
    return rows[0];
  } catch {
    return undefined;
  }
}

const line = fc.array(fc.constantFrom('"', '"', ',', ',', ';', ' ', '\t', 'a', '5', '""', '","', '" ,"'), {
  minLength: 1,
  maxLength: 14,
});

it('a line is split as the library for CSV splits it', () => {
  fc.assert(
    fc.property(line, fc.constantFrom(',', ';', '\t'), (parts, delimiter) => {
      const text = `x${delimiter}${parts.join('')}`;
      // The library takes a quote behind a closed cell for part of it; no CSV has one there.
      fc.pre(!/"\s+"/.test(text));
      expect(splitQuoted(text, delimiter)).toEqual(parse(text, delimiter));
    }),
    { numRuns: 3_000 },
  );
});

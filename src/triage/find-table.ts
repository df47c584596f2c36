import { readHtml } from '../parse/index.ts';
import { readHeader } from './read-header.ts';
import { findDelimiter, splitRecord } from './split-record.ts';

/** Rows from which a pasted table is a report rather than an answer for each failure. */
export const fewestRows = 25;

/** Longest HTML that is looked through for a table; a message of Teams is far shorter. */
const longestHtml = 200_000;

/** Lines before the header of a table in a message: words to whoever reads it. */
const mostWords = 5;

/**
 * The table in a message that has rows enough for a report, as a delimited text; undefined for anything else. Only lines of the same
 * number of cells as the header count as rows.
 */
export function findTable(text: string, html?: string): string | undefined {
  const own = html !== undefined && html.length <= longestHtml && html.includes('<td') ? readHtml(html).own : text;
  const lines = own.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.length <= fewestRows) return undefined;
  for (const [at, line] of lines.slice(0, mostWords + 1).entries()) {
    const delimiter = findDelimiter(line);
    const cells = splitRecord(line, delimiter);
    if (typeof cells === 'string' || !readHeader(cells.map((cell) => cell.trim()))) continue;
    const rows = lines.slice(at + 1).filter((row) => row.split(delimiter).length >= cells.length).length;
    return rows >= fewestRows ? lines.slice(at).join('\n') : undefined;
  }
  return undefined;
}

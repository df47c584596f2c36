import type { CallFailure } from '../call-failure.ts';
import { type Line, splitLines } from '../text/lines.ts';
import { isUnderline } from './table-cells.ts';
import { isForeignHeader, readHeader, type TableHeader } from './table-header.ts';
import { readRow } from './table-row.ts';

/** Failures read from tables with a header row, and the spans of text they took. */
export interface TableReading {
  readonly failures: CallFailure[];
  readonly goodCalls: number;
  readonly spans: ReadonlyArray<readonly [number, number]>;
}

/** Rows read below a header; `end` is the line behind the last one. */
interface Rows {
  readonly failures: readonly CallFailure[];
  readonly goodCalls: number;
  readonly end: number;
}

/** A header that no row follows so soon is none; else lines of nothing but headers would be read again and again. */
const mostEmptyLines = 20;

/**
 * Reads tables whose first row names the columns: PSTN usage exports, admin center grids, CQD, Graph as CSV,
 * PowerShell tables, Markdown. Columns are found by name, never by position. A table of something else (`Room | Seats`)
 * is taken too, and gives nothing.
 */
export function readTables(text: string): TableReading {
  const failures: CallFailure[] = [];
  const spans: Array<[number, number]> = [];
  let goodCalls = 0;
  const lines = splitLines(text);
  for (let index = 0; index + 1 < lines.length; index++) {
    if (!mayDivide(textOf(lines, index), textOf(lines, index + 1))) continue;
    const header = readHeader(textOf(lines, index), textOf(lines, index + 1));
    const rows = header ? readRows(lines, index + 1, header) : undefined;
    const end = rows?.end ?? (header ? index : findForeignEnd(lines, index));
    if (end <= index) continue;
    for (const failure of rows?.failures ?? []) failures.push(failure);
    goodCalls += rows?.goodCalls ?? 0;
    const last = lines[end - 1] as Line;
    spans.push([(lines[index] as Line).from, last.from + last.text.length]);
    index = end - 1;
  }
  return { failures, goodCalls, spans };
}

/** Whether a line has two cells at least: a sign that parts them, two spaces, or dashes below. */
function mayDivide(line: string, next: string): boolean {
  return /[\t;|,]|\S {2}/.test(line) || next.includes('--');
}

function textOf(lines: readonly Line[], index: number): string {
  return lines[index]?.text ?? '';
}

/** The rows from a line on, or undefined when there is none. */
function readRows(lines: readonly Line[], start: number, { roles, split }: TableHeader): Rows | undefined {
  const failures: CallFailure[] = [];
  const header = textOf(lines, start - 1);
  const holdsWords = roles.includes('phrase');
  let goodCalls = 0;
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    const rows = failures.length + goodCalls;
    if (rows === 0 && (end - start >= mostEmptyLines || line.text === header)) break;
    if (isUnderline(line.text) || !/[^\s|+-]/.test(line.text)) {
      if (line.text.trim() === '' && rows > 0 && !/\d/.test(textOf(lines, end + 1))) break;
      continue;
    }
    if (!holdsWords && rows === 0 && !/\d/.test(line.text)) continue;
    const cells = dropRowNumber(split(line.text), roles.length);
    if (cells.length < Math.min(2, roles.length)) break;
    const reading = readRow(cells, roles, line);
    if (reading === 'good') goodCalls++;
    else if (reading) failures.push(reading);
  }
  return failures.length + goodCalls > 0 ? { failures, goodCalls, end } : undefined;
}

/** pandas prints the row's index first, under no name. */
function dropRowNumber(cells: string[], columns: number): string[] {
  return cells.length === columns + 1 && /^\d+$/.test(cells[0] ?? '') ? cells.slice(1) : cells;
}

/** The line behind a table that is not about calls; the given line itself when none begins there. */
function findForeignEnd(lines: readonly Line[], index: number): number {
  const first = isUnderline(textOf(lines, index + 1)) ? index + 2 : index + 1;
  if (!isForeignHeader(textOf(lines, index), textOf(lines, first))) return index;
  let end = first;
  while (end < lines.length && (end === first || textOf(lines, end).trim() !== '')) end++;
  return Math.min(end, lines.length);
}

import { namesOfRecord } from './cdr-record.ts';
import { type FileLine, readLines } from './csv-lines.ts';
import { type Header, readHeader } from './read-header.ts';
import type { SkipReason } from './skipped-rows.ts';
import { findDelimiter, splitRecord } from './split-record.ts';

/** One row as it was read, or the reason why it was not; `header` begins a table. */
export type RecordEvent =
  | { readonly kind: 'header'; readonly header: Header; readonly line: number }
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly line: number }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly line: number };

/** Most lines and characters that one quoted cell may run over before its quote counts as broken. */
const mostOpenLines = 50;
const mostOpenText = 65_536;
/** Lines before the header that may say something else (`#TYPE`, `sep=;`, a title). */
const mostPreamble = 20;
/** Lines of a syslog before the first record of a call. */
const mostSyslog = 100_000;

/**
 * The rows of a delimited text that does not keep to the rules: a broken quote costs one row and not the rest of the file, a row of
 * another length is named and passed over, headers that come again start a table of their own.
 */
export async function* readRecords(path: string, encoding: string): AsyncGenerator<RecordEvent> {
  const source = readLines(path, encoding)[Symbol.asyncIterator]();
  const waiting: FileLine[] = [];
  const next = async (): Promise<FileLine | undefined> => waiting.shift() ?? (await source.next()).value ?? undefined;
  let header: Header | undefined;
  let delimiter = ',';
  let seen = 0;
  for (let line = await next(); line; line = await next()) {
    if (line.tooLong) {
      yield { kind: 'skipped', reason: 'lineTooLong', line: line.number };
      continue;
    }
    const text = line.number === 1 ? line.text.replace(/^\uFEFF/, '') : line.text;
    if (text.trim() === '') continue;
    if (!header) {
      const found = findHeader(text) ?? readHeaderless(text);
      if (found) {
        ({ header, delimiter } = found);
        yield { kind: 'header', header, line: line.number };
        if (!found.isRecord) continue;
      } else {
        seen += 1;
        if (!/^(?:#TYPE|sep=)/i.test(text)) yield { kind: 'skipped', reason: 'beforeHeader', line: line.number };
        if (seen >= (/\[S=\d+\]/.test(text) ? mostSyslog : mostPreamble)) return;
        continue;
      }
    }
    if (header.kind === 'cdr' && !isHeaderOfRecords.test(text)) {
      const cells = text.split(delimiter);
      yield readRecord(cells, header, line.number);
      continue;
    }
    const cells = splitRecord(text, delimiter);
    if (cells === 'open') {
      const whole = await closeQuote(text, delimiter, header.width, next, waiting);
      yield whole
        ? { kind: 'row', cells: whole, line: line.number }
        : { kind: 'skipped', reason: 'brokenQuotes', line: line.number };
      continue;
    }
    if (cells === 'broken') {
      yield { kind: 'skipped', reason: 'brokenQuotes', line: line.number };
      continue;
    }
    const again = looksLikeHeader(cells) ? findHeader(text) : undefined;
    if (again) {
      ({ header, delimiter } = again);
      yield { kind: 'header', header, line: line.number };
      continue;
    }
    const fitting = fitWidth(cells, header.width);
    if (fitting?.every((cell) => cell.trim() === '')) continue;
    yield fitting
      ? { kind: 'row', cells: fitting, line: line.number }
      : {
          kind: 'skipped',
          reason: cells.length < header.width ? 'tooFewColumns' : 'tooManyColumns',
          line: line.number,
        };
  }
}

function findHeader(text: string): { header: Header; delimiter: string; isRecord?: false } | undefined {
  const delimiter = findDelimiter(text);
  const cells = splitRecord(text, delimiter);
  const header = typeof cells === 'string' ? undefined : readHeader(cells.map((cell) => cell.trim()));
  return header && { header, delimiter };
}

/** A line of an SBC's records that names their columns. */
const isHeaderOfRecords = /\|\s*(?:SBC|Media)ReportType\b|^(?:SBC|Media)ReportType\b/;

/** A record of an SBC that came without a header above it. */
function readHeaderless(text: string): { header: Header; delimiter: string; isRecord: true } | undefined {
  const names = namesOfRecord(text.split('|'));
  const header = names && readHeader(names);
  return header && { header, delimiter: '|', isRecord: true };
}

/** Only the end of a call has its result; a record may be longer than its header, never shorter. */
function readRecord(cells: readonly string[], { width, recordType = 0 }: Header, line: number): RecordEvent {
  if (!/\bCALL_END\b/i.test(cells[recordType] ?? '')) return { kind: 'skipped', reason: 'notTheEnd', line };
  return cells.length < width ? { kind: 'skipped', reason: 'tooFewColumns', line } : { kind: 'row', cells, line };
}

/** Cheap first look: a header has no digits in most cells. */
function looksLikeHeader(cells: readonly string[]): boolean {
  return (
    cells.length >= 2 && !/\d/.test(cells[0] as string) && cells.every((cell) => !/^\d+$/.test(cell)) && cells[0] !== ''
  );
}

/** Delimiters too many at the end of a row are no cells. */
function fitWidth(cells: readonly string[], width: number): readonly string[] | undefined {
  if (cells.length === width) return cells;
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')
    ? cells.slice(0, width)
    : undefined;
}

/** Reads on until the open quote closes and the row has its width; otherwise puts the lines back and gives up the first one. */
async function closeQuote(
  first: string,
  delimiter: string,
  width: number,
  next: () => Promise<FileLine | undefined>,
  waiting: FileLine[],
): Promise<readonly string[] | undefined> {
  const taken: FileLine[] = [];
  let text = first;
  while (taken.length < mostOpenLines && text.length < mostOpenText) {
    const line = await next();
    if (!line) break;
    taken.push(line);
    const alone = line.tooLong ? 'broken' : splitRecord(line.text, delimiter);
    if (line.tooLong || (typeof alone !== 'string' && alone.length === width && width > 1)) break;
    text += `\n${line.text}`;
    const cells = splitRecord(text, delimiter);
    if (cells === 'open') continue;
    const fitting = cells === 'broken' ? undefined : fitWidth(cells, width);
    if (fitting) return fitting;
    break;
  }
  waiting.unshift(...taken);
  return undefined;
}

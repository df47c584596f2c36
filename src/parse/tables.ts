import { parse as parseCsv } from 'csv-parse/sync';
import type { CallFailure, Reading } from './call-failure.ts';
import { type FieldRole, fieldRole } from './field-names.ts';

/** Failures read from tables with a header row, and the spans of text they took. */
export interface TableReading {
  readonly failures: CallFailure[];
  readonly goodCalls: number;
  readonly spans: ReadonlyArray<readonly [number, number]>;
}

interface Line {
  readonly text: string;
  readonly from: number;
}

/** Splits a line into its cells. */
type Split = (line: string) => string[];

const delimiters = ['\t', ';', '|', ','] as const;
const underline = /^\s*[|+]?\s*:?-{2,}:?(?:[\s|+]+:?-{2,}:?)*\s*[|+]?\s*$/;

function splitOn(delimiter: string): Split {
  if (delimiter === '|') {
    return (line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim());
  }
  return (line) => {
    if (!line.includes('"')) return line.split(delimiter).map((cell) => cell.trim());
    try {
      const rows: string[][] = parseCsv(line, { delimiter, relax_quotes: true, relax_column_count: true, trim: true });
      return rows[0] ?? [];
    } catch {
      return line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));
    }
  };
}

/** Columns as the dashes of PowerShell's Format-Table mark them; right-aligned numbers may start left of them. */
function splitByUnderline(dashes: string): Split {
  const starts = [...dashes.matchAll(/-+/g)].map((match) => [match.index, match.index + match[0].length] as const);
  return (line) =>
    starts.map(([from], index) => {
      const end = starts[index + 1]?.[0] ?? line.length;
      return line.slice(index === 0 ? 0 : from, end).trim();
    });
}

function readHeader(cells: readonly string[]): Array<FieldRole | undefined> | undefined {
  if (cells.length < 2) return undefined;
  const roles = cells.map((cell) => (/^\d+$/.test(cell) ? undefined : fieldRole(cell.replace(/[*_`"]/g, ''))));
  const known = roles.filter((role) => role !== undefined).length;
  const code = roles.some((role) => role === 'microsoftCode' || role === 'sipCode');
  return code && known >= 2 ? roles : undefined;
}

/** The header at a line and how to split its rows, or undefined when the line is no header. */
function findHeader(
  lines: readonly Line[],
  index: number,
): { roles: Array<FieldRole | undefined>; split: Split } | undefined {
  const line = (lines[index] as Line).text;
  if (line.length > 4000 || !/[a-z]/i.test(line)) return undefined;
  for (const delimiter of delimiters) {
    if (!line.includes(delimiter)) continue;
    const split = splitOn(delimiter);
    const roles = readHeader(split(line));
    if (roles) return { roles, split };
  }
  const next = lines[index + 1]?.text ?? '';
  if (underline.test(next) && !next.includes('|')) {
    const split = splitByUnderline(next);
    const roles = readHeader(split(line));
    if (roles) return { roles, split };
  }
  if (/\S\s{2,}\S/.test(line)) {
    const split: Split = (row) => row.trim().split(/\s{2,}/);
    const roles = readHeader(split(line));
    if (roles) return { roles, split };
  }
  return undefined;
}

function toDigits(cell: string): string | undefined {
  const plain = cell
    .replace(/["'*`=\s]/g, '')
    .replace(/^(\d{1,7})\.0+$/, '$1')
    .replace(/^(\d{3})[.,](\d{3})$/, '$1$2');
  return /^\d{1,7}$/.test(plain) ? plain : undefined;
}

/** Names that a table of failed calls may have although we do not know them. */
const callTableWords =
  /sip|\bms\b|microsoft|code|error|reason|fehler|response|antwort|phrase|message|text|sub|result|status|grund|原因|コード|代码|код/i;

/** `Room | Seats` over numbers: a table that has a header, and none of it speaks of calls. */
function isForeignHeader(line: string, next: string): boolean {
  const delimiter = delimiters.find((one) => line.includes(one));
  if (!delimiter || line.length > 300 || callTableWords.test(line)) return false;
  const split = splitOn(delimiter);
  const names = split(line);
  const cells = split(next);
  return (
    names.length >= 2 &&
    names.length === cells.length &&
    names.every((name) => /^\p{L}[\p{L} ._-]{0,24}$/u.test(name)) &&
    cells.some((cell) => /^\d+$/.test(cell))
  );
}

/** A row of a table with these columns; `good` when it tells of a call that did not fail. */
function readRow(
  cells: readonly string[],
  roles: ReadonlyArray<FieldRole | undefined>,
  line: Line,
): CallFailure | 'good' | undefined {
  const at = (value: string): Reading => {
    const index = line.text.indexOf(value);
    const from = line.from + Math.max(index, 0);
    return { value, from, to: from + value.length };
  };
  const values = new Map<FieldRole, string>();
  roles.forEach((role, index) => {
    const cell = cells[index]?.trim();
    if (role && cell && !values.has(role)) values.set(role, cell);
  });
  const sip = toDigits(values.get('sipCode') ?? '');
  const microsoft = toDigits(values.get('microsoftCode') ?? '');
  const phrase = values.get('phrase')?.replace(/^["']+|["']+$/g, '');
  const isGood = !sip || /^(?:0|2\d\d)$/.test(sip);
  if (
    isGood &&
    (/^(?:yes|true|success|ja|oui|sí|si|1)$/i.test(values.get('success') ?? '') || isGoodCall(sip, microsoft))
  )
    return 'good';
  if (!sip && !microsoft && !phrase) return undefined;
  if (!sip && !microsoft && !/\p{L}{3}/u.test(phrase ?? '')) return undefined;
  const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i.exec(values.get('correlationId') ?? '')?.[0];
  const sbc = values.get('sbcName');
  const time = values.get('time');
  const count = Number(toDigits(values.get('count') ?? '') ?? 1);
  return {
    ...(microsoft && { microsoftCode: { ...at(microsoft), value: microsoft } }),
    ...(sip && sip.length === 3 && { sipCode: at(sip) }),
    ...(phrase &&
      /\p{L}/u.test(phrase) &&
      !/^(?:nan|null|none|n\/a)$/i.test(phrase) && { phrase: at(phrase), phraseIsNamed: true as const }),
    ...(sbc && /^[\w.-]{2,253}$/.test(sbc) && { sbcName: at(sbc) }),
    ...(guid && { correlationId: at(guid) }),
    ...(time && /\d/.test(time) && { time: at(time.slice(0, 40)) }),
    count: count >= 1 && count <= 1_000_000 ? count : 1,
    readFrom: 'field',
  };
}

/** A normally ended or answered call: SIP 0 or 2xx with 0, 540000 or 560000, or one of the latter alone. */
export function isGoodCall(sipCode: string | undefined, microsoftCode: string | undefined): boolean {
  const quiet = microsoftCode === undefined || /^(?:0|5[46]0000)$/.test(microsoftCode);
  if (sipCode === undefined) return microsoftCode !== undefined && /^5[46]0000$/.test(microsoftCode);
  return quiet && /^(?:0|2\d\d)$/.test(sipCode);
}

/**
 * Reads tables whose first row names the columns: PSTN usage exports, admin center grids, CQD, Graph as CSV,
 * PowerShell tables, Markdown. Columns are found by name, never by position.
 */
export function readTables(text: string): TableReading {
  const failures: CallFailure[] = [];
  const spans: Array<[number, number]> = [];
  let goodCalls = 0;
  const lines: Line[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, from });
    from += line.length + 1;
  }
  for (let index = 0; index + 1 < lines.length; index++) {
    const header = findHeader(lines, index);
    if (!header) {
      const first = underline.test((lines[index + 1] as Line).text) ? index + 2 : index + 1;
      if (!isForeignHeader((lines[index] as Line).text, lines[first]?.text ?? '')) continue;
      let end = first;
      while (end + 1 < lines.length && (lines[end + 1] as Line).text.trim() !== '') end++;
      spans.push([(lines[index] as Line).from, (lines[end] as Line).from + (lines[end] as Line).text.length]);
      index = end;
      continue;
    }
    let row = index + 1;
    let rows = 0;
    for (; row < lines.length; row++) {
      const line = lines[row] as Line;
      if (underline.test(line.text) || /^\s*[|+-]*\s*$/.test(line.text)) {
        if (line.text.trim() === '' && rows > 0 && !/\d/.test(lines[row + 1]?.text ?? '')) break;
        continue;
      }
      let cells = header.split(line.text);
      /** pandas prints the row's index first, under no name. */
      if (cells.length === header.roles.length + 1 && /^\d+$/.test(cells[0] ?? '')) cells = cells.slice(1);
      if (cells.length < Math.min(2, header.roles.length)) break;
      const reading = readRow(cells, header.roles, line);
      if (reading === 'good') goodCalls++;
      else if (reading) failures.push(reading);
      if (reading) rows++;
    }
    if (rows === 0) continue;
    const last = lines[row - 1] as Line;
    spans.push([(lines[index] as Line).from, last.from + last.text.length]);
    index = row - 1;
  }
  return { failures, goodCalls, spans };
}

import { columnRole, columnRoles, type FieldRole } from '../words/field-names.ts';
import { delimiters, isUnderline, type Split, splitBySpaces, splitByUnderline, splitOn } from './table-cells.ts';

/** What each column of a table holds, and how to split its rows. */
export interface TableHeader {
  readonly roles: ReadonlyArray<FieldRole | undefined>;
  readonly split: Split;
}

const widestHeader = 4_000;
/** JSON has commas too, and is no table. */
const jsonSigns = /["']\s{0,4}:|[{}]/;
/** Part of every name of a code column; a quick look before a line is taken apart. */
const mayBeHeader = /sip|code|reason|ms|microsoft/i;

/** The header that a line is, or undefined when it names no code and no second known column. */
export function readHeader(header: string, next: string): TableHeader | undefined {
  if (header.length > widestHeader || !mayBeHeader.test(header) || jsonSigns.test(header)) return undefined;
  /** Jira and Confluence part header cells by two bars, cells of rows by one. */
  const line = header.trimStart().startsWith('||') ? header.replaceAll('||', '|') : header;
  const splits: Split[] = delimiters.filter((delimiter) => line.includes(delimiter)).map(splitOn);
  if (isUnderline(next) && !next.includes('|')) splits.push(splitByUnderline(next));
  if (/\S\s{2,}\S/.test(line)) splits.push(splitBySpaces);
  for (const split of splits) {
    const roles = readRoles(split(line));
    if (roles) return { roles, split };
  }
  return undefined;
}

function readRoles(cells: readonly string[]): Array<FieldRole | undefined> | undefined {
  if (cells.length < 2) return undefined;
  const roles = columnRoles(cells.map((cell) => (isNumber(cell) ? '' : cell.replace(/^[*_`"]+|[*_`"]+$/g, ''))));
  const namesCode = roles.some((role) => role === 'microsoftCode' || role === 'sipCode');
  return namesCode && roles.filter((role) => role !== undefined).length >= 2 ? roles : undefined;
}

/** Names that a table of failed calls may have although we do not know them, and parts of such names. */
const callTableWords = new Set([
  'ms',
  'call',
  'calls',
  'text',
  'sub',
  'resp',
  'err',
  'trunk',
  'trunks',
  'sbc',
  'gateway',
  'failed',
  'failure',
  'failures',
]);
const callTableParts =
  'sip microsoft code error reason fehler response antwort phrase message result status grund 原因 コード 代码 код'.split(
    ' ',
  );

/** Whether a name may be that of a column of failed calls. */
function isOfCalls(name: string): boolean {
  const words = name.toLowerCase();
  return (
    callTableParts.some((part) => words.includes(part)) ||
    words.split(/[^\p{L}]+/u).some((word) => callTableWords.has(word) || isSubordinate(word))
  );
}

/** `subresp`: what belongs to a code in short. */
function isSubordinate(word: string): boolean {
  return word.startsWith('sub') && callTableWords.has(word.slice(3));
}

function isNumber(cell: string): boolean {
  return /^\d+$/.test(cell);
}

/** Columns of the admin center's list of SBCs, which tells of their health and of no call. */
const healthColumns = /sip options status|tls connectivity status|average call duration|concurrent calls capacity/gi;

/** `Room | Seats` over numbers: a table that has a header, and none of it speaks of calls. */
export function isForeignHeader(header: string, firstRow: string): boolean {
  if (header.length > 300 || !(/[\t;|,]/.test(header) || /\S\s{2,}\S/.test(header))) return false;
  const line = header.replace(healthColumns, 'health');
  const delimiter = delimiters.find((one) => line.includes(one));
  const bySpaces = !delimiter && /\S\s{2,}\S/.test(line) && /\S\s{2,}\S/.test(firstRow);
  if (!(delimiter || bySpaces) || jsonSigns.test(line)) return false;
  if (isOfCalls(line) || /\bsip\b/i.test(firstRow)) return false;
  const split = delimiter ? splitOn(delimiter) : splitBySpaces;
  const names = split(line);
  const cells = split(firstRow);
  /** Rows that begin with the name of a code: the table has its names on the left. */
  if (columnRole(cells[0] ?? '') !== undefined && isOfCalls(cells[0] ?? '')) return false;
  return (
    names.length >= 2 &&
    names.length === cells.length &&
    names.every((name) => /^\p{L}[\p{L}\d ._-]{0,30}$/u.test(name)) &&
    cells.some(isNumber)
  );
}

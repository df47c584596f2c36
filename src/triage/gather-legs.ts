import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnRole } from './column-role.ts';
import { createLegs, loadLegs, readOtherTimes, takeOutEmpty } from './load-legs.ts';
import { ask, type Database } from './open-database.ts';
import { readFileKind } from './read-file-kind.ts';
import { type Header, readHeader } from './read-header.ts';
import { readJsonRows } from './read-json-rows.ts';
import { readRecords } from './read-records.ts';
import { ReportProblem } from './report-problem.ts';
import { SkipCounter } from './skipped-rows.ts';
import { findDelimiter, splitRecord } from './split-record.ts';
import { LegWriter } from './write-legs.ts';

/** A file on disk with the name its user knows it by. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
}

/** What came of one file. */
export interface ReadFileResult {
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
  /** Why nothing of it counts, in a sentence; absent for a file that was read. */
  readonly problem?: string;
}

/** All files of a report as one table of legs, with what was left out. */
export interface Gathered {
  readonly files: readonly ReadFileResult[];
  readonly skipped: SkipCounter;
}

interface Gathering {
  readonly database: Database;
  readonly folder: string;
  readonly skipped: SkipCounter;
}

/** Reads files into the table of legs, each as fast as it keeps to the rules. */
export async function gatherLegs(database: Database, files: readonly InputFile[], folder: string): Promise<Gathered> {
  const gathering = { database, folder, skipped: new SkipCounter() };
  await createLegs(database);
  const results: ReadFileResult[] = [];
  for (const [index, file] of files.entries()) results.push(await gatherFile(gathering, file, index));
  await readOtherTimes(database);
  return { files: results, skipped: gathering.skipped };
}

async function gatherFile(gathering: Gathering, file: InputFile, index: number): Promise<ReadFileResult> {
  const base = { name: file.name, bytes: statSync(file.path).size };
  try {
    const { form, encoding, start } = readFileKind(file.path, file.name);
    if (form === 'empty') throw new ReportProblem('empty', `${file.name} is empty.`);
    if (form === 'json') await loadJson(gathering, file, index);
    else if (form === 'delimited') await loadDelimited(gathering, file, index, encoding, start);
    else
      throw new ReportProblem(
        'notRead',
        `${file.name} is no table: send the export as CSV, JSON, or the zip of the admin center.`,
      );
    const [counted] = await ask<{ n: bigint }>(
      gathering.database,
      `select count(*) as n from legs where file = ${index}`,
    );
    return { ...base, rows: Number(counted?.n ?? 0) };
  } catch (error) {
    if (!(error instanceof ReportProblem) || error.kind === 'engine') throw error;
    return { ...base, rows: 0, problem: error.message };
  }
}

async function loadDelimited(
  gathering: Gathering,
  file: InputFile,
  index: number,
  encoding: string,
  start: string,
): Promise<void> {
  if (encoding === 'utf-8' && (await loadAsItIs(gathering, file, index, start))) return;
  await loadAnew(gathering, file, index, encoding);
}

/** A file that keeps to RFC 4180 goes to DuckDB as it lies there; false, and nothing read, for any other. */
async function loadAsItIs({ database }: Gathering, file: InputFile, index: number, start: string): Promise<boolean> {
  const [first = ''] = start.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  const delimiter = findDelimiter(first);
  const cells = splitRecord(first, delimiter);
  const header =
    typeof cells === 'string' || cells.length < 2 ? undefined : readHeader(cells.map((cell) => cell.trim()));
  if (!header || header.kind === 'noCodes' || header.kind === 'cdr' || header.width > 200) return false;
  try {
    const { width, columns } = header;
    await loadLegs(database, { path: file.path, name: file.name, delimiter, width, columns }, index);
  } catch (error) {
    if (/Out of Memory/i.test(String(error))) throw error;
    await database.run(`delete from legs where file = ${index}`);
    return false;
  }
  const [odd] = await ask<{ n: bigint }>(
    database,
    `select count(*) as n from legs where file = ${index} and (contains(phrase, chr(10)) or contains(trunk, chr(10)) or contains(usr, chr(10)))`,
  );
  if ((odd?.n ?? 0n) === 0n && (await takeOutEmpty(database, index)) === 0) return true;
  await database.run(`delete from legs where file = ${index}`);
  return false;
}

/** Reads row by row and writes what is good anew; slower, and every row that is left out is counted with its line. */
async function loadAnew(
  { database, folder, skipped }: Gathering,
  file: InputFile,
  index: number,
  encoding: string,
): Promise<void> {
  let header: Header | undefined;
  let hadNoCodes = false;
  const writer = new LegWriter(join(folder, `anew-${index}`), file.name, allRoles);
  const above: number[] = [];
  for await (const event of readRecords(file.path, encoding)) {
    if (event.kind === 'skipped') {
      if (event.reason === 'beforeHeader') above.push(event.line);
      else skipped.add(event.reason, event.line, file.name);
    } else if (event.kind === 'header') {
      header = event.header;
      hadNoCodes ||= header.kind === 'noCodes';
    } else if (header) {
      if (header.kind === 'noCodes') skipped.add('noCodes', event.line, file.name);
      else if (header.kind === 'cdr' && !isCallEnd(event.cells, header))
        skipped.add('notTheEnd', event.line, file.name);
      else await writer.add(cellReader(event.cells, header), event.line);
    }
  }
  await writer.close();
  if (hadNoCodes && writer.rows === 0) throw noCodes(file.name);
  if (!header)
    throw new ReportProblem(
      'noHeader',
      `${file.name} has no columns that a report knows: send the export with its first row, the names of the columns.`,
    );
  for (const line of above) skipped.add('beforeHeader', line, file.name);
  await loadLegs(database, writer.file, index);
  await takeOutEmpty(database, index, { skipped, name: file.name });
}

const allRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'sipCode',
  'microsoftCode',
  'phrase',
  'success',
  'inviteTime',
  'startTime',
  'failureTime',
  'endTime',
  'trunk',
  'user',
  'userId',
  'userName',
  'correlation',
  'callee',
  'otherCountry',
  'count',
]);

function isCallEnd(cells: readonly string[], { recordType = 0 }: Header): boolean {
  return /CALL_END/i.test(cells[recordType] ?? '');
}

/** The cells of a row by role; an SBC's record says BYE or CANCEL where the others have a number. */
function cellReader(cells: readonly string[], { columns, kind }: Header): (role: ColumnRole) => string | undefined {
  return (role) => {
    const at = columns.get(role);
    const cell = at === undefined ? undefined : cells[at]?.trim();
    if (kind !== 'cdr' || role !== 'sipCode') return cell;
    if (cell === 'BYE') return '200';
    return cell === 'CANCEL' ? '487' : /\d{3}/.exec(cell ?? '')?.[0];
  };
}

async function loadJson({ database, folder, skipped }: Gathering, file: InputFile, index: number): Promise<void> {
  const writer = new LegWriter(join(folder, `anew-${index}`), file.name, allRoles);
  const headers = new Map<string, Header | undefined>();
  let sawNoCodes = false;
  let objects = 0;
  for await (const { object, line } of readJsonRows(file.path)) {
    if (!object) {
      skipped.add('notJson', line, file.name);
      continue;
    }
    objects += 1;
    const names = Object.keys(object);
    const key = names.join('\n').slice(0, 10_000);
    if (headers.size > 1000) headers.clear();
    if (!headers.has(key)) headers.set(key, readHeader(names));
    const header = headers.get(key);
    sawNoCodes ||= header?.kind === 'noCodes';
    if (!header || header.kind === 'noCodes') skipped.add('noCodes', line, file.name);
    else
      await writer.add(
        cellReader(
          names.map((name) => plainValue(object[name])),
          header,
        ),
        line,
      );
  }
  await writer.close();
  if (writer.rows === 0 && (sawNoCodes || objects > 0)) throw noCodes(file.name);
  if (writer.rows === 0)
    throw new ReportProblem('noHeader', `${file.name} is no JSON of calls: send the rows as Graph gives them.`);
  await loadLegs(database, writer.file, index);
  await takeOutEmpty(database, index, { skipped, name: file.name });
}

function plainValue(value: unknown): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}

function noCodes(name: string): ReportProblem {
  return new ReportProblem(
    'noCodes',
    `${name} has no error codes (Calling Plan and Operator Connect usage has none): take DirectRouting.calls from the same zip.`,
  );
}

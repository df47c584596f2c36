import { statSync } from 'node:fs';
import { type ColumnRole, columnRole } from './column-role.ts';
import { readLines } from './csv-lines.ts';
import type { InputFile, ReadFileResult } from './input-file.ts';
import { csvSource, parquetSource } from './leg-source.ts';
import { loadLegs } from './load-legs.ts';
import { ask, type Database, quoteText } from './open-database.ts';
import { readFileKind } from './read-file-kind.ts';
import { type Header, readHeader } from './read-header.ts';
import { badSpellings, countRows, dropBadLegs, forgetFile, type RowCounts } from './read-spellings.ts';
import { ReportProblem } from './report-problem.ts';
import type { SkipCounter } from './skipped-rows.ts';
import { findDelimiter, splitRecord } from './split-record.ts';
import { noCodes, noHeader, writeJsonAnew, writeRecordsAnew } from './write-anew.ts';

/** What a file is opened with. */
export interface Opening {
  readonly database: Database;
  readonly folder: string;
  readonly skipped: SkipCounter;
}

/** Whether DuckDB ended a query for what stands in a file, and not for want of memory or disk, or for the query itself. */
export function isRowFault(error: unknown): boolean {
  return !/out of memory|no space left|could not write|interrupt|binder error|parser error|catalog error/i.test(
    String(error),
  );
}

/** Reads the legs of a file in whatever form it is; a file that can't be read comes with the reason. */
export async function openFile(opening: Opening, file: InputFile, index: number): Promise<ReadFileResult> {
  const base = { name: file.name, bytes: statSync(file.path).size };
  try {
    return { ...base, rows: await readRows(opening, file, index) };
  } catch (error) {
    if (!(error instanceof ReportProblem) || error.kind === 'engine') throw error;
    return { ...base, rows: 0, problem: error.message, problemKind: error.kind };
  }
}

/** Reads the legs of a file; how many rows count. */
async function readRows(opening: Opening, file: InputFile, index: number): Promise<number> {
  const { database, folder, skipped } = opening;
  const { form, encoding, start } = readFileKind(file.path, file.name);
  if (form === 'empty') throw new ReportProblem('empty', `${file.name} is empty.`);
  if (form === 'other') {
    throw new ReportProblem(
      'notRead',
      `${file.name} is no table: send the export as CSV, JSON, XLSX, or the zip of the admin center.`,
    );
  }
  if (form === 'parquet') return readParquet(opening, file, index);
  if (form === 'delimited' && encoding === 'utf-8') {
    const rows = await readAsItIs(opening, file, index, start);
    if (rows !== undefined) return rows;
  }
  const anew = { file, path: `${folder}/anew-${index}`, encoding, skipped };
  const source = form === 'json' ? await writeJsonAnew(anew) : await writeRecordsAnew(anew);
  await loadLegs(database, source, index);
  return leaveBadRows(opening, await countRows(database, index), file, index);
}

/** Leaves out the rows that tell no result, and counts them; what is left. */
async function leaveBadRows(
  { database, skipped }: Opening,
  { rows, bad }: RowCounts,
  { name }: InputFile,
  index: number,
): Promise<number> {
  for (const { reason, count, line } of bad) skipped.add(reason, line, name, count);
  if (bad.length > 0) await dropBadLegs(database, index);
  return rows;
}

/** A file that keeps to RFC 4180 is read as it lies there; undefined, and nothing read, for any other. */
async function readAsItIs(
  opening: Opening,
  file: InputFile,
  index: number,
  start: string,
): Promise<number | undefined> {
  const { database } = opening;
  const [first = ''] = start.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  const delimiter = findDelimiter(first);
  const cells = splitRecord(first, delimiter);
  const header =
    typeof cells === 'string' || cells.length < 2 ? undefined : readHeader(cells.map((cell) => cell.trim()));
  if (!header || header.kind === 'noCodes' || header.kind === 'cdr' || header.width > 200) return undefined;
  const source = csvSource({ path: file.path, delimiter, width: header.width, columns: header.columns });
  try {
    await loadLegs(database, source, index);
  } catch (error) {
    if (!isRowFault(error)) throw error;
    await forgetFile(database, index);
    return undefined;
  }
  const counts = await countRows(database, index);
  const bad = counts.bad.length === 0 ? [] : await badSpellings(database, index);
  const hasHeaderAgain = bad.some(({ cells }) => cells.some((cell) => columnRole(cell) !== undefined));
  if (counts.hasLineBreaks || hasHeaderAgain) {
    await forgetFile(database, index);
    return undefined;
  }
  const lines = bad.length === 0 ? new Map<string, number>() : await findLines(file.path, header, delimiter, bad);
  const found = counts.bad.map((one) => ({ ...one, line: lines.get(one.reason) ?? one.line }));
  return leaveBadRows(opening, { ...counts, bad: found }, file, index);
}

/** The first line of each reason for which rows are left out. */
async function findLines(
  path: string,
  { columns }: Header,
  delimiter: string,
  bad: Awaited<ReturnType<typeof badSpellings>>,
): Promise<Map<string, number>> {
  const reasonOf = new Map(bad.map(({ reason, cells }) => [JSON.stringify(cells), reason]));
  const missing = new Set(bad.map(({ reason }) => reason));
  const places = (['sipCode', 'microsoftCode', 'phrase', 'success', 'trunk'] as const).map((role) => columns.get(role));
  const lines = new Map<string, number>();
  for await (const { number, text } of readLines(path, 'utf-8')) {
    const cells = splitRecord(text, delimiter);
    if (number === 1 || typeof cells === 'string') continue;
    const reason = reasonOf.get(JSON.stringify(places.map((at) => (at === undefined ? '' : (cells[at] ?? '')))));
    if (reason === undefined || !missing.delete(reason)) continue;
    lines.set(reason, number);
    if (missing.size === 0) break;
  }
  return lines;
}

/** The columns of a Parquet file by their names. */
async function readParquet(opening: Opening, file: InputFile, index: number): Promise<number> {
  const { database } = opening;
  const damaged = new ReportProblem('notRead', `${file.name} begins like a Parquet file and can't be read as one.`);
  try {
    const described = await ask<{ column_name: string }>(
      database,
      `describe select * from read_parquet(${quoteText(file.path)})`,
    );
    const names = described.map((row) => row.column_name);
    const header = readHeader(names);
    if (header?.kind === 'noCodes') throw noCodes(file.name);
    if (!header) throw noHeader(file.name);
    const columns = new Map<ColumnRole, string>([...header.columns].map(([role, at]) => [role, names[at] as string]));
    await loadLegs(database, parquetSource(file.path, columns), index);
    return await leaveBadRows(opening, await countRows(database, index), file, index);
  } catch (error) {
    if (error instanceof ReportProblem || !isRowFault(error)) throw error;
    throw damaged;
  }
}

import { statSync } from 'node:fs';
import { type ColumnRole, columnRole } from './column-role.ts';
import { readLines } from './csv-lines.ts';
import type { InputFile, ReadFileResult } from './gather-legs.ts';
import { csvSource, type LegSource, parquetSource } from './leg-source.ts';
import { ask, type Database, quoteText } from './open-database.ts';
import { readFileKind } from './read-file-kind.ts';
import { type Header, readHeader } from './read-header.ts';
import { badSpellings, countRows, forgetSpellings, type RowCounts, readSpellings } from './read-spellings.ts';
import { ReportProblem } from './report-problem.ts';
import type { SkipCounter } from './skipped-rows.ts';
import { findDelimiter, splitRecord } from './split-record.ts';
import { noCodes, noHeader, writeJsonAnew, writeRecordsAnew } from './write-anew.ts';

/** What a file is opened with. */
export interface Opening {
  readonly database: Database;
  readonly folder: string;
  readonly skipped: SkipCounter;
  /** Whether it is known to break the rules. */
  readonly isBroken: boolean;
}

/** A file whose results are read, and where its legs can be read; without a source nothing of it counts. */
export interface OpenFile {
  readonly result: ReadFileResult;
  readonly source?: LegSource;
}

/** Whether DuckDB ended a query for what stands in a file, and not for want of memory or disk. */
export function isRowFault(error: unknown): boolean {
  return !/out of memory|no space left|could not write|interrupt/i.test(String(error));
}

/** Opens a file in whatever form it is, and reads the ways in which it writes results. */
export async function openFile(opening: Opening, file: InputFile, index: number): Promise<OpenFile> {
  const base = { name: file.name, bytes: statSync(file.path).size };
  try {
    const { source, rows } = await readSource(opening, file, index);
    return { result: { ...base, rows }, source };
  } catch (error) {
    if (!(error instanceof ReportProblem) || error.kind === 'engine') throw error;
    return { result: { ...base, rows: 0, problem: error.message, problemKind: error.kind } };
  }
}

interface ReadSource {
  readonly source: LegSource;
  readonly rows: number;
}

async function readSource(opening: Opening, file: InputFile, index: number): Promise<ReadSource> {
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
  if (form === 'delimited' && encoding === 'utf-8' && !opening.isBroken) {
    const asItIs = await readAsItIs(opening, file, index, start);
    if (asItIs) return asItIs;
  }
  const anew = { file, path: `${folder}/anew-${index}`, encoding, skipped };
  const source = form === 'json' ? await writeJsonAnew(anew) : await writeRecordsAnew(anew);
  await readSpellings(database, source, index);
  return { source, rows: noteBadRows(await countRows(database, index), file.name, skipped) };
}

/** Counts the rows that tell no result as left out; what is left. */
function noteBadRows({ rows, bad }: RowCounts, name: string, skipped: SkipCounter): number {
  for (const { reason, count, line } of bad) skipped.add(reason, line, name, count);
  return rows;
}

/** A file that keeps to RFC 4180 is read as it lies there; undefined, and nothing read, for any other. */
async function readAsItIs(
  { database, skipped }: Opening,
  file: InputFile,
  index: number,
  start: string,
): Promise<ReadSource | undefined> {
  const [first = ''] = start.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  const delimiter = findDelimiter(first);
  const cells = splitRecord(first, delimiter);
  const header =
    typeof cells === 'string' || cells.length < 2 ? undefined : readHeader(cells.map((cell) => cell.trim()));
  if (!header || header.kind === 'noCodes' || header.kind === 'cdr' || header.width > 200) return undefined;
  const source = csvSource({ path: file.path, delimiter, width: header.width, columns: header.columns });
  try {
    await readSpellings(database, source, index);
  } catch (error) {
    if (!isRowFault(error)) throw error;
    await forgetSpellings(database, index);
    return undefined;
  }
  const counts = await countRows(database, index);
  const bad = counts.bad.length === 0 ? [] : await badSpellings(database, index);
  const hasHeaderAgain = bad.some(({ cells }) => cells.some((cell) => columnRole(cell ?? '') !== undefined));
  if (counts.hasLineBreaks || hasHeaderAgain) {
    await forgetSpellings(database, index);
    return undefined;
  }
  const lines = bad.length === 0 ? new Map<string, number>() : await findLines(file.path, header, delimiter, bad);
  const found = counts.bad.map((one) => ({ ...one, line: lines.get(one.reason) ?? one.line }));
  return { source, rows: noteBadRows({ ...counts, bad: found }, file.name, skipped) };
}

/** The first line of each reason for which rows are left out. */
async function findLines(
  path: string,
  { columns }: Header,
  delimiter: string,
  bad: Awaited<ReturnType<typeof badSpellings>>,
): Promise<Map<string, number>> {
  const reasonOf = new Map(bad.map(({ reason, cells }) => [JSON.stringify(cells.map((cell) => cell ?? '')), reason]));
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
async function readParquet({ database, skipped }: Opening, file: InputFile, index: number): Promise<ReadSource> {
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
    const source = parquetSource(file.path, columns);
    await readSpellings(database, source, index);
    return { source, rows: noteBadRows(await countRows(database, index), file.name, skipped) };
  } catch (error) {
    if (error instanceof ReportProblem || !isRowFault(error)) throw error;
    throw damaged;
  }
}

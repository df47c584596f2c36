import { readCdrCell } from './cdr-record.ts';
import type { ColumnRole } from './column-role.ts';
import type { InputFile } from './input-file.ts';
import type { LegSource } from './leg-source.ts';
import { type Header, readHeader } from './read-header.ts';
import { readJsonRows } from './read-json-rows.ts';
import { readRecords } from './read-records.ts';
import { ReportProblem } from './report-problem.ts';
import type { SkipCounter } from './skipped-rows.ts';
import { LegWriter } from './write-legs.ts';

/** A file that is written anew, so that DuckDB reads it without a doubt. */
export interface AnewFile {
  readonly file: InputFile;
  /** Where it is written. */
  readonly path: string;
  readonly encoding: string;
  readonly skipped: SkipCounter;
}

/** Reads row by row and writes what is good anew; slower, and every row that is left out is counted with its line. */
export async function writeRecordsAnew({ file, path, encoding, skipped }: AnewFile): Promise<LegSource> {
  let header: Header | undefined;
  let hadNoCodes = false;
  const writer = new LegWriter(path);
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
      else await writer.add(cellReader(event.cells, header), event.line);
    }
  }
  await writer.close();
  if (hadNoCodes && writer.rows === 0) throw noCodes(file.name);
  if (!header) throw noHeader(file.name);
  for (const line of above) skipped.add('beforeHeader', line, file.name);
  return writer.source;
}

function cellReader(cells: readonly string[], header: Header): (role: ColumnRole) => string | undefined {
  const plain = (role: ColumnRole) => {
    const at = header.columns.get(role);
    return at === undefined ? undefined : cells[at]?.trim();
  };
  return header.kind === 'cdr' ? (role) => readCdrCell(role, plain, header, cells) : plain;
}

/** Writes the rows of a JSON text anew; a row without codes is counted as left out. */
export async function writeJsonAnew({ file, path, encoding, skipped }: AnewFile): Promise<LegSource> {
  const writer = new LegWriter(path);
  const headers = new Map<string, Header | undefined>();
  let sawNoCodes = false;
  let objects = 0;
  for await (const { object, line } of readJsonRows(file.path, encoding)) {
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
  return writer.source;
}

function plainValue(value: unknown): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}

/** A usage file of another kind than Direct Routing. */
export function noCodes(name: string): ReportProblem {
  return new ReportProblem(
    'noCodes',
    `${name} has no error codes (Calling Plan and Operator Connect usage has none): take DirectRouting.calls from the same zip.`,
  );
}

/** A table whose columns tell nothing. */
export function noHeader(name: string): ReportProblem {
  return new ReportProblem(
    'noHeader',
    `${name} has no columns that a report knows: send the export with its first row, the names of the columns.`,
  );
}

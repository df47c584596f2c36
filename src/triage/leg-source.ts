import type { ColumnRole } from './column-role.ts';
import { quoteText } from './open-database.ts';

/** A table that DuckDB can read as it lies on disk, with the SQL of every column that a report knows, as text. */
export interface LegSource {
  readonly relation: string;
  readonly columns: ReadonlyMap<ColumnRole, string>;
  /** SQL of the line in the original file, where the table knows it. */
  readonly line?: string;
}

/** A delimited file that keeps to RFC 4180, and where its columns stand. */
export interface CsvFile {
  readonly path: string;
  readonly delimiter: string;
  readonly width: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Where the number of the line in the original file stands, in a file that was written anew. */
  readonly lineColumn?: number;
}

/** A delimited file as a source; a row that does not keep to the rules ends the query. */
export function csvSource({ path, delimiter, width, columns, lineColumn }: CsvFile): LegSource {
  const types = Array.from({ length: width }, (_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  return {
    relation: `read_csv(${quoteText(path)}, auto_detect = false, header = true, delim = ${quoteText(delimiter)}, quote = '"',
      escape = '"', columns = {${types}}, strict_mode = true, null_padding = false, max_line_size = 1000000, buffer_size = 4000000)`,
    columns: new Map([...columns].map(([role, at]) => [role, `c${at}`])),
    ...(lineColumn !== undefined && { line: `c${lineColumn}::bigint` }),
  };
}

/** A Parquet file as a source; numbers, dates and truth values come as text like those of any other file. */
export function parquetSource(path: string, columns: ReadonlyMap<ColumnRole, string>): LegSource {
  return {
    relation: `read_parquet(${quoteText(path)}, file_row_number = true)`,
    columns: new Map([...columns].map(([role, name]) => [role, `"${name.replaceAll('"', '""')}"::varchar`])),
    line: 'file_row_number + 1',
  };
}

/** The SQL of a column's text, null where the table has none. */
export function columnOf({ columns }: LegSource, role: ColumnRole): string {
  return columns.get(role) ?? 'null::varchar';
}

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ReportProblem } from './report-problem.ts';

/** Bytes of files up to which the tables lie in memory, uncompressed; above it they lie on disk. */
const mostInMemory = 1024 ** 3;

type DuckModule = typeof import('@duckdb/node-api');
/** A connection to the figures' database. */
export type Database = Awaited<ReturnType<Awaited<ReturnType<DuckModule['DuckDBInstance']['create']>>['connect']>>;

/**
 * Opens a database in a private folder: two threads, bounded memory, no file but the ones named and those of the folder, no
 * extension from elsewhere, and a configuration that can't be changed any more.
 *
 * @throws ReportProblem when DuckDB is not installed.
 */
export async function openDatabase(folder: string, files: readonly string[], memoryLimit = '170MB'): Promise<Database> {
  let duck: DuckModule;
  try {
    duck = await import('@duckdb/node-api');
  } catch {
    throw new ReportProblem(
      'engine',
      'Reports need the package @duckdb/node-api, which is not installed for this system: run npm ci with optional packages.',
    );
  }
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const instance = await duck.DuckDBInstance.create(size > mostInMemory ? join(folder, 'report.duckdb') : ':memory:', {
    threads: '2',
    memory_limit: memoryLimit,
    temp_directory: join(folder, 'spill'),
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const database = await instance.connect();
  await database.run(`set TimeZone = 'UTC'; set enable_progress_bar = true; set enable_progress_bar_print = false`);
  await database.run(`set allowed_paths = [${files.map(quoteText).join(', ')}]`);
  await database.run(`set allowed_directories = [${quoteText(folder)}]`);
  await database.run('set enable_external_access = false');
  await database.run('set lock_configuration = true');
  return database;
}

/** A text as a literal of SQL. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The rows of a query as plain objects. */
export async function ask<Row>(database: Database, sql: string): Promise<Row[]> {
  const reader = await database.runAndReadAll(sql);
  return reader.getRowObjectsJS() as Row[];
}

import { renameSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's result codes of a file that can never be used: another schema, a broken page, no database at all. */
const unusable: readonly unknown[] = [1, 11, 26];

/** Largest file in bytes that is looked through when it is opened; larger ones would hold up the start. */
const maxChecked = 32 * 1024 * 1024;

/** Opens the file with its one table; one that can never be used is moved aside first. Throws what cannot be mended so. */
export function openDatabase(file: string, onCorrupt: (movedTo: string) => void): DatabaseSync {
  const before = identify(file);
  try {
    return open(file);
  } catch (fault) {
    if (!unusable.includes((fault as { errcode?: unknown }).errcode)) throw fault;
    // Another process may have mended it meanwhile.
    if (before !== undefined && identify(file) === before) onCorrupt(moveAside(file));
    return open(file);
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 250 });
  try {
    // Space of removed facts goes back in small steps; this must be said before there is a table.
    database.exec('PRAGMA auto_vacuum = INCREMENTAL');
    // WAL with NORMAL survives kill -9 at any moment; only a power cut can take back the last few claims.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 4194304');
    database.exec(
      `CREATE TABLE IF NOT EXISTS facts (key TEXT PRIMARY KEY, value TEXT NOT NULL, until REAL NOT NULL) WITHOUT ROWID;
       CREATE INDEX IF NOT EXISTS facts_until ON facts (until)`,
    );
    database.exec('SELECT key, value, until FROM facts LIMIT 1');
    if (statSync(file).size <= maxChecked) check(database);
    return database;
  } catch (fault) {
    database.close();
    throw fault;
  }
}

function check(database: DatabaseSync): void {
  const result = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
  if (result !== 'ok') throw Object.assign(new Error('the file is damaged'), { errcode: 11 });
}

function moveAside(file: string): string {
  const to = `${file}.corrupt-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  renameSync(file, to);
  for (const part of ['-wal', '-shm']) if (identify(file + part) !== undefined) renameSync(file + part, to + part);
  return to;
}

/** Which file it is, by device and number; undefined when there is none. */
function identify(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}

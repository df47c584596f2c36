import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Clock, type KeyValue, wallClock } from './key-value.ts';

/** Writes between two removals of what has expired. */
const sweepEvery = 1000;

/** One SQLite file as a backend, for one host: several processes may share it, and it survives a crash of any of them. */
export function openSqlite(file: string, clock: Clock = wallClock): KeyValue {
  mkdirSync(dirname(file), { recursive: true });
  const database = openDatabase(file);
  const claim = database.prepare(
    `INSERT INTO facts (key, value, until) VALUES (:key, :value, :until)
     ON CONFLICT (key) DO UPDATE SET value = :value, until = :until WHERE until <= :now`,
  );
  const put = database.prepare('INSERT OR REPLACE INTO facts (key, value, until) VALUES (?, ?, ?)');
  const get = database.prepare('SELECT value FROM facts WHERE key = ? AND until > ?');
  const increment = database.prepare(
    `INSERT INTO facts (key, value, until) VALUES (:key, '1', :until)
     ON CONFLICT (key) DO UPDATE SET value = iif(until > :now, value + 1, '1'), until = :until RETURNING value`,
  );
  const remove = database.prepare('DELETE FROM facts WHERE key = ?');
  const sweep = database.prepare('DELETE FROM facts WHERE until <= ?');

  let writes = 0;
  const sweepNowAndThen = () => {
    if (writes++ % sweepEvery === 0) sweep.run(clock());
  };
  return {
    async claim(key, value, seconds) {
      sweepNowAndThen();
      const now = clock();
      return claim.run({ key, value, until: now + seconds, now }).changes === 1;
    },
    async put(key, value, seconds) {
      sweepNowAndThen();
      put.run(key, value, clock() + seconds);
    },
    get: async (key) => get.get(key, clock())?.value as string | undefined,
    async increment(key, seconds) {
      sweepNowAndThen();
      const now = clock();
      return Number(increment.get({ key, until: now + seconds, now })?.value);
    },
    async remove(...keys) {
      for (const key of keys) remove.run(key);
    },
    async ping() {
      database.exec('SELECT 1 FROM facts LIMIT 1');
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 250 });
  // WAL with NORMAL survives kill -9 at any moment; only a power cut can take back the last few claims.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  database.exec(
    `CREATE TABLE IF NOT EXISTS facts (key TEXT PRIMARY KEY, value TEXT NOT NULL, until REAL NOT NULL) WITHOUT ROWID;
     CREATE INDEX IF NOT EXISTS facts_until ON facts (until)`,
  );
  return database;
}

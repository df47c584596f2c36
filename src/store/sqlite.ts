import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { withBounds } from './bounds.ts';
import { type Clock, createSteadyClock } from './clock.ts';
import type { Fact, KeyValue } from './key-value.ts';
import { openDatabase } from './sqlite-file.ts';
import { createSweeper } from './sqlite-sweeper.ts';

/** What may be chosen about a file; all of it in tests alone, but for `onCorrupt`. */
export interface SqliteOptions {
  readonly clock?: Clock;
  /** Told of a file that could not be used and lies under another name now. */
  readonly onCorrupt?: (movedTo: string) => void;
}

/**
 * One SQLite file as a backend, for one host: several processes may share it, and it survives a crash of any of them. A file
 * that is no database, or a broken one, is moved aside and a new one begun: what it held are marks that expire anyway.
 */
export function openSqlite(file: string, { clock, onCorrupt = () => undefined }: SqliteOptions = {}): KeyValue {
  mkdirSync(dirname(file), { recursive: true });
  const database = openDatabase(file, onCorrupt);
  const now = clock ?? createSteadyClock();
  const sweeper = createSweeper(database, now);
  const statements = prepare(database);
  const write = <T>(work: (at: number) => T): T => {
    sweeper.countWrite();
    return work(now());
  };
  return withBounds({
    claim: async (key, value, seconds) =>
      write((at) => statements.claim.run({ key, value, until: at + seconds, now: at }).changes === 1),
    claimOrRead: async (key, value, seconds) =>
      write((at) => String(statements.claimOrRead.get({ key, value, until: at + seconds, now: at })?.value)),
    async put(key, value, seconds) {
      write((at) => statements.put.run(key, value, at + seconds));
    },
    replace: async (key, held, value, seconds) =>
      write((at) => statements.replace.run({ key, held, value, until: at + seconds, now: at }).changes === 1),
    get: async (key) => statements.get.get(key, now())?.value as string | undefined,
    increment: async (key, seconds, amount = 1) =>
      write((at) => Number(statements.increment.get({ key, amount, until: at + seconds, now: at })?.value)),
    async list(prefix, most) {
      const rows = statements.list.all({ prefix, after: `${prefix}\u{10FFFF}`, now: now(), most });
      return rows.map(({ key, value }): Fact => ({ key: String(key), value: String(value) }));
    },
    async remove(...keys) {
      for (const key of keys) statements.remove.run(key);
    },
    release: async (key, held) => statements.release.run(key, held, now()).changes === 1,
    async ping() {
      database.exec('SELECT 1 FROM facts LIMIT 1');
    },
    async close() {
      sweeper.stop();
      if (database.isOpen) database.close();
    },
  });
}

function prepare(database: DatabaseSync) {
  return {
    claim: database.prepare(
      `INSERT INTO facts (key, value, until) VALUES (:key, :value, :until)
       ON CONFLICT (key) DO UPDATE SET value = :value, until = :until WHERE until <= :now`,
    ),
    claimOrRead: database.prepare(
      `INSERT INTO facts (key, value, until) VALUES (:key, :value, :until)
       ON CONFLICT (key) DO UPDATE SET value = iif(until > :now, value, :value), until = iif(until > :now, until, :until)
       RETURNING value`,
    ),
    put: database.prepare('INSERT OR REPLACE INTO facts (key, value, until) VALUES (?, ?, ?)'),
    replace: database.prepare(
      'UPDATE facts SET value = :value, until = :until WHERE key = :key AND value = :held AND until > :now',
    ),
    get: database.prepare('SELECT value FROM facts WHERE key = ? AND until > ?'),
    increment: database.prepare(
      `INSERT INTO facts (key, value, until) VALUES (:key, CAST(:amount AS INTEGER), :until)
       ON CONFLICT (key) DO UPDATE SET value = iif(until > :now, CAST(value AS INTEGER), 0) + CAST(:amount AS INTEGER), until = :until
       RETURNING value`,
    ),
    // Keys are in the order of their bytes, so a prefix is a range of them.
    list: database.prepare(
      'SELECT key, value FROM facts WHERE key >= :prefix AND key < :after AND until > :now ORDER BY key LIMIT :most',
    ),
    remove: database.prepare('DELETE FROM facts WHERE key = ?'),
    release: database.prepare('DELETE FROM facts WHERE key = ? AND value = ? AND until > ?'),
  };
}

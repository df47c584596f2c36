import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trunkwise-'));
  file = join(folder, 'state.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const claimer = new URL('claim-until-killed.ts', import.meta.url).pathname;

it('knows after kill -9 every claim it had confirmed', async () => {
  const child = spawn(process.execPath, [claimer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const confirmed: string[] = [];
  for await (const key of createInterface({ input: child.stdout })) {
    confirmed.push(key);
    if (confirmed.length === 500) child.kill('SIGKILL');
  }
  if (child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');

  const again = openSqlite(file);
  const claims = await Promise.all(confirmed.map((key) => again.claim(key, '1', 60)));
  expect(claims.filter(Boolean)).toEqual([]);
  expect(await again.claim('never claimed', '1', 60)).toBe(true);
  await again.close();
});

it('gives a claim to one of two processes on the same file', async () => {
  const one = openSqlite(file);
  const other = openSqlite(file);
  const claims = await Promise.all([one.claim('k', '1', 60), other.claim('k', '1', 60)]);
  expect(claims.sort()).toEqual([false, true]);
  await Promise.all([one.close(), other.close()]);
});

it('removes expired facts from the file on its own', async () => {
  let now = 0;
  const store = openSqlite(file, () => now);
  for (let i = 0; i < 500; i++) await store.claim(`early ${i}`, '1', 60);
  now = 100;
  for (let i = 0; i < 1000; i++) await store.claim(`late ${i}`, '1', 60);
  const reader = new DatabaseSync(file, { readOnly: true });
  expect(reader.prepare('SELECT count(*) AS rows FROM facts').get()).toEqual({ rows: 1000 });
  reader.close();
  await store.close();
});

it('refuses a file that is no database', () => {
  writeFileSync(file, 'this is a text file, and a long enough one to be read as a header of a database');
  expect(() => openSqlite(file)).toThrow();
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';

// Protects state on disk: confirmed claims survive a kill, and two processes agree.

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

const countRows = () => {
  const reader = new DatabaseSync(file, { readOnly: true });
  const rows = Number(reader.prepare('SELECT count(*) AS rows FROM facts').get()?.rows);
  reader.close();
  return rows;
};

it('removes expired facts from the file on its own', async () => {
  let now = 0;
  const store = openSqlite(file, { clock: () => now });
  for (let i = 0; i < 500; i++) await store.claim(`early ${i}`, '1', 60);
  now = 100;
  for (let i = 0; i < 1000; i++) await store.claim(`late ${i}`, '1', 60);
  expect(countRows()).toBe(1000);
  await store.close();
});

it('removes a great many expired facts a few at a time: no write waits for all of them', async () => {
  let now = 0;
  const store = openSqlite(file, { clock: () => now });
  await store.put('first', '1', 60);
  const filler = new DatabaseSync(file);
  filler.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
    INSERT INTO facts SELECT 'old ' || i, 'x', 60 FROM n`);
  filler.close();
  now = 100;
  for (let i = 0; i < 64; i++) await store.put(`new ${i}`, '1', 60);
  const left = countRows();
  expect(left).toBeLessThan(2065);
  expect(left).toBeGreaterThan(1000);
  for (let i = 0; i < 640; i++) await store.put(`new ${i % 64}`, '1', 60);
  expect(countRows()).toBe(64);
  expect(statSync(`${file}-wal`).size).toBeLessThanOrEqual(5 * 1024 * 1024);
  await store.close();
  expect(statSync(file).size).toBeLessThan(512 * 1024);
});

describe('a file that cannot be used', () => {
  const text = 'this is a text file, and a long enough one to be read as a header of a database. ';
  const spoil = async (how: (bytes: Buffer) => Buffer) => {
    const store = openSqlite(file);
    for (let i = 0; i < 300; i++) await store.put(`key ${i}`, 'x'.repeat(200), 600);
    await store.close();
    writeFileSync(file, how(readFileSync(file)));
  };

  it.each<[string, () => Promise<void> | void]>([
    ['a text', () => writeFileSync(file, text)],
    ['a long text', () => writeFileSync(file, text.repeat(1000))],
    ['cut in the middle', () => spoil((bytes) => bytes.subarray(0, bytes.length / 2))],
    ['with a page of noise', () => spoil((bytes) => bytes.fill(0xab, 4096 * 2, 4096 * 4))],
    ['with a spoilt header', () => spoil((bytes) => bytes.fill(0, 0, 40))],
    [
      'with another table of that name',
      () => {
        const other = new DatabaseSync(file);
        other.exec('CREATE TABLE facts (a TEXT, b TEXT)');
        other.close();
      },
    ],
  ])('%s is moved aside, and a new one serves', async (_, make) => {
    await make();
    const movedTo: string[] = [];
    const store = openSqlite(file, { onCorrupt: (to) => movedTo.push(to) });
    expect(movedTo).toHaveLength(1);
    expect(existsSync(movedTo[0] ?? '')).toBe(true);
    expect(await store.claim('k', '1', 60)).toBe(true);
    expect(await store.claim('k', '1', 60)).toBe(false);
    await store.close();
    const again = openSqlite(file, { onCorrupt: (to) => movedTo.push(to) });
    expect(await again.claim('k', '1', 60)).toBe(false);
    expect(movedTo).toHaveLength(1);
    await again.close();
  });

  it('a folder is said to be that', () => {
    expect(() => openSqlite(folder)).toThrow();
  });

  it('an empty one is a new one', async () => {
    writeFileSync(file, '');
    const movedTo: string[] = [];
    const store = openSqlite(file, { onCorrupt: (to) => movedTo.push(to) });
    expect(await store.claim('k', '1', 60)).toBe(true);
    expect(movedTo).toEqual([]);
    await store.close();
  });
});

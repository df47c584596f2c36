import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createMemory } from '../../../src/store/memory.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { createStore } from '../../../src/store/store.ts';
import { holdConversations } from '../hold-conversations.ts';

// Protects: conversations go on as they should whatever keeps their memory, and none knows of another. With Redis: test/e2e.

it('with memory every turn of all conversations at once is answered as it should be', async () => {
  expect(await holdConversations([createStore('memory', createMemory())])).toEqual([]);
}, 30_000);

it('with one SQLite file for two processes as well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwise-'));
  const file = join(folder, 'state.sqlite');
  const stores = [createStore('sqlite', openSqlite(file)), createStore('sqlite', openSqlite(file))];
  try {
    expect(await holdConversations(stores)).toEqual([]);
  } finally {
    await Promise.all(stores.map((store) => store.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}, 30_000);

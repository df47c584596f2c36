import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { KeyValue } from '../../src/store/key-value.ts';
import { createMemory } from '../../src/store/memory.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { describeStore } from './conformance.ts';

// Protects the promises of the store, the same on every backend.

describeStore('memory', async () => {
  let now = 1_000_000;
  const seen = new Map<string, string>();
  const memory = createMemory(1000, () => now);
  const note = (key: string, value: string) => {
    seen.set(key, value);
  };
  const noting: KeyValue = {
    ...memory,
    claim(key, value, seconds) {
      note(key, value);
      return memory.claim(key, value, seconds);
    },
    put(key, value, seconds) {
      note(key, value);
      return memory.put(key, value, seconds);
    },
    increment(key, seconds, amount) {
      note(key, '+1');
      return memory.increment(key, seconds, amount);
    },
  };
  return {
    backend: noting,
    passTime: async (seconds) => {
      now += seconds;
    },
    dump: async () => JSON.stringify([...seen]),
    dispose: () => memory.close(),
  };
});

describeStore('sqlite', async () => {
  let now = 1_000_000;
  const folder = mkdtempSync(join(tmpdir(), 'trunkwise-'));
  const file = join(folder, 'new', 'state.db');
  const backend = openSqlite(file, { clock: () => now });
  return {
    backend,
    passTime: async (seconds) => {
      now += seconds;
    },
    dump: async () => {
      const reader = new DatabaseSync(file, { readOnly: true });
      const rows = JSON.stringify(reader.prepare('SELECT * FROM facts').all());
      reader.close();
      return rows;
    },
    dispose: async () => {
      await backend.close();
      rmSync(folder, { recursive: true });
    },
  };
});

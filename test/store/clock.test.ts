import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createSteadyClock } from '../../src/store/clock.ts';
import { createMemory } from '../../src/store/memory.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

// Protects state when the clock of the machine jumps.

const folder = mkdtempSync(join(tmpdir(), 'trunkwise-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([-3600, -86_400, 3600, 1e9])(
  'a clock set by %d s while the process runs changes no time to live',
  async (step) => {
    let [wall, passed] = [1_700_000_000, 5];
    const clock = createSteadyClock(
      () => wall,
      () => passed,
    );
    for (const backend of [createMemory(10, clock), openSqlite(join(folder, `${step}.db`), { clock })]) {
      await backend.claim('k', '1', 60);
      wall += step;
      passed += 59;
      expect(await backend.claim('k', '1', 60)).toBe(false);
      passed += 2;
      expect(await backend.claim('k', '1', 60)).toBe(true);
      await backend.close();
    }
  },
);

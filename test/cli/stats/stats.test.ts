import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { printStats } from '../../../src/cli/stats/print-stats.ts';
import { sumStats } from '../../../src/render/stats-report.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { createStore } from '../../../src/store/store.ts';

// Protects: the figures at the command line are those of the store that the bot writes, and every other case ends with a sentence.

const folder = mkdtempSync(join(tmpdir(), 'trunkwise-stats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const command = fileURLToPath(new URL('../../../src/cli/stats/stats.ts', import.meta.url));

const run = (args: readonly string[], env: Record<string, string>) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, [command, ...args], { env }, (_, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });

it('are read from the file that the bot writes, of all tenants together', async () => {
  const file = join(folder, 'state.sqlite');
  const store = createStore('sqlite', openSqlite(file));
  const code = { kind: 'code', name: '569008/504', trunk: 'sbc1.contoso.com' } as const;
  for (const tenant of ['one', 'two'])
    await store.stats.count(tenant, [{ kind: 'answer', name: 'all' }, code], Date.now());
  const { status, stdout, stderr } = await run([], { STORE: file });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/: 2 answers, 0 of 0 solved/);
  expect(stdout).toMatch(/569008\/504 +2 /);
  expect(stdout).toMatch(/sbc1\.contoso\.com +2 +569008\/504/);
  const json = await run(['--json', '--weeks', '1'], { STORE: file });
  expect(JSON.parse(json.stdout)).toMatchObject({ answers: 2, codes: [{ name: '569008/504', count: 2 }] });
  await store.close();
});

it.each([
  ['a store in memory', [], { STORE: 'memory' }, 'memory of the bot'],
  ['a file that is not there', [], { STORE: join(folder, 'none.sqlite') }, 'not there yet'],
  ['figures that are switched off', [], { STATS: 'off' }, 'STATS is off'],
  ['weeks that are none', ['--weeks', '0'], {}, '--weeks must be from 1 to 26'],
  ['a Redis that is away', [], { REDIS_URL: 'redis://127.0.0.1:1' }, 'The store cannot be read'],
  ['a configuration with problems', [], { ADMINS: 'ada' }, 'ADMINS must be object ids'],
])('%s are told in a sentence', async (_, args, env, sentence) => {
  const { status, stdout, stderr } = await run(args, env);
  expect(status).not.toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
});

it('are a page of text', () => {
  const counts = [
    { kind: 'answer', name: 'all', amount: 7 },
    { kind: 'code', name: '569008/504', amount: 5 },
    { kind: 'solved', name: '569008/504', amount: 3 },
    { kind: 'failing', name: '569008/504', amount: 1 },
    { kind: 'like', name: '569008/504', amount: 2 },
  ];
  const text = printStats(sumStats([{ week: '2026-W48', counts }]), loadCatalog());
  expect(text.split('\n')[0]).toBe('2026-W48 to 2026-W48: 7 answers, 3 of 4 solved, thumbs up 2, down 0');
  expect(text).toMatch(/█+ 7/);
  expect(text).toContain('3 of 4 solved');
});

import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { createGatheredLines } from '../../src/ops/gathered-lines.ts';

// Protects: lines are written together, none of them is lost when a process ends, and trouble is seen at once.

const folder = mkdtempSync(join(tmpdir(), 'trunkwise-lines-'));
const file = join(folder, 'log');
const fd = openSync(file, 'a');
afterAll(() => {
  closeSync(fd);
  rmSync(folder, { recursive: true });
});
const read = () =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { msg: string }).msg);

it('waits a moment with lines, and not with a warning and what came before it', async () => {
  const log = pino({}, createGatheredLines(fd));
  log.info('one');
  log.info('two');
  expect(read()).toEqual([]);
  log.warn('three');
  expect(read()).toEqual(['one', 'two', 'three']);
  log.info('four');
  await expect.poll(read).toEqual(['one', 'two', 'three', 'four']);
});

it('writes a long row of lines before its time', () => {
  const log = pino({}, createGatheredLines(fd));
  const before = read().length;
  for (let at = 0; at < 1_000; at++) log.info(`line ${at}`);
  expect(read().length).toBeGreaterThan(before + 800);
  log.error('end');
  expect(read().length).toBe(before + 1_001);
});

it('writes what is left when the process ends', () => {
  const module = new URL('../../src/ops/logger.ts', import.meta.url).href;
  const program = `import { createLogger } from ${JSON.stringify(module)}; createLogger('info').info('last'); process.exit(0);`;
  const written = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(JSON.parse(written)).toMatchObject({ msg: 'last', level: 'info' });
});

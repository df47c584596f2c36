import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { sumReports } from '../support/sum-reports.ts';

// Protects the closing line of a CI run, which says what passed.

const command = fileURLToPath(new URL('../support/sum-reports.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'trunkwise-reports-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const report = (passed: number, failed: number, pending = 0, todo = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: todo,
  testResults: [
    { status: failed > 0 ? 'failed' : 'passed', assertionResults: Array(failed).fill({ status: 'failed' }) },
  ],
});

describe('the closing line of a CI run', () => {
  it.each([
    ['adds the runs up', [report(400, 0), report(12, 0)], '412 passed, 0 failed'],
    ['counts failures of each run', [report(400, 2), report(12, 1)], '412 passed, 3 failed'],
    ['names what was skipped or left to do', [report(4, 0, 2, 1)], '4 passed, 0 failed, 3 skipped'],
    [
      'counts a file that never came to its tests',
      [{ ...report(4, 0), testResults: [{ status: 'failed', assertionResults: [] }] }],
      '4 passed, 1 failed',
    ],
  ])('%s', (_, reports, line) => {
    expect(sumReports(reports)).toBe(line);
  });

  it('is read from the files of the runs', () => {
    const files = [report(3, 0), report(4, 1)].map((content, at) => {
      const file = join(folder, `${at}.json`);
      writeFileSync(file, JSON.stringify(content));
      return file;
    });
    expect(execFileSync(process.execPath, [command, ...files], { encoding: 'utf8' })).toBe('7 passed, 1 failed\n');
  });

  it('is not printed when a run left no report', () => {
    const missing = spawnSync(process.execPath, [command, join(folder, 'missing.json')], { encoding: 'utf8' });
    expect(missing).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('missing.json') });
  });
});

describe('.ci/run', () => {
  const script = new URL('../../.ci/run', import.meta.url);

  it('can be started as it is', () => {
    expect(statSync(script).mode & 0o111).toBe(0o111);
    expect(spawnSync('bash', ['-n', fileURLToPath(script)]).status).toBe(0);
  });

  it('starts with the test command of the README', () => {
    const lines = readFileSync(script, 'utf8').split('\n');
    const install = lines.indexOf('npm ci');
    expect(install).toBeGreaterThan(0);
    expect(lines[install + 1]).toContain(' npm test -- ');
  });
});

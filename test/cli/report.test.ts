import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createProgressBar } from '../../src/cli/report/progress-bar.ts';
import { composeExport, formatCsv } from '../support/compose-export.ts';

// Protects scripts and people at the command that makes a report.

const place = mkdtempSync(join(tmpdir(), 'report-command-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const command = fileURLToPath(new URL('../../src/cli/report/report.ts', import.meta.url));

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command as cron does: no terminal, nothing on standard input. */
function run(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { env: { ...process.env, TMPDIR: place } }, (failure, out, error) =>
      resolve({ status: typeof failure?.code === 'number' ? failure.code : 0, out, error }),
    );
  });
}

const utc = z.iso.datetime({ precision: 3 });
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
/** The fields that others build on; more may stand beside them. */
const published = z.object({
  files: z.array(z.object({ name: z.string() })),
  rows: z.object({
    read: count,
    skipped: z.array(z.object({ reason: z.string(), count, firstLine: count })),
  }),
  calls: count,
  answered: count,
  normal: count,
  faults: count,
  asr: share.nullable(),
  ner: share.nullable(),
  from: utc.nullable(),
  to: utc.nullable(),
  headline: z.string().min(1),
  groups: z.array(
    z.object({
      sipCode: z.string().nullable(),
      microsoftCode: z.string().nullable(),
      phrase: z.string().nullable(),
      outcome: z.enum(['fault', 'watch', 'normal']),
      calls: count,
      legs: count,
      users: count,
      first: utc.nullable(),
      last: utc.nullable(),
      trunks: z.array(z.object({ name: z.string(), calls: count })),
      concentration: z
        .object({ kind: z.enum(['trunk', 'user', 'country', 'hour']), value: z.string(), share })
        .nullable(),
      isNew: z.boolean(),
      title: z.string().min(1),
    }),
  ),
  quiet: z.boolean(),
});

describe('the command that makes a report', () => {
  const { rows } = composeExport({ seed: 61, calls: 300, planted: ['certificate'] });
  const noisy = join(place, 'noisy.csv');
  const quiet = join(place, 'quiet.csv');
  let found: Ended;
  beforeAll(async () => {
    writeFileSync(noisy, `${formatCsv(rows)}too,few\r\n`);
    writeFileSync(quiet, formatCsv(composeExport({ seed: 62, calls: 200, planted: [] }).rows));
    found = await run(
      noisy,
      '--json',
      '--csv',
      join(place, 'groups.csv'),
      '--html',
      join(place, 'page.html'),
      '--lang',
      'fr',
    );
  });

  it('prints one object with every published field, and ends with 1 where something stands out', () => {
    expect([found.status, found.error]).toEqual([1, '']);
    const report = published.parse(JSON.parse(found.out));
    expect(report).toMatchObject({ quiet: false, rows: { read: rows.length, skipped: [{ count: 1 }] } });
    expect(report.groups[0]).toMatchObject({ sipCode: '504', microsoftCode: '569008', isNew: true });
  });

  it('writes the page in the language that was asked for, and the groups as CSV', () => {
    expect(readFileSync(join(place, 'page.html'), 'utf8')).toContain('<html lang="fr">');
    expect(readFileSync(join(place, 'groups.csv'), 'utf8')).toMatch(/^sipCode,.*\r\n504,569008,/);
  });

  it('ends with 0 where nothing stands out', async () => {
    const { status, out } = await run(quiet);
    expect([status, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/nothing stands out/)]);
  });

  it.each([
    ['a file that is not there', ['missing.csv'], /missing\.csv can't be opened/],
    ['a moment that is none', ['--since', 'yesterday', quiet], /--since yesterday is no moment/],
    ['a language that is none', ['--lang', 'xx', quiet], /--lang xx is no language.*en, de, fr, es, ja/],
  ])('ends with 2 and a sentence for %s', async (_, args, sentence) => {
    const { status, error } = await run(...args);
    expect(status).toBe(2);
    expect(error).toMatch(sentence);
  });
});

describe('the bar of a report', () => {
  const draw = (isTTY: boolean) => {
    const path = join(place, 'bar.csv');
    writeFileSync(path, 'x'.repeat(3 * 1024 ** 2));
    const written: string[] = [];
    const bar = createProgressBar({ isTTY, write: (text) => written.push(text) }, [{ path, name: 'bar.csv' }]);
    for (const share of [0.5, 1]) bar.show(share);
    bar.end();
    return written.map((text) => text.replaceAll('\r', '').replaceAll('\u001b[K', ''));
  };

  it('is drawn on a terminal, and taken off it', () => {
    expect(draw(true)).toEqual([
      '[........................]   0 % reading 3 MB in a file',
      '[############............]  50 % reading 3 MB in a file',
      '[########################] 100 % counting 3 MB in a file',
      '',
    ]);
  });

  it('is drawn nowhere else', () => {
    expect(draw(false)).toEqual([]);
  });
});

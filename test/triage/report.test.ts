import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { buildReport } from '../../src/triage/build-report.ts';
import { formatGroupCsv } from '../../src/triage/group-csv.ts';
import { createPrivateFolder, removePrivateFolder } from '../../src/triage/private-folder.ts';
import type { Report } from '../../src/triage/report.ts';
import { runReport } from '../../src/triage/run-report.ts';
import { composeExport, exportColumns, formatCsv, type Planted } from '../support/compose-export.ts';

// Protects the figures of a report: right, and the same every time.

const catalog = loadCatalog();
const place = mkdtempSync(join(tmpdir(), 'report-test-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let written = 0;
async function report(...texts: (string | Uint8Array)[]): Promise<Report> {
  return reportSince(undefined, ...texts);
}

async function reportSince(since: number | undefined, ...texts: (string | Uint8Array)[]): Promise<Report> {
  const files = texts.map((text) => {
    const path = join(place, `export-${++written}.csv`);
    writeFileSync(path, text);
    return { path, name: `export.csv` };
  });
  const folder = createPrivateFolder(place);
  try {
    return await buildReport(files, { catalog, folder, ...(since !== undefined && { since }) });
  } finally {
    removePrivateFolder(folder);
  }
}

/** The same figures by another program: rows read by csv-parse and counted by hand. */
function countAnew(csv: string) {
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  const normal = (row: Record<string, string>) => ['486', '487', '600'].includes(row['Final SIP code'] ?? '');
  const watch = (row: Record<string, string>) =>
    ['480560480', '603560603'].includes(`${row['Final SIP code']}${row['Final Microsoft subcode']}`);
  const calls = [...Map.groupBy(rows, (row) => row.CorrelationId).values()];
  const answered = calls.filter((legs) => legs.some(({ Success }) => Success === 'Yes'));
  const rest = calls.filter((legs) => !answered.includes(legs));
  const faults = rest.filter((legs) => legs.some((leg) => !normal(leg) && !watch(leg)));
  const groups = Map.groupBy(
    rows.filter(({ Success }) => Success !== 'Yes'),
    (row) => `${row['Final SIP code']}/${row['Final Microsoft subcode']}/${row['Final SIP Phrase']}`,
  );
  return {
    rows: rows.length,
    calls: calls.length,
    answered: answered.length,
    faults: faults.length,
    ner: (calls.length - faults.length) / calls.length,
    groups: [...groups]
      .map(([key, legs]) => ({
        key,
        legs: legs.length,
        calls: new Set(legs.map((leg) => leg.CorrelationId)).size,
        users: new Set(legs.map((leg) => leg.UPN)).size,
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

const plans = [11].flatMap((seed) =>
  ([['certificate'], ['country'], ['certificate', 'loop']] as Planted[][]).map((planted) => ({ seed, planted })),
);

describe('a report', () => {
  it.each(plans)('finds what was planted: $planted, seed $seed', async ({ seed, planted }) => {
    const { rows, truth } = composeExport({ seed, calls: 1500, planted });
    const csv = formatCsv(rows);
    const made = await report(csv);
    const counted = countAnew(csv);
    expect(made).toMatchObject({
      calls: counted.calls,
      answered: counted.answered,
      faults: counted.faults,
      rows: { read: counted.rows, skipped: [] },
      quiet: false,
    });
    expect(made.asr).toBeCloseTo(counted.answered / counted.calls, 5);
    expect(made.ner).toBeCloseTo(counted.ner, 5);
    const groups = made.groups.map(({ sipCode, microsoftCode, phrase, legs, calls, users }) => ({
      key: `${sipCode}/${microsoftCode}/${phrase}`,
      legs,
      calls,
      users,
    }));
    expect(groups.sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(counted.groups);
    for (const { sipCode, microsoftCode, calls, kind } of truth) {
      const at = made.groups.findIndex(
        (group) => group.sipCode === sipCode && group.microsoftCode === microsoftCode && group.calls === calls,
      );
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThan(2);
      expect(made.groups[at]?.concentration?.kind).toBe(
        kind === 'certificate' ? 'trunk' : kind === 'loop' ? 'user' : 'country',
      );
      expect(made.groups[at]?.isNew).toBe(kind === 'certificate');
    }
    expect(made.groups.filter(({ reasons }) => reasons.length > 0)).toHaveLength(truth.length);
  });

  it.each(
    (['trunkDown', 'burst', 'media', 'rising', 'unlisted'] as const).flatMap((kind) =>
      [400].map((calls) => ({ kind, calls })),
    ),
  )('names $kind of $calls calls in the headline, and nothing else', async ({ kind, calls }) => {
    const { rows, truth } = composeExport({ seed: calls + kind.length, calls, planted: [kind] });
    const made = await report(formatCsv(rows));
    const [{ sipCode, microsoftCode } = { sipCode: '', microsoftCode: '' }] = truth;
    expect(made.groups[0]).toMatchObject({ sipCode, microsoftCode, outcome: 'fault' });
    expect(made.headline).toContain(`${sipCode}/${microsoftCode}`);
    expect(made.groups.filter(({ reasons }) => reasons.length > 0)).toHaveLength(1);
    if (kind === 'rising')
      expect(made.groups[0]?.rise).toMatchObject({ from: expect.stringMatching(/^2024-05-(?:09|10)/) });
  });

  it.each([{ trunks: 2 }, { trunks: 3 }])(
    'names the trunk of an incident where there are $trunks',
    async ({ trunks }) => {
      const { rows } = composeExport({ seed: 33 + trunks, calls: 700, planted: ['certificate'], trunks });
      const made = await report(formatCsv(rows));
      expect(made.headline).toMatch(/504\/569008 on sbc2\.contoso\.com since/);
    },
  );

  it('tells what is more since a change, and what is not', async () => {
    const { rows, truth } = composeExport({ seed: 31, calls: 3000, planted: ['rising'] });
    const since = Date.parse(truth[0]?.value ?? '');
    const made = await reportSince(since, formatCsv(rows));
    const at = exportColumns.indexOf('Invite time');
    const isAfter = (row: readonly string[]) => Date.parse(row[at] ?? '') >= since;
    const distinct = (some: readonly (readonly string[])[]) => new Set(some.map(([id]) => id)).size;
    const own = rows.filter((row) => row[17] === '560408');
    expect(made.since).toMatchObject({
      since: truth[0]?.value,
      before: { calls: distinct(rows.filter((row) => !isAfter(row))) },
      after: { calls: distinct(rows) - distinct(rows.filter((row) => !isAfter(row))) },
      verdict: 'changed',
    });
    expect(made.groups[0]?.change).toMatchObject({
      before: { calls: distinct(own.filter((row) => !isAfter(row))) },
      after: { calls: distinct(own) - distinct(own.filter((row) => !isAfter(row))) },
      verdict: 'more',
    });
    expect(made.groups[0]?.reasons).toContain('since');
    expect(made.headline).toContain('of calls before 2024-05-09 12:00 UTC and');
    expect(new Set(made.groups.slice(1).map(({ change }) => change?.verdict))).toEqual(new Set(['no clear change']));
  });

  it('sees no change where there was none, and none at all with too few calls on a side', async () => {
    const quiet = formatCsv(composeExport({ seed: 32, calls: 3000, planted: [] }).rows);
    for (const since of [Date.UTC(2024, 4, 9, 12), Date.UTC(2024, 4, 1), Date.UTC(2025, 0, 1)]) {
      const made = await reportSince(since, quiet);
      expect([made.since?.verdict, made.quiet]).toEqual(['no clear change', true]);
    }
  });

  it.each(Array.from({ length: 3 }, (_, index) => ({ seed: 100 + index, calls: 40 + 500 * index })))(
    'invents nothing in a quiet file: seed $seed, $calls calls',
    async ({ seed, calls }) => {
      const made = await report(formatCsv(composeExport({ seed, calls, planted: [] }).rows));
      expect(made.groups.filter(({ reasons }) => reasons.length > 0)).toEqual([]);
      expect(made.quiet).toBe(true);
    },
  );

  it('is the same, byte for byte, for the same file, in a process of its own, which leaves nothing behind', async () => {
    const path = join(place, 'same.csv');
    writeFileSync(path, formatCsv(composeExport({ seed: 5, calls: 2000, planted: ['certificate', 'loop'] }).rows));
    const temporary = mkdtempSync(join(place, 'temporary-'));
    const [first, second] = [
      await runReport([{ path, name: 'a.csv' }], { temporary }),
      await runReport([{ path, name: 'a.csv' }], { temporary }),
    ];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('passes over broken rows with their reasons and first lines and loses no other', async () => {
    const { rows } = composeExport({ seed: 7, calls: 200, planted: [] });
    const lines = formatCsv(rows).trimEnd().split('\r\n');
    const good = lines.length - 1;
    lines.splice(11, 0, 'only,three,cells');
    lines.splice(21, 0, `${lines[20]},one,more`);
    lines.splice(31, 0, `"open ${lines[30]}`);
    lines.splice(41, 0, 'x'.repeat(1_500_000));
    lines.splice(51, 0, (lines[50] as string).replace(/,(\d+),(\d{6}),/, ',abc,$2,'));
    const made = await report(lines.join('\r\n'));
    expect(made.rows.read).toBe(good);
    expect(Object.fromEntries(made.rows.skipped.map(({ firstLine, count }) => [firstLine, count]))).toEqual({
      12: 1,
      22: 1,
      32: 1,
      42: 1,
      52: 1,
    });
  });

  it.each([
    ['an empty file', '', /empty/],
    [
      'a header without rows of a usage file',
      'UsageId,Call ID,Conference ID,User Location,Charge,Currency,Capability\r\na,b,c,d,e,f,g\r\n',
      /no error codes/,
    ],
    ['a table of something else', 'name,age\r\nAda,36\r\n', /no columns/],
    ['ten thousand columns', `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',')}\r\n`, /no columns/],
  ])('refuses %s with a sentence', async (_, text, sentence) => {
    await expect(report(text)).rejects.toThrow(sentence);
  });

  it('counts rows without a correlation id as calls of their own, and a counted table by its counts', async () => {
    const header = 'Final SIP code,Final Microsoft subcode,Correlation ID,Success';
    const rows = [
      '504,569008,,No',
      '504,569008,,No',
      '504,569008,a,No',
      '504,569008,A,No',
      '0,560000,,Yes',
      '0,560000,,Yes',
    ];
    expect(await report(`${[header, ...rows].join('\n')}\n`)).toMatchObject({
      calls: 5,
      legs: 6,
      answered: 2,
      faults: 3,
    });
    const counted =
      'SIP response code\tMicrosoft response code\tDescription\tNumber of calls affected\n504\t569008\tx\t14\n403\t560403\ty\t3\n';
    expect(await report(counted)).toMatchObject({ calls: 17, faults: 17, rows: { read: 2 } });
  });

  it('reads a header without rows as no calls', async () => {
    expect(await report(`${exportColumns.join(',')}\r\n`)).toMatchObject({ calls: 0, asr: null, quiet: true });
  });
});

describe('the CSV of groups', () => {
  it('never hands a formula on', async () => {
    const header = 'Final SIP code,Final Microsoft subcode,Final SIP Phrase,Success';
    const signs = ['=1+1', '+1', '-1', '@a', '|a'];
    const made = await report(`${[header, ...signs.map((sign, at) => `50${at},,${sign},No`)].join('\n')}\n`);
    const phrases = (parse(formatGroupCsv(made), { columns: true }) as { phrase: string }[]).map(
      ({ phrase }) => phrase,
    );
    expect(phrases.toSorted()).toEqual(signs.map((sign) => `'${sign}`).toSorted());
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { runReport } from '../../src/triage/run-report.ts';
import { composeExport, formatCsv, type Planted } from '../support/compose-export.ts';

// Protects figures of reports, over many composed exports.

const place = mkdtempSync(join(tmpdir(), 'report-seeds-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let written = 0;
function report(content: string | Uint8Array, name = 'export.csv') {
  const path = join(place, `${++written}-${name}`);
  writeFileSync(path, content);
  return runReport([{ path, name }], { temporary: place });
}

const sets: Planted[][] = [['certificate'], ['loop'], ['country'], ['certificate', 'loop'], ['certificate', 'country']];
const alone = ['trunkDown', 'burst', 'media', 'rising', 'unlisted'] as const;

describe('a report over many seeds', () => {
  it.each([12, 13, 14].flatMap((seed) => sets.map((planted) => ({ seed, planted }))))(
    'names $planted of seed $seed among the first groups, and nothing else',
    async ({ seed, planted }) => {
      const { rows, truth } = composeExport({ seed, calls: 1500, planted });
      const { groups } = await report(formatCsv(rows));
      for (const { microsoftCode, calls } of truth) {
        const at = groups.findIndex((group) => group.microsoftCode === microsoftCode && group.calls === calls);
        expect([0, 1]).toContain(at);
      }
      expect(groups.filter(({ reasons }) => reasons.length > 0)).toHaveLength(truth.length);
    },
  );

  it.each(alone.flatMap((kind) => [3000, 9000].map((calls) => ({ kind, calls }))))(
    'names $kind of $calls calls in the headline, and nothing else',
    async ({ kind, calls }) => {
      const { rows, truth } = composeExport({ seed: calls + kind.length, calls, planted: [kind] });
      const { headline, groups } = await report(formatCsv(rows));
      expect(headline).toContain(`${truth[0]?.sipCode}/${truth[0]?.microsoftCode}`);
      expect(groups.filter(({ reasons }) => reasons.length > 0)).toHaveLength(1);
    },
  );

  it.each(Array.from({ length: 12 }, (_, index) => ({ seed: 200 + index, calls: 40 + 700 * index })))(
    'invents nothing in a quiet file: seed $seed, $calls calls',
    async ({ seed, calls }) => {
      const { quiet } = await report(formatCsv(composeExport({ seed, calls, planted: [] }).rows));
      expect(quiet).toBe(true);
    },
  );
});

describe('a workbook that expands without end', () => {
  it('is refused', async () => {
    const parts = { '[Content_Types].xml': strToU8('x'), 'xl/worksheets/sheet1.xml': new Uint8Array(300 * 1024 ** 2) };
    await expect(report(zipSync(parts), 'bomb.xlsx')).rejects.toThrow(/expands to more than 256 MB/);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { languages, textsFor } from '../../src/locale/texts.ts';
import { makeReportPage } from '../../src/render/report-page.ts';
import { buildReport } from '../../src/triage/build-report.ts';
import type { Report } from '../../src/triage/report.ts';
import { composeExport, formatCsv } from '../support/compose-export.ts';

// Protects the page of a report: complete, safe and readable.

const catalog = loadCatalog();
const place = mkdtempSync(join(tmpdir(), 'report-page-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let [masked, named]: Report[] = [];
beforeAll(async () => {
  const { rows } = composeExport({ seed: 9, calls: 400, planted: ['certificate', 'loop'] });
  const hostile = rows.map((row) =>
    row.map((cell, at) => (at === 18 && cell === 'Not Found' ? '<script>alert(1)</script> +4930123456789' : cell)),
  );
  const path = join(place, 'export.csv');
  writeFileSync(path, `${formatCsv(hostile)}too,few\r\n`);
  const make = (names: boolean) =>
    buildReport([{ path, name: 'a <b>.csv' }], { catalog, folder: mkdtempSync(join(place, 'folder-')), names });
  masked = await make(false);
  named = await make(true);
});

describe('the page of a report', () => {
  it.each(languages)(
    'stands alone in %s: no script, no address, no markup or number of the file, users masked',
    async (locale) => {
      const page = await makeReportPage(masked as Report, catalog, { locale });
      expect(page).not.toMatch(/<script|https?:|@import|url\((?!#)|user\d+@contoso|<b>|30123456789/);
      expect(page).not.toMatch(/\{\w+\}|undefined|\\/);
      expect(page.match(/<svg/g)).toHaveLength(3);
      expect(page).toContain(`<html lang="${locale}">`);
      const { report: own } = textsFor(locale);
      for (const text of [own.page.heading, own.page.byUser, own.page.overTime, own.page.reasonOf.tooFewColumns])
        expect(page).toContain(text);
    },
  );

  it('lists whose calls failed most often, the one in a loop first', () => {
    const [first] = named?.byUser ?? [];
    expect(first).toMatchObject({ name: 'user3@contoso.com' });
    expect(first?.calls).toBeGreaterThanOrEqual(12);
    expect(masked?.byUser.map(({ calls }) => calls)).toEqual(named?.byUser.map(({ calls }) => calls));
    expect(masked?.byUser[0]?.name).toMatch(/^u\. #[0-9a-f]{6}$/);
  });

  it('shows names and numbers where they were asked for', async () => {
    const page = await makeReportPage(named as Report, catalog, { names: true });
    expect(page).toContain('user3@contoso.com');
    expect(page).toContain('+4930123456789');
    expect(page).not.toContain('<script');
  });
});

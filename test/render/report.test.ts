import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { languages, textsFor } from '../../src/locale/texts.ts';
import { renderNoReport, renderProgress, renderReport } from '../../src/render/render-report.ts';
import { buildReport } from '../../src/triage/build-report.ts';
import type { Report } from '../../src/triage/report.ts';
import { actionDataOf, findCardProblems, nodesOf } from '../support/card-rules.ts';
import { composeExport, exportColumns, formatCsv, type Planted } from '../support/compose-export.ts';

// Protects the card of a report, in size and in every language.

const catalog = loadCatalog();
const place = mkdtempSync(join(tmpdir(), 'report-card-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let made = 0;
async function report(text: string, since?: number): Promise<Report> {
  const path = join(place, `export-${++made}.csv`);
  writeFileSync(path, text);
  return buildReport([{ path, name: 'DirectRouting.calls.csv' }], {
    catalog,
    folder: mkdtempSync(join(place, 'folder-')),
    ...(since !== undefined && { since }),
  });
}

const textsOf = (card: unknown) =>
  [...nodesOf(card)].flatMap(({ type, text }) => (type === 'TextBlock' ? [String(text)] : []));
const id = '11111111-2222-3333-4444-555555555555';

const hostile = [
  '**x** [a](javascript:alert(1)) <at>all</at> +4930123456789 ada.lovelace@contoso.com $',
  '{t.x} \u202e',
].join('');
const samples = {
  'with incidents': ['certificate', 'loop', 'country'] as Planted[],
  'that rises': ['rising'] as Planted[],
  'with codes nobody lists': ['unlisted', 'media'] as Planted[],
  quiet: [] as Planted[],
};

describe.each(Object.entries(samples))('the card of a report %s', (_, planted) => {
  let shown: Report;
  beforeAll(async () => {
    shown = await report(formatCsv(composeExport({ seed: 41, calls: 800, planted }).rows), Date.UTC(2024, 4, 9, 12));
  });

  it.each(languages)('keeps every rule in %s', (locale) => {
    const { card, summary } = renderReport({ report: shown, fullId: id }, catalog, locale);
    expect(findCardProblems(card)).toEqual([]);
    expect(JSON.stringify([summary, textsOf(card)])).not.toMatch(/\{\w+\}/);
    expect(JSON.stringify(card)).not.toMatch(/user\d+@contoso|\+49\d{6}|Name, user/);
  });
});

describe('the card of a report', () => {
  it('says the planted faults first, on which trunk and since when', async () => {
    const { rows, truth } = composeExport({ seed: 42, calls: 2000, planted: ['certificate'] });
    const { card, summary } = renderReport({ report: await report(formatCsv(rows)), fullId: id }, catalog, 'en');
    const [title, first] = textsOf(card);
    expect(title).toMatch(/^\d+ of 2,0\d\d calls failed$/);
    expect(first).toMatch(
      new RegExp(`^${truth[0]?.calls} of them: .*certificate.* \\(504/569008\\), on sbc2.contoso.com, since 2024-05-1`),
    );
    expect(summary.startsWith(title as string)).toBe(true);
    expect(actionDataOf(card)).toContainEqual({ do: 'report', open: 'full', id });
    expect(actionDataOf(card)).toContainEqual(
      expect.objectContaining({ do: 'report', open: 'explain', text: expect.stringMatching(/^569008 SIP 504 /) }),
    );
  });

  it('has at most six groups, and the same faults in the chart as in the lines of text', async () => {
    const { rows } = composeExport({
      seed: 43,
      calls: 3000,
      planted: ['certificate', 'loop', 'country', 'unlisted'],
      days: 1,
    });
    const shown = await report(formatCsv(rows));
    const { card } = renderReport({ report: shown }, catalog, 'en');
    const chart = [...nodesOf(card)].find(({ type }) => type === 'Chart.VerticalBar');
    const data = chart?.data as { x: string; y: number }[];
    expect(data.reduce((sum, { y }) => sum + y, 0)).toBe(shown.faults);
    const bars = textsOf(card).filter((text) => text.includes('█'));
    expect(new Set(bars).size).toBe(data.filter(({ y }) => y > 0).length);
    expect(textsOf(card).filter((text) => /^[\d,]+ calls · /.test(text))).toHaveLength(6);
  });

  it('stays inert and masked whatever the file says, in every language', async () => {
    const rows = Array.from({ length: 60 }, (_, at) =>
      exportColumns.map((name) =>
        name === 'Final SIP code'
          ? `${500 + (at % 12)}`
          : name === 'Success'
            ? 'No'
            : name === 'CorrelationId'
              ? `${hostile} ${at}`
              : name === 'Invite time'
                ? `2024-05-07T14:${String(at % 60).padStart(2, '0')}:00Z`
                : ['Final SIP Phrase', 'SBC FQDN', 'UPN', 'User country'].includes(name)
                  ? `${hostile} ${at % 15}`
                  : '',
      ),
    );
    const made = await report(formatCsv(rows));
    for (const locale of languages) {
      const { card } = renderReport({ report: made, fullId: id }, catalog, locale);
      expect(findCardProblems(card), locale).toEqual([]);
      expect(textsOf(card).join('\n'), locale).not.toMatch(/<at>|(?<!\\)\]\(|\u202e/);
      expect(JSON.stringify(card), locale).not.toMatch(/30123456789|lovelace/);
    }
  });

  it('of a file without calls says so', async () => {
    const { card } = renderReport({ report: await report(`${exportColumns.join(',')}\r\n`) }, catalog, 'en');
    expect(findCardProblems(card)).toEqual([]);
    expect(textsOf(card)[0]).toBe('No calls could be read');
  });
});

describe.each(languages)('the cards around a report in %s', (locale) => {
  it('say how far it is', () => {
    for (const progress of [
      { step: 'reading' } as const,
      { step: 'reading', bytes: 41 * 1024 ** 2 } as const,
      { step: 'counting', bytes: 900 } as const,
    ]) {
      const { card } = renderProgress(progress, locale);
      expect(findCardProblems(card)).toEqual([]);
      if ('bytes' in progress) expect(textsOf(card)[0]).toMatch(/\d+ [MK]B/);
    }
  });

  it('say why there is none', () => {
    for (const problem of Object.keys(textsFor(locale).report.problem)) {
      const { card } = renderNoReport(problem as 'empty', 64 * 1024 ** 2, locale);
      expect(findCardProblems(card)).toEqual([]);
      expect(JSON.stringify(textsOf(card))).not.toMatch(/\{\w+\}/);
    }
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/locale/texts.ts';
import { makeReport } from '../../src/triage/run-report.ts';
import { composeExport, formatCsv } from '../support/compose-export.ts';
import { startPictureBrowser } from '../support/picture-browser.ts';

// Protects readers of the page of a report, in a real browser.

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const place = mkdtempSync(join(tmpdir(), 'report-page-'));
const pictures = fileURLToPath(new URL('../../out/report/', import.meta.url));
let browser: Browser;
const pages = new Map<string, string>();

beforeAll(async () => {
  browser = await startPictureBrowser();
  mkdirSync(pictures, { recursive: true });
  const path = join(place, 'DirectRouting.calls.csv');
  const { rows } = composeExport({ seed: 71, calls: 2500, planted: ['certificate', 'loop', 'country'] });
  writeFileSync(path, `${formatCsv(rows)}too,few\r\n`);
  for (const locale of languages) {
    const { page = '' } = await makeReport([{ path, name: 'DirectRouting.calls.csv' }], {
      withPage: true,
      locale,
      temporary: place,
      since: Date.UTC(2024, 4, 9, 12),
    });
    pages.set(locale, page);
  }
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(place, { recursive: true, force: true });
});

interface Checker {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Everything the checker finds, whatever its weight, and whether the page sticks out sideways. */
async function look(locale: string, media: 'screen' | 'print', colorScheme: 'light' | 'dark', width: number) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, offline: true, colorScheme });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(pages.get(locale) ?? '');
  await page.emulateMedia({ media, colorScheme });
  await page.screenshot({ path: `${pictures}${locale}-${media}-${colorScheme}-${width}.png`, fullPage: true });
  // The page forbids scripts; the checker comes in past that, as the tools of a browser do.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Checker }).axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
  const isTooWide = await page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number; clientWidth: number } };
    };
    return document.documentElement.scrollWidth > document.documentElement.clientWidth;
  });
  await page.close();
  return { found, isTooWide, asked };
}

describe('the page of a report in Chromium', () => {
  it.each(languages.flatMap((locale) => (['light', 'dark'] as const).map((scheme) => ({ locale, scheme }))))(
    'has no finding in $locale, $scheme, and asks for nothing',
    async ({ locale, scheme }) => {
      for (const width of [1200, 360])
        expect(await look(locale, 'screen', scheme, width)).toEqual({ found: [], isTooWide: false, asked: [] });
    },
    60_000,
  );

  it('is printed dark on light, also by who reads in the dark', async () => {
    expect(await look('en', 'print', 'dark', 760)).toEqual({ found: [], isTooWide: false, asked: [] });
    const page = await browser.newPage({ colorScheme: 'dark' });
    await page.setContent(pages.get('en') ?? '');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() => {
      const { document, getComputedStyle } = globalThis as unknown as {
        document: { body: object };
        getComputedStyle(element: object): { color: string; backgroundColor: string };
      };
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    await page.close();
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  }, 60_000);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { renderReport } from '../../src/render/render-report.ts';
import { makeReport } from '../../src/triage/run-report.ts';
import { composeExport, formatCsv } from './compose-export.ts';
import { openPicturePage, showOnPage } from './picture-browser.ts';

/** Takes the pictures of the page on reports: the card in a chat, and the top of the full report. */
export async function takeReportPictures(browser: Browser, folder: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'report-pictures-'));
  try {
    const path = join(place, 'DirectRouting.calls.csv');
    writeFileSync(path, formatCsv(composeExport({ seed: 81, calls: 9_000, planted: ['certificate', 'loop'] }).rows));
    const files = [{ path, name: 'DirectRouting.calls.csv' }];
    const { report, page = '' } = await makeReport(files, { withPage: true, temporary: place });
    mkdirSync(folder, { recursive: true });
    const card = await openPicturePage(browser, 'light', 620, 'en');
    await showOnPage(card, renderReport({ report, fullId: 'kept' }, loadCatalog(), 'en').card, 'light');
    writeFileSync(join(folder, 'report-card.png'), await card.locator('main').screenshot());
    const whole = await browser.newPage({ viewport: { width: 1080, height: 1300 }, offline: true });
    await whole.setContent(page);
    writeFileSync(join(folder, 'report-page.png'), await whole.screenshot());
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

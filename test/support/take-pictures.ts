import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { readArguments } from '../../src/cli/read-arguments.ts';
import { languageFor } from '../../src/locale/texts.ts';
import { checkPage, openPicturePage, showOnPage, startPictureBrowser } from './picture-browser.ts';
import { type PictureSample, pictureSamples } from './pictures-samples.ts';
import { palettes, type ThemeName } from './pictures-theme.ts';
import { takeReportPictures } from './report-pictures.ts';

/** Widths in CSS pixels: the narrowest phone and a wide chat. */
const widths = [320, 700] as const;

const usage = `Usage: npm run pictures [-- [--locale de] [--only name]]
Renders every card in light, dark and high contrast into out/pictures; needs Debian's chromium.
       npm run pictures -- --readme picture.png   the picture of the README alone
       npm run pictures -- --report folder        the pictures of a report, of its card and its page`;
const options = {
  readme: { type: 'string' },
  report: { type: 'string' },
  locale: { type: 'string', default: 'en' },
  only: { type: 'string' },
} as const;

const folder = fileURLToPath(new URL('../../out/pictures/', import.meta.url));

async function takePicture(page: Page, sample: PictureSample, theme: ThemeName, path: string): Promise<string[]> {
  await showOnPage(page, sample.rendered.card, theme, sample.unfolded);
  await page.screenshot({ path, fullPage: true });
  return checkPage(page);
}

async function takeAll(browser: Browser, locale: string, only: string | undefined): Promise<string[]> {
  const samples = pictureSamples(locale).filter(({ name }) => only === undefined || name.startsWith(only));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const findings: string[] = [];
  for (const theme of Object.keys(palettes) as ThemeName[]) {
    for (const width of widths) {
      const page = await openPicturePage(browser, theme, width, languageFor(locale));
      for (const sample of samples) {
        const name = `${sample.name}-${theme}-${width}`;
        const found = await takePicture(page, sample, theme, `${folder}${name}.png`);
        findings.push(...found.map((finding) => `${name}: ${finding}`));
      }
      await page.close();
    }
  }
  return findings;
}

/** The picture of the README: the matched card in the light theme. */
async function takeReadmePicture(browser: Browser, path: string): Promise<void> {
  const page = await openPicturePage(browser, 'light', 620, 'en');
  const [matched] = pictureSamples();
  if (matched === undefined) throw new Error('There is no card to show');
  await showOnPage(page, matched.rendered.card, 'light');
  writeFileSync(path, await page.locator('main').screenshot());
}

const { values } = readArguments(usage, options, 0);
const browser = await startPictureBrowser();
try {
  if (values.report !== undefined) {
    await takeReportPictures(browser, values.report);
  } else if (values.readme === undefined) {
    const findings = await takeAll(browser, values.locale, values.only);
    for (const finding of findings) console.error(finding);
    console.log(`Pictures are in out/pictures/. Serious findings: ${findings.length}`);
    process.exitCode = findings.length === 0 ? 0 : 1;
  } else {
    await takeReadmePicture(browser, values.readme);
  }
} finally {
  await browser.close();
}

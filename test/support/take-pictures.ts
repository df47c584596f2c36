import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readArguments } from '../../src/cli/read-arguments.ts';
import { type Language, languageFor } from '../../src/locale/texts.ts';
import { emptyPage, pageScripts, pictureOf, showCard } from './pictures-page.ts';
import { type PictureSample, pictureSamples } from './pictures-samples.ts';
import { palettes, type ThemeName } from './pictures-theme.ts';

/** Widths in CSS pixels: the narrowest phone and a wide chat. */
const widths = [320, 700] as const;

const usage = `Usage: npm run pictures [-- [--locale de] [--only name]]
Renders every card in light, dark and high contrast into out/pictures; needs Debian's chromium.
       npm run pictures -- --readme picture.png   the picture of the README alone`;
const options = {
  readme: { type: 'string' },
  locale: { type: 'string', default: 'en' },
  only: { type: 'string' },
} as const;

const folder = fileURLToPath(new URL('../../out/pictures/', import.meta.url));

/** Chromium without any of its own traffic. */
function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

async function openPage(browser: Browser, theme: ThemeName, width: number, language: Language): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, offline: true });
  await page.setContent(emptyPage(theme, language));
  for (const content of pageScripts) await page.addScriptTag({ content });
  return page;
}

interface Finding {
  readonly id: string;
  readonly impact?: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What the accessibility checker finds serious or critical on the page, and whether anything sticks out sideways. */
async function checkPage(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe, document } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: Finding[] }> };
      document: { documentElement: { scrollWidth: number; clientWidth: number } };
    };
    const { scrollWidth, clientWidth } = document.documentElement;
    return { violations: (await axe.run()).violations, wider: scrollWidth - clientWidth };
  });
  const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const findings = serious.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes[0]?.html.slice(0, 300)}`);
  return found.wider > 0 ? [...findings, `sticks out sideways by ${found.wider} pixels`] : findings;
}

async function takePicture(page: Page, sample: PictureSample, theme: ThemeName, path: string): Promise<string[]> {
  await page.evaluate(showCard, pictureOf(sample.rendered.card, theme, sample.unfolded ?? false));
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
      const page = await openPage(browser, theme, width, languageFor(locale));
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
  const page = await openPage(browser, 'light', 620, 'en');
  const [matched] = pictureSamples();
  if (matched === undefined) throw new Error('There is no card to show');
  await page.evaluate(showCard, pictureOf(matched.rendered.card, 'light', false));
  writeFileSync(path, await page.locator('main').screenshot());
}

const { values } = readArguments(usage, options, 0);
const browser = await startBrowser();
try {
  if (values.readme === undefined) {
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

import { type Browser, chromium, type Page } from 'playwright-core';
import type { Language } from '../../src/locale/texts.ts';
import { emptyPage, pageScripts, pictureOf, showCard } from './pictures-page.ts';
import type { ThemeName } from './pictures-theme.ts';

/** Chromium without any of its own traffic. */
export function startPictureBrowser(): Promise<Browser> {
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

/** An empty page as wide as a chat, with the renderer of cards and the accessibility checker in it. */
export async function openPicturePage(
  browser: Browser,
  theme: ThemeName,
  width: number,
  language: Language,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, offline: true });
  await page.setContent(emptyPage(theme, language));
  for (const content of pageScripts) await page.addScriptTag({ content });
  return page;
}

/** Shows a card on the page, in place of the one before. */
export async function showOnPage(page: Page, card: unknown, theme: ThemeName, unfolded = false): Promise<void> {
  await page.evaluate(showCard, pictureOf(card, theme, unfolded));
}

/** Height of the card that is shown, in CSS pixels. */
export function measureCard(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { querySelector(selector: string): { getBoundingClientRect(): { height: number } } };
    };
    return Math.round(document.querySelector('main').getBoundingClientRect().height);
  });
}

interface Finding {
  readonly id: string;
  readonly impact?: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What the accessibility checker finds serious or critical on the page, and whether anything sticks out sideways. */
export async function checkPage(page: Page): Promise<string[]> {
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

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { languages } from '../../src/locale/texts.ts';
import {
  checkPage,
  measureCard,
  openPicturePage,
  showOnPage,
  startPictureBrowser,
} from '../support/picture-browser.ts';
import { pictureSamples } from '../support/pictures-samples.ts';
import { palettes, type ThemeName } from '../support/pictures-theme.ts';

// Protects readers: each card fits a screen of a real browser.

/** One screen: how high a card may be, by the width of the chat, in CSS pixels. */
const screens = [
  { width: 700, height: 560 },
  { width: 320, height: 900 },
] as const;

const catalog = loadCatalog();
const engine = createEngine(catalog);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startPictureBrowser();
});
afterAll(() => browser?.close());

describe.each(languages)('the cards of all entries in %s', (locale) => {
  const cards = catalog.entries.flatMap(({ microsoftCode, sipCode, phrase }) => {
    const text = `Microsoft code ${microsoftCode}, SIP code ${sipCode}, Error message: ${phrase}`;
    const { reply, card } = engine.answer({ text, scope: 'personal', mentioned: true, locale });
    return reply === 'matched' && card ? [{ name: `${microsoftCode}/${sipCode} ${phrase}`, card }] : [];
  });

  it.each(screens)(
    'fit one screen of $height at $width in nine of ten, and pass the accessibility checker',
    async ({ width, height }) => {
      page = await openPicturePage(browser, 'light', width, locale);
      const heights: number[] = [];
      const problems: string[] = [];
      for (const { name, card } of cards) {
        await showOnPage(page, card, 'light');
        heights.push(await measureCard(page));
        await showOnPage(page, card, 'light', true);
        problems.push(...(await checkPage(page)).map((problem) => `${name}: ${problem}`));
      }
      await page.close();
      expect(problems).toEqual([]);
      heights.sort((one, other) => one - other);
      expect(heights[0]).toBeGreaterThan(100);
      expect(heights[Math.ceil(heights.length * 0.9) - 1]).toBeLessThanOrEqual(height);
    },
  );
});

describe.each(['en', 'de', 'ja'])('every kind of card in %s', (locale) => {
  const samples = pictureSamples(locale);

  it.each(Object.keys(palettes) as ThemeName[])(
    'passes the accessibility checker in %s and sticks out nowhere',
    async (theme) => {
      const problems: string[] = [];
      for (const { width } of screens) {
        page = await openPicturePage(browser, theme, width, 'en');
        for (const { name, rendered, unfolded } of samples) {
          await showOnPage(page, rendered.card, theme, unfolded);
          problems.push(...(await checkPage(page)).map((problem) => `${name} at ${width}: ${problem}`));
        }
        await page.close();
      }
      expect(problems).toEqual([]);
    },
  );
});

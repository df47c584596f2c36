import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { en } from '../../src/locale/en.ts';
import { fill } from '../../src/locale/texts.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { type Browser, keepScreenshot, startBrowser } from './support/browser.ts';
import { type Playground, startPlayground } from './support/playground.ts';
import { driveTeamsClient, type TeamsClient } from './support/teams-client.ts';

// Protects: a case can be closed on its card: a step ticked, what is left, the pack; then what helped, counted in the figures.

const steps =
  loadCatalog()
    .byMicrosoftCode('510546')
    .find(({ sipCode }) => sipCode === '403')
    ?.suggestedActions.map(({ text }) => text) ?? [];
const folder = mkdtempSync(join(tmpdir(), 'trunkwise-outcomes-'));
const store = join(folder, 'state.sqlite');
let bot: BotProcess;
let browser: Browser;
let playground: Playground;
let client: TeamsClient;
let page: Page;

beforeAll(async () => {
  [bot, browser] = await Promise.all([startBot({ STORE: store }), startBrowser()]);
  playground = await startPlayground(bot.messagesUrl);
  page = await browser.openPage(playground.url);
  client = await driveTeamsClient(page);
});
afterAll(async () => {
  await browser?.close();
  await playground?.stop();
  await bot?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const shows = (text: string) => expect.poll(() => client.card.innerText(), { timeout: 10_000 }).toContain(text);
/** The second and the third step, and not the first one, which is ticked. */
const showsWhatIsLeft = async () => {
  const text = await client.card.innerText();
  const [first = '', ...others] = steps;
  expect(text).not.toContain(first.slice(0, 60));
  for (const step of others) expect(text).toContain(step.slice(0, 60));
};
/** The figures, as the command line gives them from the file the bot writes. */
const figures = () =>
  execFileSync(process.execPath, [fileURLToPath(new URL('../../src/cli/stats/stats.ts', import.meta.url))], {
    env: { STORE: store },
    encoding: 'utf8',
  });

it('a step is ticked, what is left is shown and handed over, and what helped is counted', async () => {
  await client.card.getByRole('heading', { name: en.greeting.title }).waitFor();
  await client.say('510546 403');
  await shows('☐ 1');
  await client.button(fill(en.outcome.tick, { number: 1 })).click();
  await shows('☑ 1');
  expect(await client.cards.count()).toBe(2);
  await keepScreenshot(page, 'outcome 1 ticked');

  await client.button(en.outcome.stillFailsButton).click();
  await shows('Still failing');
  await showsWhatIsLeft();
  await keepScreenshot(page, 'outcome 2 still fails');
  await client.button(en.packs.button.microsoft).click();
  await shows(fill(en.packs.title, { addressee: en.packs.addressee.microsoft }));
  await keepScreenshot(page, 'outcome 3 pack');

  expect(figures()).toContain('0 of 1 solved');

  await client.card.getByRole('button', { name: en.button.back, exact: true }).click();
  await client.button(en.outcome.solvedButton).click();
  await shows(en.outcome.whatHelped);
  await keepScreenshot(page, 'outcome 4 solved');
  await client.button(fill(en.outcome.step, { number: 2 })).click();
  await shows(fill(en.outcome.thanksStep, { number: 2 }));
  await keepScreenshot(page, 'outcome 5 counted');
  expect(figures()).toMatch(/: 1 answers, 1 of 1 solved/);
});

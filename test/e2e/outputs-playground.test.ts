import { afterAll, beforeAll, expect, it } from 'vitest';
import { en } from '../../src/locale/en.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { type Browser, keepScreenshot, startBrowser } from './support/browser.ts';
import { type Playground, startPlayground } from './support/playground.ts';
import { driveTeamsClient, type TeamsClient } from './support/teams-client.ts';

// Protects outputs of checks and packs, in a real client.

let bot: BotProcess;
let browser: Browser;
let playground: Playground;
let client: TeamsClient;
let page: Awaited<ReturnType<Browser['openPage']>>;

beforeAll(async () => {
  [bot, browser] = await Promise.all([startBot(), startBrowser()]);
  playground = await startPlayground(bot.messagesUrl);
  page = await browser.openPage(playground.url);
  client = await driveTeamsClient(page);
});
afterAll(async () => {
  await browser?.close();
  await playground?.stop();
  await bot?.kill('SIGTERM');
});

it('the output of a check gets its verdict, and leads to what Microsoft reports', async () => {
  await client.card.getByRole('heading', { name: en.greeting.title }).waitFor();
  await client.say('WARNING: TCP connect to (203.0.113.10 : 5061) failed');
  await client.card.getByRole('heading', { name: '203.0.113.10:5061 is closed' }).waitFor();
  const shown = await client.card.innerText();
  expect(shown).toContain('Fault · Test-NetConnection');
  expect(shown).toContain(en.outputs.reportedTitle);
  expect(shown).not.toMatch(/\$\{|\{\w+\}|undefined/);
  await keepScreenshot(page, 'output of a check');
});

it('a failure is handed over by a pack, to one addressee and then to another', async () => {
  await client.say('560403 403');
  await client.button(en.button.details).click();
  await client.button(en.button.ticket).click();
  await client.card.getByRole('heading', { name: en.packs.addressee.vendor }).waitFor();
  await keepScreenshot(page, 'pack for the vendor');
  await client.button(en.packs.button.carrier).click();
  await client.card.getByRole('heading', { name: en.packs.addressee.carrier }).waitFor();
  const text = await client.card.getByRole('textbox').inputValue();
  expect(text).toContain('For: Carrier');
  expect(text).toContain(en.packs.item.numbers);
});

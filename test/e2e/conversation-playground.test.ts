import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { en } from '../../src/locale/en.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { type Browser, keepScreenshot, startBrowser } from './support/browser.ts';
import { type Playground, startPlayground } from './support/playground.ts';
import { driveTeamsClient, type TeamsClient } from './support/teams-client.ts';

// Protects: an ordinary case can be talked over, turn by turn, and hardly a turn gets the help card.

let bot: BotProcess;
let browser: Browser;
let playground: Playground;
let client: TeamsClient;
let page: Page;

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

/** What is said, and words that the newest answer must show; a line of text where it has no card. */
const turns: ReadonlyArray<readonly [said: string, shown: readonly string[], isLine?: boolean]> = [
  ['569002 504', ['569002', 'Which error message do you see?']],
  ['which of them', ['569002', 'Which error message do you see?']],
  ['TlsTransport is not connected', ['The TLS connection to the SBC is down', 'SBC administrator']],
  ['and 569003?', ['569003', 'The TLS handshake failed']],
  ['what do I check on an AudioCodes?', ['The TLS handshake failed']],
  ['thanks', [en.bot.welcomeBack], true],
  ['it still fails', ['569003', 'Still failing']],
  ['who do I escalate to', ['Ask first: SBC vendor']],
  ['TcpTestSucceeded : True', ['Test-NetConnection']],
  ['the certificate expired yesterday', ['The SBC certificate has expired']],
  ['solved, it was the intermediate certificate', ['Good to hear']],
];

it('the eleven turns of an ordinary case are answered, and none of them with the help card', async () => {
  await client.card.getByRole('heading', { name: en.greeting.title }).waitFor();
  for (const [at, [said, shown, isLine]] of turns.entries()) {
    const before = await client.cards.count();
    await client.say(said);
    if (isLine) {
      await page
        .getByRole('paragraph')
        .filter({ hasText: shown[0] ?? '' })
        .waitFor();
    } else {
      await expect.poll(() => client.cards.count(), { timeout: 10_000 }).toBe(before + 1);
      for (const text of shown) await expect.poll(() => client.card.innerText(), { message: said }).toContain(text);
      expect(await client.card.innerText(), said).not.toContain(en.help.unknown);
    }
    await keepScreenshot(page, `conversation ${String(at + 1).padStart(2, '0')}`);
  }
});

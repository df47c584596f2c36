import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { en } from '../../src/locale/en.ts';
import { answerWith, type LoopbackSbc, startTls } from '../check/loopback-sbc.ts';
import { makeCertificate } from '../support/make-certificate.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { type Browser, keepScreenshot, startBrowser } from './support/browser.ts';
import { type Playground, startPlayground } from './support/playground.ts';
import { driveTeamsClient, type TeamsClient } from './support/teams-client.ts';

// Protects the button that checks, in a real client.

const host = 'sbc1.contoso.com';
const folder = mkdtempSync(join(tmpdir(), 'trunkwise-check-'));
const root = makeCertificate({ name: 'Loopback Root', isAuthority: true });
const expired = makeCertificate({ name: host, alternatives: [host], by: root, fromDays: -90, toDays: -3 });

let sbc: LoopbackSbc;
let bot: BotProcess;
let browser: Browser;
let playground: Playground;
let client: TeamsClient;
let page: Awaited<ReturnType<Browser['openPage']>>;

beforeAll(async () => {
  // Slow, so that the card is seen while stages are under way.
  sbc = await startTls(expired, (request, socket) => {
    setTimeout(() => answerWith(200)(request, socket), 2500);
  });
  writeFileSync(join(folder, 'ca.pem'), root.cert);
  const environment = {
    CHECK_DOMAINS: 'contoso.com',
    CHECK_PORTS: String(sbc.port),
    CHECK_ALLOW_LOOPBACK: '1',
    CHECK_RESOLVE: `${host}=127.0.0.1`,
    CHECK_CA_FILE: join(folder, 'ca.pem'),
  };
  [bot, browser] = await Promise.all([startBot(environment), startBrowser()]);
  playground = await startPlayground(bot.messagesUrl);
  page = await browser.openPage(playground.url);
  client = await driveTeamsClient(page);
});
afterAll(async () => {
  await browser?.close();
  await playground?.stop();
  await bot?.kill('SIGTERM');
  await sbc?.close();
  rmSync(folder, { recursive: true });
});

it('an answer that names a trunk offers to check it, and the card of the check fills in place', async () => {
  await client.card.getByRole('heading', { name: en.greeting.title }).waitFor();
  await client.say(`SBC: ${host}, Final SIP code 504, CallEndSubReason 569008`);
  await client.button(en.check.button).click();
  await client.card.getByRole('heading', { name: `Checking ${host}` }).waitFor();
  const before = await client.cards.count();
  await client.card.getByRole('heading', { name: `Check of ${host}` }).waitFor({ timeout: 20_000 });
  await expect.poll(() => client.card.innerText()).toContain(en.check.fits);
  const shown = await client.card.innerText();
  expect(shown).toContain('Expired on');
  expect(shown).toContain(en.check.notVisibleTitle);
  expect(shown).not.toMatch(/\$\{|\{\w+\}|undefined/);
  expect(await client.cards.count()).toBe(before);
  await keepScreenshot(page, 'check of an SBC');

  await client.say(`check ${host}`);
  await page.getByRole('paragraph').filter({ hasText: en.check.refused.tooOften }).waitFor();
  await client.say('check sbc1.fabrikam.com');
  await page.getByRole('paragraph').filter({ hasText: en.check.refused.domain }).waitFor();
});

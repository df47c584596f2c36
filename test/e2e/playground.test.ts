import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { en } from '../../src/locale/en.ts';
import { fill } from '../../src/locale/texts.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { findFreePort } from './free-port.ts';
import { type Browser, keepScreenshot, startBrowser } from './support/browser.ts';
import { startProgram } from './support/child-process.ts';
import { type Playground, type RecordedActivity, startPlayground } from './support/playground.ts';
import { driveTeamsClient, type TeamsClient } from './support/teams-client.ts';

// Protects the way of a message through a real client.

const catalog = loadCatalog();
const engine = createEngine(catalog);

const refused = 'No connection could be made because the target machine actively refused it';
const refusedInvite = findEntry('569002', '504', `Unable to deliver INVITE: ${refused}`);
const expired = findEntry('569008', '504', 'Remote certificate expired');
const forbidden = findEntry('560403', '403', '');

function findEntry(microsoftCode: string, sipCode: string, words: string): Entry {
  const entries = catalog.byMicrosoftCode(microsoftCode);
  const [found, ...others] = entries.filter((entry) => entry.sipCode === sipCode && entry.phrase.includes(words));
  if (!found || others.length > 0) throw new Error(`not one entry ${microsoftCode}/${sipCode} with "${words}"`);
  return found;
}

/** The candidates that the engine offers for a text, so that the page is compared with today's catalog. */
function candidatesOf(text: string): readonly Entry[] {
  const [diagnosis] = engine.answer({ text, scope: 'personal', mentioned: true }).diagnoses;
  if (diagnosis?.kind !== 'ambiguous') throw new Error(`"${text}" is ${diagnosis?.kind ?? 'nothing'}`);
  return diagnosis.candidates;
}

/** Words as they are read: one blank between them, without the marks of Markdown. */
function wordsOf(text: string): string {
  return text.replace(/[*_`\\]/g, '').replace(/\s+/g, ' ');
}

/**
 * Waits for an entry's answer in a card: what broke, who acts and the first step stand there at once; every step, the error
 * message and what it means are a tap away. An answer that is only likely says so in its title.
 */
async function expectAnswer(card: Locator, entry: Entry, { isLikely = false } = {}): Promise<void> {
  const title = isLikely ? fill(en.label.probably, { title: entry.title }) : entry.title;
  await card.getByRole('heading', { name: title, exact: true }).waitFor();
  const actors = new Set(entry.suggestedActions.map(({ actor }) => en.actor[actor]));
  const atOnce = wordsOf(await card.innerText());
  expect(atOnce).toContain(en.urgency[entry.outcome]);
  if (entry.outcome !== 'normal') for (const actor of actors) expect(atOnce).toContain(actor);
  expect(atOnce).toContain(wordsOf(entry.suggestedActions[0]?.text ?? ''));
  expect(atOnce).not.toContain(wordsOf(entry.meaning));

  const folded = card.getByRole('button', {
    name: new RegExp(`^(?:All \\d+ steps.*|${en.button.why}|${en.button.details})$`),
  });
  for (const button of await folded.all()) await button.click();
  const shown = wordsOf(await card.innerText());
  for (const text of [entry.phrase, entry.meaning, ...entry.suggestedActions.map((action) => action.text)])
    expect(shown).toContain(wordsOf(text));
  expect(shown).toContain(entry.source.title);
  expect(shown).not.toMatch(/\$\{|\bundefined\b|\[object/);
}

/** Chooses one of the error messages that a card offers, and asks for its answer. */
async function pick(entry: Entry): Promise<void> {
  await client.choose(entry.phrase);
  await client.button(en.button.showAnswer).click();
}

/** Waits for a card that asks which of these entries it is: each message once in the choice, the first steps in sight. */
async function expectChoice(candidates: readonly Entry[]): Promise<void> {
  await expectCard(client.card, fill(en.ambiguous.oneOf, { count: candidates.length }));
  expect((await client.choices()).map(wordsOf).sort()).toEqual(candidates.map(({ phrase }) => wordsOf(phrase)).sort());
  const shown = wordsOf(await client.card.innerText());
  for (const { suggestedActions } of candidates) expect(shown).toContain(wordsOf(suggestedActions[0]?.text ?? ''));
}

async function expectCard(card: Locator, title: string): Promise<void> {
  await card.getByRole('heading', { name: title }).waitFor();
}

let bot: BotProcess;
let browser: Browser;
let playground: Playground;
let page: Page;
let client: TeamsClient;

/** The event that the last message the client sent was edited. */
function editLastMessage(text: string): RecordedActivity {
  const original = playground.sentActivities().findLast(({ type }) => type === 'message');
  if (!original) throw new Error('no message was sent');
  const channelData = { ...(original.channelData as object), eventType: 'editMessage' };
  return { ...original, type: 'messageUpdate', text, channelData };
}

beforeAll(async () => {
  [bot, browser] = await Promise.all([startBot(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await bot?.kill('SIGTERM');
});

// A client of its own for each test: its conversations and their history live in it.
beforeEach(async () => {
  playground = await startPlayground(bot.messagesUrl);
  page = await browser.openPage(playground.url);
  client = await driveTeamsClient(page);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepScreenshot(page, `failed ${task.name}`);
  await page.close();
  await playground.stop();
  expect(bot.ended).toBeUndefined();
});

describe('in a personal chat', () => {
  beforeEach(() => expectCard(client.card, en.greeting.title));

  it('a paste that fits two messages offers both, and choosing one turns the card into its answer', async () => {
    const paste = `569002 504 ${refused}`;
    const candidates = candidatesOf(paste);
    expect(candidates.map(({ phrase }) => phrase)).toContain(refusedInvite.phrase);
    await client.say(paste);
    await expectChoice(candidates);
    await keepScreenshot(page, 'personal two candidates');

    await pick(refusedInvite);
    await expectAnswer(client.card, refusedInvite);
    expect(await client.cards.count()).toBe(2);
    await keepScreenshot(page, 'personal chosen');
  });

  it('two bare codes offer every message they fit', async () => {
    const candidates = candidatesOf('569002 504');
    expect(candidates.length).toBeGreaterThan(2);
    await client.say('569002 504');
    await expectChoice(candidates);
    await keepScreenshot(page, 'personal many candidates');

    await pick(refusedInvite);
    await expectAnswer(client.card, refusedInvite);
  });

  it('codes that fit one message are answered at once', async () => {
    await client.say('CallEndSubReason = 569008, Final SIP code 504');
    await expectAnswer(client.card, expired);
    await keepScreenshot(page, 'personal matched');
  });

  it('two failures of one paste are both answered', async () => {
    await client.say('504 569008 Remote certificate expired\n403 560403 Forbidden');
    await expectCard(client.card, fill(en.several.title, { count: 2, calls: 2 }));
    await keepScreenshot(page, 'personal several');
    for (const entry of [expired, forbidden]) {
      await client.button(entry.title).click();
      await expectAnswer(client.card, entry);
      await client.card.getByRole('button', { name: en.button.back, exact: true }).click();
      await expectCard(client.card, fill(en.several.title, { count: 2, calls: 2 }));
    }
    expect(await client.cards.count()).toBe(2);
  });

  it('a code nobody published is explained and not bent to a neighbour', async () => {
    await client.say('569099 504');
    await expectCard(client.card, fill(en.unlisted.known.any, { response: '504 Server Time-out' }));
    const shown = await client.card.innerText();
    for (const text of ['569099', en.unlisted.title]) expect(shown).toContain(text);
    await keepScreenshot(page, 'personal unlisted');
  });

  it('the catalog can be browsed from its list down to an answer and back', async () => {
    await client.say('list');
    await expectCard(client.card, en.list.title);
    await client.button('504').click();
    await client.button(en.button.next).click();
    await client.button(expired.title).click();
    await expectAnswer(client.card, expired);
    await client.card.getByRole('button', { name: en.button.back, exact: true }).click();
    await client.button(expired.title).waitFor();
    await keepScreenshot(page, 'personal browsed');
  });

  it('an edited message updates its answer in place', async () => {
    await client.say('560403 403');
    await expectAnswer(client.card, forbidden);
    await client.sendActivity(editLastMessage('569008 504'));
    await expectAnswer(client.card, expired);
    expect(await client.cards.count()).toBe(2);
    await keepScreenshot(page, 'personal edited');
  });

  it('a thumb on an answer is taken', async () => {
    await client.say('569008 504');
    await expectAnswer(client.card, expired);
    await page.getByRole('button', { name: 'Like', exact: true }).click();
    await client.dialog.getByRole('button', { name: 'Submit' }).click();
    await client.dialog.getByText('Thank you!').waitFor();
    await expect
      .poll(() => playground.sentActivities().filter(({ name }) => name === 'message/submitAction'))
      .toMatchObject([{ value: { actionName: 'feedback', actionValue: { reaction: 'like' } } }]);
  });
});

describe('on installation', () => {
  it('one card greets although two events tell of it, and its sample is answered', async () => {
    await expectCard(client.card, en.greeting.title);
    const told = playground.sentActivities().map(({ type }) => type);
    expect(told.sort()).toEqual(['conversationUpdate', 'installationUpdate']);
    expect(await client.cards.count()).toBe(1);
    await client.button('569002 504').click();
    await expectChoice(candidatesOf('569002 504'));
    await keepScreenshot(page, 'install sample');
  });

  it('the bot greets again only after it was removed', async () => {
    await expectCard(client.card, en.greeting.title);
    await client.sendEvent('Install application');
    await client.say('help');
    await expectCard(client.card, en.help.title);
    expect(await client.cards.count()).toBe(2);

    await client.sendEvent('Uninstall application');
    await client.sendEvent('Install application');
    await expect.poll(() => client.cards.count()).toBe(3);
    await expectCard(client.card, en.greeting.title);
  });
});

describe('in a group chat', () => {
  beforeEach(async () => {
    await client.open('Group Chat');
    await expectCard(client.card, en.greeting.title);
  });

  // As in a channel: a reply that comes before the client has finished sending is lost on its page.
  it('a mention is answered', { retry: 2 }, async () => {
    const before = await client.cards.count();
    await client.say('569008 504', { mention: true });
    await expectAnswer(client.card, expired);
    expect(await client.cards.count()).toBe(before + 1);
    await keepScreenshot(page, 'group mention');
  });
});

describe('in a channel', () => {
  // A reply that arrives before this client has finished sending the post is lost on its page, so the post is sent anew.
  it('a post that mentions the bot is answered in its thread', { retry: 2 }, async () => {
    await client.open('My Team - General');
    await client.post('Good evening, what is 569008?', { mention: true });
    const thread = client.thread('Good evening, what is 569008?');
    await expectAnswer(thread.locator('.ac-adaptiveCard'), expired, { isLikely: true });
    await keepScreenshot(page, 'channel mention');
  });
});

describe('the message extension', () => {
  it('finds an entry and inserts its card, and the bot says nothing about the card that was sent', async () => {
    await expectCard(client.card, en.greeting.title);
    await client.search('certificate expired', { id: 'findFailure', parameter: 'query' });
    await page.getByText(expired.title).first().click();
    await client.send();
    await expectAnswer(client.card, expired);
    await keepScreenshot(page, 'extension search');
    await client.say('help');
    await expectCard(client.card, en.help.title);
    expect(await client.cards.count()).toBe(3);
  });

  it('explains a message in a dialog and posts the answer as a reply', async () => {
    await client.open('Group Chat');
    await expectCard(client.card, en.greeting.title);
    await client.say('Who knows 569008?');
    await client.actOnMessage('Who knows 569008?', 'explainFailure');
    await expectAnswer(client.dialog, expired, { isLikely: true });
    await keepScreenshot(page, 'extension dialog');
    await client.dialog.getByRole('button', { name: en.bot.postReply }).click();
    await expect.poll(() => client.cards.count()).toBe(2);
    // This client keeps the dialog open after an empty response, with which Teams closes it.
    await client.dialog.getByRole('button', { name: 'Close' }).click();
    await expectAnswer(client.card, expired, { isLikely: true });
  });
});

describe('npm run playground', () => {
  it('starts bot and client, says where they are, and the bot answers there', async () => {
    const ports = [String(await findFreePort()), String(await findFreePort())] as const;
    const args = ['run', '-s', 'playground', '--', '--bot-port', ports[0], '--client-port', ports[1]];
    const both = startProgram('npm', args, {});
    try {
      const address = `http://localhost:${ports[1]}`;
      await vi.waitFor(
        () => {
          both.assertRunning();
          expect(both.output()).toContain(address);
        },
        { timeout: 60_000, interval: 100 },
      );
      const own = await browser.openPage(address);
      const chat = await driveTeamsClient(own);
      await expectCard(chat.card, en.greeting.title);
      await chat.say('569008 504');
      await expectAnswer(chat.card, expired);
      await own.close();
    } finally {
      await both.stop();
    }
  });
});

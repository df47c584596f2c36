import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDeletion, createInvoke, createMentioning, createMessage } from '../bot/teams-activities.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { type LoopbackConnector, startConnector } from './support/loopback-connector.ts';

// Protects what only a real client shows: silence, edits, files.

// What Teams sends and the local client does not: posts without a mention, HTML, quotes, deletions, presses of
// Action.Submit, the same activity twice.

let bot: BotProcess;
let connector: LoopbackConnector;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(async () => {
  await bot?.kill('SIGTERM');
});
beforeEach(async () => {
  connector = await startConnector();
});
afterEach(async () => {
  await connector.close();
  expect(bot.ended).toBeUndefined();
});

/** Delivers an activity in a conversation of this test alone; the bot responds when its turn has ended. */
async function deliver(activity: Readonly<Record<string, unknown>>, conversation: string): Promise<Response> {
  const { conversation: place, ...rest } = activity as { conversation: { id: string } };
  const [, thread] = place.id.split(';');
  const body = {
    id: randomUUID(),
    timestamp: '2026-01-01T00:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: connector.serviceUrl,
    ...rest,
    conversation: { ...place, id: thread ? `${conversation};${thread}` : conversation },
  };
  return fetch(bot.messagesUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** What the bot asked of the connector so far: the method, and the words of the card. */
function calls(): { method: string; path: string; words: string }[] {
  return connector.calls.map(({ method, path, activity }) => ({ method, path, words: JSON.stringify(activity ?? '') }));
}

const failure = 'Final SIP code 504, Microsoft response code 569008, Remote certificate expired';

describe('in places where nobody asked', () => {
  it.each([['groupChat'], ['channel']] as const)('small talk in a %s is passed over', async (place) => {
    const conversation = randomUUID();
    const { status } = await deliver(createMessage('Lunch at 12? Bus 504 is late, room 569008.', place), conversation);
    expect(status).toBe(200);
    expect(calls()).toEqual([]);
  });

  it.each([['groupChat'], ['channel']] as const)('a certain failure in a %s is answered', async (place) => {
    await deliver(createMessage(failure, place), randomUUID());
    expect(calls()).toMatchObject([{ method: 'POST', words: expect.stringContaining('569008') }]);
  });

  it('the answer goes into the thread of the post, and a repeat in the thread is counted on it', async () => {
    const conversation = randomUUID();
    await deliver(createMessage(failure, 'channel'), conversation);
    await deliver(createMessage(failure, 'channel'), conversation);
    const [posted, counted, ...more] = calls();
    expect(posted).toMatchObject({ method: 'POST', path: expect.stringContaining(`${conversation};messageid=`) });
    expect(counted).toMatchObject({ method: 'PUT', path: expect.stringContaining('reply-1') });
    expect(more).toEqual([]);
  });
});

describe('what the text alone does not hold', () => {
  it('rows of a pasted table are read from the HTML', async () => {
    const html =
      '<table><tr><td>Final SIP code</td><td>Final Microsoft subcode</td></tr>' +
      '<tr><td>504</td><td>569008</td></tr><tr><td>403</td><td>560403</td></tr></table>';
    const attachments = [{ contentType: 'text/html', content: html }];
    const flat = 'Final SIP codeFinal Microsoft subcode504569008403560403';
    await deliver(createMessage(flat, 'personal', { attachments }), randomUUID());
    const [{ words } = { words: '' }, ...more] = calls();
    expect(words).toContain('569008');
    expect(words).toContain('560403');
    expect(more).toEqual([]);
  });

  it('a reply that only mentions the bot is an answer to the post it quotes', async () => {
    const html =
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1">' +
      '<p itemprop="preview">Calls fail with 569008/504</p></blockquote>' +
      '<p><span itemtype="http://schema.skype.com/Mention">Trunkwise</span>?</p>';
    const entities = createMentioning('').entities;
    const attachments = [{ contentType: 'text/html', content: html }];
    await deliver(createMessage('<at>Trunkwise</at>?', 'groupChat', { entities, attachments }), randomUUID());
    expect(calls()).toMatchObject([{ method: 'POST', words: expect.stringContaining('569008') }]);
  });
});

describe('what happens to messages and cards afterwards', () => {
  it('a deleted message withdraws its answer', async () => {
    const [conversation, id] = [randomUUID(), randomUUID()];
    await deliver(createMessage('569008 504', 'personal', { id }), conversation);
    await deliver(createDeletion(id), conversation);
    expect(calls()).toMatchObject([{ method: 'POST' }, { method: 'DELETE', path: expect.stringMatching(/reply-1$/) }]);
  });

  it('a button on a client without Action.Execute turns the card into its answer', async () => {
    const conversation = randomUUID();
    await deliver(createMessage('569002 504'), conversation);
    const sealed = /\{"sealed":"(?:[^"\\]|\\.)*"/.exec(calls()[0]?.words ?? '')?.[0] ?? '';
    const press = (replyToId: string, data: object) =>
      createMessage('', 'personal', { text: undefined, replyToId, value: data });
    const own = JSON.parse(`${sealed}}`);
    await deliver(press('reply-1', own), conversation);
    await deliver(press('of-somebody-else', own), conversation);
    await deliver(press('reply-1', { do: 'list' }), conversation);
    expect(calls()).toMatchObject([
      { method: 'POST' },
      { method: 'PUT', path: expect.stringMatching(/reply-1$/) },
      { method: 'POST' },
      // Data that the bot did not write leads nowhere.
      { method: 'POST', words: expect.stringContaining('This entry has changed') },
    ]);
  });

  it('a message that Teams delivers twice is answered once', async () => {
    const [conversation, id] = [randomUUID(), randomUUID()];
    const message = createMessage('569008 504', 'personal', { id });
    await deliver(message, conversation);
    await deliver(message, conversation);
    expect(calls()).toHaveLength(1);
  });

  it('an invoke nobody knows is answered 501 and the bot goes on', async () => {
    const response = await deliver(createInvoke('fileConsent/unheardOf', {}), randomUUID());
    expect(response.status).toBe(501);
    await deliver(createMessage('569008 504'), randomUUID());
    expect(calls()).toHaveLength(1);
  });
});

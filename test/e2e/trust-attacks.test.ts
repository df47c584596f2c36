import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { active, createActivityAttacks } from '../bot/activity-attacks.ts';
import { sendOver, wireAttacks } from '../server/wire-attacks.ts';
import { type BotProcess, readSample, startBot } from './bot-process.ts';
import { type CountingConnector, createMessage, startCountingConnector } from './counting-connector.ts';
import { createPoster, type Poster, runMany } from './post.ts';

// Protects the process from whoever reaches its port, with the long versions of the attacks.

let connector: CountingConnector;
let bot: BotProcess;
let poster: Poster;
beforeAll(async () => {
  connector = await startCountingConnector();
  connector.keeps = true;
  bot = await startBot({ LOG_LEVEL: 'error' });
  poster = createPoster(20);
});
afterAll(async () => {
  poster.close();
  await bot.kill('SIGKILL');
  await connector.close();
});
let sent = 0;
const say = () => poster.post(bot.messagesUrl, createMessage(connector.serviceUrl, sent++));
const portOf = () => Number(new URL(bot.messagesUrl).port);

/** Nothing failed, nobody is left inside, and a message is answered. */
async function expectWell(): Promise<void> {
  expect(bot.log.filter((line) => /"level":"(?:error|fatal)"/.test(line))).toEqual([]);
  expect(bot.ended).toBeUndefined();
  expect(await say()).toBe(200);
  expect(readSample(await bot.readPage('/metrics'), 'trunkwise_in_flight')).toBe(0);
}

describe('over the wire', () => {
  it.each(wireAttacks.map((attack) => [attack.name, attack] as const))('%s', async (_, { requests, mostResponses }) => {
    await runMany(requests.length, 50, async (i) => {
      const request = requests[i] ?? '';
      const { statuses } = await sendOver(portOf(), request, 300);
      const said = String(request).slice(0, 300);
      expect(statuses.length, said).toBeLessThanOrEqual(mostResponses);
      expect(
        statuses.filter((status) => status >= 500 && status !== 505),
        said,
      ).toEqual([]);
    });
    await expectWell();
  });
});

describe('by a sender with a good token', () => {
  const names = createActivityAttacks('').map(({ name }, at) => [name, at] as const);
  it.each(names)('%s', async (_, at) => {
    const { bodies = [], statuses } = createActivityAttacks(connector.serviceUrl)[at] ?? {};
    await runMany(bodies.length, 10, async (i) => {
      const status = await poster.post(bot.messagesUrl, bodies[i] ?? '');
      expect(statuses, String(bodies[i]).slice(0, 300)).toContain(status);
    });
    await expectWell();
    const posted = connector.bodies.join('\n');
    expect(active.filter((text) => posted.includes(text))).toEqual([]);
  });
});

/** What Teams sends by itself, or one user may bring about without writing anything. */
const silent = [
  'conversationUpdate',
  'installationUpdate',
  'messageReaction',
  'messageDelete',
  'typing',
  'event',
  'fromTheFuture',
];

describe('a flood of one user', () => {
  it.each([...silent, 'message', 'messageUpdate', 'invoke'])('of 1,000 %s', async (type) => {
    const before = connector.total;
    const seen = new Set<number>();
    await runMany(1_000, 100, async (i) => {
      const body = {
        ...JSON.parse(createMessage(connector.serviceUrl, 0)),
        type,
        id: `flood-${type}-${i}`,
        name: type === 'invoke' ? 'composeExtension/query' : undefined,
        action: 'add',
        membersAdded: [{ id: '28:bot' }],
        from: { id: `29:${type}`, aadObjectId: `flood-${type}` },
        conversation: { id: `a:${type}-${i % 5}`, conversationType: 'personal' },
      };
      seen.add(await poster.post(bot.messagesUrl, JSON.stringify(body)));
    });
    expect([...seen].filter((status) => ![200, 429, 501].includes(status))).toEqual([]);
    // A welcome for each conversation, or the answers of a minute and one word that it is too much.
    expect(connector.total - before).toBeLessThanOrEqual(41);
    await expectWell();
  });
});

describe('connections that drip', () => {
  it.each([
    ['headers', 'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nX: ', 'y'],
    ['header lines', 'POST /api/messages HTTP/1.1\r\nHost: localhost\r\n', 'X: y\r\n'],
    [
      'a body',
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n',
      ' ',
    ],
    [
      'chunks',
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
      '1\r\n \r\n',
    ],
    ['empty lines', '', '\r\n'],
  ])('%s, 300 of them at once: all cut within 12 seconds, and others are answered', async (_, head, drop) => {
    const began = performance.now();
    const dripping = Array.from({ length: 300 }, () => {
      const socket = connect(portOf(), '127.0.0.1').on('error', () => undefined);
      socket.resume();
      socket.write(head || drop);
      const timer = setInterval(() => socket.write(drop), 300);
      // A reset is one way of closing.
      return new Promise((resolve) => socket.once('close', resolve)).finally(() => clearInterval(timer));
    });
    // Without an app id whoever sends a body has a place; with one, a good token is needed for that.
    const isCaller = head.includes('Content-Type');
    for (let i = 0; i < 10; i++) expect(isCaller ? [200, 503] : [200]).toContain(await say());
    await Promise.all(dripping);
    expect(performance.now() - began).toBeLessThan(14_000);
    await expectWell();
  });
});

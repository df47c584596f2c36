import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createFullActivities, listPaths, oddValues, replaceAt } from '../bot/field-types.ts';
import { sampleRequests, sendBytes } from '../server/raw-requests.ts';
import { type BotProcess, readSample, startBot } from './bot-process.ts';
import { type CountingConnector, createMessage, startCountingConnector } from './counting-connector.ts';
import { createPoster, type Poster, runMany } from './post.ts';

// Protects the door from requests that may be wrong in any part.

let connector: CountingConnector;
let bot: BotProcess;
let poster: Poster;
beforeAll(async () => {
  connector = await startCountingConnector();
  bot = await startBot({ LOG_LEVEL: 'error' });
  poster = createPoster(50);
});
afterAll(async () => {
  poster.close();
  await bot.kill('SIGKILL');
  await connector.close();
});
afterEach(() => {
  connector.delayMs = 0;
});
const portOf = () => Number(new URL(bot.messagesUrl).port);
let sent = 0;
const say = () => poster.post(bot.messagesUrl, createMessage(connector.serviceUrl, sent++));
const errors = () => bot.log.filter((line) => /"level":"(?:error|fatal)"/.test(line));

/** The long run is `TRUST_REQUESTS=200000 npm run test:e2e`. */
const requests = Number(process.env.TRUST_REQUESTS ?? 5000);

it(`${requests} requests that may be wrong in any part: never a 500, never an exit`, async () => {
  const seed = Number(process.env.TRUST_SEED ?? 1);
  for (let done = 0; done < requests; done += 1000) {
    const batch = sampleRequests(Math.min(1000, requests - done), seed + done);
    await runMany(batch.length, 50, async (i) => {
      const status = await sendBytes(portOf(), batch[i] ?? '', 200);
      expect(status, `seed ${seed + done}, request ${i}: ${batch[i]}`).not.toBe(500);
    });
    expect(await say()).toBe(200);
  }
  expect(errors()).toEqual([]);
  expect(bot.ended).toBeUndefined();
}, 1_800_000);

it('every field of every activity with a value of every type: refused or answered, and no turn fails', async () => {
  const bodies = createFullActivities().flatMap((activity) =>
    listPaths(activity).flatMap((path) =>
      oddValues.map((value, i) => {
        const id = `${path.join('.')}-${i}-${sent++}`;
        const named = { ...activity, id, conversation: { ...(activity.conversation as object), id: `c-${sent}` } };
        const from = { ...(activity.from as object), id: `29:${sent}`, aadObjectId: `u-${sent}` };
        return JSON.stringify({ serviceUrl: connector.serviceUrl, ...replaceAt({ ...named, from }, path, value) });
      }),
    ),
  );
  expect(bodies.length).toBeGreaterThan(10_000);
  const statuses = new Set<number>();
  await runMany(bodies.length, 20, async (i) => {
    const status = await poster.post(bot.messagesUrl, bodies[i] ?? '');
    expect([200, 400, 403, 413, 429, 501], bodies[i]).toContain(status);
    statuses.add(status);
  });
  expect(statuses).toContain(200);
  expect(errors()).toEqual([]);
}, 600_000);

it('3,000 connections that say nothing, or stop within their headers: others are answered, and all are cut within seconds', async () => {
  const silent: Socket[] = [];
  const closed: Promise<unknown>[] = [];
  for (let i = 0; i < 30; i++) {
    const some = Array.from({ length: 100 }, () => connect(portOf(), '127.0.0.1').on('error', () => undefined));
    for (const socket of some) {
      if (i % 2) socket.write('POST /api/messages HTTP/1.1\r\nHost: localhost\r\nX: ');
      socket.resume();
      closed.push(once(socket, 'close'));
    }
    silent.push(...some);
    expect(await say()).toBe(200);
  }
  const sockets = readSample(await bot.readPage('/metrics'), 'trunkwise_open_sockets');
  expect(sockets).toBeLessThanOrEqual(1024);
  const began = performance.now();
  await Promise.all(closed);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(await say()).toBe(200);
}, 60_000);

it('seven users with 40 messages each, and a connector that takes 4 seconds: everybody else is answered', async () => {
  connector.delayMs = 4000;
  const flood = createPoster(300);
  const message = (user: string, i: number) =>
    JSON.stringify({
      ...JSON.parse(createMessage(connector.serviceUrl, 5_000_000 + i)),
      from: { id: user, aadObjectId: user },
    });
  const flooding = Promise.all(
    Array.from({ length: 280 }, (_, i) => flood.post(bot.messagesUrl, message(`flooder-${i % 7}`, i))),
  );
  const others = await Promise.all(Array.from({ length: 50 }, say));
  expect(new Set(others)).toEqual(new Set([200]));
  expect(new Set(await flooding)).toEqual(new Set([200, 429]));
  flood.close();
}, 60_000);

it('turns that wait for a connector that hangs give their places back within 15 seconds', async () => {
  connector.delayMs = 120_000;
  const hanging = createPoster(256);
  const began = performance.now();
  const statuses = await Promise.all(
    Array.from({ length: 256 }, () => hanging.post(bot.messagesUrl, createMessage(connector.serviceUrl, sent++))),
  );
  expect(performance.now() - began).toBeLessThan(17_000);
  expect(statuses).toHaveLength(256);
  expect(readSample(await bot.readPage('/metrics'), 'trunkwise_in_flight')).toBe(0);
  connector.delayMs = 0;
  expect(await say()).toBe(200);
  hanging.close();
}, 60_000);

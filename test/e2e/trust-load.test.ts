import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BotProcess, readSample, startBot } from './bot-process.ts';
import { type CountingConnector, createMessage, startCountingConnector } from './counting-connector.ts';
import { sampleBodies } from './mutated-bodies.ts';
import { createPoster, runMany } from './post.ts';

// Protects the process under more load than it can carry.

let connector: CountingConnector;
let bot: BotProcess;
beforeAll(async () => {
  connector = await startCountingConnector();
  bot = await startBot({ LOG_LEVEL: 'warn' });
});
afterAll(async () => {
  await bot.kill('SIGKILL');
  await connector.close();
});

it('four times its capacity: some are told to come later, none is lost or doubled, and it recovers', async () => {
  const capacity = readSample(await bot.readPage('/metrics'), 'trunkwise_in_flight_limit');
  expect(capacity).toBeGreaterThan(0);
  const poster = createPoster(4 * capacity);
  connector.delayMs = 300;
  const counts = new Map<number, number>();
  await runMany(8 * capacity, 4 * capacity, async (i) => {
    const status = await poster.post(bot.messagesUrl, createMessage(connector.serviceUrl, i));
    counts.set(status, (counts.get(status) ?? 0) + 1);
  });
  expect([...counts.keys()].sort()).toEqual([200, 503]);
  expect(connector.total).toBe(counts.get(200));
  expect(Math.max(...connector.posts.values())).toBe(1);

  connector.delayMs = 0;
  const after = new Set<number>();
  await runMany(50, 5, async (i) => {
    after.add(await poster.post(bot.messagesUrl, createMessage(connector.serviceUrl, 1_000_000 + i)));
  });
  expect(after).toEqual(new Set([200]));
  expect(readSample(await bot.readPage('/metrics'), 'trunkwise_in_flight')).toBe(0);
  expect(bot.ended).toBeUndefined();
  poster.close();
}, 120_000);

/** The long run is `TRUST_BODIES=100000 npm run test:e2e`. */
const bodies = Number(process.env.TRUST_BODIES ?? 3000);

it(`${bodies} random and mutated bodies: never a 500, never an exit`, async () => {
  const poster = createPoster(20);
  const seed = Number(process.env.TRUST_SEED ?? 1);
  for (let done = 0; done < bodies; done += 1000) {
    const batch = sampleBodies(connector.serviceUrl, Math.min(1000, bodies - done), seed + done);
    await runMany(batch.length, 20, async (i) => {
      const body = batch[i] ?? '';
      const status = await poster.post(bot.messagesUrl, body);
      const context = `seed ${seed + done}, body ${i}: ${body.toString().slice(0, 600)}`;
      expect([200, 201, 202, 400, 403, 404, 413, 415, 429, 501], context).toContain(status);
    });
  }
  const last = await poster.post(bot.messagesUrl, createMessage(connector.serviceUrl, 2_000_000));
  expect(last).toBe(200);
  expect(bot.ended).toBeUndefined();
  poster.close();
}, 1_800_000);

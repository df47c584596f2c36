import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BotProcess, readSample, startBot } from './bot-process.ts';
import { type CountingConnector, createMessage, startCountingConnector } from './counting-connector.ts';
import { createPoster, type Poster, runMany } from './post.ts';
import { type RedisServer, startRedis } from './redis-server.ts';

// Protects users from double answers of two replicas.

let redis: RedisServer;
let connector: CountingConnector;
const replicas: BotProcess[] = [];
let poster: Poster;
beforeAll(async () => {
  redis = await startRedis();
  connector = await startCountingConnector();
  for (const _ of ['one', 'other']) replicas.push(await startBot({ REDIS_URL: redis.url, STORE: '' }));
  poster = createPoster(20);
});
afterAll(async () => {
  poster?.close();
  await Promise.all(replicas.map((replica) => replica.kill('SIGKILL')));
  await connector.close();
  await redis.dispose();
});

it('1,000 activities, each delivered to both replicas at once, give 1,000 answers', async () => {
  const statuses = new Set<number>();
  await runMany(1000, 10, async (i) => {
    const message = createMessage(connector.serviceUrl, i);
    const both = replicas.map((replica) => poster.post(replica.messagesUrl, message));
    for (const status of await Promise.all(both)) statuses.add(status);
  });
  expect(statuses).toEqual(new Set([200]));
  const faults = replicas.flatMap((replica) => replica.log.filter((line) => line.includes('out of reach')));
  expect(faults).toEqual([]);
  expect(connector.posts.size).toBe(1000);
  expect([...new Set(connector.posts.values())]).toEqual([1]);

  const pages = await Promise.all(replicas.map((replica) => replica.readPage('/metrics')));
  const sum = (name: string) => pages.reduce((total, page) => total + readSample(page, name), 0);
  expect(sum('trunkwise_turns_total{type="message",result="answered"}')).toBe(1000);
  expect(sum('trunkwise_turns_total{type="message",result="repeated"}')).toBe(1000);
}, 120_000);

it('go on answering while Redis is away, say so, and recover', async () => {
  await redis.kill();
  const before = connector.total;
  await runMany(20, 5, async (i) => {
    const replica = replicas[i % 2] as BotProcess;
    expect(await poster.post(replica.messagesUrl, createMessage(connector.serviceUrl, 10_000 + i))).toBe(200);
  });
  expect(connector.total - before).toBe(20);
  expect(await replicas[0]?.readPage('/readyz')).toContain('degraded');

  await redis.start();
  await expect.poll(() => replicas[0]?.readPage('/readyz'), { timeout: 20_000 }).toContain('"ready"');
  expect(replicas.map((replica) => replica.ended)).toEqual([undefined, undefined]);
}, 60_000);

import { createClient } from 'redis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectRedis } from '../../src/store/redis.ts';
import { createStore } from '../../src/store/store.ts';
import { holdConversations } from '../bot/hold-conversations.ts';
import { type RedisServer, startRedis } from './redis-server.ts';

// Protects: conversations go on as they should on two replicas that share Redis, and what is kept of them names nobody.

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.dispose());

it('every turn of all conversations at once is answered as it should be, whichever replica takes it', async () => {
  const stores = await Promise.all([1, 2].map(async () => createStore('redis', await connectRedis(redis.url))));
  expect(await holdConversations(stores)).toEqual([]);
  await Promise.all(stores.map((store) => store.close()));
}, 60_000);

it('what is kept of them holds no name, number or word of them', async () => {
  const admin = await createClient({ url: redis.url }).connect();
  const keys = await admin.keys('*');
  const kept = JSON.stringify([keys, await admin.mGet(keys)]);
  await admin.close();
  expect(keys.length).toBeGreaterThan(100);
  expect(kept).not.toMatch(/contoso|tenant-\d|en-tls|certificate|203\.0\.113|TcpTest/i);
});

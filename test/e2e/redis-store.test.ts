import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../../src/ops/logger.ts';
import { openStore } from '../../src/store/open-store.ts';
import { connectRedis } from '../../src/store/redis.ts';
import { createStore } from '../../src/store/store.ts';
import { describeStore } from '../store/conformance.ts';
import { type RedisServer, startRedis } from './redis-server.ts';

// Protects state on a real Redis: every key ends, claims hold between replicas.

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.dispose());

describeStore('redis', async () => {
  const backend = await connectRedis(server.url);
  const admin = await createClient({ url: server.url }).connect();
  await admin.flushAll();
  return {
    backend,
    async passTime(seconds) {
      for (const key of await admin.keys('*')) await admin.pExpire(key, (await admin.pTTL(key)) - seconds * 1000);
    },
    async dump() {
      const keys = await admin.keys('*');
      return JSON.stringify([keys, await admin.mGet(keys)]);
    },
    async dispose() {
      await backend.close();
      await admin.close();
    },
  };
});

it('gives every key a time after which it is gone', async () => {
  const store = createStore('redis', await connectRedis(server.url));
  const admin = await createClient({ url: server.url }).connect();
  await store.claimActivity('c', '1');
  await store.claimWelcome('c');
  await store.countFeedback('e', 'like');
  await store.rememberCard({ conversationId: 'c', messageId: '1' }, 'p');
  const { token } = await store.claimCard({ conversationId: 'c', failure: '1' });
  await store.countRepeat(token);
  await store.claimUpdate(token);
  const times = await Promise.all((await admin.keys('*')).map((key) => admin.ttl(key)));
  expect(times).toHaveLength(7);
  expect(Math.min(...times)).toBeGreaterThan(0);
  await store.close();
  await admin.close();
});

it('gives an activity to one of two replicas', async () => {
  const replicas = await Promise.all([connectRedis(server.url), connectRedis(server.url)]);
  const stores = replicas.map((backend) => createStore('redis', backend));
  for (let i = 0; i < 200; i++) {
    const claims = await Promise.all(stores.map((store) => store.claimActivity('both', String(i))));
    expect(claims.filter(Boolean)).toHaveLength(1);
  }
  await Promise.all(stores.map((store) => store.close()));
});

describe('a server that is full', () => {
  let small: RedisServer;
  beforeAll(async () => {
    // As compose.yaml has it: nothing goes before its time.
    small = await startRedis(['--maxmemory', '16mb', '--maxmemory-policy', 'noeviction']);
  });
  afterAll(() => small.dispose());

  it('still knows every claim, and messages go on to be told apart', async () => {
    const warnings: string[] = [];
    const store = await openStore(
      { redisUrl: small.url },
      createLogger('warn', { write: (line) => warnings.push(line) }),
    );
    for (let i = 0; i < 200; i++) expect(await store.claimActivity('c', `early ${i}`)).toBe(true);
    const entryIds = Array.from({ length: 64 }, (_, i) => `key-${i}-of-an-entry`);
    for (let i = 0; warnings.length === 0; i++) {
      expect(i).toBeLessThan(50_000);
      await store.rememberShown('c', `post ${i}`, { failure: `failure ${i}`, entryIds });
    }
    // The server is asked again after a rest; the memory of this process stands in meanwhile.
    for (let rest = 0; rest < 2; rest++) {
      for (let i = 0; i < 200; i++) expect(await store.claimActivity('c', `early ${i}`)).toBe(false);
      expect(await store.claimActivity('c', `late ${rest}`)).toBe(true);
      expect(await store.claimActivity('c', `late ${rest}`)).toBe(false);
      await new Promise((resolve) => setTimeout(resolve, 2_100));
    }
    await store.close();
  });
});

describe('a server that fails', () => {
  const log = createLogger('silent');

  it.each([
    ['is killed', () => server.kill(), () => server.start()],
    ['hangs', async () => server.freeze(), async () => server.thaw()],
  ])(
    '%s: calls go on within their limit, ping tells, and it is used again once it is back',
    async (_, fail, recover) => {
      const store = await openStore({ redisUrl: server.url }, log);
      expect(await store.claimActivity('c', 'before')).toBe(true);
      await fail();

      const started = performance.now();
      expect(await store.claimActivity('c', 'during')).toBe(true);
      expect(await store.claimActivity('c', 'during')).toBe(false);
      expect(await store.claimActivity('c', 'before')).toBe(false);
      expect(performance.now() - started).toBeLessThan(2500);
      await expect(store.ping()).rejects.toThrow();

      await recover();
      await vi.waitFor(() => store.ping(), { timeout: 20_000, interval: 100 });
      expect(await store.claimActivity('c', 'during')).toBe(false);
      const other = await openStore({ redisUrl: server.url }, log);
      await vi.waitFor(async () => {
        const id = `after ${performance.now()}`;
        expect(await store.claimActivity('c', id)).toBe(true);
        expect(await other.claimActivity('c', id)).toBe(false);
      }, 10_000);
      await Promise.all([store.close(), other.close()]);
    },
  );

  it('is absent at start: the store opens all the same', async () => {
    const store = await openStore({ redisUrl: 'redis://127.0.0.1:9' }, log);
    expect(await store.claimActivity('c', 'x')).toBe(true);
    expect(await store.claimActivity('c', 'x')).toBe(false);
    await expect(store.ping()).rejects.toThrow();
    await store.close();
  });
});

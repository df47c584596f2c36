import { createClient } from 'redis';
import { withBounds } from './bounds.ts';
import type { Fact, KeyValue } from './key-value.ts';

/** Milliseconds a call may take; a turn can do without the store, but not wait long for it. */
const callTimeoutMs = 1000;

/** Milliseconds in which a list looks through the keys; no turn waits for one. */
const listTimeoutMs = 10_000;

/** Before every key, since others may use the same server. */
const keySpace = 'trunkwise:';

const replaceScript =
  "if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3]) return 1";
const claimOrReadScript =
  "local held = redis.call('GET', KEYS[1]) if held then return held end redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2]) return ARGV[1]";
const releaseScript = "if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end return redis.call('DEL', KEYS[1])";

/**
 * Redis as a backend, shared by all replicas. While the server is away every call rejects at once, and the client keeps
 * trying to come back. A server that hangs is noticed by the timeout of each call and by an unanswered ping.
 */
export async function connectRedis(url: string): Promise<KeyValue> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: 1000,
    pingInterval: 1000,
    socket: {
      connectTimeout: 1000,
      socketTimeout: 3000,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 5), 1000) * (0.5 + Math.random() / 2),
    },
  });
  // Without a listener a lost connection would end the process; who calls learns of it from the rejected call.
  client.on('error', () => undefined);
  const connected = client.connect().catch(() => undefined);
  await withinTime(connected, 1000).catch(() => undefined);

  const name = (key: string) => `${keySpace}${key}`;
  const whole = (seconds: number) => Math.max(1, Math.ceil(seconds));
  return withBounds({
    async claim(key, value, seconds) {
      const expiration = { type: 'EX', value: whole(seconds) } as const;
      return (await withinTime(client.set(name(key), value, { condition: 'NX', expiration }))) === 'OK';
    },
    async claimOrRead(key, value, seconds) {
      const values = [value, String(whole(seconds))];
      return String(await withinTime(client.eval(claimOrReadScript, { keys: [name(key)], arguments: values })));
    },
    async put(key, value, seconds) {
      await withinTime(client.set(name(key), value, { expiration: { type: 'EX', value: whole(seconds) } }));
    },
    get: async (key) => (await withinTime(client.get(name(key)))) ?? undefined,
    async replace(key, held, value, seconds) {
      const values = [held, value, String(whole(seconds))];
      return (await withinTime(client.eval(replaceScript, { keys: [name(key)], arguments: values }))) === 1;
    },
    async increment(key, seconds, amount = 1) {
      const steps = client.multi().incrBy(name(key), amount).expire(name(key), whole(seconds));
      const [count] = await withinTime(steps.exec());
      return Number(count);
    },
    async list(prefix, most) {
      const keys = await withinTime(scan(client, `${escapePattern(name(prefix))}*`), listTimeoutMs);
      const first = keys.sort().slice(0, most);
      const values = first.length === 0 ? [] : await withinTime(client.mGet(first));
      return first.flatMap((key, at): Fact[] => {
        const value = values[at];
        return value === null || value === undefined ? [] : [{ key: key.slice(keySpace.length), value }];
      });
    },
    async release(key, held) {
      return (await withinTime(client.eval(releaseScript, { keys: [name(key)], arguments: [held] }))) === 1;
    },
    async remove(...keys) {
      await withinTime(client.del(keys.map(name)));
    },
    async ping() {
      await withinTime(client.ping());
    },
    async close() {
      if (!client.isOpen) return;
      if (client.isReady) await withinTime(client.close()).catch(() => client.destroy());
      else client.destroy();
    },
  });
}

/** All keys of a pattern, found step by step so that the server serves others in between. */
async function scan(client: Pick<ReturnType<typeof createClient>, 'scan'>, pattern: string): Promise<string[]> {
  const found = new Set<string>();
  let cursor = '0';
  do {
    const step = await client.scan(cursor, { MATCH: pattern, COUNT: 1000 });
    for (const key of step.keys) found.add(key);
    cursor = step.cursor;
  } while (cursor !== '0');
  return [...found];
}

function escapePattern(text: string): string {
  return text.replace(/[\\*?[\]]/g, '\\$&');
}

async function withinTime<T>(call: Promise<T>, milliseconds = callTimeoutMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new Error(`the store did not answer within ${milliseconds} ms`));
    // One round of the event loop later, so that an answer counts that arrived while this process itself was busy.
    timer = setTimeout(() => setImmediate(giveUp), milliseconds);
  });
  try {
    return await Promise.race([call, tooLate]);
  } finally {
    clearTimeout(timer);
    call.catch(() => undefined);
  }
}

import { createClient } from 'redis';
import type { KeyValue } from './key-value.ts';

/** Milliseconds a call may take; a turn can do without the store, but not wait long for it. */
const callTimeoutMs = 1000;

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

  const name = (key: string) => `trunkwise:${key}`;
  const whole = (seconds: number) => Math.max(1, Math.ceil(seconds));
  return {
    async claim(key, value, seconds) {
      const expiration = { type: 'EX', value: whole(seconds) } as const;
      return (await withinTime(client.set(name(key), value, { condition: 'NX', expiration }))) === 'OK';
    },
    async put(key, value, seconds) {
      await withinTime(client.set(name(key), value, { expiration: { type: 'EX', value: whole(seconds) } }));
    },
    get: async (key) => (await withinTime(client.get(name(key)))) ?? undefined,
    async increment(key, seconds) {
      const [count] = await withinTime(client.multi().incr(name(key)).expire(name(key), whole(seconds)).exec());
      return Number(count);
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
  };
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

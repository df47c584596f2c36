import { FactTooLargeError } from './bounds.ts';
import type { KeyValue } from './key-value.ts';

/** Milliseconds after a fault during which the backend is not asked again, so that turns do not wait for it one by one. */
const restMs = 2000;

/** Marks a claim made while the backend was away: the backend does not know it when it is back. */
const alone = (key: string) => `alone ${key}`;

/**
 * Lets a bounded memory of this process stand in while the backend is out of reach, so that answers go on: repeats and leases
 * are then recognised per replica only, and votes of that time are lost. Only `ping` still rejects, which is what readiness
 * asks.
 */
export function withStandIn(backend: KeyValue, memory: KeyValue, onFault: (fault: unknown) => void): KeyValue {
  let restUntil = 0;
  const ask = async <T>(call: () => Promise<T>, instead: () => Promise<T>): Promise<T> => {
    if (performance.now() < restUntil) return instead();
    try {
      return await call();
    } catch (fault) {
      if (fault instanceof FactTooLargeError) throw fault;
      restUntil = performance.now() + restMs;
      onFault(fault);
      return instead();
    }
  };
  return {
    claim: (key, value, seconds) =>
      ask(
        async () => {
          if ((await memory.get(alone(key))) !== undefined) return false;
          const first = await backend.claim(key, value, seconds);
          // Who else has it is not known; that it is taken is.
          if (first) await memory.remove(key);
          await memory.claim(key, first ? value : '', seconds);
          return first;
        },
        async () => {
          if (!(await memory.claim(key, value, seconds))) return false;
          await memory.claim(alone(key), '1', seconds);
          return true;
        },
      ),
    claimOrRead: (key, value, seconds) =>
      ask(
        () => backend.claimOrRead(key, value, seconds),
        () => memory.claimOrRead(key, value, seconds),
      ),
    put: (key, value, seconds) =>
      ask(
        () => backend.put(key, value, seconds),
        () => memory.put(key, value, seconds),
      ),
    replace: (key, held, value, seconds) =>
      ask(
        async () => {
          const done = await backend.replace(key, held, value, seconds);
          if (done) await memory.replace(key, held, value, seconds);
          return done;
        },
        () => memory.replace(key, held, value, seconds),
      ),
    get: (key) =>
      ask(
        () => backend.get(key),
        () => memory.get(key),
      ),
    increment: (key, seconds, amount) =>
      ask(
        () => backend.increment(key, seconds, amount),
        () => memory.increment(key, seconds, amount),
      ),
    list: (prefix, most) =>
      ask(
        () => backend.list(prefix, most),
        () => memory.list(prefix, most),
      ),
    async remove(...keys) {
      await memory.remove(...keys, ...keys.map(alone));
      await ask(
        () => backend.remove(...keys),
        async () => undefined,
      );
    },
    async release(key, held) {
      const released = await memory.release(key, held);
      if (released) await memory.remove(alone(key));
      return ask(
        () => backend.release(key, held),
        async () => released,
      );
    },
    ping: () => backend.ping(),
    close: () => backend.close(),
  };
}

import type { KeyValue } from './key-value.ts';

/** Milliseconds after a fault during which the backend is not asked again, so that turns do not wait for it one by one. */
const restMs = 2000;

/** Marks a claim made while the backend was away: the backend does not know it when it is back. */
const claimedAlone = 'alone';

/**
 * Lets a bounded memory of this process stand in while the backend is out of reach, so that answers go on: repeats are then
 * recognised per replica only, and votes of that time are lost. Only `ping` still rejects, which is what readiness asks.
 */
export function withStandIn(backend: KeyValue, memory: KeyValue, onFault: (fault: unknown) => void): KeyValue {
  let restUntil = 0;
  const ask = async <T>(call: () => Promise<T>, instead: () => Promise<T>): Promise<T> => {
    if (performance.now() < restUntil) return instead();
    try {
      return await call();
    } catch (fault) {
      restUntil = performance.now() + restMs;
      onFault(fault);
      return instead();
    }
  };
  return {
    claim: (key, value, seconds) =>
      ask(
        async () => {
          if ((await memory.get(key)) === claimedAlone) return false;
          const first = await backend.claim(key, value, seconds);
          await memory.put(key, 'shared', seconds);
          return first;
        },
        () => memory.claim(key, claimedAlone, seconds),
      ),
    put: (key, value, seconds) =>
      ask(
        () => backend.put(key, value, seconds),
        () => memory.put(key, value, seconds),
      ),
    get: (key) =>
      ask(
        () => backend.get(key),
        () => memory.get(key),
      ),
    increment: (key, seconds) =>
      ask(
        () => backend.increment(key, seconds),
        () => memory.increment(key, seconds),
      ),
    async remove(...keys) {
      await memory.remove(...keys);
      await ask(
        () => backend.remove(...keys),
        async () => undefined,
      );
    },
    ping: () => backend.ping(),
    close: () => backend.close(),
  };
}

import { LRUCache } from 'lru-cache';
import { type Clock, type KeyValue, wallClock } from './key-value.ts';

interface Held {
  readonly value: string;
  readonly until: number;
}

/** Memory of this process as a backend: bounded, the least recently used facts go first. */
export function createMemory(maxKeys = 50_000, clock: Clock = wallClock): KeyValue {
  const held = new LRUCache<string, Held>({ max: maxKeys });
  const live = (key: string): string | undefined => {
    const found = held.get(key);
    if (found && found.until > clock()) return found.value;
    held.delete(key);
    return undefined;
  };
  const put = (key: string, value: string, seconds: number) => held.set(key, { value, until: clock() + seconds });
  return {
    async claim(key, value, seconds) {
      if (live(key) !== undefined) return false;
      put(key, value, seconds);
      return true;
    },
    async put(key, value, seconds) {
      put(key, value, seconds);
    },
    get: async (key) => live(key),
    async increment(key, seconds) {
      const next = Number(live(key) ?? 0) + 1;
      put(key, String(next), seconds);
      return next;
    },
    async remove(...keys) {
      for (const key of keys) held.delete(key);
    },
    ping: async () => undefined,
    close: async () => held.clear(),
  };
}

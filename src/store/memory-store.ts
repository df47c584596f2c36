import { LRUCache } from 'lru-cache';
import { type Clock, type KeyValue, wallClock } from './key-value.ts';
import { createStore, type Store } from './store.ts';

interface Held {
  readonly value: string;
  readonly until: number;
}

/** A store in this process alone, for tests, the playground and as the stand-in while a shared store is away. */
export function createMemoryStore(options: { readonly maxKeys?: number; readonly clock?: Clock } = {}): Store {
  return createStore('memory', createMemory(options.maxKeys ?? 100_000, options.clock ?? wallClock));
}

function createMemory(maxKeys: number, clock: Clock): KeyValue {
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

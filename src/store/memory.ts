import { LRUCache } from 'lru-cache';
import { withBounds } from './bounds.ts';
import { type Clock, processClock } from './clock.ts';
import type { KeyValue } from './key-value.ts';

interface Held {
  readonly value: string;
  readonly until: number;
}

/** Most bytes that the values of one kind may take together. */
const maxBytes = 32 * 1024 * 1024;

/**
 * Memory of this process as a backend: bounded, the least recently used facts go first. Claims have a room of their own,
 * so that no number of other facts makes them go.
 */
export function createMemory(maxKeys = 50_000, clock: Clock = processClock): KeyValue {
  const sizes = { maxSize: maxBytes, sizeCalculation: ({ value }: Held, key: string) => 1 + key.length + value.length };
  const [claims, others] = [
    new LRUCache<string, Held>({ max: maxKeys, ...sizes }),
    new LRUCache<string, Held>({ max: maxKeys, ...sizes }),
  ];
  const find = (key: string): LRUCache<string, Held> => (claims.has(key) ? claims : others);
  const live = (key: string): string | undefined => {
    const room = find(key);
    const found = room.get(key);
    if (found && found.until > clock()) return found.value;
    room.delete(key);
    return undefined;
  };
  const put = (key: string, value: string, seconds: number, room = find(key)) =>
    room.set(key, { value, until: clock() + seconds });
  return withBounds({
    async claim(key, value, seconds) {
      if (live(key) !== undefined) return false;
      put(key, value, seconds, claims);
      return true;
    },
    async claimOrRead(key, value, seconds) {
      const held = live(key);
      if (held === undefined) put(key, value, seconds);
      return held ?? value;
    },
    async put(key, value, seconds) {
      put(key, value, seconds);
    },
    async replace(key, held, value, seconds) {
      if (live(key) !== held) return false;
      put(key, value, seconds);
      return true;
    },
    get: async (key) => live(key),
    async increment(key, seconds, amount = 1) {
      const next = Number(live(key) ?? 0) + amount;
      put(key, String(next), seconds);
      return next;
    },
    async list(prefix, most) {
      const keys = [...claims.keys(), ...others.keys()].filter((key) => key.startsWith(prefix));
      const facts = keys.sort().map((key) => ({ key, value: live(key) }));
      return facts.flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }])).slice(0, most);
    },
    async remove(...keys) {
      for (const key of keys) find(key).delete(key);
    },
    async release(key, held) {
      return live(key) === held && find(key).delete(key);
    },
    ping: async () => undefined,
    async close() {
      claims.clear();
      others.clear();
    },
  });
}

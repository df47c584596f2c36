import type { KeyValue } from './key-value.ts';

/** Most bytes in UTF-8 of a key and of a value. */
export const maxKeyBytes = 256;
export const maxValueBytes = 2048;

/** Most facts that a list gives. */
export const mostListed = 1000;

/** A fact that is too large to be kept; the fault of who made it, not of the backend. */
export class FactTooLargeError extends RangeError {
  override readonly name = 'FactTooLargeError';

  constructor(part: 'key' | 'value', bytes: number, limit: number) {
    super(`A ${part} of ${bytes} bytes was not stored: at most ${limit} are kept. Store less, or a hash of it`);
  }
}

/** Refuses what is too large before the backend sees it, so that nothing a user sends can fill a store by its size. */
export function withBounds(backend: KeyValue): KeyValue {
  return {
    async claim(key, value, seconds) {
      check(key, value);
      return backend.claim(key, value, seconds);
    },
    async claimOrRead(key, value, seconds) {
      check(key, value);
      return backend.claimOrRead(key, value, seconds);
    },
    async put(key, value, seconds) {
      check(key, value);
      return backend.put(key, value, seconds);
    },
    async replace(key, held, value, seconds) {
      check(key, value);
      return backend.replace(key, held, value, seconds);
    },
    async get(key) {
      check(key);
      return backend.get(key);
    },
    async increment(key, seconds, amount = 1) {
      check(key);
      if (!Number.isSafeInteger(amount)) throw new RangeError('A counter grows by whole numbers');
      return backend.increment(key, seconds, amount);
    },
    list: async (prefix, most) => (most < 1 ? [] : backend.list(prefix, Math.min(Math.floor(most), mostListed))),
    async remove(...keys) {
      if (keys.length > 0) await backend.remove(...keys);
    },
    release: async (key, held) => backend.release(key, held),
    ping: async () => backend.ping(),
    close: async () => backend.close(),
  };
}

function check(key: string, value = ''): void {
  const keyBytes = Buffer.byteLength(key);
  if (keyBytes > maxKeyBytes) throw new FactTooLargeError('key', keyBytes, maxKeyBytes);
  const bytes = Buffer.byteLength(value);
  if (bytes > maxValueBytes) throw new FactTooLargeError('value', bytes, maxValueBytes);
}

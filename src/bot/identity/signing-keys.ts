import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Logger } from '../../ops/index.ts';

/** A published key and the channels it may sign for; an empty list stands for any. */
export interface SigningKey {
  readonly key: KeyObject;
  readonly endorsements: readonly string[];
}

/** Where the keys come from; all else has its use in production as it is. */
export interface SigningKeysOptions {
  /** Discovery document that leads to the keys. */
  readonly openIdMetadata: string;
  readonly log?: Pick<Logger, 'info' | 'warn'>;
  /** Milliseconds of a clock that nobody sets back. */
  readonly clock?: () => number;
  /** Milliseconds for discovery document and keys together. */
  readonly fetchTimeoutMs?: number;
}

/** The keys that Teams' tokens are signed with, as far as they are known. */
export interface SigningKeys {
  /** Whether there are keys that are still believed. */
  readonly areHad: boolean;
  /** The key of that id at this moment, without waiting for anything. */
  peek(kid: string): SigningKey | undefined;
  /** The key of that id. Waits only while no keys are had at all, and then for the one fetch that is under way. */
  find(kid: string): Promise<SigningKey | 'unknown' | 'outOfReach'>;
  /** Begins to fetch the keys, and goes on trying until they are had. */
  warm(): void;
}

/** Milliseconds after which keys are fetched anew, beside the requests that go on with the old ones. */
const freshMs = 3600_000;
/** Milliseconds for which keys are believed while no newer ones can be had. */
const keptMs = 5 * 24 * 3600_000;
/** Milliseconds between two fetches, whatever they are for; without any keys a failure is forgotten sooner. */
const pauseMs = 20_000;
const coldPauseMs = 5_000;
/** More than any issuer publishes. */
const mostBytes = 1024 * 1024;

/**
 * Builds the one cache of signing keys. The last good keys outlive an issuer that is away, hangs or answers nonsense; a key
 * nobody knows costs one fetch in 20 seconds however many tokens name one, and none of them waits for it.
 */
export function createSigningKeys(options: SigningKeysOptions): SigningKeys {
  const { openIdMetadata, log, clock = () => performance.now(), fetchTimeoutMs = 5000 } = options;
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let [fetchedAt, triedAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let underWay: Promise<void> | undefined;

  const areHad = () => clock() - fetchedAt < keptMs;
  const refresh = async () => {
    triedAt = clock();
    try {
      keys = await fetchKeys(openIdMetadata, AbortSignal.timeout(fetchTimeoutMs));
      fetchedAt = clock();
      log?.info({ keys: keys.size }, 'signing keys fetched');
    } catch (err) {
      log?.warn({ err, areHad: areHad() }, 'signing keys out of reach');
    }
    underWay = undefined;
  };
  const refreshWhenDue = (): void => {
    if (underWay === undefined && clock() - triedAt >= (areHad() ? pauseMs : coldPauseMs)) underWay = refresh();
  };
  const warm = (): void => {
    if (areHad()) return;
    refreshWhenDue();
    setTimeout(warm, coldPauseMs).unref();
  };
  return {
    get areHad() {
      return areHad();
    },
    peek(kid) {
      if (clock() - fetchedAt >= freshMs) refreshWhenDue();
      return areHad() ? keys.get(kid) : undefined;
    },
    async find(kid) {
      if (!areHad()) {
        refreshWhenDue();
        await underWay;
        if (!areHad()) return 'outOfReach';
      }
      const found = keys.get(kid);
      if (!found || clock() - fetchedAt >= freshMs) refreshWhenDue();
      return found ?? 'unknown';
    },
    warm,
  };
}

/** Fetches discovery document and keys. Throws when there is not one key to be had. */
async function fetchKeys(openIdMetadata: string, signal: AbortSignal): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri: address } = (await fetchJson(openIdMetadata, signal)) as { jwks_uri?: unknown };
  const { protocol } = new URL(openIdMetadata);
  if (typeof address !== 'string' || URL.parse(address)?.protocol !== protocol) {
    throw new Error('The discovery document names no place of keys');
  }
  const { keys } = (await fetchJson(address, signal)) as { keys?: unknown };
  const found = new Map<string, SigningKey>();
  for (const published of Array.isArray(keys) ? keys : []) {
    const key = readKey(published);
    if (key) found.set(...key);
  }
  if (found.size === 0) throw new Error('No keys are published');
  return found;
}

/** Reads one published key; undefined for what is no RSA key for signatures. */
function readKey(published: unknown): [string, SigningKey] | undefined {
  const { kty, kid, use, n, e, endorsements } = (published ?? {}) as Record<string, unknown>;
  if (kty !== 'RSA' || typeof kid !== 'string' || typeof n !== 'string' || typeof e !== 'string') return undefined;
  if (use !== undefined && use !== 'sig') return undefined;
  try {
    const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    const channels = Array.isArray(endorsements) ? endorsements.filter((one) => typeof one === 'string') : [];
    return [kid, { key, endorsements: channels }];
  } catch {
    return undefined;
  }
}

async function fetchJson(address: string, signal: AbortSignal): Promise<object> {
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`The issuer answered ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > mostBytes) throw new Error('The issuer answered without end');
    chunks.push(chunk);
  }
  const read: unknown = JSON.parse(Buffer.concat(chunks).toString());
  if (typeof read !== 'object' || read === null) throw new Error('The issuer answered no object');
  return read;
}

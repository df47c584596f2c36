import { basename } from 'node:path';
import type { Logger } from '../ops/index.ts';
import type { KeyValue } from './key-value.ts';
import { createMemory } from './memory.ts';
import { openSqlite } from './sqlite.ts';
import { withStandIn } from './stand-in.ts';
import { createStore, type Store } from './store.ts';

/** Where to keep state; Redis wins over the file, neither means memory alone. */
export interface StoreOptions {
  /** `redis://` or `rediss://`, for several replicas. */
  readonly redisUrl?: string | undefined;
  /** Path of the SQLite file, for one host. */
  readonly file?: string | undefined;
}

/**
 * Opens the store of a deployment. A store that fails later degrades to memory instead of failing turns.
 * Throws when the file cannot be opened; a Redis server that is away at start is taken as away for now.
 */
export async function openStore(options: StoreOptions, log: Logger): Promise<Store> {
  if (options.redisUrl === undefined && options.file === undefined) return createStore('memory', createMemory());
  const kind = options.redisUrl === undefined ? 'sqlite' : 'redis';
  const backend =
    options.redisUrl === undefined ? openFile(options.file ?? '', log) : await openRedis(options.redisUrl);
  const onFault = (err: unknown) =>
    log.warn({ err, store: kind }, 'store out of reach, memory of this process stands in');
  return createStore(kind, withStandIn(backend, createMemory(), onFault));
}

function openFile(file: string, log: Logger): KeyValue {
  return openSqlite(file, {
    onCorrupt: (movedTo) =>
      log.warn(
        { movedTo: basename(movedTo) },
        'the state file could not be read, it was moved aside and a new one begun',
      ),
  });
}

/** The client is loaded only where it is used: it would make up a tenth of every start. */
async function openRedis(url: string): Promise<KeyValue> {
  const { connectRedis } = await import('./redis.ts');
  return connectRedis(url);
}

import { hash, randomUUID } from 'node:crypto';
import type { WatchState } from '../check/watch-state.ts';
import type { KeyValue } from './key-value.ts';

/** An SBC that is watched for a conversation. */
export interface Watch {
  readonly id: string;
  readonly host: string;
  readonly port: number;
  /** Whole, with its thread. */
  readonly conversationId: string;
  /** BCP 47, of whoever began it. */
  readonly locale?: string;
  /** Milliseconds since the epoch from which the next check is due. */
  readonly dueAt: number;
  readonly state: WatchState;
  /** Posts that are to be updated when what they tell is over. */
  readonly cards: { readonly expiry: readonly string[]; readonly fault?: string };
}

/** Where a conversation is reached: what Teams needs to take a message nobody asked for. No person stands in it. */
export interface ConversationAddress {
  readonly serviceUrl: string;
  readonly channelId: string;
  readonly botId: string;
  readonly tenantId?: string;
  readonly conversationType?: string;
  readonly isGroup?: boolean;
}

/** The watches of a deployment, shared by its replicas. */
export interface Watches {
  add(watch: Omit<Watch, 'id'>): Promise<'added' | 'exists' | 'full'>;
  list(): Promise<readonly Watch[]>;
  /** Puts a watch in place of its earlier state; nothing when it has ended meanwhile. */
  save(watch: Watch): Promise<void>;
  remove(id: string): Promise<void>;
  /** Whether the caller may carry out the check that is due; of all replicas exactly one is told `true`. */
  claimTurn(watch: Watch): Promise<boolean>;
  keepAddress(conversationId: string, address: ConversationAddress): Promise<void>;
  findAddress(conversationId: string): Promise<ConversationAddress | undefined>;
}

/** Most watches of a deployment. Each has a numbered place, so that places can be taken and read without a list. */
export const mostWatches = 100;
/** Places that are read at the same time; a backend takes a thousand calls in all before it turns some away. */
const readsAtOnce = 10;
/** Seconds after the last check for which a watch is kept. */
const watchSeconds = 90 * 24 * 3600;
/** Seconds a replica has for a check it has claimed; after that another one may try. */
const turnSeconds = 600;

/** Builds the watches over a backend. */
export function createWatches(keyValue: KeyValue): Watches {
  const places = Array.from({ length: mostWatches }, (_, at) => `watch:${at}`);
  const read = async (place: string) => {
    const value = await keyValue.get(place);
    return value === undefined ? [] : [{ place, watch: JSON.parse(value) as Watch }];
  };
  const readAll = async () => {
    const found: Awaited<ReturnType<typeof read>> = [];
    for (let at = 0; at < places.length; at += readsAtOnce) {
      found.push(...(await Promise.all(places.slice(at, at + readsAtOnce).map(read))).flat());
    }
    return found;
  };
  const find = async (id: string) => (await readAll()).find(({ watch }) => watch.id === id);
  return {
    async add(wanted) {
      const all = await readAll();
      if (all.some(({ watch }) => isSame(watch, wanted))) return 'exists';
      const value = JSON.stringify({ id: randomUUID(), ...wanted });
      for (const place of places.filter((one) => !all.some((taken) => taken.place === one))) {
        if (await keyValue.claim(place, value, watchSeconds)) return 'added';
      }
      return 'full';
    },
    list: async () => (await readAll()).map(({ watch }) => watch),
    async save(watch) {
      const found = await find(watch.id);
      if (found) await keyValue.put(found.place, JSON.stringify(watch), watchSeconds);
    },
    async remove(id) {
      const found = await find(id);
      if (found) await keyValue.remove(found.place);
    },
    claimTurn: ({ id, dueAt }) => keyValue.claim(`watch-turn:${id}:${dueAt}`, '1', turnSeconds),
    keepAddress: (conversationId, address) =>
      keyValue.put(addressKey(conversationId), JSON.stringify(address), watchSeconds),
    async findAddress(conversationId) {
      const value = await keyValue.get(addressKey(conversationId));
      return value === undefined ? undefined : (JSON.parse(value) as ConversationAddress);
    },
  };
}

/** The conversation without its thread: a channel is one place, whichever of its threads is spoken in. */
export function placeOf(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}

function isSame(one: Omit<Watch, 'id'>, other: Omit<Watch, 'id'>): boolean {
  const isSameSbc = one.host === other.host && one.port === other.port;
  return isSameSbc && placeOf(one.conversationId) === placeOf(other.conversationId);
}

function addressKey(conversationId: string): string {
  return `address:${hash('sha256', placeOf(conversationId), 'base64url')}`;
}

import { hash, randomUUID } from 'node:crypto';
import type { WatchState } from '../check/index.ts';
import type { KeyValue } from './key-value.ts';
import { takeLease } from './lease.ts';

/** An SBC that is watched for a conversation. */
export interface Watch {
  /** The same for the same SBC in the same conversation, so that it is watched there once. */
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
  /** Whether this replica may look which checks are due; of all replicas one at a time is told `true`, and goes on being told so. */
  takeRound(): Promise<boolean>;
  /** Whether the caller may carry out the check that is due; of all replicas exactly one is told `true`. */
  claimTurn(watch: Watch): Promise<boolean>;
  keepAddress(conversationId: string, address: ConversationAddress): Promise<void>;
  findAddress(conversationId: string): Promise<ConversationAddress | undefined>;
}

/** Most watches of a deployment. */
export const mostWatches = 100;
/** Seconds after the last check for which a watch is kept. */
const watchSeconds = 90 * 24 * 3600;
/** Seconds a replica has for a check it has claimed; after that another one may try. */
const turnSeconds = 600;
/** Seconds after which another replica looks for what is due, when the one that did so last is gone: two rounds. */
const roundSeconds = 150;

const prefix = 'watched:';

/** Builds the watches over a backend. */
export function createWatches(keyValue: KeyValue): Watches {
  const replica = randomUUID();
  const listFacts = () => keyValue.list(prefix, mostWatches + 1);
  return {
    async add(wanted) {
      const id = nameWatch(wanted);
      const value = JSON.stringify({ id, ...wanted });
      if (!(await keyValue.claim(prefix + id, value, watchSeconds))) return 'exists';
      // Counted with what others add at the same moment: of those that are too many each takes itself back.
      if ((await listFacts()).length <= mostWatches) return 'added';
      await keyValue.release(prefix + id, value);
      return 'full';
    },
    list: async () => (await listFacts()).slice(0, mostWatches).map(({ value }) => JSON.parse(value) as Watch),
    async save(watch) {
      const held = await keyValue.get(prefix + watch.id);
      // Only in place of what is there: a watch that ends at this moment stays ended.
      if (held !== undefined) await keyValue.replace(prefix + watch.id, held, JSON.stringify(watch), watchSeconds);
    },
    remove: (id) => keyValue.remove(prefix + id),
    takeRound: () => takeLease(keyValue, 'lease:watches', replica, roundSeconds),
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

function nameWatch({ host, port, conversationId }: Omit<Watch, 'id'>): string {
  return hash('sha256', JSON.stringify([placeOf(conversationId), host, port]), 'base64url');
}

function addressKey(conversationId: string): string {
  return `address:${hash('sha256', placeOf(conversationId), 'base64url')}`;
}

import { randomUUID } from 'node:crypto';
import { hashKey } from './hash-key.ts';
import type { KeyValue } from './key-value.ts';

/** What makes a posted card findable: the message it answers, or the failure it shows in that conversation. */
export type CardKey = { readonly conversationId: string } & (
  | { readonly messageId: string }
  | { readonly failure: string }
);

/** A card the bot posted and may still change. */
export interface PostedCard {
  readonly activityId: string;
  /** How often its failure was reported in the conversation; 1 for a fresh card. */
  readonly count: number;
  /** Names this card alone, whatever takes its place later. */
  readonly token: string;
}

/** What a look for the card of a failure came to. */
export type CardClaim =
  /** Nobody has posted it: the caller does now, and tells with `keepCard`. */
  | { readonly kind: 'mine'; readonly token: string }
  /** Somebody else is about to post it. */
  | { readonly kind: 'pending'; readonly token: string }
  | { readonly kind: 'posted'; readonly token: string; readonly activityId: string };

/** Cards that were posted, shared by all replicas. */
export interface PostedCards {
  rememberCard(key: CardKey, activityId: string, seconds?: number): Promise<void>;
  findCard(key: CardKey): Promise<PostedCard | undefined>;
  forgetCard(key: CardKey): Promise<void>;
  /** Looks for the card and claims it where there is none, in one step: of any number at once exactly one is told `mine`. */
  claimCard(key: CardKey): Promise<CardClaim>;
  /** The card that was claimed is posted. */
  keepCard(key: CardKey, token: string, activityId: string, seconds?: number): Promise<void>;
  /** The card that was claimed was not posted after all: the next one may. */
  releaseCard(key: CardKey, token: string): Promise<void>;
  /** Counts one more report of the card's failure. */
  countRepeat(token: string): Promise<void>;
  /** How often the failure of a card was reported. */
  readCount(token: string): Promise<number>;
  /** Whether the caller may change the card now: updates that pass each other would leave an older count on it. */
  claimUpdate(token: string): Promise<boolean>;
  endUpdate(token: string): Promise<void>;
}

/** Seconds for which cards are remembered. */
export const cardSeconds = 14 * 24 * 3600;
/** Seconds after which a card that was claimed and never posted may be posted by others; a turn is shorter. */
const claimSeconds = 30;
/** Seconds an update of a card may take. */
const updateSeconds = 15;
/** Begins what stands for a card until it is posted; no id of a post does. */
const pendingSign = '?';

/** Builds the cards over a backend. A card is kept as its token and the id of its post. */
export function createPostedCards(keyValue: KeyValue): PostedCards {
  const read = async (key: CardKey) => {
    const value = await keyValue.get(keyOf(key));
    return value === undefined ? undefined : readClaim(value);
  };
  const readCount = async (token: string) => 1 + Number((await keyValue.get(`repeats:${token}`)) ?? 0);
  return {
    rememberCard: (key, activityId, seconds = cardSeconds) =>
      keyValue.put(keyOf(key), `${randomUUID()} ${activityId}`, seconds),
    async findCard(key) {
      const found = await read(key);
      if (found?.kind !== 'posted') return undefined;
      const { token, activityId } = found;
      return { token, activityId, count: await readCount(token) };
    },
    forgetCard: (key) => keyValue.remove(keyOf(key)),
    async claimCard(key) {
      const token = randomUUID();
      const held = await keyValue.claimOrRead(keyOf(key), pendingSign + token, claimSeconds);
      return held === pendingSign + token ? { kind: 'mine', token } : readClaim(held);
    },
    keepCard: (key, token, activityId, seconds = cardSeconds) =>
      keyValue.put(keyOf(key), `${token} ${activityId}`, seconds),
    async releaseCard(key, token) {
      await keyValue.release(keyOf(key), pendingSign + token);
    },
    async countRepeat(token) {
      await keyValue.increment(`repeats:${token}`, cardSeconds);
    },
    readCount,
    claimUpdate: (token) => keyValue.claim(`update:${token}`, '1', updateSeconds),
    endUpdate: (token) => keyValue.remove(`update:${token}`),
  };
}

/** What is kept of a card. One of an earlier release is the id of its post alone, and its token a hash of that. */
function readClaim(value: string): Exclude<CardClaim, { kind: 'mine' }> {
  if (value.startsWith(pendingSign)) return { kind: 'pending', token: value.slice(pendingSign.length) };
  const [token = '', activityId] = value.split(' ');
  return activityId === undefined
    ? { kind: 'posted', token: hashKey(value), activityId: value }
    : { kind: 'posted', token, activityId };
}

function keyOf(key: CardKey): string {
  const parts =
    'messageId' in key ? [key.conversationId, 'message', key.messageId] : [key.conversationId, 'failure', key.failure];
  return `card:${hashKey(...parts)}`;
}

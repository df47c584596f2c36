import type { CheckTrace } from '../check/index.ts';
import { hashKey, nameChat } from './hash-key.ts';
import type { KeyValue } from './key-value.ts';
import { createOutcomes, type Outcomes } from './outcomes.ts';
import { createSettings, type SettingsOfPlaces } from './place-settings.ts';
import { cardSeconds, createPostedCards, type PostedCards } from './posted-cards.ts';
import { createStats, type Stats } from './stats.ts';
import { createWatches, type Watches } from './watches.ts';

/** How long each kind of fact is kept, in seconds. After that nothing of it is left. */
export const retention = {
  /** Teams repeats an activity within minutes; a day also covers a long outage. */
  activity: 24 * 3600,
  /** Cards older than this are no longer updated when their failure repeats or their message is edited. */
  card: cardSeconds,
  /** Counted from the last vote. */
  feedback: 400 * 24 * 3600,
  welcome: 30 * 24 * 3600,
  /** A check repeated after this says nothing of what has changed. */
  check: 14 * 24 * 3600,
  /** A case is talked over within an hour; after that a pronoun means something else. */
  talk: 3600,
  /** Whoever wants a pack with numbers pastes them at once. */
  numbers: 600,
  /** Buttons of cards older than its end get a calm answer. */
  buttonKey: 400 * 24 * 3600,
} as const;

/** A conversation; in a channel that is a thread. Tenants share nothing, whatever their conversations are called. */
export interface ConversationKey {
  readonly conversationId: string;
  readonly tenantId?: string;
}

/** What a posted card is about. */
export interface ShownFailure {
  /** The same for the same failures in any order: a hash, so that no number of failures makes it long. */
  readonly failure: string;
  /** Short keys of the entries that a vote on the card counts for. */
  readonly entryIds: readonly string[];
}

/** A pack that a card sends into a ticket system. */
export interface TicketKey {
  readonly conversationId: string;
  /** Mark of the card, or the id of its post. */
  readonly card: string;
  /** What the pack is about, and for whom. */
  readonly pack: string;
}

/** A thumb up or down on an answer. */
export type Thumb = 'like' | 'dislike';

/**
 * What Trunkwise remembers between turns and shares between replicas. Nothing personal goes in: conversation, message and
 * failure keys are hashed, values are counts, the ids of the bot's own posts and what they show.
 */
export interface Store extends PostedCards, SettingsOfPlaces {
  readonly kind: 'memory' | 'sqlite' | 'redis';
  /** Whether this is the first sight of the activity; of all replicas exactly one is told `true`. */
  claimActivity(conversationId: string, activityId: string, seconds?: number): Promise<boolean>;
  /** Whether the conversation still has to be welcomed; `true` once per install. */
  claimWelcome(conversationId: string): Promise<boolean>;
  /** Makes the conversation new again, for instance after an uninstall. */
  forgetWelcome(conversationId: string): Promise<void>;
  /** Whether this is the user's first vote on the post; of any number at once one is told `true`. */
  claimVote(conversationId: string, activityId: string, userId: string): Promise<boolean>;
  /** Whether the pack of a card goes to the ticket system for the first time; of any number at once one is told `true`. */
  claimTicket(ticket: TicketKey): Promise<boolean>;
  /** The pack did not arrive: its button may be pressed again. */
  forgetTicket(ticket: TicketKey): Promise<void>;
  countFeedback(entryId: string, thumb: Thumb): Promise<void>;
  readFeedback(entryId: string): Promise<Readonly<Record<Thumb, number>>>;
  /** Notes a post of the bot with the mark of its card; only such posts are ever replaced for what somebody sends. */
  rememberPost(conversationId: string, activityId: string, mark: string): Promise<void>;
  /** Whether the post is the bot's, and its card the one with that mark. */
  hasPosted(conversationId: string, activityId: string, mark: string): Promise<boolean>;
  /** Whether one of the bot's posts has that id. */
  isOwnPost(conversationId: string, activityId: string): Promise<boolean>;
  /** Notes what one of the bot's posts shows, for votes on it and for the day it changes or goes. */
  rememberShown(conversationId: string, activityId: string, shown: ShownFailure): Promise<void>;
  findShown(conversationId: string, activityId: string): Promise<ShownFailure | undefined>;
  /** Notes what a check found, for the next one of that SBC in the conversation. */
  rememberCheck(conversationId: string, sbc: string, trace: CheckTrace): Promise<void>;
  findCheck(conversationId: string, sbc: string): Promise<CheckTrace | undefined>;
  /** Notes what a conversation was told last: codes and short keys. */
  rememberTalk(key: ConversationKey, told: string): Promise<void>;
  findTalk(key: ConversationKey): Promise<string | undefined>;
  /** Notes that the next message of a chat that holds phone numbers is for a pack, and for which one: codes and keys alone. */
  awaitNumbers(key: ConversationKey, pack: string): Promise<void>;
  /** What `awaitNumbers` noted, once. */
  takeAwaited(key: ConversationKey): Promise<string | undefined>;
  /** Notes, for as long as its cards are known, what a thread was told. */
  rememberThread(key: ConversationKey, told: string): Promise<void>;
  findThread(key: ConversationKey): Promise<string | undefined>;
  /** The key that all replicas sign buttons with: the one that is kept, else the given one from now on. */
  shareButtonKey(fresh: string): Promise<string>;
  /** SBCs that are watched. These keep their names, since nothing else could tell which they are. */
  readonly watches: Watches;
  /** Steps that were ticked, and how failures ended. */
  readonly outcomes: Outcomes;
  /** Counters for the figures. */
  readonly stats: Stats;
  /** Rejects when the backend does not answer: the readiness of the service is then degraded. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Builds the store over a backend. */
export function createStore(kind: Store['kind'], keyValue: KeyValue): Store {
  return {
    kind,
    claimActivity: (conversationId, activityId, seconds = retention.activity) =>
      keyValue.claim(`seen:${hashKey(conversationId, activityId)}`, '1', seconds),
    claimWelcome: (conversationId) => keyValue.claim(`welcome:${hashKey(conversationId)}`, '1', retention.welcome),
    forgetWelcome: (conversationId) => keyValue.remove(`welcome:${hashKey(conversationId)}`),
    claimVote: (conversationId, activityId, userId) =>
      keyValue.claim(`vote:${hashKey(conversationId, activityId, userId)}`, '1', retention.card),
    claimTicket: (ticket) => keyValue.claim(ticketKey(ticket), '1', retention.card),
    forgetTicket: (ticket) => keyValue.remove(ticketKey(ticket)),
    async countFeedback(entryId, thumb) {
      await keyValue.increment(`${thumb}:${hashKey(entryId)}`, retention.feedback);
    },
    async readFeedback(entryId) {
      const [like, dislike] = await Promise.all([
        keyValue.get(`like:${hashKey(entryId)}`),
        keyValue.get(`dislike:${hashKey(entryId)}`),
      ]);
      return { like: Number(like ?? 0), dislike: Number(dislike ?? 0) };
    },
    ...createPostedCards(keyValue),
    rememberPost: (conversationId, activityId, mark) =>
      keyValue.put(`post:${hashKey(nameChat(conversationId), activityId)}`, mark, retention.card),
    hasPosted: async (conversationId, activityId, mark) =>
      (await keyValue.get(`post:${hashKey(nameChat(conversationId), activityId)}`)) === mark,
    isOwnPost: async (conversationId, activityId) =>
      (await keyValue.get(`post:${hashKey(nameChat(conversationId), activityId)}`)) !== undefined,
    rememberShown: (conversationId, activityId, { failure, entryIds }) =>
      keyValue.put(
        `shown:${hashKey(conversationId, activityId)}`,
        JSON.stringify({ failure, entryIds }),
        retention.card,
      ),
    async findShown(conversationId, activityId) {
      const value = await keyValue.get(`shown:${hashKey(conversationId, activityId)}`);
      return value === undefined ? undefined : (JSON.parse(value) as ShownFailure);
    },
    rememberCheck: (conversationId, sbc, trace) =>
      keyValue.put(`check:${hashKey(conversationId, sbc)}`, JSON.stringify(trace), retention.check),
    async findCheck(conversationId, sbc) {
      const value = await keyValue.get(`check:${hashKey(conversationId, sbc)}`);
      return value === undefined ? undefined : (JSON.parse(value) as CheckTrace);
    },
    rememberTalk: (key, told) => keyValue.put(`talk:${hashTalkKey(key)}`, told, retention.talk),
    findTalk: (key) => keyValue.get(`talk:${hashTalkKey(key)}`),
    ...createSettings(keyValue),
    awaitNumbers: (key, pack) => keyValue.put(`numbers:${hashTalkKey(key)}`, pack, retention.numbers),
    async takeAwaited(key) {
      const place = `numbers:${hashTalkKey(key)}`;
      const pack = await keyValue.get(place);
      return pack !== undefined && (await keyValue.release(place, pack)) ? pack : undefined;
    },
    rememberThread: (key, told) => keyValue.put(`thread:${hashTalkKey(key)}`, told, retention.card),
    findThread: (key) => keyValue.get(`thread:${hashTalkKey(key)}`),
    async shareButtonKey(fresh) {
      if (await keyValue.claim('button-key', fresh, retention.buttonKey)) return fresh;
      return (await keyValue.get('button-key')) ?? fresh;
    },
    watches: createWatches(keyValue),
    outcomes: createOutcomes(keyValue),
    stats: createStats(keyValue),
    ping: () => keyValue.ping(),
    close: () => keyValue.close(),
  };
}

function hashTalkKey({ conversationId, tenantId = '' }: ConversationKey): string {
  return hashKey(tenantId, conversationId);
}

function ticketKey({ conversationId, card, pack }: TicketKey): string {
  return `ticket:${hashKey(nameChat(conversationId), card, pack)}`;
}

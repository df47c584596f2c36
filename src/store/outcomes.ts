import { hashKey, nameChat } from './hash-key.ts';
import type { KeyValue } from './key-value.ts';

/** How a failure ended for somebody. */
export type Outcome = 'solved' | 'failing';

/** An entry or a guide by its short key, in one tenant: what helped somewhere else says nothing of here. */
export interface OutcomeSubject {
  readonly tenantId?: string;
  readonly key: string;
}

/** What somebody's word on a card is: their first, another one than before, or the same again, which changes nothing. */
export type Word = 'first' | 'changed' | 'same';

/** A card that tells of a subject. */
export interface OutcomeCard extends OutcomeSubject {
  readonly conversationId: string;
  /** The post it stands on. */
  readonly activityId: string;
}

/** How often a subject was solved, of how often somebody said how it ended. */
export interface Tally {
  readonly solved: number;
  readonly total: number;
}

/** Steps that were ticked on cards, and how failures ended. People are told apart by a hash that holds for one card alone. */
export interface Outcomes {
  /**
   * Ticks a step, or takes its tick away, and gives all steps that are ticked now; of any number at once none is lost.
   *
   * @param known what the card showed, for a card whose ticks are no longer remembered
   */
  tick(card: OutcomeCard, step: number, isDone: boolean, known?: readonly number[]): Promise<readonly number[]>;
  /** Undefined while nobody ticked anything. */
  findTicks(card: OutcomeCard): Promise<readonly number[] | undefined>;
  /** Counts how it ended for a person, once for a card: the last word counts. */
  countOutcome(card: OutcomeCard, userId: string, outcome: Outcome): Promise<Word>;
  /** Counts what helped a person, once for a card: the last word counts; step 0 is something else. */
  countHelp(card: OutcomeCard, userId: string, step: number): Promise<Word>;
  readTally(subject: OutcomeSubject): Promise<Tally>;
}

/** Seconds for which a card is remembered, and counts after the last one. */
const cardSeconds = 14 * 24 * 3600;
const countSeconds = 400 * 24 * 3600;

/** Steps a card can have; whatever claims to be another is left out. */
const mostSteps = 20;
/** How often a change is tried again that others overtook. */
const mostTries = 200;

/** Builds the outcomes over a backend. */
export function createOutcomes(keyValue: KeyValue): Outcomes {
  /** Changes a fact in one step of the backend, however many do so at once; gives what it held before. */
  const change = async (
    key: string,
    next: (held: string | undefined) => string,
  ): Promise<{ readonly before: string | undefined; readonly now: string }> => {
    for (let tries = 0; tries < mostTries; tries++) {
      const before = await keyValue.get(key);
      const now = next(before);
      if (before === now) return { before, now };
      const isDone =
        before === undefined
          ? await keyValue.claim(key, now, cardSeconds)
          : await keyValue.replace(key, before, now, cardSeconds);
      if (isDone) return { before, now };
    }
    throw new Error('A fact of a card was changed by others over and over');
  };
  /** Notes the last word of a person on a card, and moves the counts. */
  const say = async (claim: string, word: string, counter: (word: string) => string): Promise<Word> => {
    const { before } = await change(claim, () => word);
    if (before === word) return 'same';
    await keyValue.increment(counter(word), countSeconds);
    if (before === undefined) return 'first';
    await keyValue.increment(counter(before), countSeconds, -1);
    return 'changed';
  };
  return {
    async tick(card, step, isDone, known = []) {
      const { now } = await change(ticksKey(card), (held) => {
        const ticks = new Set(held === undefined ? known : readTicks(held));
        if (isDone) ticks.add(step);
        else ticks.delete(step);
        return writeTicks([...ticks]);
      });
      return readTicks(now);
    },
    async findTicks(card) {
      const held = await keyValue.get(ticksKey(card));
      return held === undefined ? undefined : readTicks(held);
    },
    countOutcome: (card, userId, outcome) =>
      say(`outcome:${hashCard(card, userId)}`, outcome, (word) => `${word}:${hashSubject(card)}`),
    countHelp: (card, userId, step) =>
      say(`help:${hashCard(card, userId)}`, String(step), (word) => `helped:${hashSubject(card)}:${word}`),
    async readTally(subject) {
      const [solved, failing] = await Promise.all(
        (['solved', 'failing'] as const).map((outcome) => keyValue.get(`${outcome}:${hashSubject(subject)}`)),
      );
      const [good, bad] = [Math.max(0, Number(solved ?? 0)), Math.max(0, Number(failing ?? 0))];
      return { solved: good, total: good + bad };
    },
  };
}

function readTicks(held: string): readonly number[] {
  return held.split(',').map(Number).filter(isStep);
}

function writeTicks(ticks: readonly number[]): string {
  return ticks
    .filter(isStep)
    .sort((one, other) => one - other)
    .join(',');
}

function isStep(step: number): boolean {
  return Number.isInteger(step) && step >= 1 && step <= mostSteps;
}

function ticksKey(card: OutcomeCard): string {
  return `ticks:${hashCard(card)}`;
}

function hashCard({ conversationId, activityId, tenantId = '', key }: OutcomeCard, ...more: readonly string[]): string {
  return hashKey(tenantId, nameChat(conversationId), activityId, key, ...more);
}

function hashSubject({ tenantId = '', key }: OutcomeSubject): string {
  return hashKey(tenantId, key);
}

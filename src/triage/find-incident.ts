import type { GroupCounts } from './count-groups.ts';
import type { Dimension, ValueCount } from './count-values.ts';
import type { Outcome } from './judge-outcome.ts';
import { proportion, round } from './proportions.ts';

/** A value that holds nearly all calls of a group and not those of the file. */
export interface Concentration {
  readonly kind: Dimension;
  readonly value: string;
  readonly share: number;
}

/** Shares from which a group is said to be of one value: of the group at least, of all calls less than. */
const shareOfGroup = 0.8;
const shareOfAll = 0.5;
const fewestCalls = 3;

/** The values that hold a group, the most telling dimension first. */
export function findConcentrations(
  group: Pick<GroupCounts, 'calls'>,
  all: number,
  values: ReadonlyMap<Dimension, readonly ValueCount[]>,
): Concentration[] {
  if (group.calls < fewestCalls) return [];
  const found = [...values].flatMap(([kind, [top]]) => {
    if (!top || top.calls < group.calls * shareOfGroup || top.of >= all * shareOfAll) return [];
    return [{ kind, value: top.value, share: round(top.calls / group.calls), lift: all / top.of }];
  });
  const order = (one: (typeof found)[number]) => (one.kind === 'user' ? 0 : one.kind === 'hour' ? 2 : 1);
  const sorted = found.sort((a, b) => order(a) - order(b) || b.lift - a.lift || (a.kind === 'trunk' ? -1 : 1));
  return sorted.map(({ lift: _, ...rest }) => rest);
}

/** Whether a group began in the last third of the file: none before, three calls and two users after (users where the file has them). */
export function isNew({ earlyCalls, lateCalls, lateUsers }: GroupCounts, hasUsers: boolean): boolean {
  return earlyCalls === 0 && lateCalls >= 3 && (!hasUsers || lateUsers >= 2);
}

/** Why a group is worth a headline, strongest first; empty for what is always there. */
export type Reason = 'new' | 'since' | 'spell' | 'rising' | 'user' | 'trunk' | 'country' | 'hour' | 'share';

/**
 * How surprising it is that so many calls of a group have one value where so many were to be expected, as a log-likelihood of two
 * binomial rates; 0 for fewer than expected.
 */
export function surprise(calls: number, expected: number, all: number): number {
  if (calls <= expected || expected >= all) return 0;
  const rest = all - calls;
  return calls * Math.log(calls / expected) + (rest === 0 ? 0 : rest * Math.log(rest / (all - expected)));
}

/** Calls of a value that happen by habit: a user who tries again a few times is no incident. */
const habitual = { user: 2, trunk: 1, country: 1, hour: 1.5 } as const satisfies Record<Dimension, number>;
const enough = { user: 10, trunk: 10, country: 10, hour: 15 } as const satisfies Record<Dimension, number>;
/** People and countries differ among themselves: many calls show a difference long before it matters. */
const leastFactor = { user: 3, trunk: 1, country: 2, hour: 1 } as const satisfies Record<Dimension, number>;
/** Calls that are no fault one by one have to stand out more. */
const watchFactor = 2.5;
const enoughForSpell = 15;
/** A value that holds nearly all of a group needs less. */
const factorOfOne = 0.7;
const fewestOfIncident = 8;

/** The value on which a group gathers most beyond what is usual. */
export interface Peak {
  readonly kind: Dimension;
  readonly value: string;
  readonly calls: number;
}

/** Why a group stands out, and the value it stands out by. */
export interface Standing {
  readonly reasons: readonly Reason[];
  readonly peak: Peak | null;
}

/** What is known of a group over time. */
export interface GroupTimes {
  readonly isNew: boolean;
  /** The share of all calls between its first and its last. */
  readonly spell: number;
  readonly isRising: boolean;
  /** Whether it is clearly more since the change that was named. */
  readonly isMoreSince: boolean;
}

/** Why a group stands out from what is usual in this file. */
export function findStanding(
  outcome: Outcome,
  group: GroupCounts,
  all: number,
  values: ReadonlyMap<Dimension, readonly ValueCount[]>,
  { isNew: fresh, spell, isRising, isMoreSince }: GroupTimes,
): Standing {
  const reasons: Reason[] = [];
  if (outcome === 'fault' && isMoreSince) reasons.push('since');
  const isShort = (group.calls - 2) * Math.log(1 / Math.max(spell, 1e-9)) >= enoughForSpell;
  if (outcome === 'fault' && isShort && group.calls >= 4 && group.users !== 1) reasons.push(fresh ? 'new' : 'spell');
  if (outcome === 'fault' && isRising && reasons.length === 0) reasons.push('rising');
  let peak: Peak | null = null;
  for (const [kind, counts] of values) {
    if (outcome === 'normal' && kind !== 'user') continue;
    const least = enough[kind] * (outcome === 'fault' ? 1 : watchFactor);
    const strongest = findStrongest(kind, group, all, counts);
    const holds = strongest !== undefined && strongest.calls >= group.calls * shareOfGroup;
    if (!strongest || strongest.surprise < least * (holds ? factorOfOne : 1)) continue;
    reasons.push(kind);
    peak ??= { kind, value: strongest.value, calls: strongest.calls };
  }
  const low = proportion(group.calls, all)?.low ?? 0;
  if (outcome === 'fault' && group.calls >= 3 && low >= 0.04) reasons.push('share');
  return { reasons, peak };
}

function findStrongest(kind: Dimension, group: GroupCounts, all: number, counts: readonly ValueCount[]) {
  let strongest: { readonly value: string; readonly calls: number; readonly surprise: number } | undefined;
  for (const { value, calls, of } of counts) {
    if (calls < fewestOfIncident) continue;
    const expected = Math.max(habitual[kind], (group.calls * of) / all);
    if (calls < expected * leastFactor[kind] && calls < group.calls * shareOfGroup) continue;
    const found = surprise(calls, expected, group.calls);
    if (found > (strongest?.surprise ?? 0)) strongest = { value, calls, surprise: found };
  }
  return strongest;
}

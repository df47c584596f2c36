import type { HourCount } from './count-hours.ts';
import type { ValueCount } from './count-values.ts';
import { round } from './proportions.ts';

/** From when on a group has clearly more of the calls than before. */
export interface Rise {
  /** ISO 8601, the full hour. */
  readonly from: string;
  /** Shares of all calls before and after, from 0 to 1. */
  readonly before: number;
  readonly after: number;
}

/** How often the calls of the file are cut in two to look for a rise. */
const cuts = 24;
const fewestAfter = 12;
const leastFactor = 2;
/** Log-likelihood ratio of two rates against one, for the best of all cuts. */
const leastSurprise = 12;

/**
 * Finds the hour from which on a group has at least twice its share of calls, where chance does not explain it; the strongest cut of two
 * dozen. A group that begins within the file is new, not rising.
 */
export function findRise(group: readonly ValueCount[], hours: readonly HourCount[]): Rise | undefined {
  const all = hours.reduce((sum, { calls }) => sum + calls, 0);
  const own = new Map(group.map(({ value, calls }) => [Date.parse(value), calls]));
  const total = group.reduce((sum, { calls }) => sum + calls, 0);
  let best: (Rise & { readonly surprise: number }) | undefined;
  let [passed, passedOwn, next] = [0, 0, 1];
  for (const { t, calls } of hours) {
    const isCut = passed >= (all * next) / cuts;
    if (isCut) {
      next = Math.floor((passed * cuts) / all) + 1;
      const [after, afterOwn] = [all - passed, total - passedOwn];
      const [before, share] = [passedOwn / passed, afterOwn / after];
      const surprise =
        afterOwn * Math.log((share * all) / total) + passedOwn * Math.log((Math.max(before, 1e-12) * all) / total);
      if (passedOwn > 0 && afterOwn >= fewestAfter && share >= before * leastFactor && surprise > (best?.surprise ?? 0))
        best = { from: new Date(t).toISOString(), before: round(before), after: round(share), surprise };
    }
    passed += calls;
    passedOwn += own.get(t) ?? 0;
  }
  if (!best || best.surprise < leastSurprise) return undefined;
  const { surprise: _, ...rise } = best;
  return rise;
}

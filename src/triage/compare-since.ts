import { ask, type Database } from './open-database.ts';
import { differs, type Proportion, proportion, round } from './proportions.ts';

/** Calls before or after a moment. */
export interface Side {
  readonly calls: number;
  readonly faults: number;
  readonly faultRate: Proportion | null;
}

/** Faults before and after a change, and whether they clearly differ. Never says that something is fixed. */
export interface Comparison {
  readonly since: string;
  readonly before: Side;
  readonly after: Side;
  readonly verdict: 'changed' | 'no clear change';
}

/** Compares the rates of faults before and after the moment by which calls were gathered, by a test of two proportions. */
export async function compareSince(database: Database, since: number): Promise<Comparison> {
  const rows = await ask<{ after: boolean; calls: bigint; faults: bigint }>(
    database,
    `select after, sum(n)::bigint as calls, coalesce(sum(n) filter (rank = 1), 0)::bigint as faults
     from call where after is not null group by after order by after`,
  );
  const side = (after: boolean): Side => {
    const row = rows.find((one) => one.after === after);
    const [calls, faults] = [Number(row?.calls ?? 0), Number(row?.faults ?? 0)];
    return { calls, faults, faultRate: proportion(faults, calls) ?? null };
  };
  const [before, after] = [side(false), side(true)];
  const isDifferent = differs(before.faults, before.calls, after.faults, after.calls);
  return { since: new Date(since).toISOString(), before, after, verdict: isDifferent ? 'changed' : 'no clear change' };
}

/** Calls of one group before and after a change, with their shares of all calls, from 0 to 1. */
export interface GroupChange {
  readonly before: { readonly calls: number; readonly share: number };
  readonly after: { readonly calls: number; readonly share: number };
  readonly verdict: 'more' | 'less' | 'no clear change';
}

/** With a dozen groups in a file, one in a thousand is the bound for one of them. */
const boundOfGroups = 3.29;
const fewestCalls = 8;

/** Compares the share of one group before and after a change. */
export function compareGroup(
  { before, after }: { readonly before: number; readonly after: number },
  all: Pick<Comparison, 'before' | 'after'>,
): GroupChange {
  const share = (calls: number, of: number) => (of === 0 ? 0 : round(calls / of));
  const [early, late] = [share(before, all.before.calls), share(after, all.after.calls)];
  const isClear =
    Math.max(before, after) >= fewestCalls && differs(before, all.before.calls, after, all.after.calls, boundOfGroups);
  return {
    before: { calls: before, share: early },
    after: { calls: after, share: late },
    verdict: !isClear ? 'no clear change' : late > early ? 'more' : 'less',
  };
}

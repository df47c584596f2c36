import { ask, type Database } from './open-database.ts';
import { differs, type Proportion, proportion } from './proportions.ts';

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

/** Compares the rates of faults before and after a moment by a test of two proportions. */
export async function compareSince(database: Database, since: number): Promise<Comparison> {
  const rows = await ask<{ after: boolean; calls: bigint; faults: bigint }>(
    database,
    `select t >= ${since} as after, sum(n)::bigint as calls, coalesce(sum(n) filter (rank = 1), 0)::bigint as faults
     from call where t is not null group by after order by after`,
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

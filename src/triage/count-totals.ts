import { ask, type Database } from './open-database.ts';

/** Sums over all calls. A call is answered when one of its legs was, otherwise it is what its worst leg is. */
export interface Totals {
  readonly legs: number;
  readonly calls: number;
  readonly answered: number;
  readonly faults: number;
  readonly watch: number;
  readonly normal: number;
  readonly effective: number;
  readonly users: number;
  /** First and last time in the file, in milliseconds; null without times. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Asks for the totals. */
export async function countTotals(database: Database): Promise<Totals> {
  const [calls] = await ask<Record<string, bigint | null>>(
    database,
    `select coalesce(sum(n), 0)::bigint as calls, coalesce(sum(n) filter (rank = 0), 0)::bigint as answered,
      coalesce(sum(n) filter (rank = 1), 0)::bigint as faults, coalesce(sum(n) filter (rank = 2), 0)::bigint as watch,
      coalesce(sum(n) filter (rank = 3), 0)::bigint as normal, coalesce(sum(n) filter (ner), 0)::bigint as effective from call`,
  );
  const [legs] = await ask<Record<string, bigint | null>>(
    database,
    'select coalesce(sum(n), 0)::bigint as legs, count(distinct usr) as users, min(t) as "from", max(t) as "to" from leg',
  );
  const all = { ...calls, ...legs };
  const number = (name: string) => Number(all[name] ?? 0);
  const moment = (name: string) => (all[name] == null ? null : Number(all[name]));
  return {
    legs: number('legs'),
    calls: number('calls'),
    answered: number('answered'),
    faults: number('faults'),
    watch: number('watch'),
    normal: number('normal'),
    effective: number('effective'),
    users: number('users'),
    from: moment('from'),
    to: moment('to'),
  };
}

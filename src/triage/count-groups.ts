import { ask, type Database } from './open-database.ts';

/** Figures of one group; times in milliseconds. */
export interface GroupCounts {
  readonly gid: number;
  readonly calls: number;
  readonly legs: number;
  readonly users: number;
  readonly first: number | null;
  readonly last: number | null;
  /** Calls and users after two thirds of the file's time, and calls before. */
  readonly lateCalls: number;
  readonly lateUsers: number;
  readonly earlyCalls: number;
  /** Calls before and after the moment of a change; zero without one. */
  readonly before: number;
  readonly after: number;
  readonly samples: readonly string[];
}

/** Asks for the figures of all groups; `late` is the moment two thirds through the file, `since` that of a change. */
export async function countGroups(
  database: Database,
  late: number | null,
  since?: number,
): Promise<Map<number, GroupCounts>> {
  const isLate = `t >= ${late ?? 'null'}`;
  const calls = await ask<Record<string, bigint | number | null>>(
    database,
    `select gid, sum(n)::bigint as calls, sum(legs)::bigint as legs, min(t) as first, max(last) as last,
      coalesce(sum(n) filter (${isLate}), 0)::bigint as late_calls, coalesce(sum(n) filter (t < ${late ?? 'null'}), 0)::bigint as early_calls,
      coalesce(sum(n) filter (t < ${since ?? 'null'}), 0)::bigint as before, coalesce(sum(n) filter (t >= ${since ?? 'null'}), 0)::bigint as after
     from group_call group by gid order by gid`,
  );
  const users = await ask<Record<string, bigint | number>>(
    database,
    `select gid, count(distinct usr) as users, count(distinct usr) filter (${isLate}) as late_users from leg where gid > 0 group by gid order by gid`,
  );
  const samples = await ask<{ gid: number; ids: string }>(
    database,
    `select gid, string_agg(corr_text, ' ' order by place) as ids from (
       select gid, corr_text, row_number() over (partition by gid order by t desc nulls last, corr_text) as place
       from (select gid, corr_text, max(t) as t from leg where gid > 0 and corr_text is not null group by gid, corr_text)
     ) where place <= 3 group by gid order by gid`,
  );
  const usersOf = new Map(users.map((row) => [Number(row.gid), row]));
  const samplesOf = new Map(samples.map(({ gid, ids }) => [Number(gid), ids.split(' ')]));
  return new Map(
    calls.map((row) => {
      const gid = Number(row.gid);
      const moment = (value: bigint | number | null | undefined) => (value == null ? null : Number(value));
      return [
        gid,
        {
          gid,
          calls: Number(row.calls),
          legs: Number(row.legs),
          first: moment(row.first),
          last: moment(row.last),
          lateCalls: Number(row.late_calls),
          earlyCalls: Number(row.early_calls),
          before: Number(row.before),
          after: Number(row.after),
          users: Number(usersOf.get(gid)?.users ?? 0),
          lateUsers: Number(usersOf.get(gid)?.late_users ?? 0),
          samples: samplesOf.get(gid) ?? [],
        },
      ];
    }),
  );
}

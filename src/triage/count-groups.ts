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

/** Correlation ids that are told of a group. */
const mostSamples = 3;

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
    `select gid, count(distinct usr) as users, count(distinct usr) filter (${isLate}) as late_users from failed group by gid order by gid`,
  );
  const samples = await ask<{ gid: number; ids: string }>(
    database,
    `with recent as (select gid, list_min(max(coalesce(last, -1), ${mostSamples})) as least from group_call where named group by gid),
       chosen as (select gid, key, last from group_call join recent using (gid) where named and coalesce(last, -1) >= least),
       named as (select gid, id, max(last) as last from chosen join leg using (key) where id is not null group by gid, id),
       placed as (select gid, id, row_number() over (partition by gid order by last desc nulls last, id) as place from named)
     select gid, string_agg(id, ' ' order by place) as ids from placed where place <= ${mostSamples} group by gid order by gid`,
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

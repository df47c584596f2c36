import { ask, type Database } from './open-database.ts';

/** Faults of one user, and the group that most of them are of. */
export interface UserCount {
  readonly name: string;
  readonly calls: number;
  readonly gid: number;
}

/** Most users listed. */
const mostUsers = 50;

/** Asks whose calls failed most often, over the groups that are faults; a call counts once, whatever its legs. */
export async function countUsers(database: Database, faults: readonly number[]): Promise<UserCount[]> {
  if (faults.length === 0) return [];
  const rows = await ask<{ name: string; calls: bigint; gid: number }>(
    database,
    `with one as (select usr, gid, key, max(n) as n from failed where usr is not null and gid in (${faults.join(', ')}) group by all),
       per as (select usr, gid, sum(n)::bigint as n from one group by all),
       calls as (select usr, sum(n)::bigint as calls from (select usr, key, max(n) as n from one group by all) group by usr),
       top as (select usr, calls from calls order by calls desc, usr limit ${mostUsers}),
       worst as (select usr, gid from per where usr in (select usr from top) qualify row_number() over (partition by usr order by n desc, gid) = 1),
       person as (select usr, min(who) as name from leg where who is not null and usr in (select usr from top) group by usr)
     select name, calls, gid from top join worst using (usr) join person using (usr) order by calls desc, name`,
  );
  return rows.map(({ name, calls, gid }) => ({ name, calls: Number(calls), gid: Number(gid) }));
}

import { countryOf } from './country-code.ts';
import type { Database } from './open-database.ts';

/**
 * Gathers legs into calls; a row that stands for another number of calls than one has none of its legs elsewhere. A call has the rank of its best leg (0 answered, 1 fault, 2 to watch, 3 normal) and counts for NER when it was
 * answered or all its legs do. The table `call` has how many there are by hour (since 1970), rank, NER and whether they began after a
 * change; `country` the codes of places, `failed` every failed leg with its group; `group_call` every call of every group.
 *
 * @param since the moment of a change, in milliseconds
 */
export async function gatherCalls(database: Database, since?: number): Promise<void> {
  await database.run(`create table call as
    select t // 3600000 as hour, t >= ${since ?? 'null'} as after, rank, rank = 0 or ner as ner, sum(n)::bigint as n
    from (select min(rank) as rank, bool_and(ner) as ner, min(t) as t, 1 as n from leg join judged using (h) where n = 1 group by key
      union all select rank, ner, t, n from leg join judged using (h) where n <> 1) group by all`);
  await database.run(`create table country as
    select place, ${countryOf('place')} as code from (select distinct place from leg where place is not null)`);
  await database.run(`create table failed as
    select gid, key, t, usr, judged.trunk, code as country, n, id is not null as named
    from leg join judged using (h) left join country using (place) where gid > 0`);
  await database.run(`create table group_call as
    select gid, key, min(t) as t, max(t) as last, max(n) as n, sum(n)::bigint as legs, bool_or(named) as named from failed group by gid, key`);
}

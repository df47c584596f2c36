import { callKey } from './load-legs.ts';
import type { Database } from './open-database.ts';

/**
 * Gathers legs into calls: the table `call` has every call with the rank of its outcome (0 answered, 1 fault, 2 to watch, 3 normal) and
 * whether it counts for NER, the table `group_call` every call of every group.
 */
export async function gatherCalls(database: Database): Promise<void> {
  await database.run(`create table call as
    select min(rank) as rank, bool_or(rank = 0) or bool_and(ner) as ner, min(t) as t, max(n) as n from leg group by ${callKey}`);
  await database.run(`create table group_call as
    select gid, min(t) as t, max(t) as last, max(n) as n, sum(n) as legs from leg where gid > 0 group by gid, ${callKey}`);
}

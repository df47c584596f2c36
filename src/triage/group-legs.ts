import type { GroupCodes, Judgement } from './judge-outcome.ts';
import { ask, type Database, quoteText } from './open-database.ts';
import { phraseKey } from './phrase-key.ts';

/** One group: its number, its codes with the message as most rows write it, and its judgement. */
export interface LegGroup extends GroupCodes, Judgement {
  readonly gid: number;
}

interface Spelling {
  readonly sip: number | null;
  readonly ms: number | null;
  readonly phrase: string | null;
}

const rank = { fault: 1, watch: 2, normal: 3 } as const;

/** Most spellings of messages that are told apart; past it the rarest share a group by their codes alone. */
const mostSpellings = 50_000;

/**
 * Groups the spellings of failures by (SIP code, Microsoft code, normalised message) and judges each group. Leaves the tables `judged`
 * (spelling with group, rank of its outcome, whether it counts for NER, number of its trunk) and `trunk` (number and name).
 */
export async function groupSpellings(database: Database, judge: (codes: GroupCodes) => Judgement): Promise<LegGroup[]> {
  const failed = 'from spelling where bad is null and not good';
  const told = await ask<Spelling>(
    database,
    `select sip, ms, phrase ${failed} group by all
     order by sum(n) desc, sip nulls first, ms nulls first, phrase nulls first limit ${mostSpellings}`,
  );
  const rest =
    told.length < mostSpellings
      ? []
      : await ask<Spelling>(
          database,
          `select sip, ms, null as phrase ${failed} group by all order by sip nulls first, ms nulls first limit ${mostSpellings}`,
        );
  const groups = new Map<string, LegGroup>();
  const groupOf = ({ sip, ms, phrase }: Spelling, key: string): LegGroup => {
    const known = groups.get(key);
    if (known) return known;
    const codes = {
      sipCode: sip === null ? null : String(sip),
      microsoftCode: ms === null ? null : String(ms),
      phrase: cleanPhrase(phrase),
    };
    const group = { gid: groups.size + 1, ...codes, ...judge(codes) };
    groups.set(key, group);
    return group;
  };
  await insertGroups(
    database,
    'told',
    told.map((one) => [one, groupOf(one, `${one.sip}/${one.ms}/${phraseKey(one.phrase)}`)]),
  );
  await insertGroups(
    database,
    'rest',
    rest.map((one) => [one, groupOf(one, `${one.sip}/${one.ms}/`)]),
  );
  await database.run(
    `create or replace table trunk as select trunk as name, row_number() over (order by trunk)::integer as id from (select distinct trunk from spelling where trunk is not null)`,
  );
  await database.run(`create or replace table judged as
    select distinct s.h, coalesce(t.gid, r.gid, 0) as gid, case when s.good then 0 else coalesce(t.rank, r.rank, 1) end::utinyint as rank,
      s.good or coalesce(t.ner, r.ner, false) as ner, trunk.id as trunk
    from spelling s
    left join told t on not s.good and s.sip is not distinct from t.sip and s.ms is not distinct from t.ms and s.phrase is not distinct from t.phrase
    left join rest r on not s.good and s.sip is not distinct from r.sip and s.ms is not distinct from r.ms
    left join trunk on trunk.name = s.trunk where s.bad is null`);
  return [...groups.values()];
}

async function insertGroups(
  database: Database,
  table: 'told' | 'rest',
  rows: readonly (readonly [Spelling, LegGroup])[],
): Promise<void> {
  await database.run(
    `create or replace table ${table} (sip integer, ms integer, phrase varchar, gid integer, rank utinyint, ner boolean)`,
  );
  const values = rows.map(
    ([{ sip, ms, phrase }, group]) =>
      `(${sip ?? 'null'}, ${ms ?? 'null'}, ${phrase === null ? 'null' : quoteText(phrase)}, ${group.gid}, ${rank[group.outcome]}, ${countsForNer(group)})`,
  );
  for (let at = 0; at < values.length; at += 1000) {
    await database.run(`insert into ${table} values ${values.slice(at, at + 1000).join(', ')}`);
  }
}

/** Microsoft's network effectiveness: busy, no answer and declined calls show a network that works. */
function countsForNer({ sipCode, microsoftCode }: GroupCodes): boolean {
  if (sipCode === null) return false;
  return ['486', '600', '487', '603'].includes(sipCode) || (sipCode === '480' && microsoftCode === '560480');
}

/** The classes behind NER, to be printed with it. */
export const nerClasses = [
  { name: 'answered', codes: 'success' },
  { name: 'busy', codes: '486, 600' },
  { name: 'ring no answer', codes: '487, 480 with 560480' },
  { name: 'terminal reject', codes: '603' },
  { name: 'counts against', codes: 'everything else' },
] as const;

function cleanPhrase(phrase: string | null): string | null {
  const clean = (phrase ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300);
  return clean === '' ? null : clean;
}

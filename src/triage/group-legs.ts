import type { GroupCodes, Judgement } from './judge-outcome.ts';
import { answered } from './load-legs.ts';
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
  readonly n: bigint;
}

const rank = { fault: 1, watch: 2, normal: 3 } as const;

/** Most spellings of messages that are told apart; past it the rarest share a group by their codes alone. */
const mostSpellings = 50_000;

/**
 * Groups failed legs by (SIP code, Microsoft code, normalised message) and judges each group. Leaves the tables `leg` (every leg with
 * call, group, rank of its outcome) and `call` (every call with the rank of its outcome and whether it counts for NER).
 */
export async function groupLegs(database: Database, judge: (codes: GroupCodes) => Judgement): Promise<LegGroup[]> {
  const spellings = await ask<Spelling>(
    database,
    `select sip, ms, phrase, sum(n) as n from legs where not (${answered}) group by all
     order by n desc, sip nulls first, ms nulls first, phrase nulls first limit ${mostSpellings}`,
  );
  const groups = new Map<string, LegGroup>();
  const rows: string[] = [];
  for (const { sip, ms, phrase } of spellings) {
    const key = `${sip}/${ms}/${phraseKey(phrase)}`;
    let group = groups.get(key);
    if (!group) {
      const codes = {
        sipCode: sip === null ? null : String(sip),
        microsoftCode: ms === null ? null : String(ms),
        phrase: cleanPhrase(phrase),
      };
      group = { gid: groups.size + 1, ...codes, ...judge(codes) };
      groups.set(key, group);
    }
    rows.push(
      `(${sip ?? 'null'}, ${ms ?? 'null'}, ${phrase === null ? 'null' : quoteText(phrase)}, ${group.gid}, ${rank[group.outcome]}, ${countsForNer(group)})`,
    );
  }
  await database.run(
    'create table spelling (sip integer, ms integer, phrase varchar, gid integer, rank utinyint, ner boolean)',
  );
  for (let at = 0; at < rows.length; at += 1000) {
    await database.run(`insert into spelling values ${rows.slice(at, at + 1000).join(', ')}`);
  }
  await database.run(`create table leg as
    select coalesce(l.corr, hash(l.row, 7)) as key, l.t, l.trunk, l.usr, l.country, l.corr_text, l.n, coalesce(s.gid, 0) as gid,
      case when l.good then 0 else coalesce(s.rank, 1) end::utinyint as rank, l.good or coalesce(s.ner, false) as ner
    from (select *, rowid as row, ${answered} as good from legs) l left join spelling s on not l.good
      and l.sip is not distinct from s.sip and l.ms is not distinct from s.ms and l.phrase is not distinct from s.phrase`);
  await database.run('drop table legs');
  await database.run(`create table call as
    select key, min(case when rank = 0 then 0 else rank end) as rank, bool_or(rank = 0) or bool_and(ner) as ner, min(t) as t, max(n) as n
    from leg group by key`);
  return [...groups.values()];
}

/** Microsoft's network effectiveness: busy, no answer and declined calls show a network that works. */
function countsForNer({ sipCode, microsoftCode }: GroupCodes): boolean {
  if (sipCode === null) return false;
  return ['486', '600', '487', '603'].includes(sipCode) || (sipCode === '480' && microsoftCode === '560480');
}

/** The classes behind NER, to be printed with it. */
export const nerClasses: readonly { readonly name: string; readonly codes: string }[] = [
  { name: 'answered', codes: 'success' },
  { name: 'busy', codes: '486, 600' },
  { name: 'ring no answer', codes: '487, 480 with 560480' },
  { name: 'terminal reject', codes: '603' },
  { name: 'counts against', codes: 'everything else' },
];

function cleanPhrase(phrase: string | null): string | null {
  const clean = (phrase ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300);
  return clean === '' ? null : clean;
}

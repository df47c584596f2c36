import { columnOf, type LegSource } from './leg-source.ts';
import { ask, type Database, quoteText } from './open-database.ts';
import type { SkipReason } from './skipped-rows.ts';

/** Which result cells a row has, as one number: rows with equal cells are judged once. */
export function resultHash(source: LegSource): string {
  return `hash(${resultRoles.map((role) => columnOf(source, role)).join(', ')})`;
}

const resultRoles = ['sipCode', 'microsoftCode', 'phrase', 'success', 'trunk'] as const;

/** Creates the table of the ways in which the files write a result: few, so that every rule about cells is applied to few. */
export async function createSpellings(database: Database): Promise<void> {
  await database.run(`create or replace table spelling (file integer, h ubigint, n bigint, line bigint, sip integer, ms integer,
    phrase varchar, ok boolean, trunk varchar, good boolean, bad varchar, cells varchar[])`);
}

/** Reads the spellings of one file; throws what DuckDB says when a row does not keep to the rules. */
export async function readSpellings(database: Database, source: LegSource, index: number): Promise<void> {
  const column = (role: (typeof resultRoles)[number]) => columnOf(source, role);
  await database.run(`insert into spelling
    select ${index}, h, n, line, sip, ms, phrase, ok, trunk, coalesce(${answered}, false), case when ${badCode} then 'notACode' when ${noResult} then 'noResult' end as bad, case when bad is not null then cells end
    from (select h, n, line, [sip_text, ms_text, phrase_text, ok_text, trunk_text] as cells, ${code('sip_text', 3)} as sip, ${code('ms_text', 7)} as ms, nullif(trim(phrase_text), '') as phrase,
      ${success('ok_text')} as ok, nullif(lower(trim(trunk_text)), '') as trunk
    from (select ${resultHash(source)} as h, ${column('sipCode')} as sip_text, ${column('microsoftCode')} as ms_text,
      ${column('phrase')} as phrase_text, ${column('success')} as ok_text, ${column('trunk')} as trunk_text,
      count(*) as n, min(${source.line ?? '0'}) as line from ${source.relation} group by all))`);
}

/** Takes the spellings of a file back. */
export async function forgetSpellings(database: Database, index: number): Promise<void> {
  await database.run(`delete from spelling where file = ${index}`);
}

/** Rows of a file that count, and those that tell no result, by reason. */
export interface RowCounts {
  readonly rows: number;
  readonly bad: readonly { readonly reason: SkipReason; readonly count: number; readonly line: number }[];
  /** Whether a cell runs over several lines: then its quotes may be broken ones. */
  readonly hasLineBreaks: boolean;
}

/** Counts the rows of one file. */
export async function countRows(database: Database, index: number): Promise<RowCounts> {
  const rows = await ask<{ bad: SkipReason | null; n: bigint; line: bigint; breaks: boolean }>(
    database,
    `select bad, sum(n)::bigint as n, min(line) as line, bool_or(coalesce(contains(phrase, chr(10)), false) or coalesce(contains(trunk, chr(10)), false)) as breaks
     from spelling where file = ${index} group by bad order by bad nulls first`,
  );
  return {
    rows: rows.reduce((sum, { bad, n }) => sum + (bad === null ? Number(n) : 0), 0),
    bad: rows.flatMap(({ bad, n, line }) =>
      bad === null ? [] : [{ reason: bad, count: Number(n), line: Number(line) }],
    ),
    hasLineBreaks: rows.some(({ breaks }) => breaks),
  };
}

/** Most spellings that tell no result and are looked up in their file. */
const mostBad = 100_000;

/** How rows that tell no result are written: SIP code, Microsoft code, message, success and trunk, as they stand there. */
export async function badSpellings(
  database: Database,
  index: number,
): Promise<{ readonly reason: SkipReason; readonly cells: readonly (string | null)[] }[]> {
  return ask(
    database,
    `select bad as reason, cells from spelling where file = ${index} and bad is not null order by h limit ${mostBad}`,
  );
}

/** Success by the column, and where there is none by codes that end a good call. */
const answered = `coalesce(ok, (sip is not null or ms is not null) and coalesce(sip = 0 or sip between 200 and 299, true)
  and coalesce(ms in (0, 540000, 560000), sip between 200 and 299) and not (sip is null and ms = 0))`;
const badCode = 'coalesce(sip < 0 or sip > 699, false) or coalesce(ms < 0, false)';
const noResult = 'sip is null and ms is null and ok is null';

/** Digits, also as a spreadsheet writes them: 569002.0, 569.002, 569,002; -1 for anything else that is not blank. */
function code(column: string, digits: number): string {
  const plain = `regexp_replace(regexp_replace(trim(${column}), '[.,]0+$', ''), '^(\\d{1,3})[.,\\x{A0}\\x{202F} ](\\d{3})$', '\\1\\2')`;
  return `case when ${column} is null or trim(${column}) in ('', '-') then null
    when regexp_full_match(${plain}, '\\d{1,${digits}}') then ${plain}::integer else -1 end`;
}

const yes = 'yes true success 1 ja wahr erfolg oui vrai sí si verdadero はい 成功'.split(' ');
const no =
  'no false attempt 0 failure failed nein falsch versuch non faux falso いいえ 失敗 試行 tentative intento'.split(' ');

function success(column: string): string {
  const list = (words: readonly string[]) => words.map(quoteText).join(', ');
  return `case when lower(trim(${column})) in (${list(yes)}) then true when lower(trim(${column})) in (${list(no)}) then false end`;
}

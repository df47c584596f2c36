import { columnOf, type LegSource } from './leg-source.ts';
import { ask, type Database, quoteText } from './open-database.ts';
import type { SkipReason } from './skipped-rows.ts';

/** The columns that tell the result of a call. */
export const resultRoles = ['sipCode', 'microsoftCode', 'phrase', 'success', 'trunk'] as const;

/** SQL of which result cells a row has, as one number: rows with equal cells are judged once. */
export function hashOf(columns: readonly string[]): string {
  return `hash(${columns.join(', ')})`;
}

/** SQL of result cells as one text, with a sign between them that no table has. */
export function textOf(columns: readonly string[]): string {
  return `concat_ws(chr(31), ${columns.map((column) => `coalesce(replace(${column}, chr(31), ' '), '')`).join(', ')})`;
}

/** Rows at the beginning of a file whose result cells are taken as known; of any other row its cells are kept as text. */
const rowsOfBeginning = 20_000;

/**
 * Creates the tables of the ways in which the files write a result: `spelling` has each once a file, with what it says; `known` those of
 * the beginning of one file. They are few, so that every rule about cells is applied to few.
 */
export async function createSpellings(database: Database): Promise<void> {
  await database.run(`create or replace table spelling (file integer, h ubigint, n bigint, line bigint, sip integer, ms integer,
    phrase varchar, ok boolean, trunk varchar, good boolean, bad varchar, cells varchar[])`);
}

/** Notes how the first rows of a file write results; `good` where they say that a call was answered. */
export async function noteBeginning(database: Database, source: LegSource): Promise<void> {
  const columns = resultRoles.map((role) => columnOf(source, role));
  await database.run(`create or replace table known as select *, ${isGood('said')} as good
    from (select h, cells, ${says('cells')} as said from (select ${hashOf(columns)} as h, min(${textOf(columns)}) as cells
      from (select * from ${source.relation} limit ${rowsOfBeginning}) group by all))`);
}

/** Reads the spellings of one file out of its legs. */
export async function readSpellings(database: Database, index: number): Promise<void> {
  await database.run(`insert into spelling
    select ${index}, h, n, line, said.sip, said.ms, said.phrase, said.ok, said.trunk, ${isGood('said')}, ${fault('said')} as bad,
      case when bad is not null then string_split(cells, chr(31)) end
    from (select h, n, line, cells, ${says('cells')} as said
      from (select h, count(*) as n, min(line) as line from leg where file = ${index} group by h)
      join (select h, min(cells) as cells from (select h, cells from known union all
        select h, cells from leg where file = ${index} and cells is not null) group by h) using (h))`);
}

/** Takes a file back, with its legs. */
export async function forgetFile(database: Database, index: number): Promise<void> {
  await database.run(`delete from leg where file = ${index}`);
  await database.run(`delete from spelling where file = ${index}`);
}

/** Takes back the legs that tell no result. */
export async function dropBadLegs(database: Database, index: number): Promise<void> {
  await database.run(
    `delete from leg where file = ${index} and h in (select h from spelling where file = ${index} and bad is not null)`,
  );
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
  const rows = await ask<{ bad: SkipReason | null; n: bigint; line: bigint | null; breaks: boolean }>(
    database,
    `select bad, sum(n)::bigint as n, min(line) as line, bool_or(coalesce(contains(phrase, chr(10)), false) or coalesce(contains(trunk, chr(10)), false)) as breaks
     from spelling where file = ${index} group by bad order by bad nulls first`,
  );
  return {
    rows: rows.reduce((sum, { bad, n }) => sum + (bad === null ? Number(n) : 0), 0),
    bad: rows.flatMap(({ bad, n, line }) =>
      bad === null ? [] : [{ reason: bad, count: Number(n), line: Number(line ?? 0) }],
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
): Promise<{ readonly reason: SkipReason; readonly cells: readonly string[] }[]> {
  return ask(
    database,
    `select bad as reason, cells from spelling where file = ${index} and bad is not null order by h limit ${mostBad}`,
  );
}

/** What result cells say, as a record of numbers, texts and whether the call succeeded. */
function says(cells: string): string {
  const cell = (place: number) => `string_split(${cells}, chr(31))[${place}]`;
  return `{ sip: ${code(cell(1), 3)}, ms: ${code(cell(2), 7)}, phrase: nullif(trim(${cell(3)}), ''), ok: ${success(cell(4))},
    trunk: nullif(lower(trim(${cell(5)})), '') }`;
}

/** Success by the column, and where there is none by codes that end a good call. */
function isGood(said: string): string {
  const [sip, ms, ok] = ['sip', 'ms', 'ok'].map((name) => `${said}.${name}`);
  return `coalesce(coalesce(${ok}, (${sip} is not null or ${ms} is not null) and coalesce(${sip} = 0 or ${sip} between 200 and 299, true)
    and coalesce(${ms} in (0, 540000, 560000), ${sip} between 200 and 299) and not (${sip} is null and ${ms} = 0)), false)`;
}

function fault(said: string): string {
  return `case when coalesce(${said}.sip < 0 or ${said}.sip > 699, false) or coalesce(${said}.ms < 0, false) then 'notACode'
    when ${said}.sip is null and ${said}.ms is null and ${said}.ok is null then 'noResult' end`;
}

/** Digits, also as a spreadsheet writes them: 569002.0, 569.002, 569,002; -1 for anything else that is not blank. */
function code(column: string, digits: number): string {
  const plain = `regexp_replace(regexp_replace(trim(${column}), '[.,]0+$', ''), '^(\\d{1,3})[.,\\x{A0}\\x{202F} ](\\d{3})$', '\\1\\2')`;
  return `case when trim(${column}) in ('', '-') then null
    when regexp_full_match(${plain}, '\\d{1,${digits}}') then ${plain}::integer else -1 end`;
}

const yes = 'yes true success 1 ja wahr erfolg oui vrai sí si verdadero はい 成功'.split(' ');
const no =
  'no false attempt 0 failure failed nein falsch versuch non faux falso いいえ 失敗 試行 tentative intento'.split(' ');

function success(column: string): string {
  const list = (words: readonly string[]) => words.map(quoteText).join(', ');
  return `case when lower(trim(${column})) in (${list(yes)}) then true when lower(trim(${column})) in (${list(no)}) then false end`;
}

import type { ColumnRole } from './column-role.ts';
import { columnOf, type LegSource } from './leg-source.ts';
import { ask, type Database, quoteText } from './open-database.ts';
import { hashOf, noteBeginning, readSpellings, resultRoles, textOf } from './read-spellings.ts';

/**
 * Creates the table of legs: one narrow row a row of an export. `h` tells how it writes its result, `key` its call (a leg without a
 * correlation id is a call of its own), `t` is in milliseconds since 1970, `place` the first digits of the number called or the country
 * that the file names, `usr` a hash. Texts are kept of legs alone that may have failed, and cells where the beginning of the file has
 * not shown them.
 */
export async function createLegs(database: Database): Promise<void> {
  await database.run(`create or replace table leg (file usmallint, h ubigint, key ubigint, t bigint, usr ubigint, place varchar,
    n integer, line uinteger, written varchar, who varchar, id varchar, cells varchar)`);
}

/** Reads the legs of a file and how they write results, once through; throws what DuckDB says when a row does not keep to the rules. */
export async function loadLegs(database: Database, source: LegSource, index: number): Promise<void> {
  await noteBeginning(database, source);
  const results = resultRoles.map((role) => columnOf(source, role));
  const times = present(source, ['inviteTime', 'startTime', 'failureTime', 'endTime']);
  const users = present(source, ['user', 'userId', 'userName']);
  const [cells, moments] = [results.map((_, at) => `cell${at}`), times.map((_, at) => `time${at}`)];
  const mayFail = 'known.good is not true';
  await database.run(`insert into leg
    select ${index}, legs.h, case when id is null then hash(gen_random_uuid()) else hash(id) end, t, case when who is not null then hash(who) end,
      place, n, line, case when t is null then ${first(moments.map(text))} end, case when ${mayFail} then who end,
      case when ${mayFail} then id end, case when known.h is null then ${textOf(cells)} end
    from (select ${[...results, ...times].map((column, at) => `${column} as ${[...cells, ...moments][at]}`).join(', ')},
      ${hashOf(results)} as h, epoch_ms(${first(times.map(moment), 'timestamp')}) as t,
      lower(${first(users.map(text))}) as who, lower(${text(columnOf(source, 'correlation'))}) as id,
      ${placeOf(columnOf(source, 'callee'), columnOf(source, 'otherCountry'))} as place, ${countOf(source)} as n,
      ${source.line ?? 'null'} as line from ${source.relation}) as legs
    left join known on known.h = legs.h`);
  await readSpellings(database, index);
}

function present({ columns }: LegSource, roles: readonly ColumnRole[]): string[] {
  return roles.flatMap((role) => columns.get(role) ?? []);
}

/** The first value of several that is not null. */
function first(values: readonly string[], type = 'varchar'): string {
  return values.length > 0 ? `coalesce(${values.join(', ')}, null)` : `null::${type}`;
}

/** A cell without the blanks around it; asking for them first is far cheaper than trimming every cell. */
function text(column: string): string {
  return `case when ${column} < '!' or ends_with(${column}, ' ') then nullif(trim(${column}), '') else ${column} end`;
}

/** A time in ISO 8601, without an offset in UTC; the year 1, as Graph writes none, is none. */
function moment(column: string): string {
  return `case when ${column} < '1990' then null when ends_with(${column}, 'Z') then try_cast(${column} as timestamp)
    else try_cast(${column} as timestamptz)::timestamp end`;
}

function countOf(source: LegSource): string {
  const column = source.columns.get('count');
  return column === undefined ? '1' : `greatest(coalesce(try_cast(trim(${column}) as integer), 1), 0)`;
}

/** The first three digits of a number in international form with their plus, else the country the file names. */
function placeOf(number: string, country: string): string {
  return `case when ${number} >= '+0' and ${number} < '+:' then substr(${number}, 1, 4)
    else coalesce('+' || nullif(regexp_extract(trim(${number}), '^(?i:tel:|sips?:)?(?:\\+|00)(\\d{1,3})', 1), ''), nullif(upper(trim(${country})), '')) end`;
}

const earliest = Date.UTC(1990, 0, 1);
const dotted = ['%d.%m.%Y %H:%M:%S', '%d.%m.%Y %H:%M', '%d.%m.%Y, %H:%M:%S'];
const cdr = ['%H:%M:%S.%g UTC %a %b %d %Y', '%H:%M:%S UTC %a %b %d %Y', '%H:%M:%S.%g  UTC %a %b %d %Y'];
const japanese = ['%Y/%m/%d %H:%M:%S', '%Y/%m/%d %H:%M'];
const slashed = (order: string) =>
  [' %I:%M:%S %p', ' %I:%M %p', ' %H:%M:%S', ' %H:%M'].map((time) => `${order}${time}`);

/** Reads the times that are not ISO 8601, as spreadsheets and SBCs write them; days come first where a number over 12 shows it. */
export async function readOtherTimes(database: Database): Promise<void> {
  const [left] = await ask<{ n: bigint }>(database, 'select count(written) as n from leg');
  if (!left || left.n === 0n) return;
  const [found] = await ask<{ n: bigint }>(
    database,
    `select count(*) as n from leg where try_cast(regexp_extract(written, '^(\\d+)/\\d+/\\d{4}', 1) as integer) > 12`,
  );
  const forms = [...dotted, ...slashed(found && found.n > 0n ? '%d/%m/%Y' : '%m/%d/%Y'), ...japanese, ...cdr];
  await database.run(
    `update leg set t = epoch_ms(coalesce(try_strptime(written, [${forms.map(quoteText).join(', ')}]), try_cast(written as timestamptz)::timestamp))
     where written is not null`,
  );
  await database.run(`update leg set t = null where t < ${earliest}`);
}

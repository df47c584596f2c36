import type { ColumnRole } from './column-role.ts';
import { columnOf, type LegSource } from './leg-source.ts';
import { ask, type Database, quoteText } from './open-database.ts';
import { resultHash } from './read-spellings.ts';

/**
 * Creates the table of legs: one row a row of an export. `key` tells its call (null without a correlation id), `t` is in milliseconds
 * since 1970, `trunk` a number of the table `trunk`, `usr` a hash; texts are kept of failed legs alone.
 */
export async function createLegs(database: Database): Promise<void> {
  await database.run(`create or replace table leg (gid integer, rank utinyint, ner boolean, key ubigint, t bigint, when_text varchar, trunk integer,
    usr ubigint, usr_text varchar, corr_text varchar, country varchar, n bigint)`);
}

/** What tells the call of a leg; a leg without a correlation id is a call of its own. */
export const callKey = 'coalesce(key, hash(leg.rowid, 7))';

/** Reads the legs of a file whose spellings are judged; throws what DuckDB says when a row does not keep to the rules. */
export async function loadLegs(database: Database, source: LegSource, index: number): Promise<void> {
  const text = (role: ColumnRole) => trimmed(columnOf(source, role));
  const times = (['inviteTime', 'startTime', 'failureTime', 'endTime'] as const).filter((role) =>
    source.columns.has(role),
  );
  const moment = (role: ColumnRole) => {
    const column = columnOf(source, role);
    return `nullif(greatest(epoch_ms(case when ends_with(${column}, 'Z') then try_cast(${column} as timestamp)
      else try_cast(${column} as timestamptz)::timestamp end), ${earliest}), ${earliest})`;
  };
  const time = times.length > 0 ? `coalesce(${times.map(moment).join(', ')}, null)` : 'null::bigint';
  const written = times.length > 0 ? `coalesce(${times.map(text).join(', ')}, null)` : 'null::varchar';
  const users = (['user', 'userId', 'userName'] as const).filter((role) => source.columns.has(role));
  const user = users.length > 0 ? `lower(coalesce(${users.map(text).join(', ')}))` : 'null::varchar';
  const count = source.columns.has('count')
    ? `greatest(coalesce(try_cast(${text('count')} as bigint), 1), 0)`
    : '1::bigint';
  await database.run(`insert into leg
    select gid, rank, ner, case when corr is not null then hash(corr) end, t, case when t is null then written end, trunk,
      case when usr is not null then hash(usr) end, case when rank > 0 then usr end, case when rank > 0 then corr end,
      ${country('plus', 'named')}, n
    from (select h, t, written, usr, corr, ${international('number')} as plus, named, n
      from (select ${resultHash(source)} as h, ${time} as t, ${written} as written, ${user} as usr, lower(${text('correlation')}) as corr,
        ${text('callee')} as number, ${text('otherCountry')} as named, ${count} as n from ${source.relation})) as legs
    join judged on judged.file = ${index} and judged.h = legs.h`);
}

/** A cell without the blanks around it; asking for them first is far cheaper than trimming every cell. */
function trimmed(column: string): string {
  return `case when ${column} = '' or starts_with(${column}, ' ') or ends_with(${column}, ' ') then nullif(trim(${column}), '') else ${column} end`;
}

/** Times before 1990 stand for none (Graph writes year 1). */
const earliest = Date.UTC(1990, 0, 1);

/** A number in international form, else null. */
function international(number: string): string {
  return `case when ${number}[1] = '+' then ${number} when ${number}[1] in ('0', 't', 's', 'T', 'S')
    and regexp_matches(${number}, '^(?i:tel:|sips?:|00)') then regexp_replace(${number}, '^(?i:tel:|sips?:)?(?:\\+|00)', '+') end`;
}

const twoDigits =
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  );

/** The country calling code of an international number, otherwise the country the file names. */
function country(plus: string, named: string): string {
  return `case when ${plus} is null or try_cast(${plus}[2:3] as utinyint) is null then upper(${named})
    when ${plus}[2] in ('1', '7') then ${plus}[1:2]
    when ${plus}[2:3] in (${twoDigits.map(quoteText).join(', ')}) then ${plus}[1:3]
    else ${plus}[1:4] end`;
}

const dotted = ['%d.%m.%Y %H:%M:%S', '%d.%m.%Y %H:%M', '%d.%m.%Y, %H:%M:%S'];
const cdr = ['%H:%M:%S.%g UTC %a %b %d %Y', '%H:%M:%S UTC %a %b %d %Y', '%H:%M:%S.%g  UTC %a %b %d %Y'];
const japanese = ['%Y/%m/%d %H:%M:%S', '%Y/%m/%d %H:%M'];
const slashed = (order: string) =>
  [' %I:%M:%S %p', ' %I:%M %p', ' %H:%M:%S', ' %H:%M'].map((time) => `${order}${time}`);

/** Reads the times that are not ISO 8601, as spreadsheets and SBCs write them; days come first where a number over 12 shows it. */
export async function readOtherTimes(database: Database): Promise<void> {
  const [left] = await ask<{ n: bigint }>(database, 'select count(*) as n from leg where when_text is not null');
  if (!left || left.n === 0n) return;
  const [found] = await ask<{ n: bigint }>(
    database,
    `select count(*) as n from leg where try_cast(regexp_extract(when_text, '^(\\d+)/\\d+/\\d{4}', 1) as integer) > 12`,
  );
  const forms = [...dotted, ...slashed(found && found.n > 0n ? '%d/%m/%Y' : '%m/%d/%Y'), ...japanese, ...cdr];
  await database.run(
    `update leg set t = epoch_ms(try_strptime(when_text, [${forms.map(quoteText).join(', ')}])) where when_text is not null`,
  );
  await database.run(`update leg set t = null where t < ${earliest}`);
}

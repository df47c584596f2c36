import type { ColumnRole } from './column-role.ts';
import { ask, type Database, quoteText } from './open-database.ts';
import type { SkipCounter } from './skipped-rows.ts';

/** A delimited file that keeps to the rules, and where its roles stand. */
export interface LegFile {
  readonly path: string;
  readonly delimiter: string;
  readonly width: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Where the number of the line in the original file stands, in a file that was written anew. */
  readonly lineColumn?: number;
  /** Name of the original, for messages. */
  readonly name: string;
}

/** Creates the table of legs: one row a row of an export, columns by role, times in milliseconds since 1970. */
export async function createLegs(database: Database): Promise<void> {
  await database.run(`create table legs (
    file integer, line bigint, t bigint, when_text varchar, sip integer, ms integer, phrase varchar, ok boolean,
    trunk varchar, usr varchar, corr ubigint, corr_text varchar, country varchar, n bigint)`);
}

/** Reads a file into the table; throws what DuckDB says when a row does not keep to the rules. */
export async function loadLegs(database: Database, file: LegFile, index: number): Promise<void> {
  const names = Array.from({ length: file.width }, (_, at) => `c${at}`);
  const columns = names.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(', ');
  const column = (role: ColumnRole) => {
    const at = file.columns.get(role);
    return at === undefined ? 'null::varchar' : `c${at}`;
  };
  const text = (role: ColumnRole) => `nullif(trim(${column(role)}), '')`;
  const times = (['inviteTime', 'startTime', 'failureTime', 'endTime'] as const).filter((role) =>
    file.columns.has(role),
  );
  const moment = (role: ColumnRole) =>
    `nullif(greatest(epoch_ms(case when ends_with(${column(role)}, 'Z') then try_cast(${column(role)} as timestamp)
      else try_cast(${column(role)} as timestamptz)::timestamp end), ${earliest}), ${earliest})`;
  const time = times.length > 0 ? `coalesce(${times.map(moment).join(', ')}, null)` : 'null::bigint';
  const user = `coalesce(lower(${text('user')}), lower(${text('userId')}), ${text('userName')})`;
  await database.run(`insert into legs
    select ${index}, ${file.lineColumn === undefined ? '0' : `c${file.lineColumn}::bigint`}, t,
      case when t is null then written end,
      sip, ms, case when ${answered} then null else phrase end, ok, trunk, usr, case when corr is not null then hash(corr) end, case when ${answered} then null else corr end, country, n
    from (select ${time} as t, ${times.length > 0 ? `coalesce(${times.map(text).join(', ')}, null)` : 'null::varchar'} as written, ${code(column('sipCode'), 3)} as sip, ${code(column('microsoftCode'), 7)} as ms,
      ${text('phrase')} as phrase, ${success(column('success'))} as ok, lower(${text('trunk')}) as trunk, ${user} as usr,
      lower(${text('correlation')}) as corr, ${country(text('callee'), text('otherCountry'))} as country,
      ${file.columns.has('count') ? `greatest(coalesce(try_cast(${text('count')} as bigint), 1), 0)` : '1'} as n
      ${file.lineColumn === undefined ? '' : `, c${file.lineColumn}`}
    from read_csv(${quoteText(file.path)}, auto_detect = false, header = true, delim = ${quoteText(file.delimiter)}, quote = '"',
      escape = '"', columns = {${columns}}, strict_mode = true, null_padding = false, max_line_size = 4000000)) as read`);
}

/** Times before 1990 stand for none (Graph writes year 1). */
const earliest = Date.UTC(1990, 0, 1);

/** Success by the column, and where there is none by codes that end a good call. */
export const answered = `coalesce(ok, (sip is not null or ms is not null) and coalesce(sip = 0 or sip between 200 and 299, true)
  and coalesce(ms in (0, 540000, 560000), sip between 200 and 299) and not (sip is null and ms = 0))`;

/** Digits, also as a spreadsheet writes them: 569002.0, 569.002, 569,002; -1 for anything else that is not blank. */
function code(column: string, digits: number): string {
  const plain = `regexp_replace(regexp_replace(trim(${column}), '[.,]0+$', ''), '^(\\d{1,3})[.,\\x{A0}\\x{202F} ](\\d{3})$', '\\1\\2')`;
  const read = `case when regexp_full_match(${plain}, '\\d{1,${digits}}') then ${plain}::integer else -1 end`;
  return `case when ${column} is null or trim(${column}) in ('', '-') then null
    when length(${column}) <= ${digits} and not contains(${column}, '.') and not contains(${column}, ',') then coalesce(
      case when try_cast(${column} as integer) >= 0 then try_cast(${column} as integer) end, -1)
    else ${read} end`;
}

const yes = [
  'yes',
  'true',
  'success',
  '1',
  'ja',
  'wahr',
  'erfolg',
  'oui',
  'vrai',
  'sí',
  'si',
  'verdadero',
  'はい',
  '成功',
];
const no = [
  'no',
  'false',
  'attempt',
  '0',
  'failure',
  'failed',
  'nein',
  'falsch',
  'versuch',
  'non',
  'faux',
  'falso',
  'いいえ',
  '失敗',
  'tentative',
  'intento',
];

function success(column: string): string {
  const list = (words: readonly string[]) => words.map(quoteText).join(', ');
  return `case when lower(trim(${column})) in (${list(yes)}) then true when lower(trim(${column})) in (${list(no)}) then false end`;
}

const twoDigits =
  '20|27|30|31|32|33|34|36|39|40|41|43|44|45|46|47|48|49|51|52|53|54|55|56|57|58|60|61|62|63|64|65|66|81|82|84|86|90|91|92|93|94|95|98';

/** The country calling code of a number in international form, otherwise the country the file names. */
function country(number: string, named: string): string {
  const bare = `regexp_replace(${number}, '^(?:tel:|sips?:)?(?:\\+|00)', '+')`;
  const plus = `case when starts_with(${number}, '+') then ${number} when regexp_matches(${number}, '^(?:tel:|sips?:|00)') then ${bare} end`;
  return `case when international is null or not regexp_full_match(international[2:4], '\\d{2,3}') then upper(${named})
    when international[2] in ('1', '7') then international[1:2]
    when international[2:3] in (${twoDigits.split('|').map(quoteText).join(', ')}) then international[1:3]
    else international[1:4] end`.replaceAll('international', `(${plus})`);
}

const dotted = ['%d.%m.%Y %H:%M:%S', '%d.%m.%Y %H:%M', '%d.%m.%Y, %H:%M:%S'];
const cdr = ['%H:%M:%S.%g UTC %a %b %d %Y', '%H:%M:%S UTC %a %b %d %Y', '%H:%M:%S.%g  UTC %a %b %d %Y'];
const japanese = ['%Y/%m/%d %H:%M:%S', '%Y/%m/%d %H:%M'];
const slashed = (order: string) =>
  [' %I:%M:%S %p', ' %I:%M %p', ' %H:%M:%S', ' %H:%M'].map((time) => `${order}${time}`);

/** Reads the times that are not ISO 8601, as spreadsheets and SBCs write them; days come first where a number over 12 shows it. */
export async function readOtherTimes(database: Database): Promise<void> {
  const [left] = await ask<{ n: bigint }>(database, 'select count(*) as n from legs where when_text is not null');
  if (!left || left.n === 0n) return;
  const [found] = await ask<{ n: bigint }>(
    database,
    `select count(*) as n from legs where try_cast(regexp_extract(when_text, '^(\\d+)/\\d+/\\d{4}', 1) as integer) > 12`,
  );
  const forms = [...dotted, ...slashed(found && found.n > 0n ? '%d/%m/%Y' : '%m/%d/%Y'), ...japanese, ...cdr];
  await database.run(
    `update legs set t = epoch_ms(try_strptime(when_text, [${forms.map(quoteText).join(', ')}])) where when_text is not null`,
  );
  await database.run(`update legs set t = null where t < ${earliest}`);
}

const badCode = 'coalesce(sip < 0 or sip > 699, false) or coalesce(ms < 0, false)';
const noResult = 'sip is null and ms is null and ok is null';

/** Takes out the rows of a file that tell no result, counted by reason; without a counter only says how many there are. */
export async function takeOutEmpty(
  database: Database,
  index: number,
  counter?: { readonly skipped: SkipCounter; readonly name: string },
): Promise<number> {
  const rows = await ask<{ reason: 'notACode' | 'noResult'; n: bigint; line: bigint }>(
    database,
    `select case when ${badCode} then 'notACode' else 'noResult' end as reason, count(*) as n, min(line) as line
     from legs where file = ${index} and (${badCode} or ${noResult}) group by reason order by reason`,
  );
  if (counter && rows.length > 0) {
    for (const { reason, n, line } of rows) counter.skipped.add(reason, Number(line), counter.name, Number(n));
    await database.run(`delete from legs where file = ${index} and (${badCode} or ${noResult})`);
  }
  return rows.reduce((sum, { n }) => sum + Number(n), 0);
}

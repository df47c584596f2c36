import { callKey } from './load-legs.ts';
import { ask, type Database } from './open-database.ts';

/** What calls can gather on. */
export const dimensions = ['user', 'trunk', 'country', 'hour'] as const;
export type Dimension = (typeof dimensions)[number];

/** How many calls of a group, and of all calls, have one value of a dimension. */
export interface ValueCount {
  readonly gid: number;
  readonly value: string;
  readonly calls: number;
  /** Distinct calls with this value over the whole file. */
  readonly of: number;
}

/** The column of a dimension, and how its value is shown. */
const columns = {
  user: { column: 'usr', shown: 'usr_text' },
  trunk: { column: 'trunk', shown: '(select name from trunk where id = value)' },
  country: { column: 'country', shown: 'value' },
  hour: { column: 't // 3600000', shown: `strftime(make_timestamp(value * 3600000000), '%Y-%m-%dT%H:00:00Z')` },
} as const satisfies Record<Dimension, { column: string; shown: string }>;

/** Most values listed per group and dimension. */
const mostValues = { user: 50, trunk: 50, country: 50, hour: 4000 } as const satisfies Record<Dimension, number>;

/** Asks how the calls of each group spread over one dimension, most first. */
export async function countValues(database: Database, dimension: Dimension): Promise<ValueCount[]> {
  const { column, shown } = columns[dimension];
  const rows = await ask<{ gid: number; value: string; calls: bigint; of: bigint }>(
    database,
    `with one as (select gid, ${column} as value, max(n) as n, min(usr_text) as usr_text from leg where gid > 0 and ${column} is not null group by gid, value, ${callKey}),
      part as (select gid, value, sum(n)::bigint as calls, min(usr_text) as usr_text from one group by gid, value),
      whole as (select ${column} as value, sum(n)::bigint as "of" from leg where ${column} is not null group by value),
      named as (select gid, ${shown} as name, calls, "of" from part join whole using (value))
     select gid, name as value, calls, "of" from named
     qualify row_number() over (partition by gid order by calls desc, name) <= ${mostValues[dimension]}
     order by gid, calls desc, name`,
  );
  return rows.map((row) => ({
    gid: Number(row.gid),
    value: String(row.value),
    calls: Number(row.calls),
    of: Number(row.of),
  }));
}

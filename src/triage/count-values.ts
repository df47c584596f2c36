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

const columns = {
  user: 'usr',
  trunk: 'trunk',
  country: 'country',
  hour: 't // 3600000',
} as const satisfies Record<Dimension, string>;

/** Most values listed per group and dimension. */
const mostValues = { user: 50, trunk: 50, country: 50, hour: 4000 } as const satisfies Record<Dimension, number>;

/** Asks how the calls of each group spread over one dimension, most first. */
export async function countValues(database: Database, dimension: Dimension): Promise<ValueCount[]> {
  const column = columns[dimension];
  const shown = dimension === 'hour' ? `strftime(make_timestamp(value * 3600000000), '%Y-%m-%dT%H:00:00Z')` : 'value';
  const rows = await ask<{ gid: number; value: string; calls: bigint; of: bigint }>(
    database,
    `with one as (select gid, ${column} as value, key, max(n) as n from leg where gid > 0 and ${column} is not null group by all),
      part as (select gid, value, sum(n)::bigint as calls from one group by all),
      whole as (select ${column} as value, sum(n)::bigint as "of" from leg where ${column} is not null group by all)
     select gid, ${shown} as value, calls, "of" from part join whole using (value)
     qualify row_number() over (partition by gid order by calls desc, value) <= ${mostValues[dimension]}
     order by gid, calls desc, value`,
  );
  return rows.map((row) => ({
    gid: Number(row.gid),
    value: String(row.value),
    calls: Number(row.calls),
    of: Number(row.of),
  }));
}

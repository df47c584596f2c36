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

/** SQL of a dimension: its value in failed legs, all legs by value, and the names of the values in `top`. */
interface DimensionSql {
  readonly value: string;
  readonly whole: string;
  readonly names: string;
}

/** Calls among failed legs: a row that stands for several calls is the only leg with its key. */
const distinctCalls = '(count(distinct key) + sum(n) - count(*))::bigint';

const byColumn = (column: string) => `select ${column} as value, n from leg`;
const sql = {
  user: {
    value: 'usr',
    whole: byColumn('usr'),
    names:
      'select usr as value, min(who) as name from leg where who is not null and usr in (select value from top) group by usr',
  },
  trunk: {
    value: 'trunk',
    whole: 'select trunk as value, n from (select h, sum(n) as n from leg group by h) join judged using (h)',
    names: 'select id as value, name from trunk',
  },
  country: {
    value: 'country',
    whole:
      'select code as value, n from (select place, sum(n) as n from leg group by place) join country using (place)',
    names: 'select distinct value, value as name from top',
  },
  hour: {
    value: 't // 3600000',
    whole: byColumn('t // 3600000'),
    names: `select distinct value, strftime(make_timestamp(value * 3600000000), '%Y-%m-%dT%H:00:00Z') as name from top`,
  },
} as const satisfies Record<Dimension, DimensionSql>;

/** Most values listed per group and dimension. */
const mostValues = { user: 50, trunk: 50, country: 50, hour: 4000 } as const satisfies Record<Dimension, number>;

/** Asks how the calls of each group spread over one dimension, most first. */
export async function countValues(database: Database, dimension: Dimension): Promise<ValueCount[]> {
  const { value, whole, names } = sql[dimension];
  const rows = await ask<{ gid: number; name: string; calls: bigint; of: bigint }>(
    database,
    `with part as (select gid, ${value} as value, ${distinctCalls} as calls from failed where value is not null group by gid, value),
      top as (from part qualify row_number() over (partition by gid order by calls desc, value) <= ${mostValues[dimension]}),
      whole as (select value, sum(n)::bigint as "of" from (${whole}) where value is not null group by value)
     select gid, name, calls, "of" from top join whole using (value) join (${names}) using (value) order by gid, calls desc, name`,
  );
  return rows.map((row) => ({
    gid: Number(row.gid),
    value: row.name,
    calls: Number(row.calls),
    of: Number(row.of),
  }));
}

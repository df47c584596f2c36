import { ask, type Database } from './open-database.ts';

/** Calls that began in one hour, by the rank of their outcome. */
export interface HourCount {
  /** Start of the hour, in milliseconds. */
  readonly t: number;
  readonly calls: number;
  readonly faults: number;
  readonly answered: number;
}

/** Asks how calls and faults spread over the hours of the file; hours without calls are left out. */
export async function countHours(database: Database): Promise<HourCount[]> {
  const rows = await ask<Record<string, bigint>>(
    database,
    `select hour, sum(n)::bigint as calls, coalesce(sum(n) filter (rank = 1), 0)::bigint as faults,
      coalesce(sum(n) filter (rank = 0), 0)::bigint as answered from call where hour is not null group by hour order by hour`,
  );
  return rows.map((row) => ({
    t: Number(row.hour) * 3_600_000,
    calls: Number(row.calls),
    faults: Number(row.faults),
    answered: Number(row.answered),
  }));
}

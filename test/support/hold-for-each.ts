import { expect } from 'vitest';

/**
 * Holds one rule over every row of a table, as one test: all rows that break it are listed with what was found. A table
 * without rows breaks every rule.
 */
export function holdForEach<T>(rows: readonly T[], nameOf: (row: T) => string, hold: (row: T) => void): void {
  const broken = rows.flatMap((row) => {
    try {
      hold(row);
      return [];
    } catch (error) {
      return [`${nameOf(row)}: ${(error as Error).message}`];
    }
  });
  expect(broken).toEqual([]);
  expect(rows.length).toBeGreaterThan(0);
}

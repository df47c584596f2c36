/** Why a row of an export was not read. */
export const skipReasons = {
  brokenQuotes: 'quotes that do not close',
  tooFewColumns: 'fewer columns than the header',
  tooManyColumns: 'more columns than the header',
  lineTooLong: 'a line of more than a million characters',
  beforeHeader: 'text above the header',
  notJson: 'no readable JSON object',
  notACode: 'a code that is no number',
  noResult: 'neither a code nor a result',
  noCodes: 'a table without error codes',
  notTheEnd: 'a CDR record of another kind than a call end',
  overLimit: 'past the largest number of rows that is read',
} as const;
export type SkipReason = keyof typeof skipReasons;

/** Rows not read for one reason: how many, and the first line it happened on. */
export interface SkippedRows {
  readonly kind: SkipReason;
  readonly reason: string;
  readonly count: number;
  readonly firstLine: number;
  /** Name of the file with that line. */
  readonly file: string;
}

/** Counts rows that were not read, by reason and file, in the order in which they came up. */
export class SkipCounter {
  readonly #counts = new Map<string, { reason: SkipReason; count: number; firstLine: number; file: string }>();

  add(reason: SkipReason, line: number, file: string, count = 1): void {
    const known = this.#counts.get(reason);
    if (!known) this.#counts.set(reason, { reason, count, firstLine: line, file });
    else {
      known.count += count;
      if (known.file === file) known.firstLine = Math.min(known.firstLine, line);
    }
  }

  list(): SkippedRows[] {
    const rows = [...this.#counts.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
    return rows.map(({ reason, ...rest }) => ({ ...rest, kind: reason, reason: skipReasons[reason] }));
  }
}

/** A row of a table of reasons. */
export interface Row {
  /** What it says, as a sentence goes on behind "it is a code because of ...". */
  readonly says: string;
  /** A text in which it holds for the last number that is long enough for a code, and one in which it does not. */
  readonly example: string;
  readonly counter: string;
}

/**
 * Reads a table of reasons, a row a line: its name, some figures, then `says ~ example ~ counter`.
 *
 * @param figures how many words stand between the name and the sentence
 */
export function readTable<Name extends string, Read extends Row>(
  table: string,
  figures: number,
  make: (row: Row, figures: readonly string[]) => Read,
): Readonly<Record<Name, Read>> {
  const rows = table.trim().split('\n');
  const read = rows.map((line) => {
    const [head = '', example = '', counter = ''] = line.trim().split(' ~ ');
    const [name = '', ...words] = head.split(/ +/);
    return [name, make({ says: words.slice(figures).join(' '), example, counter }, words.slice(0, figures))] as const;
  });
  return Object.fromEntries(read) as Record<Name, Read>;
}

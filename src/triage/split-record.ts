/** A row of a delimited file: its cells, or that its quotes are open at the end of the line or broken. */
export type SplitRecord = readonly string[] | 'open' | 'broken';

/** Splits one record by RFC 4180. A quote within an unquoted cell is a character; one that closes must be followed by a delimiter. */
export function splitRecord(line: string, delimiter: string): SplitRecord {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] !== '"') {
      const end = line.indexOf(delimiter, at);
      cells.push(end < 0 ? line.slice(at) : line.slice(at, end));
      if (end < 0) return cells;
      at = end + delimiter.length;
      continue;
    }
    const end = closingQuote(line, at + 1);
    if (end < 0) return 'open';
    cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
    if (end + 1 === line.length) return cells;
    if (!line.startsWith(delimiter, end + 1)) return 'broken';
    at = end + 1 + delimiter.length;
  }
}

function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) if (line[at + 1] !== '"') return at;
  return -1;
}

const delimiters = [',', ';', '\t', '|', '^', '~'] as const;

/** The delimiter of a header line: the one that splits it into most cells. */
export function findDelimiter(line: string): string {
  let best: string = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const cells = splitRecord(line, delimiter);
    if (typeof cells !== 'string' && cells.length > most) {
      most = cells.length;
      best = delimiter;
    }
  }
  return best;
}

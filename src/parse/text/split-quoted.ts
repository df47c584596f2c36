/**
 * Cells of one line of CSV, trimmed: a cell in quotes may hold the delimiter, and a quote written twice (RFC 4180). A quote within other
 * text is a character. Undefined when a cell that begins with a quote does not end with one, as in a line of no CSV. A library would
 * be asked for each line alone, and takes longer to set itself up, and to make an error, than the line takes to split.
 *
 * @example
 * splitQuoted('504,"no route, at all"', ','); // ['504', 'no route, at all']
 */
export function splitQuoted(line: string, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ; at += delimiter.length) {
    const start = skipBlanks(line, at, delimiter);
    if (line[start] === '"') {
      const quote = findClosing(line, start + 1);
      if (quote < 0) return undefined;
      cells.push(line.slice(start + 1, quote).replaceAll('""', '"'));
      at = skipBlanks(line, quote + 1, delimiter);
      if (at < line.length && !line.startsWith(delimiter, at)) return undefined;
    } else {
      const end = line.indexOf(delimiter, at);
      cells.push(line.slice(at, end < 0 ? line.length : end).trim());
      at = end < 0 ? line.length : end;
    }
    if (at >= line.length) return cells;
  }
}

function skipBlanks(line: string, from: number, delimiter: string): number {
  let at = from;
  while (line[at] !== delimiter && /\s/.test(line[at] ?? 'x')) at++;
  return at;
}

/** The quote that closes a cell: the first that is not written twice. */
function findClosing(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) if (line[at + 1] !== '"') return at;
  return -1;
}

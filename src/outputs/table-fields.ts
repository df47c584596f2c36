import type { FieldRecord } from './list-fields.ts';

/** A column of a table: its field, and the characters of the header line that it covers. */
interface Column {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const longestLine = 1_000;
const mostRows = 200;

/** Reads tables whose header names at least two fields: columns by tabs, bars, commas or blanks, as a terminal or a page has them. */
export function readTables(plain: string, names: readonly string[], least = 2): FieldRecord[] {
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  const lines = plain.split('\n');
  const records: FieldRecord[] = [];
  let offset = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const columns = line.length > longestLine ? undefined : readHeader(line, known, least);
    if (columns) {
      const from = offset;
      let below = offset + line.length + 1;
      for (let next = at + 1; next < Math.min(lines.length, at + mostRows); next++) {
        const row = lines[next] as string;
        const isRule = /^[\s|:+-]*-{2}[\s|:+-]*$/.test(row);
        const fields = isRule || row.length > longestLine ? undefined : readRow(row, columns);
        if (!isRule && !fields) break;
        if (fields)
          records.push({ fields, from: records.at(-1)?.from === from ? below : from, to: below + row.length });
        below += row.length + 1;
        at = next;
      }
      offset = below;
      continue;
    }
    offset += line.length + 1;
  }
  return records;
}

/** How the cells of a line are told apart. */
function cellsOf(line: string): { text: string; from: number }[] | undefined {
  const sign = line.includes('|') ? '|' : line.includes('\t') ? '\t' : undefined;
  if (sign === undefined) return undefined;
  let from = 0;
  const cells = line.split(sign).map((text) => {
    const start = from;
    from += text.length + 1;
    return { text: text.trim(), from: start };
  });
  return sign === '|' && cells[0]?.text === '' ? cells.slice(1) : cells;
}

function readHeader(line: string, known: ReadonlyMap<string, string>, least: number): Column[] | undefined {
  if (/[:=]/.test(line.replace(/^[^|\t]{0,60}>\s?/, ''))) return undefined;
  const cells = cellsOf(line) ?? [...line.matchAll(/[^\s,"]+/g)].map(({ 0: text, index }) => ({ text, from: index }));
  const columns = cells.map(({ text, from }) => ({
    name: known.get(text.toLowerCase()) ?? '',
    from,
    to: from + text.length,
  }));
  return columns.filter(({ name }) => name !== '').length >= least ? columns : undefined;
}

function readRow(line: string, columns: readonly Column[]): Map<string, string> | undefined {
  if (line.trim() === '' || /^\s*(?:PS\b[^\n>]{0,120}>|[A-Za-z]:\\[^\n>]{0,120}>)/.test(line)) return undefined;
  const cells = cellsOf(line);
  if (cells) {
    if (cells.length < 2) return undefined;
    return mapOf(columns.map(({ name }, at) => [name, cells[at]?.text ?? '']));
  }
  const quoted = line.split(',').map((text) => text.trim().replace(/^"(.*)"$/, '$1'));
  if (line.trimStart().startsWith('"') && quoted.length === columns.length) {
    return mapOf(columns.map(({ name }, at) => [name, quoted[at] ?? '']));
  }
  const words = [...line.matchAll(/\{[^{}]{0,400}\}|\S+/g)];
  if (isSentence(words, columns)) return undefined;
  if (words.length === columns.length) return mapOf(columns.map(({ name }, at) => [name, words[at]?.[0] ?? '']));
  if (words.length < 2) return undefined;
  return byPlace(words, columns);
}

/**
 * A line behind the table that is none of its rows: its words do not stand at the columns' edges, or, where a chat has drawn all
 * blanks together, none of them looks like a value.
 */
function isSentence(words: readonly RegExpExecArray[], columns: readonly Column[]): boolean {
  const isDrawnTogether = columns.every(({ from }, at) => at === 0 || from - (columns[at - 1]?.to ?? 0) === 1);
  if (isDrawnTogether)
    return words.every(([word]) => /^\p{L}+[,.;:!?]?$/u.test(word) && !/^(?:true|false)$/i.test(word));
  const atEdges = words.filter(({ 0: word, index }) =>
    columns.some(({ from, to }) => index === from || index + word.length === to),
  );
  return atEdges.length * 2 < words.length;
}

/** Each word goes to the column whose header stands above it, or nearest to it. */
function byPlace(words: readonly RegExpExecArray[], columns: readonly Column[]): Map<string, string> {
  const values = columns.map(() => '');
  for (const { 0: word, index } of words) {
    const gaps = columns.map(({ from, to }) => Math.max(from - (index + word.length), index - to, 0));
    const at = gaps.indexOf(Math.min(...gaps));
    values[at] = `${values[at]} ${word}`.trim();
  }
  return mapOf(columns.map(({ name }, at) => [name, values[at] ?? '']));
}

function mapOf(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  return new Map(pairs.filter(([name]) => name !== ''));
}

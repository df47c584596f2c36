import { createHash } from 'node:crypto';

/** A row of a page's table of codes. */
export interface TableRow {
  readonly line: number;
  readonly microsoftCode: string;
  /** As the page prints it, `0` and misprints among them. */
  readonly sipCode: string;
  readonly message: string;
  /** Changes with the words of the message, not with case, spacing or punctuation. */
  readonly mark: string;
}

/** A published page in the Markdown its publisher keeps it in. */
export interface Page {
  /** File name as given. */
  readonly file: string;
  /** The last part of its address, as in `issues-with-inbound-calls`. */
  readonly name: string;
  /** ISO date the page bears. */
  readonly date?: string;
  /** Where the page says that it has moved to. */
  readonly movedTo?: string;
  /** Fragments that links can lead to. */
  readonly headings: ReadonlySet<string>;
  readonly rows: readonly TableRow[];
  /** All words of the page, folded for comparison. */
  readonly words: string;
}

/** Lines longer than this are no table and no heading. */
const longestLine = 20_000;

/** Reads a page for what can be compared: its date, where it moved, its headings, its tables of codes and its words. */
export function readPage(file: string, markdown: string): Page {
  const lines = markdown.split(/\r\n?|\n/).map((line) => (line.length > longestLine ? '' : line));
  const name = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.\w+$/, '');
  const front = readFrontMatter(lines);
  const date = readDate(front.get('ms.date'));
  const movedTo = front.get('redirect_url');
  return {
    file,
    name,
    ...(date !== undefined && { date }),
    ...(movedTo && { movedTo }),
    headings: new Set(lines.flatMap(readHeading)),
    rows: readRows(lines),
    words: foldWords(lines.join(' ')),
  };
}

/** Letters and digits of a text in lower case, so that markup, spacing and punctuation do not count. */
export function foldWords(text: string): string {
  const plain = text
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/\\([_*[\]<>#])/g, '$1')
    .normalize('NFKC')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The mark of a message. */
export function markOf(message: string): string {
  return createHash('sha256').update(foldWords(message)).digest('hex').slice(0, 8);
}

function readFrontMatter(lines: readonly string[]): ReadonlyMap<string, string> {
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const pairs = lines.slice(1, Math.max(1, end)).map((line) => /^([\w.]+):\s*(.*?)\s*$/.exec(line));
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', (pair[2] ?? '').replace(/^["']|["']$/g, '')]] : [])));
}

/** `7/22/2024` and `2024-07-22` are one day. */
function readDate(text = ''): string | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text;
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}

/** The fragment under which the publisher's site shows a heading, or an anchor written into the text. */
function readHeading(line: string): string[] {
  const anchors = [...line.matchAll(/<a\s[^<>]{0,100}?(?:name|id)=["']?([\w-]{1,100})/gi)].map(
    ([, anchor]) => anchor ?? '',
  );
  const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
  if (heading === undefined) return anchors;
  const plain = heading.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1').toLowerCase();
  return [
    ...anchors,
    plain
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  ];
}

/** Tables whose header has the columns SubCode, Code and Message, in any order. */
function readRows(lines: readonly string[]): TableRow[] {
  const rows: TableRow[] = [];
  let columns: readonly number[] | undefined;
  for (const [index, line] of lines.entries()) {
    if (!line.trimStart().startsWith('|')) {
      columns = undefined;
      continue;
    }
    const cells = line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
    const header = ['subcode', 'code', 'message'].map((title) =>
      cells.findIndex((cell) => cell.toLowerCase() === title),
    );
    if (header.every((at) => at >= 0)) columns = header;
    else if (columns) {
      const [microsoftCode = '', sipCode = '', message = ''] = columns.map((at) => cells[at] ?? '');
      if (/^\d{1,7}$/.test(microsoftCode) && /^\d{1,3}$/.test(sipCode))
        rows.push({ line: index + 1, microsoftCode, sipCode, message, mark: markOf(message) });
    }
  }
  return rows;
}

import { type HtmlHandler, walkHtml } from './walk-html.ts';

/** What a `text/html` attachment says, with the user's own words apart from what is quoted or forwarded. */
export interface HtmlText {
  readonly own: string;
  readonly quoted: string;
  /** Some of the text was struck through and is left out: its author took it back. */
  readonly isCorrected?: true;
}

/** Words of a message and whether they are struck through. */
interface Piece {
  readonly text: string;
  readonly isStruck: boolean;
}

const blocks = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'tr', 'table', 'pre', 'codeblock', 'blockquote']);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Elements whose text no reader sees. */
const unseen = new Set(['script', 'style', 'template', 'head', 'title']);
const struck = new Set(['s', 'strike', 'del']);
const attributeNames = new Set(['itemtype', 'itemprop', 'style']);

/**
 * Reads the HTML that Teams sends beside a message: a line for each block, a tab between table cells, code and
 * entities as written; mentions are left out, quotes and forwards (`blockquote`) are kept apart. Text struck through is
 * left out too, unless nothing else is said.
 */
export function readHtml(html: string): HtmlText {
  const own: Piece[] = [];
  const quoted: Piece[] = [];
  let quoteDepth = 0;
  let preDepth = 0;
  /** Elements open inside one whose text is skipped (a mention, the sender's name in a quote). */
  let skipDepth = 0;
  /** Elements open inside one that is struck through. */
  let struckDepth = 0;
  let cellsInRow = 0;
  const write = (text: string) => {
    if (skipDepth === 0) (quoteDepth > 0 ? quoted : own).push({ text, isStruck: struckDepth > 0 });
  };
  const handler: HtmlHandler = {
    open(name, attributes) {
      const isMention = /\/Mention$/i.test(attributes.itemtype ?? '');
      const isSender = attributes.itemprop === 'mri' || attributes.itemprop === 'time';
      if (skipDepth > 0 || isMention || isSender || name === 'at' || unseen.has(name)) skipDepth++;
      if (struckDepth > 0 || struck.has(name) || attributes.style?.includes('line-through')) struckDepth++;
      if (name === 'blockquote') quoteDepth++;
      if (name === 'pre' || name === 'code' || name === 'codeblock') preDepth++;
      if (name === 'tr') cellsInRow = 0;
      if ((name === 'td' || name === 'th') && cellsInRow++ > 0) write('\t');
      else if ((blocks.has(name) || headings.has(name)) && !(cellsInRow > 0 && name !== 'tr')) write('\n');
      else if (blocks.has(name)) write(' ');
    },
    text(text) {
      write(preDepth > 0 ? text : text.replace(/[\r\n\t ]+/g, ' '));
    },
    close(name) {
      if (name === 'tr' || name === 'table') {
        cellsInRow = 0;
        write('\n');
      } else if ((blocks.has(name) && name !== 'br' && cellsInRow === 0) || headings.has(name)) write('\n');
      if (name === 'pre' || name === 'code' || name === 'codeblock') preDepth--;
      if (skipDepth > 0) skipDepth--;
      if (struckDepth > 0) struckDepth--;
      if (name === 'blockquote') quoteDepth--;
    },
  };
  walkHtml(html, handler, attributeNames);
  const kept = dropStruck(own);
  return {
    own: tidy(kept),
    quoted: tidy(dropStruck(quoted)),
    ...(kept.length < own.length && { isCorrected: true as const }),
  };
}

/** What is left when struck text goes, if that says anything at all. */
function dropStruck(pieces: readonly Piece[]): readonly Piece[] {
  const kept = pieces.filter(({ isStruck }) => !isStruck);
  return kept.some(({ text }) => /[\p{L}\d]/u.test(text)) ? kept : pieces;
}

function tidy(pieces: readonly Piece[]): string {
  const lines = pieces
    .map(({ text }) => text)
    .join('')
    .split('\n');
  return lines.map(trimSpaces).filter(Boolean).join('\n');
}

/** Takes spaces off both ends of a line; a tab stays, it stands for an empty cell. */
function trimSpaces(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && line[from] === ' ') from++;
  while (to > from && line[to - 1] === ' ') to--;
  return line.slice(from, to);
}

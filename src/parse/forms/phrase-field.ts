import type { Reading } from '../call-failure.ts';
import { endOfLine, firstFrom, isSign, type Page } from '../text/page.ts';
import type { Token } from '../text/token.ts';

/** How names end under which formats carry the error message, letters only. */
const nameEnds = [
  ...['phrase', 'message', 'description', 'responsetext', 'fehlermeldung', 'messagederreur', 'mensajedeerror'],
  ...['mensagemdeerro', 'エラーメッセージ', '错误消息', '错误信息', '代码短语'],
];
/** `InternalErrorPhrase:` is a part of the message itself. */
const otherNames = ['internalerrorphrase', 'shortdescription'];
const longestName = 3;
/** Values that say there is none. */
const nothing = new Set(['null', 'none', 'nan']);
const widestValue = 1_000;
/** Format-List wraps a value with an indent at least this deep. */
const deepIndent = 6;

/** The error message that a named field holds between two places of a text, joined to one line. */
export function readPhraseField(page: Page, from: number, to: number): Reading | undefined {
  const { tokens } = page;
  for (let at = firstFrom(tokens, from); at < tokens.length && (tokens[at] as Token).to <= to; at++) {
    if (!isSign(tokens[at], ':=') || !isPhraseName(tokens, at)) continue;
    const reading = readValue(page, at + 1, to);
    if (reading) return reading;
  }
  return undefined;
}

/** Whether the words right before a colon or equal sign name an error message. */
function isPhraseName(tokens: readonly Token[], sign: number): boolean {
  let at = sign - 1;
  while (isSign(tokens[at], '"\'*`')) at--;
  let name = '';
  for (let count = 0; count < longestName; count++, at--) {
    const { kind, text } = tokens[at] ?? { kind: 'break', text: '' };
    if (kind !== 'word' && kind !== 'host') break;
    name = text + name;
  }
  if (name.length < 4) return false;
  const plain = name.replace(/[^\p{L}]/gu, '');
  return nameEnds.some((end) => plain.endsWith(end)) && !otherNames.some((end) => plain.endsWith(end));
}

function readValue({ text, tokens }: Page, start: number, limit: number): Reading | undefined {
  const first = tokens[start];
  if (!first || first.from >= limit) return undefined;
  const isQuoted = isSign(first, '"') || (isSign(first, "'") && endOfQuote(tokens, start) > start + 1);
  const from = isQuoted ? start + 1 : start;
  const end = isQuoted ? endOfQuote(tokens, start) : endOfWrapped(tokens, start);
  const begin = tokens[from];
  if (!begin || end <= from || saysNothing(tokens, from, end)) return undefined;
  const to = Math.min(limit, (tokens[end - 1] as Token).to, begin.from + widestValue);
  const raw = text.slice(begin.from, to);
  const value = raw
    .replace(/\\(["\\/])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[*"'\s]+|[*"',\s]+$/g, '');
  if (!/\p{L}{2}/u.test(value)) return undefined;
  return { value, from: begin.from, to };
}

/** `null,` and the like. */
function saysNothing(tokens: readonly Token[], from: number, end: number): boolean {
  return nothing.has(tokens[from]?.text ?? '') && (end === from + 1 || isSign(tokens[from + 1], ',}]'));
}

/** The closing quotation mark of a value; an apostrophe inside a word and an escaped mark are none. */
function endOfQuote(tokens: readonly Token[], start: number): number {
  const mark = (tokens[start] as Token).text;
  const lineEnd = endOfLine(tokens, start, start + widestValue);
  for (let at = start + 1; at < lineEnd; at++) {
    if (tokens[at]?.text !== mark) continue;
    if (mark === '"' ? tokens[at - 1]?.text !== '\\' || !tokens[at]?.isGlued : !isFollowed(tokens[at + 1])) return at;
  }
  return mark === '"' ? lineEnd : start;
}

/** Letters right behind an apostrophe: it stands inside a word. */
function isFollowed(next: Token | undefined): boolean {
  return next?.isGlued === true && next.kind !== 'break' && !isSign(next, ',;)}]');
}

/** The end of the line, or of the lines that Format-List wraps below it; before ` ; Count = 15`, which is the next field. */
function endOfWrapped(tokens: readonly Token[], start: number): number {
  let end = endOfField(tokens, start);
  while (tokens[end]?.kind === 'break' && isWrapped(tokens, end)) end = endOfLine(tokens, end + 1, start + widestValue);
  return end;
}

function endOfField(tokens: readonly Token[], start: number): number {
  const lineEnd = endOfLine(tokens, start, start + widestValue);
  for (let at = start; at < lineEnd; at++) {
    if (!isSign(tokens[at], ';|') || tokens[at]?.isGlued || tokens[at + 1]?.isGlued) continue;
    let next = at + 1;
    while (tokens[next]?.kind === 'word' && next - at <= longestName) next++;
    if (next > at + 1 && isSign(tokens[next], '=:') && !tokens[next + 1]?.isGlued) return at;
  }
  return lineEnd;
}

/** A deep indent, and no `name :` of its own. */
function isWrapped(tokens: readonly Token[], lineBreak: number): boolean {
  const first = tokens[lineBreak + 1];
  if (!first || first.kind === 'break' || first.from - (tokens[lineBreak] as Token).to < deepIndent) return false;
  let at = lineBreak + 1;
  while (tokens[at]?.kind === 'word' && at - lineBreak <= longestName) at++;
  return !(isSign(tokens[at], ':') && !tokens[at]?.isGlued);
}

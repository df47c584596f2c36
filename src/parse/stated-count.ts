import type { Token } from './text/token.ts';

const mostCalls = 100_000;
const times = new Set('x × times mal fois veces'.split(' '));
const calls = new Set('call calls anruf anrufe appel appels llamada llamadas'.split(' '));
const inWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * How many calls a paste says a failure had, in words beside its codes: `569002 (14 calls)`, `3x 569015`; else 1.
 *
 * @param first the first token of the codes
 * @param last the last one
 */
export function readStatedCount(text: string, tokens: readonly Token[], first: number, last: number): number {
  const count =
    countBehind(tokens, last + 1) ??
    countBefore(tokens, first - 1) ??
    countAtEnd(tokens, last, first !== last) ??
    countOfField(tokens, last) ??
    readCountCell(text, tokens[last]);
  return count !== undefined && count >= 1 && count <= mostCalls ? count : 1;
}

function numberOf(token: Token | undefined): number | undefined {
  return token?.kind === 'number' && token.text.length <= 6 ? Number(token.text) : undefined;
}

/** `x14`, `x 14`, `×14`: the number, with the sign before it. */
function countedBySign(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  const [, digits] = /^[x×](\d{1,6})$/.exec(token?.text ?? '') ?? [];
  if (digits !== undefined) return Number(digits);
  return token?.text === 'x' || token?.text === '×' ? numberOf(tokens[at + 1]) : undefined;
}

/** ` (14 calls)`, ` x14`, ` 14x`, ` (six)` right behind the codes; figures in brackets alone may be anything. */
function countBehind(tokens: readonly Token[], at: number): number | undefined {
  const isInBrackets = tokens[at]?.text === '(' || tokens[at]?.text === '[';
  const next = isInBrackets ? at + 1 : at;
  const signed = countedBySign(tokens, next);
  if (signed !== undefined) return signed;
  const unit = tokens[next + 1]?.text ?? '';
  if (isInBrackets && (unit === ')' || times.has(unit) || calls.has(unit))) {
    const word = inWords.indexOf(tokens[next]?.text ?? '');
    if (word > 0) return word;
  }
  return times.has(unit) || calls.has(unit) ? numberOf(tokens[next]) : undefined;
}

/** `14x `, `x14 `, `14 times: ` right before them. */
function countBefore(tokens: readonly Token[], at: number): number | undefined {
  const last = tokens[at]?.text === ':' ? at - 1 : at;
  const word = tokens[last]?.text ?? '';
  const isOfMore = (index: number) => tokens[index]?.isGlued && '.,:'.includes(tokens[index - 1]?.text ?? ' ');
  if (times.has(word)) return isOfMore(last - 1) ? undefined : numberOf(tokens[last - 1]);
  return (
    countedBySign(tokens, last) ?? (numberOf(tokens[last]) === undefined ? undefined : countedBySign(tokens, last - 1))
  );
}

/** `504/569008: 14`, `569008 = 14` at the end of a line: behind a colon only where both codes stand before it. */
function countAtEnd(tokens: readonly Token[], last: number, arePair: boolean): number | undefined {
  const sign = tokens[last + 1]?.text;
  const end = tokens[last + 3]?.kind ?? 'break';
  return (sign === '=' || (sign === ':' && arePair)) && end === 'break' ? numberOf(tokens[last + 2]) : undefined;
}

const countNames = new Set('count calls anzahl hits occurrences appels llamadas'.split(' '));
/** So far behind the codes a field with their count stands, in tokens. */
const farthestField = 24;

/** `sip=504 ms=569008 sbc=sbc1 count=14`: a field on the same line, before other codes. */
function countOfField(tokens: readonly Token[], last: number): number | undefined {
  for (let at = last + 1; at < last + farthestField; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'break', text: '' };
    if (kind === 'break' || (kind === 'number' && text.length > 4)) return undefined;
    if (kind !== 'word' || !countNames.has(text)) continue;
    let sign = at + 1;
    while (tokens[sign]?.text === '"') sign++;
    if (tokens[sign]?.text !== ':' && tokens[sign]?.text !== '=') continue;
    const value = tokens[sign + 1]?.text === '"' ? sign + 2 : sign + 1;
    return numberOf(tokens[value]);
  }
  return undefined;
}

const widestRow = 1_300;

/** A row of the table of call end reasons: codes, then words, then how many calls. */
function readCountCell(text: string, code: Token | undefined): number | undefined {
  const at = code?.to ?? text.length;
  const behind = text[at] === ' ' ? text[at + 1] : text[at];
  if (behind !== '\t' && behind !== '|' && behind !== ' ') return undefined;
  const rest = text.slice(at, at + widestRow);
  const [line = ''] = rest.split('\n', 1);
  const cells = line.split(/\t| {2,}|\|/).filter((cell) => cell.trim() !== '');
  const [words = '', count = ''] = cells;
  return cells.length === 2 && /\p{L}/u.test(words) && /^\s*\d{1,6}\s*$/.test(count) ? Number(count) : undefined;
}

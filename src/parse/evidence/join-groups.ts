import type { Token } from '../text/token.ts';
import { sense } from '../words/senses.ts';
import { readPlace } from './place.ts';
import { isMicrosoft, isMoney } from './signs-of.ts';

/**
 * Joins the parts of a code that is written with a separator: `569,016`, `569 016`, `code 569-016`, `5 6 0 4 8 4`. A label or
 * the catalog tells it from an amount.
 */
export function joinGroups(tokens: readonly Token[], known: ReadonlySet<string>): readonly Token[] {
  let joined: Token[] | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const isFive = token.kind === 'number' && token.text.charCodeAt(0) === 53;
    const end = !isFive ? at : token.text.length === 3 ? endOfTwo(tokens, at, known) : endOfDigits(tokens, at);
    if (end === at) {
      joined?.push(token);
      continue;
    }
    joined ??= tokens.slice(0, at);
    const parts = tokens.slice(at, end + 1).filter(({ kind }) => kind === 'number');
    joined.push({ ...token, text: parts.map(({ text }) => text).join(''), to: (tokens[end] as Token).to });
    at = end;
  }
  return joined ?? tokens;
}

/** The second half of a code, behind a separator; the place itself where there is none. */
function endOfTwo(tokens: readonly Token[], at: number, known: ReadonlySet<string>): number {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!next || next.from - token.to > 1) return at;
  const end = next.kind === 'sign' ? at + 2 : at + 1;
  const half = tokens[end];
  if (half?.kind !== 'number' || half.text.length !== 3 || half.isGlued !== end > at + 1) return at;
  if (end > at + 1 && !(next.isGlued && ",'-".includes(next.text))) return at;
  if (isOfLongerNumber(tokens, at, end)) return at;
  const place = readPlace(tokens, at, known);
  if (next.text === '-') return place.near & sense.code ? end : at;
  return isMicrosoft(place) || known.has(token.text + half.text) ? end : at;
}

/** `569 003 504 12`: groups of a longer number, or of an amount of money. */
function isOfLongerNumber(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[end + 1];
  const isNext = (tokens[at] as Token).from - (before?.to ?? -9) <= 1;
  if (
    before &&
    isNext &&
    (before.kind === 'number' || ('.,'.includes(before.text) && tokens[at - 2]?.kind === 'number'))
  )
    return true;
  if (isMoney(readPlace(tokens, at, none)) || (after?.kind === 'sign' && '$€£¥%'.includes(after.text))) return true;
  if (after?.kind === 'word' && (after.text === 'eur' || after.text === 'usd')) return true;
  const further = tokens[end + 2];
  if (after?.text === ',' && further?.kind === 'number' && further.isGlued) return further.text.length === 2;
  return after?.kind === 'number' && further?.kind === 'number' && after.text.length === 3;
}

const none: ReadonlySet<string> = new Set();
const lengthOfCode = 6;

/** `5 6 0 4 8 4`: a code read out digit by digit. */
function endOfDigits(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text.length !== 1) return at;
  const isDigit = (index: number) => tokens[index]?.kind === 'number' && tokens[index]?.text.length === 1;
  if (isDigit(at - 1) || isDigit(at + lengthOfCode)) return at;
  for (let index = at + 1; index < at + lengthOfCode; index++) if (!isDigit(index)) return at;
  return at + lengthOfCode - 1;
}

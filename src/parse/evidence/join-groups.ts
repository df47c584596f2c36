import type { Token } from '../text/token.ts';
import { sense } from '../words/senses.ts';
import { tells } from './around.ts';
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
    if (token.kind === 'name' && token.text.length < 7) {
      const digits = readMisread(tokens, at, known);
      if (digits !== undefined) joined ??= tokens.slice(0, at);
      joined?.push(digits === undefined ? token : { ...token, kind: 'number', text: digits, isRepaired: true });
      continue;
    }
    const end = token.kind === 'number' ? endOfGroup(tokens, at, known) : at;
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

function endOfGroup(tokens: readonly Token[], at: number, known: ReadonlySet<string>): number {
  const { text } = tokens[at] as Token;
  if (text.length === 1) return endOfDigits(tokens, at, known);
  return text.length === 3 && text.charCodeAt(0) === 53 ? endOfTwo(tokens, at, known) : at;
}

/** `5 6 0 4 8 4`: a code whose digits stand apart; a shorter one behind a label only: `SIP code: 4 8 0`. */
function endOfDigits(tokens: readonly Token[], at: number, known: ReadonlySet<string>): number {
  const isDigit = (index: number) => tokens[index]?.kind === 'number' && tokens[index]?.text.length === 1;
  const isNext = (index: number) =>
    isDigit(index) && (tokens[index] as Token).from - (tokens[index - 1] as Token).to < 3;
  if (isDigit(at - 1)) return at;
  let code = (tokens[at] as Token).text;
  let end = at;
  while (isNext(end + 1) && code.length < 7) code += (tokens[++end] as Token).text;
  if (/^5\d{5}$/.test(code)) return end;
  if (!/^(?:[3-6]\d\d|1\d{3,4})$/.test(code)) return at;
  const { label } = readPlace(tokens, at, known);
  return tells(label, 'sip', 'microsoft', 'response', 'code') ? end : at;
}

/** Letters that a scanner, or a hurried eye, takes for digits. */
const misread: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', s: '5', b: '8', z: '2' };

/** `S69008`, `56900b`, `5o4`: the digits of a code with a letter among them; the catalog or a label tells it from a name. */
function readMisread(tokens: readonly Token[], at: number, known: ReadonlySet<string>): string | undefined {
  const { text } = tokens[at] as Token;
  let letters = 0;
  const digits = text.replace(/[olisbz]/g, (letter) => {
    letters++;
    return misread[letter] as string;
  });
  if (letters > 2 || !/^(?:[3-6]\d\d|5\d{5}|1\d{3,4})$/.test(digits)) return undefined;
  if (digits.length === 6 && known.has(digits)) return digits;
  const place = readPlace(tokens, at, known);
  if (digits.length === 3 ? !tells(place.near, 'sip', 'code') : !tells(place.label, 'microsoft')) return undefined;
  return digits;
}

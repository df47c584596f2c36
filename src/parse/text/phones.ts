import { sense, sensesOf } from '../words/senses.ts';
import type { Token } from './token.ts';

/** Digits that a phone number has at least, and at most with those behind them in the same run. */
const fewestDigits = 7;
const mostDigits = 18;

/** Joins the tokens of each phone number to one: `+49 (89) 1234-56`, `(0)89 123456`, `425 555 0123`, `tel. 4711`. */
export function joinPhones(tokens: Token[]): Token[] {
  let joined: Token[] | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const end = mayBegin(token) ? endOfPhone(tokens, at) : -1;
    if (end < at) {
      joined?.push(token);
      continue;
    }
    joined ??= tokens.slice(0, at);
    joined.push({ ...token, kind: 'phone', text: '☎', to: (tokens[end] as Token).to });
    at = end;
  }
  return joined ?? tokens;
}

/** A plus sign, a bracket, digits, or what the scan took for a phone number already. */
function mayBegin({ kind, text }: Token): boolean {
  if (kind === 'number') return text.length >= 3;
  return kind === 'phone' || (kind === 'sign' && (text === '+' || text === '('));
}

/** The last token of the phone number that begins here; -1 when none does. */
function endOfPhone(tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token;
  if (token.kind === 'number') {
    if (isGrouped(tokens, at)) return at + 2 + (tokens[at + 3]?.text === '#' && tokens[at + 3]?.isGlued ? 1 : 0);
    if (token.text.startsWith('00') && token.text.length === 4) return endOfRun(tokens, at, fewestDigits + 2);
    return token.text.length >= 4 && isCalled(tokens, at) ? endOfRun(tokens, at, 4) : -1;
  }
  if (token.kind === 'phone') return Math.max(endOfRun(tokens, at, fewestDigits), at);
  const next = tokens[at + 1];
  if (next?.kind !== 'number') return -1;
  if (token.text === '+') return next.text.length <= 3 ? endOfRun(tokens, at, fewestDigits) : -1;
  const isArea = tokens[at + 2]?.text === ')' && /^(?:0\d{0,5}|[1-9]\d{2,4})$/.test(next.text);
  return isArea && !/^[3-6]\d\d$/.test(next.text) ? endOfRun(tokens, at, fewestDigits) : -1;
}

/** `425 555 0123`: three groups that no digits stand beside. */
function isGrouped(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const isFree = before?.kind !== 'number' && before?.text !== '/' && !isOfCodes(tokens, at);
  const third = lengthOf(tokens[at + 2]);
  return (
    isFree &&
    tokens[at]?.text.length === 3 &&
    lengthOf(tokens[at + 1]) === 3 &&
    (third === 3 || third === 4) &&
    lengthOf(tokens[at + 3]) === 0
  );
}

/** `SIP codes: 504 504 403`: a word for codes stands right before. */
function isOfCodes(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.kind === 'sign') before--;
  const word = tokens[before];
  return word?.kind === 'word' && (sensesOf(word.text) & (sense.code | sense.sip | sense.microsoft)) !== 0;
}

/** Digits of a number that stands apart from what is before. */
function lengthOf(token: Token | undefined): number {
  return token?.kind === 'number' && !token.isGlued ? token.text.length : 0;
}

/** `call me at`, `reach me on`; alone they are no words for a number. */
const asked = new Set(['call', 'reach']);
/** Words that may stand between a word for a telephone and its number. */
const beside = new Set('is no number at on me ist unter under'.split(' '));

/** A word for a telephone, or for calling one, stands right before the digits. */
function isCalled(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  for (let step = 0; step < 3; step++) {
    const token = tokens[before];
    if (!token || token.kind === 'break') return false;
    if (token.kind === 'word' && sensesOf(token.text) & sense.phone)
      return !asked.has(token.text) || tokens[before + 1]?.text === 'me';
    if (token.kind === 'word' ? !beside.has(token.text) : !'.:#(-'.includes(token.text)) return false;
    before--;
  }
  return false;
}

/** Numbers and the signs that may part them in a phone number, with no more than one blank between two. */
function endOfRun(tokens: readonly Token[], at: number, fewest: number): number {
  let end = -1;
  let digits = (tokens[at] as Token).kind === 'phone' ? (tokens[at] as Token).to - (tokens[at] as Token).from : 0;
  if (digits > 0) end = at;
  for (let next = digits > 0 ? at + 1 : at; next < tokens.length; next++) {
    const { kind, text, from } = tokens[next] as Token;
    if (next > at && from - (tokens[next - 1] as Token).to > 1) break;
    if (kind === 'number') {
      if (digits + text.length > mostDigits || (digits >= fewest && /^5\d{5}$/.test(text))) break;
      digits += text.length;
      end = next;
    } else if (kind !== 'sign' || !'+().*/-'.includes(text)) break;
  }
  while (end >= 0 && (tokens[end + 1]?.text === '*' || tokens[end + 1]?.text === ')') && tokens[end + 1]?.isGlued)
    end++;
  return digits >= fewest ? end : -1;
}

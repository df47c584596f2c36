import { findWindowsCode, findWinsockCode, type WindowsCode } from '../codes/index.ts';
import type { Token } from './text/token.ts';

/** A Windows error code or name found in a text. */
export interface WindowsFact {
  readonly code: WindowsCode;
  readonly from: number;
  readonly to: number;
}

/** Words of a socket error, which stand before its number; the last two with `error` behind. */
const socketWords = new Set(['winsock', 'wsa', 'socket', 'os']);
/** So far before a socket error's number its word stands, in tokens. */
const farthestWord = 5;

/** Finds Windows codes by hex, decimal or name; values we cannot explain are left out. */
export function readWindowsFacts(tokens: readonly Token[]): WindowsFact[] {
  const facts: WindowsFact[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text, from, to } = tokens[at] as Token;
    if (kind === 'sign' || text.length < 5) continue;
    if (kind === 'number') {
      const isNegative = text.length === 10 && isGluedTo(tokens, at, '-');
      const code = readNumber(tokens, at, isNegative);
      if (code) facts.push({ code, from: isNegative ? from - 1 : from, to });
    } else if (maySpell(kind, text)) {
      const code = findWindowsCode(text);
      if (code) facts.push({ code, from, to });
    }
  }
  return facts;
}

/** `0x80090328`, `800b0109`, `sec_e_cert_expired`, `wsaeconnrefused`. */
function maySpell(kind: Token['kind'], text: string): boolean {
  if (kind === 'hex') return text.length >= 7;
  if (kind === 'name') return text.length === 8 && text.startsWith('800');
  return kind === 'word' && text.length > 7 && (text.startsWith('wsa') || text.includes('_'));
}

function isGluedTo(tokens: readonly Token[], at: number, signs: string): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'sign' && tokens[at]?.isGlued === true && signs.includes(before.text);
}

function readNumber(tokens: readonly Token[], at: number, isNegative: boolean): WindowsCode | undefined {
  const { text } = tokens[at] as Token;
  if (text.length === 5) return isOfSocket(tokens, at) ? findWinsockCode(text) : undefined;
  if (text.length === 6) return isNamed(tokens, at) ? findWindowsCode(text) : undefined;
  if (text.length === 8)
    return text.startsWith('800') && !isGluedTo(tokens, at, '.+-') ? findWindowsCode(text) : undefined;
  if (text.length !== 10 || !text.startsWith('21') || isGluedTo(tokens, at, '.+')) return undefined;
  return findWindowsCode(isNegative ? `-${text}` : text);
}

/** `hresult = 590615`. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1];
  const name = sign?.kind === 'sign' && '=:'.includes(sign.text) ? tokens[at - 2] : sign;
  return name?.text === 'hresult' || name?.text.endsWith('.hresult') === true;
}

/** `winsock error 10061`, `os error 10060`: on its line, before any other number. */
function isOfSocket(tokens: readonly Token[], at: number): boolean {
  if (!/^1[01]0/.test((tokens[at] as Token).text)) return false;
  for (let before = at - 1; before >= 0 && before >= at - farthestWord; before--) {
    const { kind, text } = tokens[before] as Token;
    if (kind === 'break' || kind === 'number') return false;
    if (!socketWords.has(text)) continue;
    return text.startsWith('w') || tokens[before + 1]?.text === 'error';
  }
  return false;
}

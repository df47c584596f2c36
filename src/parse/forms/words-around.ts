import { firstFrom, isSign } from '../text/page.ts';
import type { Token } from '../text/token.ts';

/** Signs that say nothing. */
const bareSigns = '#*|`"{}[]';
/** Words that end the name of a field, and words that may stand before them in it. */
const nameEnds = ['code', 'reason', 'status', 'phrase'];
const nameParts = new Set('microsoft final sip ms sub response end'.split(' '));
/** A part of the message itself, although it looks like a name. */
const spoken = new Set(['internaldiagcode', 'internalerrorphrase', 'diagcode']);
/** `remote=192.0.2.7`: names of no interest before an equal sign. */
const places = new Set('remote local peer src dst'.split(' '));
/** `CallType : dr_out_user_transfer`: fields whose words are no message. */
const otherFields = new Set('calltype caller callee callernumber calleenumber callerid'.split(' '));

/** The words between two places, on one line, without the codes, names of fields and signs without words. */
export function wordsBetween(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  codes: readonly number[],
): string {
  let words = '';
  let runFrom = from;
  const drop = (first: number, behind: number) => {
    const start = (tokens[first] as Token).from;
    if (start > runFrom) words += text.slice(runFrom, start);
    words += ' ';
    runFrom = Math.max(runFrom, (tokens[behind - 1] as Token).to);
  };
  for (let at = firstFrom(tokens, from); at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.to > to) break;
    if (codes.includes(token.from)) drop(startOfCode(tokens, at, codes), at + 1);
    else if (token.kind === 'sign' && bareSigns.includes(token.text)) drop(at, at + 1);
    else if (token.kind === 'sign' && (token.text === ':' || token.text === '=')) {
      const name = startOfName(tokens, at, codes);
      if (name < at && (tokens[name] as Token).from >= from) drop(name, at + 1);
    } else if (otherFields.has(token.text) && isLineField(tokens, at)) {
      const start = at;
      while (at + 1 < tokens.length && tokens[at + 1]?.kind !== 'break' && (tokens[at + 1] as Token).to <= to) at++;
      drop(start, at + 1);
    }
  }
  words += text.slice(runFrom, to);
  return trimSigns(words.replace(/\s+/g, ' '));
}

/** Where the name of a field begins that a colon or equal sign ends; the place of the sign where there is none. */
function startOfName(tokens: readonly Token[], sign: number, codes: readonly number[]): number {
  let at = sign - 1;
  while (isSign(tokens[at], '"\'*`:=') || codes.includes(tokens[at]?.from ?? -2)) at--;
  const name = tokens[at];
  if (name?.kind !== 'word' || spoken.has(name.text)) return sign;
  if (places.has(name.text) && tokens[sign]?.text === '=') return at;
  if (!nameEnds.some((end) => name.text.endsWith(end))) return sign;
  while (tokens[at - 1]?.kind === 'word' && nameParts.has(tokens[at - 1]?.text ?? '')) at--;
  return at;
}

/** `SIP code 403: Forbidden`: the name before a code that a colon follows goes with it. */
function startOfCode(tokens: readonly Token[], at: number, codes: readonly number[]): number {
  return isSign(tokens[at + 1], ':=') ? Math.min(at, startOfName(tokens, at + 1, codes)) : at;
}

/** The name stands first on its line, a sign behind it. */
function isLineField(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (isSign(tokens[before], '"')) before--;
  let next = at + 1;
  while (isSign(tokens[next], '"')) next++;
  return (before < 0 || tokens[before]?.kind === 'break') && isSign(tokens[next], ':=');
}

function trimSigns(words: string): string {
  let from = 0;
  let to = words.length;
  while (from < to && '-:,;/. '.includes(words[from] as string)) from++;
  while (to > from && '-:,;/ '.includes(words[to - 1] as string)) to--;
  return words.slice(from, to);
}

import type { Token } from '../text/token.ts';
import { sense } from '../words/senses.ts';
import { isStop, says } from './around.ts';
import { type CodePair, leadOf } from './code-pair.ts';
import type { Code } from './read-codes.ts';

/** Whether a lone bare number beside pairs is a ticket, a trunk, a timer ... by the word before it. */
export function isStray(pair: CodePair, lines: ReadonlySet<number>, isNamedSomewhere: boolean): boolean {
  const code = leadOf(pair);
  if (pair.sip || code.strength !== 'bare') return false;
  const { tokens, word, near, labelFrom, at } = code.place;
  const last = word >= 0 ? word : lastWord(tokens, labelFrom, at);
  if (last < 0 || near & (sense.link | sense.code) || says(tokens[last]?.text, 'link')) return false;
  if (lines.has(code.line)) return true;
  return code.place.key !== '' && isNamedSomewhere && isFieldOnly(tokens, labelFrom, at);
}

function lastWord(tokens: readonly Token[], from: number, at: number): number {
  for (let index = at - 1; index >= from; index--) if (tokens[index]?.kind === 'word') return index;
  return -1;
}

/** `ticket: 569002`: nothing but one name before the number. */
function isFieldOnly(tokens: readonly Token[], from: number, at: number): boolean {
  return tokens.slice(from, at).filter(({ kind }) => kind === 'word').length === 1;
}

/** `for the second one the report shows just 503`: one more failure that has a SIP code only. */
export function isSaidToo({ at }: Code, tokens: readonly Token[]): boolean {
  let before = at - 1;
  if (/^(?:an?|einen?)$/.test(tokens[before]?.text ?? '')) before--;
  if (!says(tokens[before]?.text, 'only')) return false;
  const next = tokens[at + 1];
  return (
    !next || next.kind === 'break' || isStop(tokens, at + 1) || (next.kind === 'sign' && ',;)'.includes(next.text))
  );
}

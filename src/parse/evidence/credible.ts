import type { Token } from '../text/token.ts';
import { reasonAlone } from './alone.ts';
import { lineOf, says, sensesBetween, tells } from './around.ts';
import { type Bound, type CodePair, isNamed, leadOf } from './code-pair.ts';
import type { Place } from './place.ts';
import type { Code } from './read-codes.ts';

/** What is known of all pairs of a text. */
export interface CodeList {
  readonly isOne: boolean;
  /** Two or more, and every Microsoft code is one of the catalog. */
  readonly areListed: boolean;
}

/** Whether a pair holds together: a weak code without its partner says nothing, unless its surroundings make it a code. */
export function isCredible(pair: CodePair, of: CodeList, { tokens, known }: Bound): boolean {
  const code = leadOf(pair);
  if (isAmidNumbers(pair, tokens, known)) return false;
  if ((pair.microsoft && pair.sip) || code.strength !== 'weak') return true;
  if (code.role === 'sipCode') return reasonAlone(code.place) !== undefined;
  return (code.isKnown && of.areListed && isOneOfList(code, tokens)) || isShortCode(code, of.isOne, tokens, known);
}

/** Most of a line that is a mention of one short code, in characters. */
const widestLine = 200;
const widestMention = 30;

/** A code of four or five digits stands alone where it is the whole of its line, or the line is about calls and codes. */
function isShortCode(code: Code, isOnly: boolean, tokens: readonly Token[], known: ReadonlySet<string>): boolean {
  const { digits, at } = code;
  const [from, to] = lineOf(tokens, at);
  const width = (tokens[to - 1] as Token).to - (tokens[from] as Token).from;
  if (!isOnly || width > widestLine || tokens[at + 1]?.text === '@') return false;
  const words = tokens.slice(from, to).filter(({ kind, text }) => kind === 'word' && text.length > 1).length;
  if (digits.length === 4) return words === 0 && to - from <= 4;
  if (digits.length !== 5) return false;
  const senses = sensesBetween(tokens, from, to);
  if (code.isKnown && (isCalledCode(code.place) || isBesideListed(code, from, to, tokens, known))) return true;
  if (namesOtherNumber(tokens, from, to)) return false;
  if (
    code.isKnown &&
    (tells(senses, 'matter', 'subject', 'dialled') || tokens[to - 1]?.text === '?') &&
    !tells(senses, 'notCall')
  )
    return true;
  return (width <= widestMention && words < 3) || tells(senses, 'question');
}

/** `bus 480 to 10037 Berlin`: the line tells of the number of something else, so the bare one is no code either. */
function namesOtherNumber(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (tokens[at]?.kind === 'number' && tokens[at - 1]?.kind === 'word' && says(tokens[at - 1]?.text, 'other'))
      return true;
  return false;
}

/** `der Code war 10140`: a word for a code stands before it, with nothing of numbers between. */
function isCalledCode({ tokens, labelFrom, at, digits }: Place): boolean {
  if (digits.length < 5) return false;
  return tokens
    .slice(labelFrom, at)
    .some(({ kind, text }) => kind === 'word' && says(text, 'code') && says(text, 'filler'));
}

/** `it was not 10191 but 10037`: another number of the catalog on its line, if only to be denied. */
function isBesideListed(
  { at, digits }: Code,
  from: number,
  to: number,
  tokens: readonly Token[],
  known: ReadonlySet<string>,
): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ kind, text }, index) => from + index !== at && kind === 'number' && text !== digits && isListed(text, known),
    );
}

function isListed(digits: string, known: ReadonlySet<string>): boolean {
  return digits.length >= 5 && known.has(digits);
}

/** `10320 when it sleeps, 10321 when it is busy`: one of several codes, all of them listed, that words or a line lead to. */
function isOneOfList({ at }: Code, tokens: readonly Token[]): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const isLed = !before || before.kind === 'break' || before.kind === 'word' || ',;:('.includes(before.text);
  if (!isLed || says(before?.text, 'dialled') || says(before?.text, 'other')) return false;
  return !next?.isGlued || next.kind === 'break' || (next.kind === 'sign' && ',.;)!?'.includes(next.text));
}

/** A bare number in a file listing, or amid other numbers and none of the words of a failed call: dumps, progress bars. */
function isAmidNumbers(pair: CodePair, tokens: readonly Token[], known: ReadonlySet<string>): boolean {
  const code = leadOf(pair);
  if (isNamed(code) || (pair.sip && isNamed(pair.sip))) return false;
  const [from, to] = lineOf(tokens, code.at);
  const line = tokens.slice(from, to);
  if (line.some(({ kind, text }) => kind === 'word' && /^(?:d?[r-][w-][x-])[rwxst-]{3,6}$/.test(text))) return true;
  if (pair.sip || tells(sensesBetween(tokens, from, to), 'matter', 'code', 'failure', 'microsoft') || line.some(isTalk))
    return false;
  return line.filter((token, index) => isOther(token, line[index - 1]) && !isListed(token.text, known)).length >= 3;
}

function isTalk({ kind, text }: Token): boolean {
  return kind === 'word' ? text.charCodeAt(0) >= 0x250 : text === '?';
}

/** A plain number that looks like neither code. */
function isOther({ kind, text }: Token, before: Token | undefined): boolean {
  return kind === 'number' && text.length > 1 && before?.text !== '#' && !/^(?:5\d{5}|[3-6]\d\d)$/.test(text);
}

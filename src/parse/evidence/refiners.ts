import type { Token } from '../text/token.ts';
import { shareSipCode } from './bind-codes.ts';
import { type Bound, boundsOf, type CodePair, crossesRecord, isNamed, leadOf } from './code-pair.ts';
import { isCredible } from './credible.ts';
import type { Code } from './read-codes.ts';
import { isSaidToo, isStray } from './strays.ts';

/** Takes the pairs of a text and settles one thing; list in, list out. */
export type Refiner = (pairs: readonly CodePair[], bound: Bound) => readonly CodePair[];

/** Codes on lines of their own belong together over at most this many lines. */
const farthestLine = 4;

/** Single codes on neighbouring lines become one pair; what merely repeats the pair before it is left out. */
export const joinLines: Refiner = (pairs, bound) => {
  if (pairs.length < 2) return pairs;
  const joined: CodePair[] = [];
  for (const pair of pairs) {
    const previous = joined.at(-1);
    if (!previous) joined.push(pair);
    else if (completes(previous, pair, bound)) joined[joined.length - 1] = { ...pair, ...previous };
    else if (repeats(previous, pair, bound)) continue;
    else if (outranks(previous, pair)) joined[joined.length - 1] = { ...previous, ...pair };
    else joined.push(pair);
  }
  return joined;
};

/** Two single codes on neighbouring lines, one of each kind. */
function completes(previous: CodePair, pair: CodePair, { tokens, recordEnds }: Bound): boolean {
  const isSplit = previous.sip ? !previous.microsoft && pair.microsoft && !pair.sip : pair.sip && !pair.microsoft;
  if (!isSplit) return false;
  const left = leadOf(previous);
  const right = leadOf(pair);
  if (right.line - left.line > farthestLine || crossesRecord(left.to, right.from, recordEnds)) return false;
  if (isNamed(left) && isNamed(right)) return true;
  if (left.line === right.line || right.line - left.line > 1) return false;
  if (tokens.slice(left.at + 1, right.at).some(({ kind }) => kind !== 'sign' && kind !== 'break')) return false;
  return ((pair.sip ?? previous.sip)?.digits ?? '') >= '300';
}

/** A text so short states nothing twice on one line. */
const shortText = 200;

/** The same codes again, close by, in another written form. */
function repeats(previous: CodePair, pair: CodePair, { tokens }: Bound): boolean {
  const lines = leadOf(pair).line - leadOf(previous).line;
  if (lines > farthestLine) return false;
  if (pair.microsoft && pair.microsoft.digits !== previous.microsoft?.digits) return false;
  if (pair.sip && pair.sip.digits !== previous.sip?.digits) return false;
  if (!previous.microsoft || !previous.sip) return true;
  if (pair.microsoft && pair.sip)
    return (
      lines !== 0 &&
      (previous.microsoft.strength !== pair.microsoft.strength || previous.sip.strength !== pair.sip.strength)
    );
  return lines !== 0 || isNamed(leadOf(pair)) || (tokens.at(-1) as Token).to < shortText;
}

/** `DiagCode: 412#10073` outranks the sub-code field of the same record. */
function outranks(previous: CodePair, pair: CodePair): boolean {
  return (
    pair.microsoft?.diagnostic === true &&
    previous.microsoft?.diagnostic !== true &&
    (previous.sip?.digits === pair.sip?.digits || leadOf(pair).line === leadOf(previous).line) &&
    leadOf(pair).line - leadOf(previous).line <= farthestLine
  );
}

/** Weak codes without a partner say nothing, unless something else makes them codes. */
export const dropWeak: Refiner = (pairs, bound) => {
  const isListed = ({ microsoft }: CodePair) => !microsoft || microsoft.isKnown === true;
  const list = { isOne: pairs.length === 1, areListed: pairs.length > 1 && pairs.every(isListed) };
  return pairs.filter((pair) => isCredible(pair, list, bound));
};

/** One Microsoft code and one named SIP code left over, close to each other: they belong together. */
export const bindLast: Refiner = (pairs, { recordEnds }) => {
  if (pairs.length < 2) return pairs;
  const [microsoft, ...moreMicrosoft] = pairs.filter((pair) => pair.microsoft && !pair.sip);
  const [sip, ...moreSip] = pairs.filter((pair) => pair.sip && !pair.microsoft);
  if (!microsoft || !sip?.sip || moreMicrosoft.length > 0 || moreSip.length > 0 || !isNamed(sip.sip)) return pairs;
  if (Math.abs(leadOf(microsoft).line - leadOf(sip).line) > farthestLine) return pairs;
  const whole = { ...microsoft, sip: sip.sip };
  if (crossesRecord(...boundsOf(whole), recordEnds)) return pairs;
  return pairs.filter((pair) => pair !== sip).map((pair) => (pair === microsoft ? whole : pair));
};

/** Beside Microsoft codes a lonely SIP code counts only if it is named, no success and not said in a pair already. */
export const dropSpareSipCodes: Refiner = (pairs, { tokens }) => {
  if (pairs.length < 2 || !pairs.some((pair) => pair.microsoft)) return pairs;
  const paired = new Set(pairs.filter((pair) => pair.microsoft).map((pair) => pair.sip?.digits));
  const isOneMore = (sip: Code) => isNamed(sip) || sip.strength !== 'weak' || isSaidToo(sip, tokens);
  return pairs.filter(
    ({ microsoft, sip }) => microsoft || !sip || (isOneMore(sip) && !paired.has(sip.digits) && sip.digits >= '300'),
  );
};

/** Beside a pair a lone bare number that another word introduces is a ticket, a trunk, a timer ... */
export const dropStrays: Refiner = (pairs) => {
  if (pairs.length < 2) return pairs;
  const strong = pairs.filter((pair) => pair.microsoft && (pair.sip || isNamed(pair.microsoft)));
  if (strong.length === 0 || strong.length === pairs.length) return pairs;
  const lines = new Set(strong.map((pair) => leadOf(pair).line));
  const isNamedSomewhere = strong.some((pair) => isNamed(leadOf(pair)));
  return pairs.filter((pair) => !isStray(pair, lines, isNamedSomewhere));
};

/**
 * What is done with the codes of a text once neighbours are bound, in this order. Sharing comes before joining, which would
 * take the items of a list for repetitions; weak codes go before the last are bound, or they would bind to what is no code.
 */
export const refiners: readonly Refiner[] = [
  shareSipCode,
  joinLines,
  dropWeak,
  bindLast,
  dropSpareSipCodes,
  dropStrays,
];

import { type CodeFact, standsAlone } from './code-facts.ts';
import {
  boundsOf,
  type CodePair,
  crossesRecord,
  findRecordEnds,
  isNamed,
  leadOf,
  type RecordEnds,
} from './code-pair.ts';
import { farthestLine, joinPairs } from './join-pairs.ts';
import { pairLine } from './pair-line.ts';
import { dropStrays, isAmidNumbers } from './stray-codes.ts';

/**
 * Finds out which codes belong to one failure. Each step takes the pairs of the step before and settles one thing:
 * neighbours on a line, single codes on lines next to each other, weak codes, and what is left over at the end.
 */
export function pairCodes(facts: readonly CodeFact[], text: string): CodePair[] {
  const ends = findRecordEnds(text);
  const pairs = splitLines(facts).flatMap((line) => pairLine(line, text, ends));
  const joined = joinPairs(pairs, text, ends);
  const knownOnly = facts.length > 1 && facts.every(({ role, isKnown }) => role === 'sipCode' || isKnown);
  const credible = joined.filter((pair) => isCredible(pair, text, pairs.length === 1, knownOnly));
  if (!credible.some((pair) => pair.microsoft)) return credible;
  return dropStrays(dropSpareSipCodes(bindLast(credible, ends), text), text);
}

function splitLines(facts: readonly CodeFact[]): CodeFact[][] {
  const lines: CodeFact[][] = [];
  for (const fact of facts) {
    const line = lines.at(-1);
    if (line?.[0]?.line === fact.line) line.push(fact);
    else lines.push([fact]);
  }
  return lines;
}

/** A weak code without its partner says nothing, unless its surroundings make it a code. */
function isCredible(pair: CodePair, text: string, isOnly: boolean, knownOnly: boolean): boolean {
  const fact = leadOf(pair);
  if (isAmidNumbers(pair, text)) return false;
  if (pair.microsoft && pair.sip) return true;
  if (fact.strength !== 'weak') return true;
  if (fact.role === 'sipCode') return standsAlone(fact, text);
  const line = lineAround(fact, text);
  if (fact.isKnown && isListed(fact, text, knownOnly)) return true;
  if (!isOnly || line.length > 200) return false;
  if (fact.digits.length !== 5) return fact.digits.length === 4 && /^[#\s]*\d{4}[\s.?!]*$/.test(line);
  if (text[fact.to] === '@') return false;
  if (fact.isKnown && (speaksOfCalls.test(line) || /\?\s*$/.test(line)) && !notCalls.test(line)) return true;
  const isBare = line.trim().length <= 30 && !/[\p{L}]{2,}\P{L}+[\p{L}]{2,}\P{L}+[\p{L}]{2,}/u.test(line);
  return isBare || asksAbout.test(line);
}

/** `10320 when it sleeps, 10321 when it is busy`: one of several codes, all of them listed, that words or a line lead to. */
function isListed({ from, to }: CodeFact, text: string, knownOnly: boolean): boolean {
  const before = text.slice(Math.max(0, from - 24), from);
  return (
    knownOnly &&
    /(?:^|\n|[,;:(]\s?|\p{L}\s)$/u.test(before) &&
    !/\b(?:to|from|for|ext\w*|dial\w*|call(?:s|ed|ing)?|number|user|rang|udp|tcp|ports?)\s$/i.test(before) &&
    /^(?:[\s,.;)!?]|$)/.test(text.slice(to, to + 1))
  );
}

/** The line on which a code stands, as far as it says something of the code. */
function lineAround({ from, to }: CodeFact, text: string): string {
  const before = text.slice(Math.max(0, from - 200), from);
  const after = text.slice(to, to + 200);
  const end = after.indexOf('\n');
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(from, to) + (end < 0 ? after : after.slice(0, end));
}

/** What a voice admin speaks of: beside it a listed code is one. */
const speaksOfCalls =
  /\b(?:calls?|sip|sbcs?|trunks?|pstn|teams|voice ?mail|carrier|provider|invite|dial\w*|callees?|callers?|direct routing|anrufe?|appels?|llamadas?|helpdesk|subscribers?)\b/i;

/** What a number of five digits is called elsewhere. */
const notCalls =
  /\b(?:extensions?|ext|rooms?|pin|zip|postal|orders?|tickets?|po box|address|invoice|udp|tcp|ports?)\b/i;

/** `is 10037 our fault?` */
const asksAbout = /\b(?:fault|means?|meaning|errors?|explain|reason|bedeutet|significa|signifie)\b/i;

/** One Microsoft code and one named SIP code left over, close to each other: they belong together. */
function bindLast(pairs: readonly CodePair[], ends: RecordEnds): readonly CodePair[] {
  const [microsoft, ...moreMicrosoft] = pairs.filter((pair) => pair.microsoft && !pair.sip);
  const [sip, ...moreSip] = pairs.filter((pair) => pair.sip && !pair.microsoft);
  if (!microsoft || !sip?.sip || moreMicrosoft.length > 0 || moreSip.length > 0 || !isNamed(sip.sip)) return pairs;
  if (Math.abs(leadOf(microsoft).line - leadOf(sip).line) > farthestLine) return pairs;
  const [from, to] = boundsOf({ ...microsoft, sip: sip.sip });
  if (crossesRecord(from, to, ends)) return pairs;
  const whole = { ...microsoft, sip: sip.sip };
  return pairs.filter((pair) => pair !== sip).map((pair) => (pair === microsoft ? whole : pair));
}

/** `for the second one the report shows just 503`: one more failure that has a SIP code only. */
function isSaidToo({ from, to }: CodeFact, text: string): boolean {
  return (
    /\b(?:just|only|nur|seulement|sólo|solo)\s(?:an?\s|einen?\s)?$/i.test(text.slice(Math.max(0, from - 20), from)) &&
    /^\s*(?:[.,;!?)\n]|$)/.test(text.slice(to, to + 8))
  );
}

/** Beside Microsoft codes a lonely SIP code counts only if it is named, no success and not said in a pair already. */
function dropSpareSipCodes(pairs: readonly CodePair[], text: string): CodePair[] {
  const paired = new Set(pairs.filter((pair) => pair.microsoft).map((pair) => pair.sip?.digits));
  return pairs.filter(({ microsoft, sip }) => {
    if (microsoft || !sip) return true;
    return (
      (sip.strength !== 'weak' || isSaidToo(sip, text)) && !paired.has(sip.digits) && !/^[12]\d\d$|^0$/.test(sip.digits)
    );
  });
}

import { type CodeFact, standsAlone } from './code-facts.ts';

/** Codes that belong to one failure, in the order of the paste. */
export interface CodePair {
  microsoft?: CodeFact;
  sip?: CodeFact;
}

/** Farther apart on one line, two codes do not belong together unless both are named. */
const widestGap = 70;
/** Codes on lines of their own are paired over at most this many lines. */
const farthestLine = 4;

function gapBetween(left: CodeFact, right: CodeFact): number {
  return right.from - left.to;
}

/** Whether two neighbouring facts of one line may be a pair. */
function mayPair(left: CodeFact, right: CodeFact, text: string, boundaries: ReadonlyArray<number>): boolean {
  if (left.role === right.role) return false;
  const gap = gapBetween(left, right);
  const between = text.slice(left.to, right.from);
  const named = isNamed(left) && isNamed(right);
  if (gap > (named ? 400 : widestGap)) return false;
  if (crossesBoundary(left.to, right.from, boundaries)) return false;
  const microsoft = left.role === 'microsoftCode' ? left : right;
  const sip = left.role === 'microsoftCode' ? right : left;
  if (microsoft.strength === 'weak' && !isNamed(sip)) {
    const tight = /^[^\p{L}\p{N}\n]{1,5}(?:(?:with|mit|avec|con|com|and|und|sip)[\s/,;|:(#]{1,3})?$/iu.test(between);
    if (!tight) return false;
    if (microsoft.digits === '0') {
      const first = Math.min(microsoft.from, sip.from);
      if (!/^\s*[-*>#"'(]*\s*$/.test(lineBefore(text, first))) return false;
    }
  } else if (microsoft.strength === 'weak' && microsoft.digits === '0' && !/^[\s/,;|:()#"'+&-]{1,4}$/.test(between)) {
    return false;
  }
  if (sip.strength === 'weak' && !/^[3-6]/.test(sip.digits)) return false;
  if (sip.strength === 'weak' && gap > 30) return false;
  /** Amid prose a bare number is a SIP code only if no full stop parts it from its partner. */
  if (sip.strength === 'weak' && /[.!?]\s/.test(between)) return false;
  return true;
}

/** What stands before a place on its line; of a long line the last 60 characters. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

function isNamed(fact: CodeFact): boolean {
  return fact.strength === 'field' || fact.strength === 'label';
}

function crossesBoundary(from: number, to: number, boundaries: ReadonlyArray<number>): boolean {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boundaries[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  const next = boundaries[low];
  return next !== undefined && next < to;
}

/** Binds neighbouring codes of one line, closest first. */
function pairLine(facts: readonly CodeFact[], text: string, boundaries: ReadonlyArray<number>): CodePair[] {
  const partner = new Map<CodeFact, CodeFact>();
  const edges: Array<{ left: CodeFact; right: CodeFact; gap: number }> = [];
  for (let index = 0; index + 1 < facts.length; index++) {
    const left = facts[index] as CodeFact;
    const right = facts[index + 1] as CodeFact;
    if (mayPair(left, right, text, boundaries)) {
      const diagnostic = left.diagnostic && right.diagnostic;
      /** Of two equally near numbers the named one is the code. */
      const unnamed = (isNamed(left) ? 0 : 1) + (isNamed(right) ? 0 : 1);
      edges.push({ left, right, gap: diagnostic ? -1 : gapBetween(left, right) + unnamed * 3 });
    }
  }
  edges.sort((one, other) => one.gap - other.gap || one.left.from - other.left.from);
  for (const { left, right } of edges) {
    if (partner.has(left) || partner.has(right)) continue;
    partner.set(left, right);
    partner.set(right, left);
  }
  const pairs: CodePair[] = [];
  const done = new Set<CodeFact>();
  for (const fact of facts) {
    if (done.has(fact)) continue;
    const other = partner.get(fact);
    if (other) done.add(other);
    pairs.push(
      fact.role === 'microsoftCode'
        ? { microsoft: fact, ...(other && { sip: other }) }
        : { sip: fact, ...(other && { microsoft: other }) },
    );
  }
  return pairs;
}

function lineOf(pair: CodePair): number {
  return ((pair.microsoft ?? pair.sip) as CodeFact).line;
}

function firstOf(pair: CodePair): number {
  return Math.min(pair.microsoft?.from ?? Infinity, pair.sip?.from ?? Infinity);
}

function lastOf(pair: CodePair): number {
  return Math.max(pair.microsoft?.to ?? 0, pair.sip?.to ?? 0);
}

/** A weak code without its partner says nothing, unless its surroundings make it a code. */
function isCredible(pair: CodePair, text: string, lonely: boolean): boolean {
  if (pair.microsoft && pair.sip) return true;
  const fact = (pair.microsoft ?? pair.sip) as CodeFact;
  if (fact.strength !== 'weak') return true;
  if (fact.role === 'sipCode') return standsAlone(fact, text);
  return (
    lonely &&
    fact.digits !== '0' &&
    fact.digits.length === 5 &&
    text.length <= 200 &&
    text.trim().length <= 30 &&
    !/[\p{L}]{2,}\P{L}+[\p{L}]{2,}\P{L}+[\p{L}]{2,}/u.test(text)
  );
}

/**
 * Finds out which codes belong to one failure: neighbours on a line, then single codes on lines next to each other.
 * Repetitions of a pair that a heading and its labelled lines make are one.
 */
export function pairCodes(facts: readonly CodeFact[], text: string): CodePair[] {
  const boundaries: number[] = [];
  if (/["']\s{0,4}[:=]/.test(text) || text.includes('};')) {
    for (let at = text.indexOf('}'); at >= 0; at = text.indexOf('}', at + 1)) boundaries.push(at);
  }
  const single: CodePair[] = [];
  for (let start = 0; start < facts.length; ) {
    let end = start;
    const line = (facts[start] as CodeFact).line;
    while (end < facts.length && (facts[end] as CodeFact).line === line) end++;
    single.push(...pairLine(facts.slice(start, end), text, boundaries));
    start = end;
  }
  const lonely = single.length === 1;
  const joined: CodePair[] = [];
  for (const pair of single) {
    const previous = joined.at(-1);
    if (previous && joins(previous, pair, text, boundaries)) {
      previous.microsoft ??= pair.microsoft as CodeFact;
      previous.sip ??= pair.sip as CodeFact;
      if (!previous.microsoft) delete previous.microsoft;
      if (!previous.sip) delete previous.sip;
      continue;
    }
    if (previous && repeats(previous, pair, text)) continue;
    if (previous && replaces(previous, pair)) {
      previous.microsoft = pair.microsoft as CodeFact;
      continue;
    }
    joined.push({ ...pair });
  }
  const credible = joined.filter((pair) => isCredible(pair, text, lonely));
  const complete = credible.some((pair) => pair.microsoft);
  if (!complete) return credible;
  const paired = new Set(credible.filter((pair) => pair.microsoft && pair.sip).map((pair) => pair.sip?.digits));
  const openMicrosoft = credible.filter((pair) => pair.microsoft && !pair.sip);
  const openSip = credible.filter((pair) => !pair.microsoft && pair.sip);
  if (openMicrosoft.length === 1 && openSip.length === 1 && isNamed(openSip[0]?.sip as CodeFact)) {
    const [microsoft, sip] = [openMicrosoft[0] as CodePair, openSip[0] as CodePair];
    if (
      Math.abs(lineOf(microsoft) - lineOf(sip)) <= farthestLine &&
      !crossesBoundary(Math.min(firstOf(microsoft), firstOf(sip)), Math.max(lastOf(microsoft), lastOf(sip)), boundaries)
    ) {
      microsoft.sip = sip.sip as CodeFact;
      paired.add(sip.sip?.digits);
    }
  }
  return credible.filter(
    (pair) =>
      pair.microsoft ||
      (pair.sip?.strength !== 'weak' && !paired.has(pair.sip?.digits) && !isSuccess(pair.sip?.digits)),
  );
}

function isSuccess(digits: string | undefined): boolean {
  return digits !== undefined && /^[12]\d\d$|^0$/.test(digits);
}

/** Two single codes on neighbouring lines, one of each kind. */
function joins(previous: CodePair, pair: CodePair, text: string, boundaries: ReadonlyArray<number>): boolean {
  const complementary =
    (previous.microsoft && !previous.sip && pair.sip && !pair.microsoft) ||
    (previous.sip && !previous.microsoft && pair.microsoft && !pair.sip);
  if (!complementary) return false;
  const left = (previous.microsoft ?? previous.sip) as CodeFact;
  const right = (pair.microsoft ?? pair.sip) as CodeFact;
  if (lineOf(pair) - lineOf(previous) > farthestLine || crossesBoundary(lastOf(previous), firstOf(pair), boundaries))
    return false;
  if (isNamed(left) && isNamed(right)) return true;
  const between = text.slice(left.to, right.from);
  return left.line !== right.line && !/\n\s*\n/.test(between) && /^[\s"'*`|,;:.>-]*$/.test(between)
    ? /^[3-6]/.test((pair.sip ?? previous.sip)?.digits ?? '')
    : false;
}

/** The same codes again, close by, in another written form: a heading and the labelled lines below it. */
function repeats(previous: CodePair, pair: CodePair, text: string): boolean {
  if (!previous.microsoft && !previous.sip) return false;
  if (lineOf(pair) - lineOf(previous) > farthestLine) return false;
  const equalMicrosoft = !pair.microsoft || pair.microsoft.digits === previous.microsoft?.digits;
  const equalSip = !pair.sip || pair.sip.digits === previous.sip?.digits;
  if (!equalMicrosoft || !equalSip) return false;
  if (!previous.microsoft || !previous.sip) {
    return pair.microsoft && !previous.microsoft ? false : !(pair.sip && !previous.sip && pair.microsoft);
  }
  if (pair.microsoft && pair.sip) {
    const form = (one: CodePair) => `${one.microsoft?.strength}${one.sip?.strength}`;
    return form(previous) !== form(pair) && lineOf(pair) !== lineOf(previous);
  }
  return lineOf(pair) !== lineOf(previous) || isNamed((pair.microsoft ?? pair.sip) as CodeFact) || text.length < 200;
}

/** `DiagCode: 412#10073` outranks the sub-code field of the same record. */
function replaces(previous: CodePair, pair: CodePair): boolean {
  return (
    pair.microsoft?.diagnostic === true &&
    previous.sip?.digits === pair.sip?.digits &&
    lineOf(pair) - lineOf(previous) <= farthestLine
  );
}

import type { Token } from '../text/token.ts';
import { sense, sensesOf } from '../words/senses.ts';
import { isApart, reasonAlone } from './alone.ts';
import { reasonPhraseLength } from './around.ts';
import { type Bound, type CodePair, crossesRecord, isNamed } from './code-pair.ts';
import type { Code } from './read-codes.ts';
import { isHeading as isPluralHeading } from './signs-of.ts';

/** Farther apart on one line, two codes do not belong together unless both are named; in characters. */
const widestGap = 70;
const widestNamedGap = 400;
/** A bare SIP code stands closer, a weak Microsoft code closer still. */
const widestBareGap = 30;
const widestTightGap = 8;

interface Edge {
  readonly left: Code;
  readonly right: Code;
  readonly cost: number;
}

/** Binds neighbouring codes of each line to pairs, closest first; each code belongs to one pair at most. */
export function bindCodes(codes: readonly Code[], bound: Bound): CodePair[] {
  if (codes.length === 1) return [toPair(codes[0] as Code)];
  const edges: Edge[] = [];
  for (let index = 0; index + 1 < codes.length; index++) {
    const left = codes[index] as Code;
    const right = codes[index + 1] as Code;
    if (left.line === right.line && mayPair(left, right, bound))
      edges.push({ left, right, cost: costOf(left, right, bound) });
  }
  if (edges.length > 1) edges.sort((one, other) => one.cost - other.cost || one.left.from - other.left.from);
  const partner = new Map<Code, Code>();
  for (const { left, right } of edges) {
    if (partner.has(left) || partner.has(right)) continue;
    partner.set(left, right);
    partner.set(right, left);
  }
  return listPairs(codes, partner);
}

function listPairs(codes: readonly Code[], partner: ReadonlyMap<Code, Code>): CodePair[] {
  const pairs: CodePair[] = [];
  const done = new Set<Code>();
  for (const code of codes) {
    if (done.has(code)) continue;
    const other = partner.get(code);
    if (other) done.add(other);
    pairs.push(toPair(code, other));
  }
  return pairs;
}

function toPair(code: Code, other?: Code): CodePair {
  const isMicrosoft = code.role === 'microsoftCode';
  if (!other) return isMicrosoft ? { microsoft: code } : { sip: code };
  return isMicrosoft ? { microsoft: code, sip: other } : { microsoft: other, sip: code };
}

/** Of two equally near numbers the named one is the code, then that of the same sentence; `412#10073` beats all. */
function costOf(left: Code, right: Code, { tokens }: Bound): number {
  if (left.diagnostic && right.diagnostic) return -1;
  const unnamed = (isNamed(left) ? 0 : 1) + (isNamed(right) ? 0 : 1);
  /** `504 x 7 (569009), 500 x 2`: what stands in brackets belongs to what is before. */
  const leavesBracket = tokens[left.at + 1]?.text === ')' && tokens[left.at - 1]?.text === '(' ? widestTightGap : 0;
  return right.from - left.to + unnamed * 3 + leavesBracket + (isApart(tokens, left.at, right.at) ? widestGap : 0);
}

/** Whether two neighbouring codes of one line may be a pair. */
function mayPair(left: Code, right: Code, { tokens, recordEnds }: Bound): boolean {
  if (left.role === right.role) return false;
  const gap = right.from - left.to;
  if (gap > (isNamed(left) && isNamed(right) ? widestNamedGap : widestGap)) return false;
  if (crossesRecord(left.to, right.from, recordEnds)) return false;
  const [microsoft, sip] = left.role === 'microsoftCode' ? [left, right] : [right, left];
  if (microsoft.strength === 'weak' && !maySupport(microsoft, sip, gap, tokens)) return false;
  if (sip.strength !== 'weak') return true;
  /** Amid prose a bare number is a SIP code only if no full stop parts it from its partner. */
  if (sip.digits < '300' || isApart(tokens, left.at, right.at)) return false;
  if (gap > widestBareGap && isNamed(microsoft) && reasonAlone(sip.place)) return true;
  return gap <= widestBareGap || (sip === left && gap - reasonPhraseLength(tokens, sip.at) <= widestBareGap);
}

/** A weak Microsoft code (`0`, `10037`) counts close to a SIP code only, closer still when that is bare too. */
function maySupport(microsoft: Code, sip: Code, gap: number, tokens: readonly Token[]): boolean {
  const [from, to] = microsoft.at < sip.at ? [microsoft.at + 1, sip.at] : [sip.at + 1, microsoft.at];
  const between = tokens.slice(from, to);
  const isOnlySigns = between.every(({ kind }) => kind === 'sign');
  if (isNamed(sip)) return microsoft.digits !== '0' || (isOnlySigns && gap <= 4);
  if (sip.at < microsoft.at && isPluralHeading(tokens, sip.at)) return true;
  const last = between.findIndex(({ kind }) => kind === 'word');
  const isLinked = last >= 0 && links.has((between[last] as Token).text);
  const isTight = isOnlySigns
    ? gap <= widestTightGap
    : isLinked && between.every(({ kind }, index) => kind === 'sign' || index === last) && gap <= widestTightGap + 6;
  if (!isTight) return false;
  if (microsoft.digits !== '0') return true;
  return (between[0]?.text === '/' && between.length === 1 && sip.digits === '408') || opensLine(tokens, from - 1);
}

/** Words that may stand between a bare code and its partner. */
const links = new Set('with mit avec con com and und sip'.split(' '));

/** Whether nothing but signs stands before a token on its line. */
function opensLine(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.kind === 'sign') before--;
  return before < 0 || tokens[before]?.kind === 'break';
}

/** `SIP 408: 500001 (14 calls), 560408 (9 calls)`: a SIP code before a list holds for all its items on the line. */
export function shareSipCode(pairs: readonly CodePair[], { tokens }: Bound): readonly CodePair[] {
  if (pairs.length < 2) return pairs;
  let heading: { readonly sip: Code; end: number } | undefined;
  return pairs.map((pair) => {
    const { microsoft, sip } = pair;
    if (microsoft && sip) heading = isHeading(sip, microsoft, tokens) ? { sip, end: microsoft.at } : undefined;
    else if (!microsoft || !heading || !isNextItem(tokens, heading.end, microsoft.at)) heading = undefined;
    else {
      heading.end = microsoft.at;
      const isSure = microsoft.strength !== 'weak' || microsoft.isKnown || isNamed(heading.sip);
      return isSure ? { microsoft, sip: heading.sip, isShared: true } : pair;
    }
    return pair;
  });
}

/** `408:`, `408 ->`, `of all the 480s:` */
function isHeading(sip: Code, microsoft: Code, tokens: readonly Token[]): boolean {
  const from = tokens[sip.at + 1]?.text === 's' ? sip.at + 2 : sip.at + 1;
  const between = tokens.slice(from, microsoft.at);
  return between.length > 0 && between.every(({ kind, text }) => kind === 'sign' && ':=>→-'.includes(text));
}

/** `, ` or ` (14 calls), ` between the items of a list. */
function isNextItem(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from + 1;
  if (tokens[at]?.text === '(') while (at < to && tokens[at++]?.text !== ')');
  if (at >= to || to - at > 2) return false;
  return tokens.slice(at, to).every(({ kind, text }) => (kind === 'sign' ? ',;/&+'.includes(text) : isAnd(text)));
}

function isAnd(word: string): boolean {
  return (sensesOf(word) & sense.link) !== 0 && word.length <= 3;
}

import { type CodeFact, reasonPhraseLength } from './code-facts.ts';
import { type CodePair, crossesRecord, isNamed, type RecordEnds } from './code-pair.ts';

/** Farther apart on one line, two codes do not belong together unless both are named. */
const widestGap = 70;
const widestNamedGap = 400;
/** A bare SIP code stands closer. */
const widestBareGap = 30;

interface Edge {
  readonly left: CodeFact;
  readonly right: CodeFact;
  readonly cost: number;
}

/** Binds neighbouring codes of one line to pairs, closest first; each code belongs to one pair at most. */
export function pairLine(facts: readonly CodeFact[], text: string, ends: RecordEnds): CodePair[] {
  const edges: Edge[] = [];
  for (let index = 0; index + 1 < facts.length; index++) {
    const left = facts[index] as CodeFact;
    const right = facts[index + 1] as CodeFact;
    if (mayPair(left, right, text, ends)) edges.push({ left, right, cost: costOf(left, right, text) });
  }
  edges.sort((one, other) => one.cost - other.cost || one.left.from - other.left.from);
  const partner = new Map<CodeFact, CodeFact>();
  for (const { left, right } of edges) {
    if (partner.has(left) || partner.has(right)) continue;
    partner.set(left, right);
    partner.set(right, left);
  }
  return shareSipCode(listPairs(facts, partner), text);
}

function listPairs(facts: readonly CodeFact[], partner: ReadonlyMap<CodeFact, CodeFact>): CodePair[] {
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

/** `, ` or ` (14 calls), ` between the items of a list. */
const itemGap = /^\s?(?:\([^()\n]{1,30}\)\s?)?(?:[,;/&+]|\b(?:and|und|et|y)\b)\s{0,3}(?:(?:and|und)\s)?$/i;

/** `SIP 408: 500001 (14 calls), 560408 (9 calls)`: a SIP code before a list holds for all its items. */
function shareSipCode(pairs: readonly CodePair[], text: string): CodePair[] {
  const [first, ...rest] = pairs;
  const { sip, microsoft } = first ?? {};
  if (!first || !sip || !microsoft || rest.length === 0 || sip.from > microsoft.from) return [...pairs];
  if (!/^\s?[:=>→-]+\s{0,3}$/.test(text.slice(sip.to, microsoft.from))) return [...pairs];
  let end = microsoft.to;
  const shared = rest.map((pair): CodePair => {
    if (!pair.microsoft || pair.sip || !itemGap.test(text.slice(end, pair.microsoft.from))) return pair;
    end = pair.microsoft.to;
    return pair.microsoft.strength === 'weak' && !isNamed(sip)
      ? pair
      : { microsoft: pair.microsoft, sip, isShared: true };
  });
  return [first, ...shared];
}

/** Of two equally near numbers the named one is the code, then that of the same sentence; `412#10073` beats all. */
function costOf(left: CodeFact, right: CodeFact, text: string): number {
  if (left.diagnostic && right.diagnostic) return -1;
  const unnamed = (isNamed(left) ? 0 : 1) + (isNamed(right) ? 0 : 1);
  const isOtherSentence = /[.!?]\s/.test(text.slice(left.to, right.from));
  return right.from - left.to + unnamed * 3 + (isOtherSentence ? widestGap : 0);
}

/** Whether two neighbouring codes of one line may be a pair. */
function mayPair(left: CodeFact, right: CodeFact, text: string, ends: RecordEnds): boolean {
  if (left.role === right.role) return false;
  const gap = right.from - left.to;
  if (gap > (isNamed(left) && isNamed(right) ? widestNamedGap : widestGap)) return false;
  if (crossesRecord(left.to, right.from, ends)) return false;
  const [microsoft, sip] = left.role === 'microsoftCode' ? [left, right] : [right, left];
  const between = text.slice(left.to, right.from);
  if (microsoft.strength === 'weak' && !maySupport(microsoft, sip, between, text)) return false;
  if (sip.strength !== 'weak') return true;
  /** Amid prose a bare number is a SIP code only if no full stop parts it from its partner. */
  if (!/^[3-6]/.test(sip.digits) || /[.!?]\s/.test(between)) return false;
  return gap <= widestBareGap || (sip === left && gap - reasonPhraseLength(sip, text) <= widestBareGap);
}

const tightGap = /^[^\p{L}\p{N}\n]{1,8}(?:(?:with|mit|avec|con|com|and|und|sip)[\s/,;|:(#]{1,3})?$/iu;

/** A weak Microsoft code (`0`, `10037`) counts close to a SIP code only, closer still when that is bare too. */
function maySupport(microsoft: CodeFact, sip: CodeFact, between: string, text: string): boolean {
  if (isNamed(sip)) return microsoft.digits !== '0' || /^[\s/,;|:()#"'+&-]{1,4}$/.test(between);
  if (!tightGap.test(between)) return false;
  return (
    microsoft.digits !== '0' ||
    (between === '/' && sip.digits === '408') ||
    /^\s*[-*>#"'(]*\s*$/.test(lineBefore(text, Math.min(microsoft.from, sip.from)))
  );
}

/** What stands before a place on its line; of a long line the last 60 characters. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

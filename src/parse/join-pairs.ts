import { type CodePair, crossesRecord, isNamed, leadOf, type RecordEnds } from './code-pair.ts';

/** Codes on lines of their own belong together over at most this many lines. */
export const farthestLine = 4;

/**
 * Refines the pairs of all lines in order: single codes on neighbouring lines become one pair, and what merely repeats
 * the pair before it (a heading and the labelled lines below) is left out.
 */
export function joinPairs(pairs: readonly CodePair[], text: string, ends: RecordEnds): CodePair[] {
  const joined: CodePair[] = [];
  for (const pair of pairs) {
    const previous = joined.at(-1);
    if (!previous) joined.push(pair);
    else if (completes(previous, pair, text, ends)) joined[joined.length - 1] = { ...pair, ...previous };
    else if (repeats(previous, pair, text)) continue;
    else if (outranks(previous, pair)) joined[joined.length - 1] = { ...previous, ...pair };
    else joined.push(pair);
  }
  return joined;
}

/** Two single codes on neighbouring lines, one of each kind. */
function completes(previous: CodePair, pair: CodePair, text: string, ends: RecordEnds): boolean {
  const isSplit = previous.sip ? !previous.microsoft && pair.microsoft && !pair.sip : pair.sip && !pair.microsoft;
  if (!isSplit) return false;
  const left = leadOf(previous);
  const right = leadOf(pair);
  if (right.line - left.line > farthestLine || crossesRecord(left.to, right.from, ends)) return false;
  if (isNamed(left) && isNamed(right)) return true;
  const between = text.slice(left.to, right.from);
  if (left.line === right.line || /\n\s*\n/.test(between) || !/^[\s"'*`|,;:.>-]*$/.test(between)) return false;
  return /^[3-6]/.test((pair.sip ?? previous.sip)?.digits ?? '');
}

/** The same codes again, close by, in another written form. */
function repeats(previous: CodePair, pair: CodePair, text: string): boolean {
  const lines = leadOf(pair).line - leadOf(previous).line;
  if (lines > farthestLine) return false;
  if (pair.microsoft && pair.microsoft.digits !== previous.microsoft?.digits) return false;
  if (pair.sip && pair.sip.digits !== previous.sip?.digits) return false;
  if (!previous.microsoft || !previous.sip) return true;
  if (pair.microsoft && pair.sip) return lines !== 0 && strengthsOf(previous) !== strengthsOf(pair);
  return lines !== 0 || isNamed(leadOf(pair)) || text.length < 200;
}

function strengthsOf({ microsoft, sip }: CodePair): string {
  return `${microsoft?.strength} ${sip?.strength}`;
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

import { boundsOf, type CodePair } from './evidence/code-pair.ts';
import type { Span } from './text/page.ts';
import type { Token } from './text/token.ts';

/** Text around the codes of a failure that is searched for its error message; longer regions are cut. */
export const widestRegion = 1_500;

/** `569003 B) Loop detected`: the mark of the next item of a list on the same line. */
const nextItem = /[^\S\n](?=[B-H2-9]\)\s)/;

/** The text without spans that were read already; line breaks stay, so that offsets and lines hold. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  let rest = '';
  let at = 0;
  for (const [from, to] of spans.toSorted((one, other) => one[0] - other[0])) {
    if (from < at) continue;
    rest += text.slice(at, from) + text.slice(from, to).replace(/[^\n]+/g, (line) => ' '.repeat(line.length));
    at = to;
  }
  return at === 0 ? text : rest + text.slice(at);
}

/** The tokens outside some spans; line breaks stay. */
export function withoutSpans(tokens: readonly Token[], spans: readonly Span[]): readonly Token[] {
  if (spans.length === 0) return tokens;
  const sorted = spans.toSorted((one, other) => one[0] - other[0]);
  let next = 0;
  return tokens.filter(({ kind, from, to }) => {
    while (next < sorted.length && (sorted[next] as Span)[1] <= from) next++;
    const span = sorted[next];
    return kind === 'break' || span === undefined || to <= span[0];
  });
}

/** Where the text of one failure stands: whole lines up to its neighbours' codes; in JSON no farther than its braces. */
export function regionOf(pairs: readonly CodePair[], index: number, text: string, isJson: boolean): Span {
  const codes = boundsOf(pairs[index] as CodePair);
  const from = startOf(codes[0], pairs[index - 1], text);
  const to = endOf(codes[1], pairs[index + 1], text);
  if (!isJson) return [from, to];
  const before = text.slice(from, codes[0]);
  const closing = text.slice(codes[1], to).indexOf('}');
  return [from + Math.max(before.lastIndexOf('{'), before.lastIndexOf('}')) + 1, closing < 0 ? to : codes[1] + closing];
}

function startOf(codesFrom: number, previous: CodePair | undefined, text: string): number {
  const start = Math.max(0, codesFrom - widestRegion);
  if (!previous) return start;
  const lineStart = start + text.slice(start, codesFrom).lastIndexOf('\n') + 1;
  return Math.max(lineStart, boundsOf(previous)[1]);
}

function endOf(codesTo: number, next: CodePair | undefined, text: string): number {
  const nextFrom = next ? boundsOf(next)[0] : text.length;
  const widest = Math.min(nextFrom, text.length, codesTo + widestRegion);
  const between = text.slice(codesTo, widest);
  const item = between.includes(')') ? nextItem.exec(between)?.index : undefined;
  if (item !== undefined) return codesTo + item;
  if (!next || widest < nextFrom) return widest;
  const lastBreak = between.lastIndexOf('\n');
  return lastBreak < 0 ? nextFrom : codesTo + lastBreak;
}

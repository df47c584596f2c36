import type { CallFailure } from '../call-failure.ts';
import { type Line, splitLines } from '../text/lines.ts';

const widestText = 20_000;
const widestLine = 400;
const mostLines = 20;
const mostAsides = 60;
/** Letters that a heading has beside its codes at most, unless it ends with a colon. */
const mostLetters = 40;
/** A line of less than three words quotes no message. */
const threeWords = /\p{L}{2,}\P{L}+\p{L}{2,}\P{L}+\p{L}{2,}/u;
const itemMark = /^\s*(?:(?:[A-Ha-h]|\d{1,2})[).]|[-*•])\s/;

/**
 * Codes that stand once, as the heading of lines with one message each: `500 / 510544 twice today:`. Gives each line
 * as an aside with the codes of its heading. Over-reports: such an aside counts only when its words choose an entry.
 */
export function readMessagesBelow(text: string, failures: readonly CallFailure[]): CallFailure[] {
  if (text.length > widestText || !text.includes('\n')) return [];
  const lines = splitLines(text);
  const stated = failures.map((failure) => ({ failure, at: linesOf(failure, lines) }));
  const starts = new Set(stated.flatMap(({ at }) => at));
  const asides = stated.flatMap(({ failure, at: [heading, ...others] }) => {
    if (!failure.microsoftCode || heading === undefined || others.length > 0) return [];
    const below = listBelow(lines, heading + 1, starts);
    if (below.length < 2 || !isHeading(lines[heading] as Line, failure)) return [];
    return below.map((line) => toAside(line, failure));
  });
  return asides.slice(0, mostAsides);
}

/** The lines that hold the codes of a failure, by number, each once. */
function linesOf({ microsoftCode, sipCode }: CallFailure, lines: readonly Line[]): number[] {
  const places = [microsoftCode, sipCode].filter((code) => code !== undefined);
  return [...new Set(places.map((code) => lineAt(code.from, lines)))];
}

function lineAt(offset: number, lines: readonly Line[]): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isHeading({ text }: Line, { sipCode }: CallFailure): boolean {
  if (itemMark.test(text)) return false;
  if (text.trimEnd().endsWith(':')) return true;
  return sipCode !== undefined && text.replace(/\P{L}/gu, '').length <= mostLetters;
}

/** The lines of words below a heading, up to a blank line or the next codes. */
function listBelow(lines: readonly Line[], first: number, starts: ReadonlySet<number>): Line[] {
  const below: Line[] = [];
  for (let at = first; at < lines.length && below.length < mostLines && !starts.has(at); at++) {
    const line = lines[at] as Line;
    if (line.text.trim() === '' && below.length > 0) break;
    if (line.text.length <= widestLine && threeWords.test(line.text)) below.push(line);
  }
  return below;
}

function toAside({ text, from }: Line, { microsoftCode, sipCode, readFrom }: CallFailure): CallFailure {
  return {
    ...(microsoftCode && { microsoftCode }),
    ...(sipCode && { sipCode }),
    phrase: { value: text, from, to: from + text.length },
    count: 1,
    readFrom,
    isAside: true,
  };
}

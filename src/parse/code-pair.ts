import type { CodeFact } from './code-facts.ts';

/** Codes that belong to one failure, in the order of the paste; at least one of the two is there. */
export interface CodePair {
  readonly microsoft?: CodeFact;
  readonly sip?: CodeFact;
  /** The SIP code stands once, before a list of Microsoft codes: `SIP 408: 500001, 560408`. */
  readonly isShared?: true;
}

/** Where the records of a JSON text end, in order: codes of two records never belong together. */
export type RecordEnds = readonly number[];

/** The closing braces of a text that looks like JSON or a printed object; none for other texts. */
export function findRecordEnds(text: string): RecordEnds {
  const ends: number[] = [];
  if (!/["']\s{0,4}[:=]/.test(text) && !text.includes('};')) return ends;
  for (let at = text.indexOf('}'); at >= 0; at = text.indexOf('}', at + 1)) ends.push(at);
  return ends;
}

/** Whether a record ends between two places. */
export function crossesRecord(from: number, to: number, ends: RecordEnds): boolean {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  const next = ends[low];
  return next !== undefined && next < to;
}

/** A code whose name or label stands with it. */
export function isNamed(fact: CodeFact): boolean {
  return fact.strength === 'field' || fact.strength === 'label';
}

/** The code that speaks for a pair: the Microsoft code, or the SIP code alone. */
export function leadOf(pair: CodePair): CodeFact {
  return (pair.microsoft ?? pair.sip) as CodeFact;
}

/** Where a pair's codes begin and end; a SIP code that it shares with others does not count. */
export function boundsOf({ microsoft, sip, isShared }: CodePair): readonly [number, number] {
  if (isShared && microsoft) return [microsoft.from, microsoft.to];
  return [Math.min(microsoft?.from ?? Infinity, sip?.from ?? Infinity), Math.max(microsoft?.to ?? 0, sip?.to ?? 0)];
}

import type { Token } from '../text/token.ts';
import type { Code } from './read-codes.ts';

/** Codes that belong to one failure, in the order of the paste; at least one of the two is there. */
export interface CodePair {
  readonly microsoft?: Code;
  readonly sip?: Code;
  /** The SIP code stands once, before a list of Microsoft codes: `SIP 408: 500001, 560408`. */
  readonly isShared?: true;
}

/** The text whose codes are bound, as the steps of binding see it. */
export interface Bound {
  readonly tokens: readonly Token[];
  /** Closing braces of a text that looks like JSON or a printed object: codes of two records never belong together. */
  readonly recordEnds: readonly number[];
  /** Codes of the catalog. */
  readonly known: ReadonlySet<string>;
}

/** Where the records of a text end, in order; none where nothing looks like a record. */
export function findRecordEnds(tokens: readonly Token[]): number[] {
  const ends: number[] = [];
  let isRecord = false;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text, from } = tokens[at] as Token;
    if (kind !== 'sign') continue;
    const next = tokens[at + 1]?.text;
    if (text === '}') {
      ends.push(from);
      if (next === ';') isRecord = true;
    } else if ((text === '"' || text === "'") && (next === ':' || next === '=')) isRecord = true;
  }
  return isRecord ? ends : [];
}

/** Whether a record ends between two places. */
export function crossesRecord(from: number, to: number, ends: readonly number[]): boolean {
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
export function isNamed(code: Code): boolean {
  return code.score >= 6;
}

/** The code that speaks for a pair: the Microsoft code, or the SIP code alone. */
export function leadOf(pair: CodePair): Code {
  return (pair.microsoft ?? pair.sip) as Code;
}

/** Where a pair's codes begin and end; a SIP code that it shares with others does not count. */
export function boundsOf({ microsoft, sip, isShared }: CodePair): readonly [number, number] {
  if (isShared && microsoft) return [microsoft.from, microsoft.to];
  return [Math.min(microsoft?.from ?? Infinity, sip?.from ?? Infinity), Math.max(microsoft?.to ?? 0, sip?.to ?? 0)];
}

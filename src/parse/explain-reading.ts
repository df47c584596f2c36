import type { CallFailure } from './call-failure.ts';
import { aloneReasons } from './evidence/alone.ts';
import { joinGroups } from './evidence/join-groups.ts';
import { readPlace } from './evidence/place.ts';
import { hasCodeLength, weigh } from './evidence/read-codes.ts';
import { reasons } from './evidence/reasons.ts';
import { normaliseText } from './normalise-text.ts';
import { parseCallFailures } from './parse-call-failures.ts';
import { scan } from './text/scan.ts';
import type { Token } from './text/token.ts';

/** A number of a text with what is for and against it. */
export interface WeighedNumber {
  readonly digits: string;
  readonly microsoft: number;
  readonly sip: number;
  /** Names of the reasons. */
  readonly because: readonly string[];
}

/** How a text was read, step by step: for those who want to know why. */
export interface ReadingSteps {
  readonly tokens: readonly Token[];
  /** Numbers that are long enough for a code, with those that were taken for none. */
  readonly numbers: readonly WeighedNumber[];
  readonly failures: readonly CallFailure[];
}

/** Reads a text as `parseCallFailures` does and keeps the steps. */
export function explainReading(paste: string, known: ReadonlySet<string>): ReadingSteps {
  const tokens = joinGroups(scan(normaliseText(paste)), known);
  const numbers = tokens.flatMap(({ kind, text }, at) =>
    kind === 'number' && hasCodeLength(text) ? [{ digits: text, ...weigh(readPlace(tokens, at, known)) }] : [],
  );
  return { tokens, numbers, failures: parseCallFailures(paste, known).failures };
}

/** What a reason says, in words. */
export function sayReason(name: string): string {
  const all: Readonly<Record<string, { readonly says: string }>> = { ...aloneReasons, ...reasons };
  return all[name]?.says ?? name;
}

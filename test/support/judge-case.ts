import type { Scope } from '../../src/answer/answer.ts';

/** An entry of the catalog as a case names it; codes may be numbers. */
export interface Triple {
  readonly microsoft: number | string;
  readonly sip: number | string;
  readonly phrase: string;
}

/** An entry as the answer's record names it. */
export interface EntryName {
  readonly microsoftCode: string;
  readonly sipCode: string;
  readonly phrase: string;
}

/** What a message may lead to. */
export const behaviours = ['match', 'choose', 'unknown-explained', 'silent', 'help', 'greeting', 'check'] as const;
export type Behaviour = (typeof behaviours)[number];

/** What a good answer does. */
export interface Expectation {
  readonly behaviour: Behaviour;
  /** The one right entry. */
  readonly top?: Triple | null;
  /** Acceptable entries; for `choose` the complete list. */
  readonly anyOf?: readonly Triple[];
  /** Entries that must all be shown. */
  readonly allOf?: readonly Triple[];
  /** Entries that must not be asserted. */
  readonly noneOf?: readonly Triple[];
  readonly mustContain?: readonly string[];
  readonly mustNotContain?: readonly string[];
  /** Other behaviours that count as right. */
  readonly alsoAccept?: readonly Behaviour[];
  /** Where `alsoAccept` names `match`: the only entries that may be asserted. */
  readonly matchOnly?: readonly Triple[];
}

/** One message with the behaviour expected of it: a line of a fixture file. */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly scope: Scope;
  readonly text: string;
  readonly html?: string;
  /** Lengthens the text: `prefix`, then `unit` repeated `times` before or after `text`. */
  readonly repeat?: {
    readonly unit: string;
    readonly times: number;
    readonly where: 'before' | 'after';
    readonly prefix?: string;
  };
  readonly why?: string;
  readonly expect: Expectation;
}

/** A line of `ask --jsonl`: what is judged. */
export interface AskRecord {
  readonly id: string;
  readonly reply: string;
  readonly diagnoses: readonly {
    readonly kind: string;
    readonly count?: number;
    readonly entries: readonly EntryName[];
  }[];
  readonly card: unknown;
}

/** The text of a case as it is sent, its repetitions written out. */
export function caseText({ text, repeat }: Pick<Case, 'text' | 'repeat'>): string {
  if (!repeat) return text;
  const many = repeat.unit.repeat(repeat.times);
  return (repeat.prefix ?? '') + (repeat.where === 'before' ? many + text : text + many);
}

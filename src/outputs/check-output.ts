import type { Texts } from '../locale/index.ts';
import type { Subject } from './subject.ts';

/** `unclear`: the output is one of the tool, and tells neither that it works nor what is wrong. */
export type CheckVerdict = 'ok' | 'fault' | 'unclear';

/** What was seen, by the name of its sentence and the values to put in; `host` or `target` may be missing. */
export interface OutputFact {
  readonly key: keyof Texts['outputs']['fact'];
  readonly values: Readonly<Record<string, string | number>>;
}

/** What the output of one command tells. */
export interface CheckOutput {
  /** The published name of the command, such as `Test-NetConnection`. */
  readonly tool: string;
  readonly verdict: CheckVerdict;
  /** Name or address that was looked at, lower case; never a person. */
  readonly host?: string;
  readonly port?: number;
  readonly fact: OutputFact;
  /** What is proven to be at fault, and what is proven to work. */
  readonly broken?: Subject;
  readonly works?: readonly Subject[];
}

/** A check with where it stands in the text: UTF-16 offsets. */
export interface FoundOutput extends CheckOutput {
  readonly from: number;
  readonly to: number;
}

/** What every reader gets: the text with nothing but plain characters, as long as the original. */
export interface OutputText {
  readonly plain: string;
  /** Milliseconds since the epoch that dates of certificates are judged by; without it they are not. */
  readonly now?: number;
}

/** Reads the outputs of one tool in a text. */
export type OutputReader = (text: OutputText) => readonly FoundOutput[];

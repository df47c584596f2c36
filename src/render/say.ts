import type { Calls } from '../match/index.ts';
import { callsLine } from './calls.ts';
import type { ViewContext } from './context.ts';
import { defuse, escapeMarkdown, shorten } from './escape.ts';

/** Longest plain text for clients that cannot show a card, in UTF-16 units. */
const plainLength = 4_000;

/** What is told of an answer where no card can be. */
interface Told {
  /** What broke, as it is, not yet escaped. */
  readonly title: string;
  /** The codes, where the title does not hold them: `569008/504`. */
  readonly codes?: string;
  /** How urgent it is and who acts. */
  readonly status: string;
  readonly calls?: Calls | undefined;
  /** What to do, or what else is known, in whole sentences. */
  readonly lines: readonly string[];
}

/**
 * The line of a notification and the plain text for clients without cards, in the order of the card: what broke, how urgent
 * it is and who acts, where it was seen, then the steps.
 */
export function sayAnswer({ title, codes = '', status, calls, lines }: Told, { texts }: ViewContext): [string, string] {
  const name = codes === '' ? defuse(title) : `${defuse(title)} (${codes})`;
  const summary = [name, status, ...(calls ? [callsLine(calls, texts)] : [])].filter((part) => part !== '').join(' · ');
  return [summary, escapeMarkdown(shorten([`${summary}.`, ...lines.map(defuse)].join(' '), plainLength))];
}

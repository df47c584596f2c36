import type { Intent, intents } from '../answer/index.ts';
import { plainWords } from './plain-words.ts';
import { restOf } from './rest.ts';
import { wordPattern } from './word-pattern.ts';
import { wordLists } from './words/every-language.ts';

/** An intent that was read from a message. */
export interface SaidIntent {
  readonly intent: Intent;
  /** The message says hardly anything else. */
  readonly isWhole: boolean;
}

/** Longest message in which an intent is looked for, in characters. */
const longest = 300;

/** Words beside an intent with which it is still all that a message says, and with which it is still looked at. */
const mostBeside = { whole: 2, part: 8 } as const;

/** Intents that a message has to say with nothing beside them: their words stand in many messages of another kind. */
const bare: ReadonlySet<Intent> = new Set(['thanks', 'mute', 'stats', 'forget']);

/** Where a message says several things, the earlier of these is what it wants; thanks go along with anything. */
const order: readonly Intent[] = [
  'forget',
  'mute',
  'stats',
  'human',
  'whereIsTheCode',
  'whatIsACode',
  'escalate',
  'outage',
  'logs',
  'whoActs',
  'compare',
  'stillFails',
  'solved',
  'why',
  'more',
  'thanks',
];

const patterns = order.flatMap((intent) => {
  const never = wordLists.flatMap(({ intents: lists }) => lists[intent].unless ?? []);
  const unless = never.length > 0 ? wordPattern(never) : undefined;
  return wordLists.map(({ intents: lists }) => ({ intent, pattern: wordPattern(lists[intent].says), unless }));
});

/** A question asks whether something is solved, and does not say so. */
const asks =
  /[?？]|^(?:(?:and|but|so|und|et|y) )?(?:is|are|was|has|have|does|did|do|can|could|will|would|when|how|if|what|who|(?:ist|sind|wurde|hat)(?! (?:ge|be|er))|wie|wann|kann|wenn|est ce|comment|quand|si|cuando|como|esta)(?= )|か$/u;

/**
 * What a message wants when it states no failure: one of the intents, in any of the five languages. Undefined when it wants
 * none of them. Whether a failure in the message outweighs it is for the caller to decide, after reading.
 */
export function readIntent(text: string): SaidIntent | undefined {
  if (text.length > longest) return undefined;
  const said = plainWords(text);
  if (said === '') return undefined;
  let part: SaidIntent | undefined;
  for (const { intent, pattern, unless } of patterns) {
    if (!pattern.test(said) || unless?.test(said)) continue;
    if (intent === 'solved' && asks.test(/[?？]/.test(text) ? '?' : said)) continue;
    const beside = restOf(said, pattern);
    if (beside <= (bare.has(intent) ? 0 : mostBeside.whole)) return { intent, isWhole: true };
    if (!bare.has(intent) && beside <= mostBeside.part) part ??= { intent, isWhole: false };
  }
  return part;
}

/** Every intent is in the order of reading; for the test that compares both. */
export const readingOrder = order satisfies readonly (typeof intents)[number][];

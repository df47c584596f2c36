import type { Intent } from '../../answer/index.ts';

/** How one intent is said in one language. */
export interface Sayings {
  /** Lines as `wordPattern` reads them. */
  readonly says: readonly string[];
  /** Lines of the same form: where one of them fits, the message says something else. */
  readonly unless?: readonly string[];
  /** Messages that must not be taken for it, run by a test. */
  readonly not: readonly string[];
}

/** What points back to what was shown. */
export type Pointer = 'both' | 'all' | 'other' | 'which' | 'none' | 'above' | 'vendor';

/** The word lists of one language. */
export interface WordLists {
  readonly intents: Readonly<Record<Intent, Sayings>>;
  readonly pointers: Readonly<Record<Pointer, Sayings>>;
  /** Ordinals from the first on, each with its forms. */
  readonly ordinals: readonly string[];
  readonly last: string;
  /** Words for a numbered choice: `number 2`, `option 2`. */
  readonly number: string;
  /** Words that say nothing by themselves. */
  readonly filler: string;
  /** Words in which a message takes back what was said before it. */
  readonly correction: readonly string[];
  /** Words in which a message turns to another call. */
  readonly another: readonly string[];
  /** Words beside the name of an SBC or a time that only say that it is one. */
  readonly place: string;
}

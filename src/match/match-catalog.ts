import type { Catalog } from '../catalog/index.ts';
import type { CallFailure } from '../parse/index.ts';
import type { Diagnosis } from './diagnosis.ts';
import { createIndexes } from './indexes.ts';
import { matchCode } from './match-code.ts';
import { matchWords } from './match-words.ts';
import type { Likely, Reach } from './own-words.ts';
import type { PhraseIndex, Spot } from './phrase-index.ts';

/** Looks failures up in one catalog; made once per catalog, it holds the indexes. */
export interface Matcher {
  /**
   * What the catalog and the standards say of a failure. Usually one diagnosis; several when a paste of words quotes
   * several error messages; none when the words have nothing to do with a failed call.
   */
  match(failure: CallFailure): Diagnosis[];
  /** Entries that fit a few typed words or codes, best first. */
  findByWords(text: string): Likely[];
  /** How much of a text the likeliest entry accounts for; undefined when words lead to none. */
  reachByWords(text: string): Reach | undefined;
  /** Microsoft codes of the catalog, `0` left out: evidence for what a number in a text is. */
  readonly knownCodes: ReadonlySet<string>;
}

/**
 * Builds the matcher over a catalog.
 *
 * @example
 * const [diagnosis] = createMatcher(catalog).match(parseCallFailures('504 569008').failures[0]);
 * diagnosis.kind // 'matched'
 */
export function createMatcher(catalog: Catalog): Matcher {
  const indexes = createIndexes(catalog);
  return {
    match(failure) {
      const microsoftCode = failure.microsoftCode?.value;
      const asked = { ...indexes, phrases: askOnce(indexes.phrases) };
      return microsoftCode ? matchCode(failure, microsoftCode, asked) : matchWords(failure, asked);
    },
    findByWords: (text) => indexes.ownWords.find(text),
    reachByWords: (text) => indexes.ownWords.reach(text),
    knownCodes: knownCodesOf(catalog),
  };
}

/** The phrase index for one failure, which asks for the messages of a text several times and gets them read once. */
function askOnce(phrases: PhraseIndex): PhraseIndex {
  const spots = new Map<string, Spot[]>();
  return {
    ...phrases,
    spot(text) {
      const known = spots.get(text) ?? phrases.spot(text);
      spots.set(text, known);
      return known;
    },
  };
}

/** Microsoft codes of a catalog without `0`, which is a code beside one SIP code only. */
export function knownCodesOf(catalog: Catalog): ReadonlySet<string> {
  return new Set(catalog.entries.map((entry) => entry.microsoftCode).filter((code) => code !== '0'));
}

import type { Catalog } from '../catalog/entry.ts';
import type { CallFailure } from '../parse/call-failure.ts';
import type { Diagnosis } from './diagnosis.ts';
import { createIndexes } from './indexes.ts';
import { matchCode } from './match-code.ts';
import { matchWords } from './match-words.ts';
import type { Likely } from './own-words.ts';

/** Looks failures up in one catalog; made once per catalog, it holds the indexes. */
export interface Matcher {
  /**
   * What the catalog and the standards say of a failure. Usually one diagnosis; several when a paste of words quotes
   * several error messages; none when the words have nothing to do with a failed call.
   */
  match(failure: CallFailure): Diagnosis[];
  /** Entries that fit a few typed words or codes, best first. */
  findByWords(text: string): Likely[];
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
      return microsoftCode ? matchCode(failure, microsoftCode, indexes) : matchWords(failure, indexes);
    },
    findByWords: (text) => indexes.ownWords.find(text),
    knownCodes: knownCodesOf(catalog),
  };
}

/** Microsoft codes of a catalog without `0`, which is a code beside one SIP code only. */
export function knownCodesOf(catalog: Catalog): ReadonlySet<string> {
  return new Set(catalog.entries.map((entry) => entry.microsoftCode).filter((code) => code !== '0'));
}

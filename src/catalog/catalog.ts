import type { Entry } from './entry.ts';
import type { Guide } from './guide.ts';
import type { House } from './house.ts';

/** All entries and the indexes derived from them. Immutable; a reload makes a new one. */
export interface Catalog {
  /** Short hash of the content, printed on tickets. */
  readonly version: string;
  /** Sorted by SIP code, then Microsoft code as a number, then phrase. */
  readonly entries: readonly Entry[];
  byId(id: string): Entry | undefined;
  byMicrosoftCode(microsoftCode: string): readonly Entry[];
  bySipCode(sipCode: string): readonly Entry[];
  /** Advice that is found by words, in the order of its files. */
  readonly guides: readonly Guide[];
  guideById(id: string): Guide | undefined;
  /** Guides that name a pair of codes as related. */
  guidesFor(microsoftCode: string, sipCode: string): readonly Guide[];
  /** The organisation's trunks, and its notes on what is not listed. */
  readonly house: House;
}

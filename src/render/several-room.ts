/**
 * How much room the parts of the card have, in UTF-16 units: what its buttons carry of all failures, a first step, titles of
 * what has no row, and the words that were read beside the codes of a row.
 */
export interface SeveralRoom {
  readonly trail: number;
  readonly step: number;
  readonly titles: number;
  readonly phrase: number;
}

/** From what looks best to what fits however much there is to tell. */
export const severalRooms: readonly [SeveralRoom, ...SeveralRoom[]] = [
  { trail: 1_100, step: 160, titles: 2_000, phrase: 100 },
  { trail: 1_000, step: 140, titles: 400, phrase: 100 },
  { trail: 850, step: 120, titles: 400, phrase: 60 },
  { trail: 850, step: 80, titles: 0, phrase: 20 },
  { trail: 450, step: 60, titles: 0, phrase: 30 },
];

/** Where words stop being evidence; every threshold of what is said, with its reason. */
export const bounds = {
  /** Characters: a longer text is no question in own words any more. */
  longestQuestion: 700,
  /** Characters: a longer text is no description of one failure. */
  longestText: 4_000,
  /** A description of a failure stands in the first sentences. */
  mostSentences: 40,
  /** A longer choice helps nobody. */
  mostLikely: 6,
  /** A description that scores less is chance. */
  leastLikely: 0.5,
  /** An entry whose score is this part of the best one is offered beside it. */
  nearlyAsLikely: 0.7,
  /** Less of a description by weight is chance. Weights are logarithms of how rare a thing is: 3.9 when one entry speaks of it, 0.1 when all do. */
  leastShare: 0.55,
  /** Two words tell when they are the whole description and one of them is rare; else both have to be. */
  twoWords: { whole: 4.4, part: 6 },
  /** Where nothing is said to have failed, nearly all of a telling description must be said. */
  withoutFault: { share: 0.8, weight: 7 },
  /** A description of this weight scores its share, a lighter one less, down to half. */
  fullWeight: 8,
  /** From this share on nothing of a description is missing. */
  whole: 0.99,
} as const;

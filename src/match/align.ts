/** How a stretch of text fits a phrase, both given as numbered words. */
export interface Alignment {
  /** Summed weight of the phrase's words that were found, less what gaps cost. */
  readonly score: number;
  /** Summed weight of the words that were found. */
  readonly weight: number;
  readonly matched: number;
  /** First and last word of the text that belongs to it. */
  readonly textFrom: number;
  readonly textTo: number;
  /** First and last word of the phrase that was found. */
  readonly phraseFrom: number;
  readonly phraseTo: number;
}

/** A word of the text: its number, and what a match with it is worth (less when it was misspelt). */
export interface TextWord {
  /** -1 when it is in no phrase. */
  readonly id: number;
  readonly quality: number;
  /** The word was cut off: it may stand for any of these. */
  readonly completions?: readonly number[];
}

/** Cost of a word of the text that is not in the phrase. */
const textGap = 0.35;
/** Share of its weight that a skipped word inside the phrase costs. */
const phraseGap = 0.45;

/**
 * Best local alignment (Smith and Waterman) of a text with a phrase: words in the same order, some missing, some
 * added. Work is the product of both lengths, so callers bound the text.
 */
export function align(text: readonly TextWord[], phrase: readonly number[], weights: readonly number[]): Alignment | undefined {
  const columns = phrase.length + 1;
  let scores = new Float64Array(columns);
  /** For each cell: where its path began in text and phrase, weight and number of matches so far. */
  let starts = new Int32Array(columns * 2);
  let gains = new Float64Array(columns * 2);
  let best: Alignment | undefined;
  for (let i = 1; i <= text.length; i++) {
    const word = text[i - 1] as TextWord;
    const nextScores = new Float64Array(columns);
    const nextStarts = new Int32Array(columns * 2);
    const nextGains = new Float64Array(columns * 2);
    for (let j = 1; j < columns; j++) {
      const id = phrase[j - 1] as number;
      const weight = weights[j - 1] as number;
      const same = word.id === id || word.completions?.includes(id) === true;
      let score = 0;
      let from = -1;
      if (same) {
        score = (scores[j - 1] as number) + weight * word.quality;
        from = 0;
      }
      const skipText = (scores[j] as number) - textGap;
      const skipPhrase = (nextScores[j - 1] as number) - weight * phraseGap;
      if (skipText > score) {
        score = skipText;
        from = 1;
      }
      if (skipPhrase > score) {
        score = skipPhrase;
        from = 2;
      }
      if (score <= 0) continue;
      nextScores[j] = score;
      const at = j * 2;
      if (from === 0) {
        const fresh = (scores[j - 1] as number) <= 0;
        nextStarts[at] = fresh ? i - 1 : (starts[at - 2] as number);
        nextStarts[at + 1] = fresh ? j - 1 : (starts[at - 1] as number);
        nextGains[at] = (fresh ? 0 : (gains[at - 2] as number)) + weight * word.quality;
        nextGains[at + 1] = (fresh ? 0 : (gains[at - 1] as number)) + 1;
      } else if (from === 1) {
        nextStarts[at] = starts[at] as number;
        nextStarts[at + 1] = starts[at + 1] as number;
        nextGains[at] = gains[at] as number;
        nextGains[at + 1] = gains[at + 1] as number;
      } else {
        nextStarts[at] = nextStarts[at - 2] as number;
        nextStarts[at + 1] = nextStarts[at - 1] as number;
        nextGains[at] = nextGains[at - 2] as number;
        nextGains[at + 1] = nextGains[at - 1] as number;
      }
      if (from === 0 && (!best || score > best.score)) {
        best = {
          score,
          weight: nextGains[at] as number,
          matched: nextGains[at + 1] as number,
          textFrom: nextStarts[at] as number,
          textTo: i - 1,
          phraseFrom: nextStarts[at + 1] as number,
          phraseTo: j - 1,
        };
      }
    }
    scores = nextScores;
    starts = nextStarts;
    gains = nextGains;
  }
  return best;
}

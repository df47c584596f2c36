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
  /** The word was cut off or misspelt: it may stand for any of these. */
  readonly completions?: readonly number[];
  /** Misspelt, not cut off. */
  readonly guessed?: true;
}

/** Cost of a word of the text that is not in the phrase. */
const textGap = 0.35;
/** Share of its weight that a skipped word inside the phrase costs. */
const phraseGap = 0.45;

/**
 * Best local alignment (Smith and Waterman) of a text with a phrase: words in the same order, some missing, some
 * added. Work is the product of both lengths, so callers bound the text.
 */
export function align(
  text: readonly TextWord[],
  phrase: readonly number[],
  weights: readonly number[],
): Alignment | undefined {
  const columns = phrase.length + 1;
  if (cells.score.length < columns * 2) cells = createCells(columns * 4);
  const { score, weight, matched, textFrom, phraseFrom } = cells;
  score.fill(0, 0, columns * 2);
  let best: Alignment | undefined;
  let bestScore = 0;
  /** Whether any cell of the row above holds something. */
  let continues = false;
  for (let i = 0; i < text.length; i++) {
    const word = text[i] as TextWord;
    if (!continues && !phrase.includes(word.id) && !word.completions?.some((id) => phrase.includes(id))) continue;
    /** Two rows in turn: this word's and the one before. */
    const row = (i & 1) * columns;
    const above = columns - row;
    score[row] = 0;
    if (!continues) score.fill(0, above, above + columns);
    continues = false;
    for (let j = 1; j < columns; j++) {
      const id = phrase[j - 1] as number;
      const worth = weights[j - 1] as number;
      const at = row + j;
      const up = above + j;
      const corner = up - 1;
      let top = 0;
      let from = -1;
      if (word.id === id || word.completions?.includes(id) === true) {
        top = (score[corner] as number) + worth * word.quality;
        from = corner;
      }
      const skipText = (score[up] as number) - textGap;
      const skipPhrase = (score[at - 1] as number) - worth * phraseGap;
      if (skipText > top) {
        top = skipText;
        from = up;
      }
      if (skipPhrase > top) {
        top = skipPhrase;
        from = at - 1;
      }
      score[at] = top;
      if (from < 0) continue;
      continues = true;
      if (from !== corner) {
        weight[at] = weight[from] as number;
        matched[at] = matched[from] as number;
        textFrom[at] = textFrom[from] as number;
        phraseFrom[at] = phraseFrom[from] as number;
        continue;
      }
      const fresh = (score[corner] as number) <= 0;
      weight[at] = (fresh ? 0 : (weight[corner] as number)) + worth * word.quality;
      matched[at] = (fresh ? 0 : (matched[corner] as number)) + 1;
      textFrom[at] = fresh ? i : (textFrom[corner] as number);
      phraseFrom[at] = fresh ? j - 1 : (phraseFrom[corner] as number);
      if (top > bestScore) {
        bestScore = top;
        best = {
          score: top,
          weight: weight[at] as number,
          matched: matched[at] as number,
          textFrom: textFrom[at] as number,
          textTo: i,
          phraseFrom: phraseFrom[at] as number,
          phraseTo: j - 1,
        };
      }
    }
  }
  return best;
}

/** Working memory of one alignment, two rows of cells; kept, because alignments are many and short. */
interface Cells {
  readonly score: Float64Array;
  readonly weight: Float64Array;
  readonly matched: Int32Array;
  readonly textFrom: Int32Array;
  readonly phraseFrom: Int32Array;
}

function createCells(size: number): Cells {
  return {
    score: new Float64Array(size),
    weight: new Float64Array(size),
    matched: new Int32Array(size),
    textFrom: new Int32Array(size),
    phraseFrom: new Int32Array(size),
  };
}

let cells = createCells(256);

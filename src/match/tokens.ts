/** A word or number of a text, in lower case and the catalog's spelling. */
export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** British and American spellings of the words that occur in phrases. */
const spellings = new Map([
  ['cancelled', 'canceled'],
  ['acknowledgement', 'acknowledgment'],
  ['unauthorised', 'unauthorized'],
  ['timedout', 'timeout'],
]);

/** Words of a text in order; punctuation only separates. At most `limit` are read. */
export function readTokens(text: string, limit = 100_000): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index: from } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const lower = (word.length > 64 ? word.slice(0, 64) : word).toLowerCase();
    tokens.push({ word: spellings.get(lower) ?? lower, from, to: from + word.length });
    if (tokens.length >= limit) break;
  }
  return tokens;
}

/** Words only. */
export function readWords(text: string, limit?: number): string[] {
  return readTokens(text, limit).map((token) => token.word);
}

/** `TlsTransport` as people write it when they take it apart: `Tls Transport`. */
export function splitCamelCase(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
}

/** Whether two words differ by at most `limit` insertions, deletions, substitutions or swaps of neighbours. */
export function isWithinEdits(one: string, other: string, limit: number): boolean {
  if (Math.abs(one.length - other.length) > limit) return false;
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      current.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return false;
    before = previous;
    previous = current;
  }
  return (previous[other.length] as number) <= limit;
}

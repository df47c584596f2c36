import { isWithinEdits } from './tokens.ts';

/** Words of all phrases with their weight (how rare they are) and a look-up that forgives typing errors. */
export interface Vocabulary {
  /** Number of a word, or undefined when no phrase has it. */
  find(word: string): number | undefined;
  /** Numbers of the words, at most four, that may be meant although the word is misspelt. */
  guess(word: string): readonly number[];
  /** Numbers of the words that begin so; empty when there are many. */
  complete(start: string): readonly number[];
  /** Inverse document frequency, 0.3 and up. */
  weight(id: number): number;
  readonly size: number;
}

/** Typing errors forgiven in a word of that length. */
function editsFor(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** The word without each of its letters in turn, once or twice (the SymSpell method). */
function deletionsOf(word: string, edits: number): Set<string> {
  const all = new Set([word]);
  let last = [word];
  for (let round = 0; round < edits; round++) {
    const next: string[] = [];
    for (const form of last) {
      for (let at = 0; at < form.length; at++) {
        const shorter = form.slice(0, at) + form.slice(at + 1);
        if (!all.has(shorter)) {
          all.add(shorter);
          next.push(shorter);
        }
      }
    }
    last = next;
  }
  return all;
}

/** Builds the vocabulary of a list of phrases, each given as its words. */
export function createVocabulary(phrases: readonly (readonly string[])[]): Vocabulary {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const documents: number[] = [];
  for (const phrase of phrases) {
    for (const word of new Set(phrase)) {
      const id = ids.get(word);
      if (id === undefined) {
        ids.set(word, words.length);
        words.push(word);
        documents.push(1);
      } else documents[id] = (documents[id] as number) + 1;
    }
  }
  const weights = documents.map((count) => 0.3 + Math.log((phrases.length + 1) / (count + 0.5)));
  /** Built at the first misspelt word: most messages need none. */
  let deletions: Map<string, number[]> | undefined;
  let sorted: string[] | undefined;
  const guesses = new Map<string, readonly number[]>();

  function buildDeletions(): Map<string, number[]> {
    const built = new Map<string, number[]>();
    words.forEach((word, id) => {
      if (/\d/.test(word) || word.length > 32) return;
      for (const form of deletionsOf(word, editsFor(word.length))) {
        const list = built.get(form);
        if (list) list.push(id);
        else built.set(form, [id]);
      }
    });
    return built;
  }

  function search(word: string): readonly number[] {
    const edits = editsFor(word.length);
    if (edits === 0 || word.length > 32 || /\d/.test(word)) return [];
    deletions ??= buildDeletions();
    let best: number[] = [];
    let bestEdits = edits + 1;
    const seen = new Set<number>();
    for (const form of deletionsOf(word, edits)) {
      for (const id of deletions.get(form) ?? []) {
        if (seen.has(id)) continue;
        seen.add(id);
        const candidate = words[id] as string;
        let distance = 1;
        while (distance <= edits && !isWithinEdits(word, candidate, distance)) distance++;
        if (distance > Math.min(edits, editsFor(candidate.length))) continue;
        if (distance < bestEdits) {
          best = [id];
          bestEdits = distance;
        } else if (distance === bestEdits) best.push(id);
      }
    }
    return best.length <= 4 ? best : [];
  }

  return {
    find: (word) => ids.get(word),
    guess(word) {
      const known = guesses.get(word);
      if (known) return known;
      const found = search(word);
      if (guesses.size > 5_000) guesses.clear();
      guesses.set(word, found);
      return found;
    },
    complete(start) {
      if (start.length < 3) return [];
      sorted ??= [...words].sort();
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as string) < start) low = middle + 1;
        else high = middle;
      }
      const found: number[] = [];
      for (
        let index = low;
        index < sorted.length && (sorted[index] as string).startsWith(start) && found.length < 8;
        index++
      ) {
        found.push(ids.get(sorted[index] as string) as number);
      }
      return found;
    },
    weight: (id) => weights[id] as number,
    size: words.length,
  };
}

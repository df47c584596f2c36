import { wordPattern } from './word-pattern.ts';
import { wordLists } from './words/every-language.ts';

const unspaced = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const fillers = wordLists
  .filter(({ filler }) => !unspaced.test(filler))
  .map(({ filler }) => wordPattern([`(${filler})`]));
const particles = wordLists.filter(({ filler }) => unspaced.test(filler)).map(({ filler }) => longestFirst(filler));

/** Alternatives without blanks between words: the longest first, so that a short one does not cut a long one in two. */
function longestFirst(alternatives: string): RegExp {
  const sorted = alternatives.split('|').sort((one, other) => other.length - one.length);
  return new RegExp(sorted.join('|'), 'gu');
}

/**
 * How many words of a text (as `plainWords` gives it) are left beside what a pattern takes and beside words that say nothing;
 * three characters of Japanese count as a word.
 */
export function restOf(said: string, pattern: RegExp): number {
  const left = said.replace(new RegExp(pattern.source, 'gu'), ' ');
  const words = left.split(/\s+/).filter((word) => word !== '' && !fillers.some((filler) => isWhole(word, filler)));
  return words.reduce((sum, word) => sum + weigh(word), 0);
}

function isWhole(word: string, pattern: RegExp): boolean {
  return pattern.exec(word)?.[0] === word;
}

function weigh(word: string): number {
  if (!unspaced.test(word)) return 1;
  const telling = particles.reduce((left, particle) => left.replace(particle, ''), word);
  return Math.ceil(telling.length / 3);
}

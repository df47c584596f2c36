import { type Sense, sense } from './sense.ts';
import { wordsOfCodes } from './words-of-codes.ts';
import { wordsOfNumbers } from './words-of-numbers.ts';
import { wordsOfTalk } from './words-of-talk.ts';

export { type Sense, sense };

const table = new Map<string, number>();
/** Words of scripts that put no space between them; found inside a run of letters. */
const unspaced: Array<readonly [string, number]> = [];

for (const [language, tells, words] of [...wordsOfCodes, ...wordsOfNumbers, ...wordsOfTalk]) {
  for (const written of words.trim().split(/\s+/)) {
    const [first = '', second] = written.split('_');
    const word = first + (second ?? '');
    table.set(word, (table.get(word) ?? 0) | sense[tells]);
    if (second !== undefined) table.set(first, (table.get(first) ?? 0) | sense.opens);
    if (language === 'ja' || language === 'zh') unspaced.push([word, sense[tells]]);
  }
}

/** All that a word tells; `other` is asked for terms of two words (`sub` and `code`). */
export function sensesOf(word: string, other?: string): number {
  return table.get(other === undefined ? word : word + other) ?? 0;
}

/** What a run of letters without spaces tells: by the known words that it holds, or with which it begins or ends. */
export function sensesWithin(run: string, place: 'anywhere' | 'end' | 'start'): number {
  let all = 0;
  for (const [word, bit] of unspaced) {
    if (place === 'anywhere' ? run.includes(word) : place === 'end' ? run.endsWith(word) : run.startsWith(word))
      all |= bit;
  }
  return all;
}

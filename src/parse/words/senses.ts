import { wordsOfCodes } from './words-of-codes.ts';
import { wordsOfNumbers } from './words-of-numbers.ts';
import { wordsOfTalk } from './words-of-talk.ts';

/** What a word tells of the numbers beside it; one bit each of 32, so that the senses of several words can be joined. */
export const sense = {
  /** The number is a Microsoft response code, whatever its length. */
  microsoft: 1 << 0,
  /** The number is a SIP response code. */
  sip: 1 << 1,
  /** A word for "response": beside none that means Microsoft, the number is a SIP code. */
  response: 1 << 2,
  /** A word for "error" or "code", or of getting one. */
  code: 1 << 3,
  /** A word for how something ended, or for telling it; weaker than `code`. */
  outcome: 1 << 4,
  /** The number is a room, a port, an invoice ... */
  other: 1 << 5,
  /** `no.`, `number`: the number numbers what was named before. */
  numbered: 1 << 6,
  /** Announces an amount. */
  amount: 1 << 7,
  /** Right behind a number: it is an amount. */
  unit: 1 << 8,
  /** As `unit`, but says nothing behind six digits: `is 569008 sent by Microsoft?` */
  vagueUnit: 1 << 9,
  /** Announces a time span, or says behind one what it measures. */
  duration: 1 << 10,
  phone: 1 << 11,
  /** Part of a postal address. */
  address: 1 << 12,
  /** What a voice admin speaks of when a call fails. */
  matter: 1 << 13,
  /** What numbers of three digits else are in the same talk. */
  otherMatter: 1 << 14,
  /** Web servers and their clients. */
  web: 1 << 15,
  question: 1 << 16,
  /** Stands right before a code that is spoken about. */
  lead: 1 << 17,
  /** Stands right behind one. */
  follow: 1 << 18,
  denial: 1 << 19,
  /** Articles and the like, which may stand between a word and what it speaks of. */
  filler: 1 << 20,
  /** Leads from one code to the next. */
  link: 1 << 21,
  copula: 1 << 22,
  colour: 1 << 23,
  only: 1 << 24,
  /** Leads to a number that is dialled, or somebody's. */
  dialled: 1 << 25,
  /** Begins a term of two words: `sub code`, `zip code`. */
  opens: 1 << 26,
  /** What a question about a code is also about. */
  subject: 1 << 27,
  /** What a number of five digits is called elsewhere. */
  notCall: 1 << 28,
  /** That something went wrong. */
  failure: 1 << 29,
  /** Beside a number it is no code that is asked about. */
  notAsked: 1 << 30,
  /** Somebody gets, sees or is sent the number. */
  receives: 1 << 31,
} as const;

export type Sense = keyof typeof sense;

/** A row of the table of words: their language (`*` in all), what they tell, the words. */
export type WordRow = readonly [language: string, tells: Sense, words: string];

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

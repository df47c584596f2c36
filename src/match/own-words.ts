import type { Entry } from '../catalog/entry.ts';
import { readWords } from './tokens.ts';

/** An entry that fits a description in the user's own words; `score` from 0 to 1 tells how much of it was said. */
export interface Likely {
  readonly entry: Entry;
  readonly score: number;
  /** Weight of the words that were found; more words, rarer words, more weight. */
  readonly weight: number;
}

/** Finds entries by what people say of a failure when they have neither code nor message. */
export interface OwnWordsIndex {
  /** Best first; empty when the text says nothing about a failed call. */
  find(text: string): Likely[];
}

const emptyWords = new Set(
  'a an and are as at be been being but by can cannot did do does for from had has have he her his how i if in into is it its me my no not of on or our out she so than that the their them then there they this to up us was we were what when where which who why will with you your get gets got getting all any some just again please help hi hello since today yesterday now'.split(' '),
);

/** Different words for one thing; compared by stem. */
const synonyms: Readonly<Record<string, string>> = {
  cert: 'certificat',
  certs: 'certificat',
  gateway: 'sbc',
  gatway: 'sbc',
  reject: 'refus',
  declin: 'refus',
  den: 'refus',
  deni: 'refus',
  firewal: 'firewall',
  unreachab: 'reach',
  unreachabl: 'reach',
  reachabl: 'reach',
  outdat: 'expir',
  resolv: 'dns',
  hostname: 'host',
  licens: 'licenc',
  unlicens: 'licenc',
  abroad: 'international',
  oversea: 'international',
  foreign: 'international',
  timeout: 'time',
  timer: 'time',
  circl: 'loop',
  encrypt: 'encryption',
  srtp: 'encryption',
  recorder: 'record',
  forwarded: 'forward',
};

/** A rough stem: enough to make `expired`, `expires` and `expiring` one. */
function stem(word: string): string {
  const cut = word.length > 5 ? word.replace(/(?:ations?|ings?|edly|ers?|ed|es|s|ly|e)$/, '') : word.length > 3 ? word.replace(/(?:ed|s)$/, '') : word;
  const base = cut.length >= 3 ? cut : word;
  return Object.hasOwn(synonyms, base) ? (synonyms[base] as string) : base;
}

function readStems(text: string): string[] {
  return readWords(text, 400)
    .filter((word) => !emptyWords.has(word) && !/^\d/.test(word))
    .map(stem);
}

/** Builds the index over the entries' keywords and titles. */
export function createOwnWordsIndex(entries: readonly Entry[]): OwnWordsIndex {
  const sayings = entries.flatMap((entry) =>
    [...entry.keywords, entry.title].map((saying) => ({ entry, stems: [...new Set(readStems(saying))] })).filter((saying) => saying.stems.length > 0),
  );
  const frequency = new Map<string, number>();
  for (const entry of entries) {
    for (const word of new Set([...entry.keywords, entry.title].flatMap(readStems))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const weightOf = (word: string) => Math.log((entries.length + 1) / ((frequency.get(word) ?? entries.length) + 0.5)) + 0.1;
  const postings = new Map<string, number[]>();
  const totals = sayings.map((saying, index) => {
    let total = 0;
    for (const word of saying.stems) {
      const list = postings.get(word);
      if (list) list.push(index);
      else postings.set(word, [index]);
      total += weightOf(word);
    }
    return total;
  });

  return {
    find(text) {
      const said = new Map<number, { weight: number; words: number }>();
      for (const word of new Set(readStems(text))) {
        const list = postings.get(word);
        if (!list || list.length > 5_000) continue;
        for (const index of list) {
          const sum = said.get(index) ?? { weight: 0, words: 0 };
          sum.weight += weightOf(word);
          sum.words++;
          said.set(index, sum);
        }
      }
      const best = new Map<Entry, Likely>();
      for (const [index, { weight, words }] of said) {
        const saying = sayings[index] as (typeof sayings)[number];
        const share = weight / (totals[index] as number);
        if (words < 2 || weight < 3 || share < 0.6) continue;
        const score = share * Math.min(1, 0.55 + weight / 16);
        const known = best.get(saying.entry);
        if (!known || score > known.score) best.set(saying.entry, { entry: saying.entry, score, weight });
      }
      return [...best.values()].sort((one, other) => other.score - one.score || other.weight - one.weight);
    },
  };
}

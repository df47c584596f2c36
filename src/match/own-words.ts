import type { Entry } from '../catalog/entry.ts';
import { translateWords } from './foreign-words.ts';
import { readStems, stem } from './word-stems.ts';

/** An entry that fits a description in the user's own words. */
export interface Likely {
  readonly entry: Entry;
  /** From 0 to about 1: how much of one of the entry's keywords was said, and how telling these words are. */
  readonly score: number;
  /** Every word of a keyword was said, at least two of them and telling ones. */
  readonly saysAll: boolean;
}

/** Finds entries by what people say of a failure when they have neither code nor message. */
export interface OwnWordsIndex {
  /** Best first; empty when the text says nothing about a failed call. */
  find(text: string): Likely[];
}

/** A question is about a failure only if one of these stands in it. */
const failureWords = new RegExp(
  String.raw`\b(?:${String.raw`
    fail\w* errors? cannot can\s?not can'?t couldn'?t unable not no none nothing never isn'?t doesn'?t don'?t won'?t
    wasn'?t didn'?t without broken problems? issues? wrong bad drop\w* reject\w* refus\w* decline\w* den(?:y|ied|ies)
    forbidden block\w* disabled only\sallowed may\sonly expire\w* expiry ran\sout run\sout out\sof\sdate outdated invalid missing
    stop\w* lost loses? time\w*[\s-]?out timer loops? circles? endless\w* duplicat\w* down dead crash\w* unreachable
    unavailable disconnect\w* interrupt\w* terminat\w* overload\w* maintenance untrusted unsupported unknown mismatch\w*
    incorrect\w* misconfigur\w* malformed too\s(?:small|short|long) silen\w* one-way garbled complain\w*
    answered\selsewhere picked\sup\selsewhere switched\soff turned\soff is\soff 0\.0\.0\.0`
    .trim()
    .split(/\s+/)
    .join('|')})\b`,
  'i',
);

/** `0 failed calls`, `no errors at all`: says that nothing failed. */
const noFailure =
  /\b(?:0|no|zero|keine|without(?: any)?) (?:failed|failures?|errors?|fehler|problems?|issues?)\b(?: calls?\b)?/gi;

/** Words make up nearly all of it: no header, no log line, no JSON. */
function isSentence(text: string): boolean {
  const words = text.replace(/\d[\d:/.-]*/g, '');
  const wordy = words.match(/[\p{L}\p{M}\s'.,?!]/gu)?.length ?? 0;
  return wordy >= words.length * 0.88 && !/SIP\/2\.0|["'{}]\s*:/.test(text);
}

/** Entries that differ only in the SIP method that could not be delivered (INVITE or ACK). */
function twinKey(entry: Entry): string {
  return `${entry.microsoftCode}/${entry.sipCode}/${entry.phrase.replace(/\b(?:INVITE|ACK)\b/g, '')}`;
}

/** Things that people speak of in any office; rare in keywords, and yet they tell little. */
const vagueStems = new Set(['phone', 'desk', 'device', 'office', 'room'].map(stem));

/** Least share of a keyword's weight that has to be said. */
const leastShare = 0.55;

/** Builds the index over the entries' keywords and titles. */
export function createOwnWordsIndex(entries: readonly Entry[]): OwnWordsIndex {
  const keywords = entries.flatMap((entry) =>
    [...entry.keywords, entry.title]
      .map((keyword) => ({ entry, stems: [...new Set(readStems(keyword))] }))
      .filter((keyword) => keyword.stems.length > 0),
  );
  const twins = Map.groupBy(entries, twinKey);
  const frequency = new Map<string, number>();
  for (const entry of entries) {
    for (const word of new Set([...entry.keywords, entry.title].flatMap(readStems))) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  const weightOf = (word: string) =>
    (Math.log((entries.length + 1) / ((frequency.get(word) ?? entries.length) + 0.5)) + 0.1) *
    (vagueStems.has(word) ? 0.5 : 1);
  const postings = new Map<string, number[]>();
  const totals = keywords.map((keyword, index) => {
    let total = 0;
    for (const word of keyword.stems) {
      const list = postings.get(word);
      if (list) list.push(index);
      else postings.set(word, [index]);
      total += weightOf(word);
    }
    return total;
  });

  return {
    find(text) {
      if (!isSentence(text)) return [];
      const said = translateWords(text).replace(noFailure, ' ');
      const speaksOfFailure = failureWords.test(said);
      const sums = new Map<number, { weight: number; words: number }>();
      for (const word of new Set(readStems(said))) {
        const list = postings.get(word);
        if (!list || list.length > 5_000) continue;
        for (const index of list) {
          const sum = sums.get(index) ?? { weight: 0, words: 0 };
          sum.weight += weightOf(word);
          sum.words++;
          sums.set(index, sum);
        }
      }
      const best = new Map<Entry, Likely>();
      for (const [index, { weight, words }] of sums) {
        const keyword = keywords[index] as (typeof keywords)[number];
        const share = weight / (totals[index] as number);
        if (words < 2 || (words === 2 && weight < (share > 0.99 ? 4.4 : 6)) || share < leastShare) continue;
        if (!speaksOfFailure && (share < 0.8 || weight < 7)) continue;
        const score = share * Math.min(1, 0.5 + weight / 16);
        const saysAll = share > 0.99 && words >= 3 && weight >= 8;
        for (const entry of twins.get(twinKey(keyword.entry)) ?? []) {
          const known = best.get(entry);
          if (!known || score > known.score)
            best.set(entry, { entry, score, saysAll: saysAll || known?.saysAll === true });
        }
      }
      return [...best.values()].sort((one, other) => other.score - one.score);
    },
  };
}

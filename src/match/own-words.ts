import type { Entry } from '../catalog/entry.ts';
import { readWords } from './tokens.ts';

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

const emptyWords = new Set(
  'a an and are as at be been being but by do does for from had has have he her his how i if in into is it its me my of on or our out she so than that the their them then there they this to up us was we were what when where which who why will with you your get gets got getting all any some just again please help hi hello since today yesterday now ever always every one two'.split(
    ' ',
  ),
);

/** A question is about a failure only if one of these stands in it. */
const failureWords =
  /\b(?:fail\w*|errors?|cannot|can\s?not|can'?t|couldn'?t|unable|not|no|none|nothing|never|isn'?t|doesn'?t|don'?t|won'?t|wasn'?t|didn'?t|broken|problems?|issues?|wrong|drop\w*|reject\w*|refus\w*|decline\w*|den(?:y|ied|ies)|expire\w*|expiry|ran out|run out|out of date|outdated|invalid|missing|stop\w*|lost|loses?|time\w*[ -]?out|timer|loops?|circles?|forbidden|block\w*|disabled|down|unreachable|disconnect\w*|bad|overload\w*|maintenance|without|untrusted|unsupported|unknown|mismatch\w*|incorrect\w*|misconfigur\w*|too (?:small|short|long)|interrupt\w*|terminat\w*|crash\w*|dead|silen\w*|one-way|garbled|malformed|complain\w*|answered elsewhere|picked up elsewhere|duplicat\w*|unavailable|only allowed|endless\w*|switched off|turned off|is off|0\.0\.0\.0)\b/i;

/** Words make up nearly all of it: no header, no log line, no JSON. */
function isSentence(text: string): boolean {
  const wordy = text.match(/[\p{L}\p{M}\s'.,?!]/gu)?.length ?? 0;
  return wordy >= text.length * 0.88 && !/SIP\/2\.0|["'{}]\s*:/.test(text);
}

/** Ways to say one thing, brought to one word. */
const sayings: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(?:ran|run|runs|running) out\b|\bout of date\b|\bno longer valid\b|\boverdue\b/gi, 'expired'],
  [/(?:\bnot|n't|\bnever) trust\w*|\bdistrust\w*/gi, 'untrusted'],
  [/(?:\bnot|n't|\bcannot|\bunable to|\bfails? to) (?:be )?resolv\w*|\bname resolution\b/gi, 'not found dns resolve'],
  [/\bsession border controllers?\b/gi, 'sbc'],
  [/\b0\.0\.0\.0\b/g, 'zeroaddress'],
  [/\bpick(?:ed)? up\b/gi, 'answered'],
  [/\bin circles?\b|\bin a circle\b|\bback and forth\b/gi, 'loop'],
  [/\bovers?seas?\b|\babroad\b|\bforeign countr\w+/gi, 'international'],
  [/\btime[ds]?[ -]out\b/gi, 'timeout'],
  [/\bvoice ?mail\b/gi, 'voicemail'],
];

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
  unreachab: 'reach',
  unreachabl: 'reach',
  reachabl: 'reach',
  outdat: 'expir',
  resolv: 'dns',
  hostnam: 'host',
  licens: 'licenc',
  unlicens: 'licenc',
  oversea: 'international',
  intern: 'international',
  timer: 'timeout',
  circl: 'loop',
  encrypt: 'encryption',
  recorder: 'record',
};

/** A rough stem: enough to make `expired`, `expires` and `expiring` one. */
function stem(word: string): string {
  const cut =
    word.length > 5
      ? word.replace(/(?:ations?|ings?|edly|ers?|ed|es|s|ly|e)$/, '')
      : word.length > 3
        ? word.replace(/(?:ed|s)$/, '')
        : word;
  const base = cut.length >= 3 ? cut : word;
  return Object.hasOwn(synonyms, base) ? (synonyms[base] as string) : base;
}

function readStems(text: string): string[] {
  let plain = text;
  for (const [form, word] of sayings) plain = plain.replace(form, word);
  return readWords(plain, 400)
    .filter((word) => !emptyWords.has(word) && !/^\d/.test(word))
    .map(stem);
}

/** Entries that differ only in the SIP method that could not be delivered (INVITE or ACK). */
function twinKey(entry: Entry): string {
  return `${entry.microsoftCode}/${entry.sipCode}/${entry.phrase.replace(/\b(?:INVITE|ACK)\b/g, '')}`;
}

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
    Math.log((entries.length + 1) / ((frequency.get(word) ?? entries.length) + 0.5)) + 0.1;
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
      const speaksOfFailure = failureWords.test(text);
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
        const keyword = keywords[index] as (typeof keywords)[number];
        const share = weight / (totals[index] as number);
        if (words < 2 || (words === 2 && weight < (share > 0.99 ? 4.5 : 6)) || share < leastShare) continue;
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

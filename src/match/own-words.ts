import type { Entry } from '../catalog/entry.ts';
import { splitCamelCase } from './tokens.ts';
import { faults, isOtherTrade, subjects } from './words/faults.ts';
import { partExplained, readSenses, type Said } from './words/read-senses.ts';

/** An entry that fits a description in the user's own words. */
export interface Likely {
  readonly entry: Entry;
  /** From 0 to about 1: how much of one of the entry's keywords was said, and how telling these words are. */
  readonly score: number;
  /** Every word of a keyword was said, at least two of them and telling ones. */
  readonly saysAll: boolean;
  /** Part of the things said that belong to the keyword, from 0 to 1. */
  readonly explains: number;
}

/** Finds entries by what people say of a failure when they have neither code nor message. */
export interface OwnWordsIndex {
  /** Best first; empty when the text says nothing about a failed call. */
  find(text: string): Likely[];
  /** Those of a few entries that words beside their SIP code speak of; empty where the words tell none of them. */
  tell(entries: readonly Entry[], text: string): Told;
}

/** Entries told apart by words: said whole, or by a thing that only they speak of. */
export interface Told {
  readonly entries: readonly Entry[];
  /** A whole description was said, and of no other entry. */
  readonly isWhole: boolean;
}

/** How much of a description has to be said. Weights are logarithms of how rare a thing is: 3.9 when one entry speaks of it, 0.1 when all do. */
const bounds = {
  /** Less of a description by weight is chance. */
  leastShare: 0.55,
  /** Two words tell when they are the whole description and one of them is rare; else both have to be. */
  twoWords: { whole: 4.4, part: 6 },
  /** Where nothing is said to have failed, nearly all of a telling description must be said. */
  withoutFault: { share: 0.8, weight: 7 },
  /** From three words and this weight on a whole description is no chance. */
  telling: { words: 3, weight: 8 },
  /** A description of this weight scores its share, a lighter one less, down to half. */
  fullWeight: 8,
} as const;

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

/** One description of an entry, as what its words stand for. */
interface Description {
  readonly entry: Entry;
  readonly words: Said['words'];
  readonly weights: readonly number[];
  readonly total: number;
}

/** Keywords, titles in all languages, and what the error message says failed. */
function listDescriptions(entry: Entry): string[] {
  const titles = Object.values(entry.translations ?? {}).flatMap((texts) => texts?.title ?? []);
  return [...entry.keywords, entry.title, ...titles, ...listClauses(entry.phrase)];
}

/** What a message says failed, clause by clause, without the words that many messages open with. */
function listClauses(phrase: string): string[] {
  return [phrase, splitCamelCase(phrase)]
    .flatMap((spelling) => spelling.split(/[:;,]\s|\.\s|\s-\s/))
    .filter((clause) => !/^Unable to deliver|HRESULT|^Get (?:In|Out)bound/.test(clause) && /\S\s\S/.test(clause));
}

/** Builds the index over the entries' keywords, titles and messages. */
export function createOwnWordsIndex(entries: readonly Entry[]): OwnWordsIndex {
  const read = entries.flatMap((entry) =>
    listDescriptions(entry).map((text) => ({ entry, words: readSenses(text).words })),
  );
  const weightOf = weighSenses(entries, read);
  const descriptions = read
    .filter(({ words }) => words.length > 0)
    .map((one): Description => {
      const weights = one.words.map(weightOf);
      return { ...one, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
    });
  const bySense = new Map<string, Set<Description>>();
  for (const description of descriptions)
    for (const sense of description.words.flat())
      bySense.set(sense, (bySense.get(sense) ?? new Set()).add(description));
  const twins = Map.groupBy(entries, twinKey);

  return {
    find(text) {
      if (!isSentence(text)) return [];
      const { words, said } = readSaid(text.replace(noFailure, ' '));
      if (isOtherTrade([...said])) return [];
      const tellsFault = [...said].some((sense) => faults.has(sense));
      const best = new Map<Entry, Likely>();
      for (const description of new Set([...said].flatMap((sense) => [...(bySense.get(sense) ?? [])]))) {
        const fit = judge(description, said, tellsFault);
        if (!fit) continue;
        for (const entry of twins.get(twinKey(description.entry)) ?? []) {
          const known = best.get(entry);
          const saysAll = fit.saysAll || known?.saysAll === true;
          const belongs = (word: readonly string[]) =>
            description.words.some((own) => own.some((sense) => word.includes(sense)));
          const explains = Math.max(partExplained(words, weightOf, belongs), known?.explains ?? 0);
          best.set(entry, { entry, score: Math.max(fit.score, known?.score ?? 0), saysAll, explains });
        }
      }
      return [...best.values()].sort((one, other) => other.score - one.score);
    },
    tell(among, text) {
      const { said } = readSaid(text);
      const own = descriptions.filter(({ entry }) => among.includes(entry));
      const whole = own.filter((one) => isWhole(one, said)).map(({ entry }) => entry);
      if (whole.length > 0)
        return {
          entries: among.filter((entry) => whole.includes(entry)),
          isWhole: new Set(whole.map(twinKey)).size === 1,
        };
      const holders = (sense: string) =>
        among.filter((entry) =>
          own.some((one) => one.entry === entry && one.words.some((word) => word.includes(sense))),
        );
      const told = [...said]
        .filter((sense) => subjects.has(sense))
        .map(holders)
        .filter((held) => held.length > 0 && held.length < among.length);
      const counts = among.map((entry) => told.filter((held) => held.includes(entry)).length);
      const most = Math.max(...counts);
      return { entries: most === 0 ? [] : among.filter((_, index) => counts[index] === most), isWhole: false };
    },
  };
}

/** What a text speaks of; a fault that is denied (`no loop`) is not said. */
function readSaid(text: string): { readonly words: Said['words']; readonly said: ReadonlySet<string> } {
  const { words } = readSenses(text);
  const isDenied = (index: number) => index > 0 && (words[index - 1] as readonly string[]).includes('not');
  const said = words.flatMap((word, index) => (isDenied(index) ? word.filter((sense) => !faults.has(sense)) : word));
  return { words, said: new Set(said) };
}

/** The fewer entries speak of a thing, the more it tells; a word that may stand for several things tells what the commonest does. */
function weighSenses(
  entries: readonly Entry[],
  read: readonly Pick<Description, 'entry' | 'words'>[],
): (word: readonly string[]) => number {
  const holders = new Map<string, Set<Entry>>();
  for (const { entry, words } of read)
    for (const sense of words.flat()) holders.set(sense, (holders.get(sense) ?? new Set()).add(entry));
  const weigh = (sense: string) => Math.log((entries.length + 1) / ((holders.get(sense)?.size ?? 1) + 0.5)) + 0.1;
  return (word) => Math.min(...word.map(weigh));
}

function isWhole({ words, total }: Description, said: ReadonlySet<string>): boolean {
  return (
    words.length >= 2 && total >= bounds.twoWords.whole && words.every((word) => word.some((sense) => said.has(sense)))
  );
}

/** How well a description fits what was said; undefined where too little of it was. */
function judge(
  { words, weights, total }: Description,
  said: ReadonlySet<string>,
  tellsFault: boolean,
): Pick<Likely, 'score' | 'saysAll'> | undefined {
  let weight = 0;
  let count = 0;
  words.forEach((word, index) => {
    if (!word.some((sense) => said.has(sense))) return;
    weight += weights[index] as number;
    count++;
  });
  const share = weight / total;
  const saysWhole = share > 0.99;
  if (count < 2 || share < bounds.leastShare) return undefined;
  if (count === 2 && weight < (saysWhole ? bounds.twoWords.whole : bounds.twoWords.part)) return undefined;
  if (!tellsFault && (share < bounds.withoutFault.share || weight < bounds.withoutFault.weight)) return undefined;
  return {
    score: share * Math.min(1, 0.5 + (0.5 * weight) / bounds.fullWeight),
    saysAll: saysWhole && count >= bounds.telling.words && weight >= bounds.telling.weight,
  };
}

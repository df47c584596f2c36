import type { Entry } from '../catalog/index.ts';
import { splitCamelCase } from './tokens.ts';
import { bounds } from './word-bounds.ts';
import { faults, isOtherTrade, subjects, withImplied } from './words/faults.ts';
import { partExplained, readSenses, type Said } from './words/read-senses.ts';

/** An entry that fits a description in the user's own words. */
export interface Likely {
  readonly entry: Entry;
  /** From 0 to about 1: how much of one of the entry's descriptions was said, and how telling these words are. */
  readonly score: number;
}

/** How much of a text the likeliest entry accounts for. */
export interface Reach {
  /** Part of the things said that belong to its descriptions, from 0 to 1. */
  readonly explains: number;
  /** The senses of its descriptions that were said. */
  readonly about: readonly string[];
}

/** Entries told apart by words: said whole, or by a subject that only they have. */
export interface Told {
  readonly entries: readonly Entry[];
  /** A whole description was said, and of no other entry. */
  readonly isWhole: boolean;
}

/** Finds entries by what people say of a failure when they have neither code nor message. */
export interface OwnWordsIndex {
  /** Best first; empty when the text says nothing about a failed call. */
  find(text: string): Likely[];
  /** What the likeliest entry accounts for; undefined when there is none. */
  reach(text: string): Reach | undefined;
  /** Those of a few entries that words beside their SIP code speak of; empty where the words tell none of them. */
  tell(entries: readonly Entry[], text: string): Told;
}

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

type Word = Said['words'][number];

/** One description of an entry, as what its words stand for. */
interface Description {
  readonly twins: readonly Entry[];
  readonly words: readonly Word[];
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

/** What the error message of an entry speaks of. */
function readMessageSenses(entry: Entry): ReadonlySet<string> {
  return new Set(listClauses(entry.phrase).flatMap((clause) => readSenses(clause).words.flat()));
}

/** Builds the index over the entries' keywords, titles and messages. */
export function createOwnWordsIndex(entries: readonly Entry[]): OwnWordsIndex {
  const read = entries.flatMap((entry) =>
    listDescriptions(entry).map((text) => ({ entry, words: readSenses(text).words })),
  );
  const weightOf = weighSenses(entries, read);
  const byTwin = Map.groupBy(entries, twinKey);
  const descriptions = read
    .filter(({ words }) => words.length > 0)
    .map(({ entry, words }): Description => {
      const weights = words.map(weightOf);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return { twins: byTwin.get(twinKey(entry)) ?? [entry], words, weights, total };
    });
  const mayFit = indexDescriptions(descriptions);
  const inMessage = new Map(entries.map((entry) => [entry, readMessageSenses(entry)]));

  /** Entries with the descriptions of theirs that fit, and the best score among these. */
  function listFits({ said }: Heard): Map<Entry, Fit> {
    const fits = new Map<Entry, Fit>();
    if (isOtherTrade(said)) return fits;
    const tellsFault = [...said].some((sense) => faults.has(sense));
    for (const description of mayFit(said)) {
      const score = judge(description, said, tellsFault);
      if (score === 0) continue;
      for (const entry of description.twins) {
        const known = fits.get(entry);
        if (known) {
          known.score = Math.max(known.score, score);
          known.descriptions.push(description);
        } else fits.set(entry, { score, descriptions: [description] });
      }
    }
    return fits;
  }

  return {
    find(text) {
      if (!isSentence(text)) return [];
      const likely = [...listFits(hear(text.replace(noFailure, ' ')))].map(([entry, { score }]) => ({ entry, score }));
      return likely.sort((one, other) => other.score - one.score);
    },
    reach(text) {
      if (!isSentence(text)) return undefined;
      const heard = hear(text.replace(noFailure, ' '));
      const best = [...listFits(heard).values()].sort((one, other) => other.score - one.score)[0];
      if (!best) return undefined;
      const shares = best.descriptions.map((description) =>
        partExplained(heard.words, weightOf, (word) => description.words.some((own) => overlaps(own, word))),
      );
      const own = new Set(best.descriptions.flatMap(({ words }) => words.flat()));
      return { explains: Math.max(...shares), about: [...own].filter((sense) => heard.said.has(sense)) };
    },
    tell(among, text) {
      const { said } = hear(text);
      const own = descriptions.filter(({ twins }) => twins.some((entry) => among.includes(entry)));
      const whole = own.filter((description) => isSaid(description, said)).map(({ twins }) => twins);
      if (whole.length > 0) {
        const entries = among.filter((entry) => whole.some((twins) => twins.includes(entry)));
        return { entries, isWhole: new Set(whole).size === 1 };
      }
      const asked = [...said].filter((sense) => subjects.has(sense));
      const counts = among.map((entry) => asked.filter((sense) => inMessage.get(entry)?.has(sense)).length);
      const most = Math.max(0, ...counts);
      const isTold = most > 0 && counts.some((count) => count < most);
      return { entries: isTold ? among.filter((_, index) => counts[index] === most) : [], isWhole: false };
    },
  };
}

interface Heard {
  readonly words: readonly Word[];
  readonly said: ReadonlySet<string>;
}

interface Fit {
  score: number;
  readonly descriptions: Description[];
}

/** What a text speaks of; a fault that is denied (`no loop`) is not said. */
function hear(text: string): Heard {
  const { words } = readSenses(text);
  const isDenied = (index: number) => words[index - 1]?.includes('not') === true;
  const said = words.flatMap((word, index) => (isDenied(index) ? word.filter((sense) => !faults.has(sense)) : word));
  return { words, said: withImplied(said) };
}

/** The fewer entries speak of a thing, the more it tells; a word that may stand for several things tells what the commonest does. */
function weighSenses(
  entries: readonly Entry[],
  read: readonly { readonly entry: Entry; readonly words: readonly Word[] }[],
): (word: Word) => number {
  const holders = new Map<string, Set<Entry>>();
  for (const { entry, words } of read)
    for (const sense of words.flat()) holders.set(sense, (holders.get(sense) ?? new Set()).add(entry));
  const weigh = (held: number) => Math.log((entries.length + 1) / (held + 0.5)) + 0.1;
  const weights = new Map([...holders].map(([sense, held]) => [sense, weigh(held.size)]));
  return (word) =>
    word.reduce((least, sense) => Math.min(least, weights.get(sense) ?? weigh(1)), Number.POSITIVE_INFINITY);
}

/** Descriptions by their heaviest words, of which one has to be said: all the others together are too small a share. */
function indexDescriptions(
  descriptions: readonly Description[],
): (said: ReadonlySet<string>) => ReadonlySet<Description> {
  const bySense = new Map<string, Description[]>();
  for (const description of descriptions) {
    const { words, weights, total } = description;
    let rest = total;
    const heaviest = [...words.keys()].sort((one, other) => (weights[other] as number) - (weights[one] as number));
    for (const index of heaviest) {
      if (rest < total * bounds.leastShare) break;
      rest -= weights[index] as number;
      for (const sense of words[index] as Word) bySense.set(sense, [...(bySense.get(sense) ?? []), description]);
    }
  }
  return (said) => {
    const found = new Set<Description>();
    for (const sense of said) for (const description of bySense.get(sense) ?? []) found.add(description);
    return found;
  };
}

function overlaps(one: Word, other: Word): boolean {
  return one.some((sense) => other.includes(sense));
}

function isSaid({ words, total }: Description, said: ReadonlySet<string>): boolean {
  const isTelling = words.length >= 2 && total >= bounds.twoWords.whole;
  return isTelling && words.every((word) => word.some((sense) => said.has(sense)));
}

/** How well a description fits what was said, from 0 to 1; 0 where too little of it was. */
function judge({ words, weights, total }: Description, said: ReadonlySet<string>, tellsFault: boolean): number {
  let weight = 0;
  let count = 0;
  for (let index = 0; index < words.length; index++) {
    if (!(words[index] as Word).some((sense) => said.has(sense))) continue;
    weight += weights[index] as number;
    count++;
  }
  const share = weight / total;
  if (count < 2 || share < bounds.leastShare) return 0;
  const { whole, part } = bounds.twoWords;
  if (count === 2 && weight < (share > bounds.whole ? whole : part)) return 0;
  if (!tellsFault && (share < bounds.withoutFault.share || weight < bounds.withoutFault.weight)) return 0;
  return share * Math.min(1, 0.5 + (0.5 * weight) / bounds.fullWeight);
}

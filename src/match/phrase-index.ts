import type { Entry } from '../catalog/index.ts';
import type { TextWord } from './align.ts';
import { departs } from './depart.ts';
import { type Found, findForm, isTelling, keepTies, sentenceOf } from './judge-fit.ts';
import { createPhraseForms, type Form, type PhraseForms } from './phrase-forms.ts';
import { readTextWords, type TextWords } from './text-words.ts';
import type { Token } from './tokens.ts';

/** A phrase, or part of one, found in a text, with every entry that it fits equally well. */
export interface Spot {
  readonly entries: readonly Entry[];
  /** Offsets into the text. */
  readonly from: number;
  readonly to: number;
  readonly fit: 'full' | 'partial';
  readonly score: number;
}

/** Entries left of several after their messages were compared with a text. */
export interface Narrowing {
  readonly entries: readonly Entry[];
  readonly narrowed: boolean;
  /** The whole message was quoted. */
  readonly full: boolean;
  /** The text begins as their messages do, and goes on as none of them does. */
  readonly departs: boolean;
  /** The words of the text that told. */
  readonly quote?: string;
}

/** Finds the error messages of a catalog in running text. */
export interface PhraseIndex {
  /** Messages that stand in the text, in the order of the text. */
  spot(text: string): Spot[];
  /** Those of the given entries whose message the text quotes; all of them when it quotes none. */
  narrow(entries: readonly Entry[], text: string): Narrowing;
}

const windowWords = 72;
const windowStep = 36;
/** Rare words are looked up first; after this many hits the common ones are left out. */
const hitBudget = 1_200;
const mostCandidates = 40;
/** Most messages found in one window, and in a whole text. */
const mostInWindow = 8;
const mostSpots = 200;
/** Most spots that are compared with each other. */
const mostCompared = 2_000;
/** Most of a text that is searched for the messages of given entries, in characters and in words. */
const widestRegion = 4_000;
const mostRegionWords = 400;

/** Builds the index over the messages of a catalog. */
export function createPhraseIndex(entries: readonly Entry[]): PhraseIndex {
  const forms = createPhraseForms(entries);
  return {
    spot: (text) => spotMessages(text, forms),
    narrow: (candidates, text) => narrowEntries(candidates, text, forms),
  };
}

function spotMessages(text: string, forms: PhraseForms): Spot[] {
  const { words, tokens } = readTextWords(text, forms.vocabulary);
  const all: Spot[] = [];
  /** Logs repeat themselves: equal windows are searched once. */
  const searched = new Map<string, Found[]>();
  for (let at = 0; at < words.length; at += windowStep) {
    const window = words.slice(at, at + windowWords);
    if (window.some((word) => word.id >= 0 || word.completions)) {
      const key = words.length > windowWords ? window.map((word) => word.id).join(' ') : '';
      const found =
        searched.get(key) ?? searchWindow({ text, words: window, tokens: tokens.slice(at, at + windowWords) }, forms);
      if (key !== '') searched.set(key, found);
      all.push(...groupByPlace(found, tokens, at));
    }
    if (at + windowWords >= words.length) break;
  }
  return dropOverlaps(all);
}

/** The best spot of every place, in the order of the text. */
function dropOverlaps(spots: readonly Spot[]): Spot[] {
  const kept: Spot[] = [];
  for (const spot of spots.toSorted((one, other) => other.score - one.score).slice(0, mostCompared)) {
    if (kept.length >= mostSpots) break;
    if (!kept.some((other) => other.from < spot.to && other.to > spot.from)) kept.push(spot);
  }
  return kept.sort((one, other) => one.from - other.from);
}

/** Messages that share words with a stretch of text, best first. */
function searchWindow(text: TextWords, forms: PhraseForms): Found[] {
  return listCandidates(text.words, forms)
    .map((form) => findForm(form, text, forms))
    .filter((found) => found !== undefined)
    .sort((one, other) => other.alignment.score - one.alignment.score);
}

/** Forms that share enough weight with the words to be worth an alignment. */
function listCandidates(words: readonly TextWord[], { forms, postings, vocabulary }: PhraseForms): Form[] {
  const ids = new Set<number>();
  for (const word of words) {
    if (word.id >= 0) ids.add(word.id);
    else if (word.completions) for (const id of word.completions) ids.add(id);
  }
  const hitsOf = (id: number) => postings[id] as readonly number[];
  const shared = new Map<number, number>();
  let hits = 0;
  for (const id of [...ids].sort((one, other) => hitsOf(one).length - hitsOf(other).length)) {
    const list = hitsOf(id);
    if (hits > 0 && hits + list.length > hitBudget) break;
    for (const form of list) shared.set(form, (shared.get(form) ?? 0) + vocabulary.weight(id));
    hits += list.length;
  }
  return [...shared]
    .filter(([index, weight]) => weight >= 2 && (weight >= 3.9 || weight >= (forms[index] as Form).total * 0.5))
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, mostCandidates)
    .map(([index]) => forms[index] as Form);
}

/** One spot for each place of a window: the best message there, with all that fit equally well; hints are none. */
function groupByPlace(found: readonly Found[], tokens: readonly Token[], offset: number): Spot[] {
  const spots: Spot[] = [];
  let rest = found;
  while (spots.length < mostInWindow) {
    const best = rest.find(({ fit }) => fit === 'full' || fit === 'partial');
    if (!best) break;
    const { textFrom, textTo, score } = best.alignment;
    const isHere = ({ alignment }: Found) => alignment.textFrom <= textTo && alignment.textTo >= textFrom;
    const ties = keepTies(rest.filter(isHere), best);
    spots.push({
      entries: [...new Set(ties.map(({ form }) => form.entry))],
      from: (tokens[offset + textFrom] as Token).from,
      to: (tokens[offset + textTo] as Token).to,
      fit: ties.some(({ fit }) => fit === 'full') ? 'full' : 'partial',
      score,
    });
    rest = rest.filter((other) => !isHere(other));
  }
  return spots;
}

function narrowEntries(candidates: readonly Entry[], text: string, forms: PhraseForms): Narrowing {
  const all = { entries: candidates, narrowed: false, full: false, departs: false };
  const { words, tokens } = readTextWords(text.slice(0, widestRegion), forms.vocabulary);
  const searched = { text, words: words.slice(0, mostRegionWords), tokens };
  const found = candidates
    .flatMap((entry) => forms.formsOf(entry))
    .map((form) => findForm(form, searched, forms))
    .filter((one) => one !== undefined)
    .sort((one, other) => other.alignment.score - one.alignment.score);
  const [best] = found;
  if (best && isOther(best, searched)) return { ...all, departs: true };
  if (!best || !tellsEnough(best, words, forms)) return narrowByOwnWords(candidates, words, all, forms);
  const ties = preferSaid(keepTies(found, best), best, searched);
  const kept = new Set(ties.map(({ form }) => form.entry));
  const { textFrom, textTo } = best.alignment;
  return {
    entries: candidates.filter((entry) => kept.has(entry)),
    narrowed: true,
    full: best.fit === 'full',
    departs: false,
    quote: text.slice((tokens[textFrom] as Token).from, (tokens[textTo] as Token).to).replace(/\s+/g, ' '),
  };
}

/** Two words or more that only one of the entries has, one of them no everyday word, in whatever order: `the one where the call data draft is missing`. */
function narrowByOwnWords(
  candidates: readonly Entry[],
  words: readonly TextWord[],
  all: Narrowing,
  forms: PhraseForms,
): Narrowing {
  const said = new Set(words.filter(({ quality }) => quality === 1).map(({ id }) => id));
  const idsOf = (entry: Entry) => new Set(forms.formsOf(entry).flatMap(({ ids }) => ids));
  const own = candidates.map((entry) => {
    const others = candidates.filter((other) => other !== entry).map(idsOf);
    const ids = [...idsOf(entry)].filter((id) => said.has(id) && !others.some((each) => each.has(id)));
    return ids.some((id) => !forms.everyday.has(id)) ? ids.length : 0;
  });
  const entries = candidates.filter((_, index) => (own[index] as number) >= 2);
  return entries.length === 1 && own.filter((count) => count > 0).length === 1
    ? { ...all, entries, narrowed: true }
    : all;
}

/** Of messages that fit equally well those whose own words (`ACK`, not `INVITE`) stand in the same sentence. */
function preferSaid(ties: readonly Found[], { alignment }: Found, text: TextWords): readonly Found[] {
  if (ties.length < 2) return ties;
  const [from, to] = sentenceOf(text, alignment);
  const said = new Set(
    text.words
      .slice(from, to + 1)
      .filter(({ quality }) => quality === 1)
      .map(({ id }) => id),
  );
  const countOwn = ({ form }: Found) =>
    new Set(form.ids.filter((id) => said.has(id) && !ties.every((tie) => tie.form.ids.includes(id)))).size;
  const most = Math.max(...ties.map(countOwn));
  return ties.filter((tie) => countOwn(tie) === most);
}

/** Whether the text is another message that only begins as this one does. */
function isOther({ fit, form, alignment }: Found, text: TextWords): boolean {
  return fit === 'other' || (fit === 'hint' && departs(form, alignment, text));
}

/** Among entries of one code fewer words tell than in running text: one rare word, or two of some weight. */
function tellsEnough({ alignment, fit, coverage }: Found, words: readonly TextWord[], forms: PhraseForms): boolean {
  const { matched, weight, textTo } = alignment;
  if (weight < 2.5) return false;
  if (fit !== 'hint' || coverage >= 0.35 || (matched >= 2 && weight >= 5.5)) return true;
  return matched === 1 && weight >= 3.2 && isTelling(words[textTo] as TextWord, forms);
}

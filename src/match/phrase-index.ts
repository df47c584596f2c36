import type { Entry } from '../catalog/entry.ts';
import { type Alignment, align, type TextWord } from './align.ts';
import { readTokens, readWords, splitCamelCase, type Token } from './tokens.ts';
import { createVocabulary } from './vocabulary.ts';

/** A phrase, or part of one, found in a text, with every entry that it fits equally well. */
export interface Spot {
  readonly entries: readonly Entry[];
  /** Offsets into the text. */
  readonly from: number;
  readonly to: number;
  /** `full`: the whole message; `partial`: enough of it to tell; `hint`: a few of its words only. */
  readonly fit: 'full' | 'partial' | 'hint';
  readonly score: number;
}

/** Entries left of several after their messages were compared with a text. */
export interface Narrowing {
  readonly entries: readonly Entry[];
  readonly narrowed: boolean;
  /** The whole message was quoted. */
  readonly full: boolean;
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

interface Form {
  readonly entry: Entry;
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

interface Found {
  readonly form: Form;
  readonly alignment: Alignment;
  readonly fit: Spot['fit'];
  readonly coverage: number;
}

const windowWords = 72;
const windowStep = 36;
/** Scores closer than this are a tie. */
const tie = 0.4;
/** Rare words are looked up first; after this many hits the common ones are left out. */
const hitBudget = 1_200;
const mostCandidates = 40;
/** Most characters of a text that are searched for messages beside codes. */
const widestRegion = 4_000;

/** Words of messages that people also use in passing. */
const everydayWords =
  'a after an and attempt be because but call calls calling connect connected connection could customer data did during enabled error established fail failed for found from get has have host in internal invite is it known line made make name new no not of on only or out outbound inbound party period phone properly request requested response routing sbc server service set sip state such teams that the there time to trunk type unable usage user users valid was with without wrong report check shows active name state'.split(
    ' ',
  );

/** Words no one writes by chance: `TlsTransport`, `0x80090322`, `SEC_E_CERT_EXPIRED`. */
function isUnmistakable(phrase: string): Set<string> {
  const found =
    phrase.match(
      /\b(?:\p{Lu}?\p{Ll}+\p{Lu}[\p{L}]{3,}|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+\w*|0x[0-9a-f]{6,8}|[A-Z]{3,}_[EI]_[A-Z_]+)\b/giu,
    ) ?? [];
  return new Set(
    found
      .filter((word) => /\p{Ll}\p{Lu}|0x|_/u.test(word))
      .flatMap((word) => readWords(word))
      .filter((word) => word.length >= 9),
  );
}

function isCutOff({ completions, guessed }: TextWord): boolean {
  return completions !== undefined && !guessed;
}

/** Builds the index: every phrase, its variants, and camel-case words also taken apart. */
export function createPhraseIndex(entries: readonly Entry[]): PhraseIndex {
  const spelled = entries.flatMap((entry) => {
    const forms = new Map<string, readonly string[]>();
    for (const phrase of [entry.phrase, ...entry.variants]) {
      for (const form of [phrase, splitCamelCase(phrase)]) {
        const words = readWords(form);
        forms.set(words.join(' '), words);
      }
    }
    return [...forms.values()].map((words) => ({ entry, words }));
  });
  const vocabulary = createVocabulary(spelled.map((form) => form.words));
  const forms: Form[] = spelled.map(({ entry, words }) => {
    const ids = words.map((word) => vocabulary.find(word) as number);
    const weights = ids.map((id) => vocabulary.weight(id));
    return { entry, ids, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
  });
  const unmistakable = new Set<number>();
  for (const entry of entries) {
    for (const word of isUnmistakable(entry.phrase)) {
      const id = vocabulary.find(word);
      if (id !== undefined) unmistakable.add(id);
    }
  }
  const everyday = new Set(everydayWords.map((word) => vocabulary.find(word)).filter((id) => id !== undefined));
  const postings: number[][] = Array.from({ length: vocabulary.size }, () => []);
  const formsOf = new Map<Entry, Form[]>();
  forms.forEach((form, index) => {
    for (const id of new Set(form.ids)) (postings[id] as number[]).push(index);
    const list = formsOf.get(form.entry);
    if (list) list.push(form);
    else formsOf.set(form.entry, [form]);
  });

  /** The text as numbered words; a word broken in two by a line end is put together again. */
  function readText(text: string): { words: TextWord[]; tokens: Token[] } {
    const raw = readTokens(text);
    const words: TextWord[] = [];
    const tokens: Token[] = [];
    for (let index = 0; index < raw.length; index++) {
      const token = raw[index] as Token;
      const known = vocabulary.find(token.word);
      if (known !== undefined) {
        words.push({ id: known, quality: 1 });
        tokens.push(token);
        continue;
      }
      const next = raw[index + 1];
      const joined =
        next && token.word.length + next.word.length < 40 ? vocabulary.find(token.word + next.word) : undefined;
      if (joined !== undefined && next) {
        words.push({ id: joined, quality: 0.95 });
        tokens.push({ word: token.word + next.word, from: token.from, to: next.to });
        index++;
        continue;
      }
      const cut = !next || /^\.{2,}/.test(text.slice(token.to, token.to + 3));
      const completions = cut ? vocabulary.complete(token.word) : [];
      if (completions.length > 0) words.push({ id: -1, quality: 0.8, completions });
      else {
        const [id = -1, ...others] = vocabulary.guess(token.word);
        words.push(
          others.length === 0
            ? { id, quality: 0.85 }
            : { id: -1, quality: 0.85, completions: [id, ...others], guessed: true },
        );
      }
      tokens.push(token);
    }
    return { words, tokens };
  }

  /** Forms that share enough weight with the words to be worth an alignment. */
  function findCandidates(words: readonly TextWord[]): Form[] {
    const ids = new Set<number>();
    for (const word of words) {
      if (word.id >= 0) ids.add(word.id);
      else if (word.completions) for (const id of word.completions) ids.add(id);
    }
    const rarest = [...ids].sort(
      (one, other) => (postings[one] as number[]).length - (postings[other] as number[]).length,
    );
    const shared = new Map<number, number>();
    let hits = 0;
    for (const id of rarest) {
      const list = postings[id] as number[];
      if (hits > 0 && hits + list.length > hitBudget) break;
      for (const form of list) shared.set(form, (shared.get(form) ?? 0) + vocabulary.weight(id));
      hits += list.length;
    }
    const worth = [...shared].filter(
      ([index, weight]) => weight >= 2 && (weight >= 3.9 || weight >= (forms[index] as Form).total * 0.5),
    );
    worth.sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    return worth.slice(0, mostCandidates).map(([index]) => forms[index] as Form);
  }

  function judge(form: Form, alignment: Alignment, textLength: number, words: readonly TextWord[]): Found {
    const coverage = alignment.weight / form.total;
    const density = alignment.matched / (alignment.textTo - alignment.textFrom + 1);
    const share = alignment.matched / textLength;
    let certainWord = false;
    let tells = alignment.matched >= 5;
    for (let at = alignment.textFrom; at <= alignment.textTo; at++) {
      if (unmistakable.has((words[at] as TextWord).id) && form.ids.includes((words[at] as TextWord).id))
        certainWord = true;
      if (tellingWord(words[at] as TextWord)) tells = true;
    }
    let fit: Spot['fit'] = 'hint';
    if (coverage >= 0.84 && density >= 0.6 && (form.ids.length >= 4 || certainWord || share >= 0.6)) fit = 'full';
    else if (certainWord && density >= 0.4) fit = 'partial';
    else if (
      alignment.matched >= 3 &&
      tells &&
      alignment.weight >= 5 &&
      density >= 0.7 &&
      (coverage >= 0.6 || share >= 0.6)
    )
      fit = 'partial';
    else if (alignment.matched >= 5 && alignment.weight >= 10 && density >= 0.75 && coverage >= 0.35) fit = 'partial';
    else if (alignment.matched === 2 && share === 1 && tells && alignment.weight >= 5) fit = 'partial';
    const isCut = isCutOff(words[alignment.textTo] as TextWord);
    return { form, alignment, fit, coverage: isCut ? Math.min(coverage, 0.94) : coverage };
  }

  function searchWindow(words: readonly TextWord[], textLength: number): Found[] {
    const found: Found[] = [];
    for (const form of findCandidates(words)) {
      const alignment = align(words, form.ids, form.weights);
      if (alignment) found.push(judge(form, alignment, textLength, words));
    }
    return found.sort((one, other) => other.alignment.score - one.alignment.score);
  }

  /** The best of a window, with all that fit equally well at the same place. */
  function groupBest(found: readonly Found[], tokens: readonly Token[], offset: number): Spot[] {
    const spots: Spot[] = [];
    let rest = found;
    while (rest.length > 0 && spots.length < 8) {
      const best = rest[0] as Found;
      const overlaps = (other: Found) =>
        other.alignment.textFrom <= best.alignment.textTo && other.alignment.textTo >= best.alignment.textFrom;
      const here = rest.filter(overlaps);
      let ties = here.filter((other) => other.alignment.score >= best.alignment.score - tie);
      const whole = ties.filter((other) => other.coverage >= 0.95);
      if (whole.length > 0) ties = whole;
      const fit = ties.some((other) => other.fit === 'full')
        ? 'full'
        : ties.some((other) => other.fit === 'partial')
          ? 'partial'
          : 'hint';
      spots.push({
        entries: [...new Set(ties.map((other) => other.form.entry))],
        from: (tokens[offset + best.alignment.textFrom] as Token).from,
        to: (tokens[offset + best.alignment.textTo] as Token).to,
        fit,
        score: best.alignment.score,
      });
      rest = rest.filter((other) => !overlaps(other));
    }
    return spots;
  }

  function spot(text: string): Spot[] {
    const { words, tokens } = readText(text);
    const all: Spot[] = [];
    /** Logs repeat themselves: equal windows are searched once. */
    const searched = new Map<string, Found[]>();
    for (let at = 0; at < words.length; at += windowStep) {
      const window = words.slice(at, at + windowWords);
      if (window.some((word) => word.id >= 0 || word.completions)) {
        const key = words.length > windowWords ? window.map((word) => word.id).join(' ') : '';
        const found = (key === '' ? undefined : searched.get(key)) ?? searchWindow(window, words.length);
        if (key !== '') searched.set(key, found);
        all.push(...groupBest(found, tokens, at));
      }
      if (at + windowWords >= words.length) break;
    }
    all.sort((one, other) => other.score - one.score);
    const kept: Spot[] = [];
    for (const candidate of all.slice(0, 2_000)) {
      if (kept.length >= 200) break;
      if (!kept.some((other) => other.from < candidate.to && other.to > candidate.from)) kept.push(candidate);
    }
    return kept.sort((one, other) => one.from - other.from);
  }

  /** A single word that only few messages have and that is no everyday word. */
  function tellingWord(word: TextWord): boolean {
    return word.quality === 1 && word.id >= 0 && !everyday.has(word.id);
  }

  function narrow(candidates: readonly Entry[], text: string): Narrowing {
    const all = { entries: candidates, narrowed: false, full: false };
    if (text.trim() === '') return all;
    const { words, tokens } = readText(text.slice(0, widestRegion));
    const found: Found[] = [];
    for (const entry of candidates) {
      for (const form of formsOf.get(entry) ?? []) {
        const alignment = align(words.slice(0, 400), form.ids, form.weights);
        if (alignment) found.push(judge(form, alignment, words.length, words));
      }
    }
    found.sort((one, other) => other.alignment.score - one.alignment.score);
    const best = found[0];
    if (!best) return all;
    const { matched, weight } = best.alignment;
    const single = matched === 1 && weight >= 3.2 && tellingWord(words[best.alignment.textTo] as TextWord);
    const tells = single || best.fit !== 'hint' || best.coverage >= 0.35 || (matched >= 2 && weight >= 5.5);
    if (!tells || weight < 2.5) return all;
    let ties = found.filter((other) => other.alignment.score >= best.alignment.score - tie);
    const whole = ties.filter((other) => other.coverage >= 0.95);
    if (whole.length > 0) ties = whole;
    const kept = new Set(ties.map((other) => other.form.entry));
    return {
      entries: candidates.filter((entry) => kept.has(entry)),
      narrowed: true,
      full: best.fit === 'full',
      quote: text
        .slice((tokens[best.alignment.textFrom] as Token).from, (tokens[best.alignment.textTo] as Token).to)
        .replace(/\s+/g, ' '),
    };
  }

  return { spot, narrow };
}

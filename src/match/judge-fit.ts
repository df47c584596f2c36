import { type Alignment, align, type TextWord } from './align.ts';
import { departs } from './depart.ts';
import { isNegation } from './negation.ts';
import type { Form, PhraseForms } from './phrase-forms.ts';
import { endsThere, isCutOff, type TextWords } from './text-words.ts';

/**
 * `full`: the whole message; `partial`: enough of it to tell; `hint`: a few of its words only; `other`: it begins as
 * the message does and goes on with words of its own, so it is another message.
 */
export type Fit = 'full' | 'partial' | 'hint' | 'other';

/** One spelling of a message beside the text it was found in. */
export interface Found {
  readonly form: Form;
  readonly alignment: Alignment;
  readonly fit: Fit;
  /** Share of the message's weight that was said. */
  readonly coverage: number;
}

/** Scores closer than this are a tie. */
const tie = 0.4;
/** From this coverage on nothing of the message is missing. */
const whole = 0.95;

/** Aligns a text with a message and judges the fit: how much of its own sentence or line the message is, never of the whole text. */
export function findForm(form: Form, text: TextWords, forms: PhraseForms): Found | undefined {
  const { words } = text;
  const alignment = align(words, form.ids, form.weights);
  if (!alignment) return undefined;
  const coverage = alignment.weight / form.total;
  const isCut = isCutOff(words[alignment.textTo] as TextWord);
  const [from, to] = sentenceOf(text, alignment);
  const fit = judgeFit(form, alignment, coverage, words, to - from + 1, forms);
  /** A hint is seldom looked at again: whoever does asks himself whether it departs. */
  const isOther =
    fit !== 'hint' && ((coverage < 0.84 && departs(form, alignment, text)) || isOpposite(form, alignment, text, forms));
  return {
    form,
    alignment,
    fit: isOther ? 'other' : fit,
    coverage: isCut ? Math.min(coverage, whole - 0.01) : coverage,
  };
}

/** First and last word of the sentences, fields or lines in which a message was found. */
export function sentenceOf(text: TextWords, { textFrom, textTo }: Alignment): readonly [from: number, to: number] {
  let from = textFrom;
  let to = textTo;
  while (from > 0 && !endsThere(text, from - 1)) from--;
  while (to < text.words.length - 1 && !endsThere(text, to)) to++;
  return [from, to];
}

/** `no loop detected`, `a trunk config was found`: a negation that only one of the two has makes it the opposite. */
function isOpposite(
  form: Form,
  { textFrom, textTo, phraseFrom, phraseTo }: Alignment,
  { words, tokens, text }: TextWords,
  { negations }: PhraseForms,
): boolean {
  const before = textFrom === 0 || endsThere({ words, tokens, text }, textFrom - 1) ? 0 : 1;
  const first = textFrom - before;
  const said = tokens
    .slice(first, textTo + 1)
    .some(({ word }, index) => isNegation(word) || negations.has((words[first + index] as TextWord).id));
  const meant = form.ids.slice(Math.max(0, phraseFrom - before), phraseTo + 1).some((id) => negations.has(id));
  return said !== meant;
}

function judgeFit(
  form: Form,
  { matched, weight, textFrom, textTo }: Alignment,
  coverage: number,
  words: readonly TextWord[],
  said: number,
  forms: PhraseForms,
): Fit {
  const density = matched / (textTo - textFrom + 1);
  const share = matched / said;
  const quoted = words.slice(textFrom, textTo + 1);
  const isCertain = quoted.some(({ id }) => forms.unmistakable.has(id) && form.ids.includes(id));
  if (coverage >= 0.84 && density >= 0.6 && (form.ids.length >= 4 || isCertain || share >= 0.6)) return 'full';
  if (isCertain && density >= 0.4) return 'partial';
  const tells = matched >= 5 || quoted.some((word) => isTelling(word, forms));
  const isMuch = coverage >= 0.6 || share >= 0.6;
  if (matched >= 3 && weight >= 5 && density >= 0.7 && tells && isMuch) return 'partial';
  if (matched >= 5 && weight >= 10 && density >= 0.75 && coverage >= 0.35) return 'partial';
  return matched === 2 && share === 1 && weight >= 5 && tells ? 'partial' : 'hint';
}

/** A word that was spelt right, is in some message, and is no everyday word. */
export function isTelling(word: TextWord, { everyday }: PhraseForms): boolean {
  return word.quality === 1 && word.id >= 0 && !everyday.has(word.id);
}

/** The found messages that fit as well as the best; where some are said whole, only those. */
export function keepTies(found: readonly Found[], best: Found): readonly Found[] {
  const ties = found.filter(({ alignment, fit }) => fit !== 'other' && alignment.score >= best.alignment.score - tie);
  const complete = ties.filter(({ coverage }) => coverage >= whole);
  return complete.length > 0 ? complete : ties;
}

import type { Alignment, TextWord } from './align.ts';
import type { Form } from './phrase-forms.ts';
import { endsThere, isCutOff, type TextWords } from './text-words.ts';
import type { Token } from './tokens.ts';

/** Most words of the text that are looked through for the next word of an opening. */
const reach = 3;
/** So many words of its own at once, or so much of their weight, are no chance. */
const longLead = 4;
const muchWeight = 0.45;

/**
 * Whether a text begins as a message does (`Unable to deliver INVITE:`) and then goes on with words that are not the
 * message's. What is cut off behind the opening or behind the first right words departs from nothing.
 */
export function departs(form: Form, { textFrom, textTo, phraseFrom, weight }: Alignment, text: TextWords): boolean {
  const { words } = text;
  const { ids, weights, opening, clause } = form;
  if (phraseFrom >= opening) return false;
  let at = textFrom;
  let own = form.total;
  let said = weight;
  for (let index = 0; index < opening; index++) {
    const worth = weights[index] as number;
    own -= worth;
    const found = index < phraseFrom ? -1 : findNext(words, at, ids[index] as number);
    if (found < 0) continue;
    said -= worth * (words[found] as TextWord).quality;
    at = found + 1;
  }
  const lead = followOwn(form, words, at);
  const next = at + lead.words;
  if (textTo < next && (endsThere(text, next - 1) || isFragment(text, next))) return false;
  if (lead.words >= longLead || opening + lead.own >= clause || lead.weight >= own * muchWeight) return false;
  return said < own * muchWeight || sharesFew(form, text, at, textTo);
}

/** How far the text goes on as the message does; one word may be left out. */
function followOwn({ ids, weights, opening }: Form, words: readonly TextWord[], from: number) {
  const lead = { words: 0, own: 0, weight: 0 };
  for (let at = from; at < words.length; at++) {
    const here = opening + lead.own;
    const skipped = [0, 1].find((step) => means(words[at] as TextWord, ids[here + step]));
    if (skipped === undefined || (skipped > 0 && lead.own === 0)) break;
    lead.words++;
    lead.own += skipped + 1;
    lead.weight += weights[here + skipped] as number;
  }
  return lead;
}

/** Whether most of the words behind the opening are not the message's. */
function sharesFew({ ids, opening }: Form, text: TextWords, from: number, textTo: number): boolean {
  const rest = ids.slice(opening);
  let matched = 0;
  let read = 0;
  while (read < rest.length && from + read < text.words.length) {
    const at = from + read++;
    if (at <= textTo && rest.some((id) => means(text.words[at] as TextWord, id))) matched++;
    if (endsThere(text, at)) break;
  }
  return matched * 3 <= read * 2;
}

/** A word that was cut off, or the two letters that were left of it. */
function isFragment(text: TextWords, at: number): boolean {
  const { from, to } = text.tokens[at] as Token;
  return isCutOff(text.words[at] as TextWord) || (to - from < 4 && at === text.words.length - 1);
}

function findNext(words: readonly TextWord[], from: number, id: number): number {
  for (let at = from; at < words.length && at < from + reach; at++) if (means(words[at] as TextWord, id)) return at;
  return -1;
}

function means(word: TextWord, id: number | undefined): boolean {
  return id !== undefined && (word.id === id || word.completions?.includes(id) === true);
}

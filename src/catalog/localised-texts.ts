import type { Entry, EntryWords } from './entry.ts';
import type { Guide } from './guide.ts';

/** The words of an entry in the language they are really in. */
export interface LocalisedTexts extends EntryWords {
  /** Two letters, `en` where the entry has no translation. */
  readonly lang: string;
  readonly isTranslated: boolean;
}

const english = new WeakMap<Entry, LocalisedTexts>();

/**
 * Title, meaning, actions, notes and oddity of an entry in a language (two letters). What is not translated whole, step for
 * step and note for note, comes in English, so that no caveat is lost on the way.
 *
 * @example
 * textsOf(entry, 'de').isTranslated // false while the entry has no German texts
 */
export function textsOf(entry: Entry, language: string): LocalisedTexts {
  const words = language === 'en' ? undefined : entry.translations?.[language];
  if (words && isWhole(words, entry)) return { ...words, lang: language, isTranslated: true };
  const known = english.get(entry);
  if (known) return known;
  const { title, meaning, suggestedActions, notes, oddity } = entry;
  const own: LocalisedTexts = {
    title,
    meaning,
    actions: suggestedActions.map(({ text }) => text),
    notes,
    ...(oddity !== undefined && { oddity }),
    lang: 'en',
    isTranslated: false,
  };
  english.set(entry, own);
  return own;
}

/** The words of a guide in the language they are really in; its cause stands as the meaning. */
export function guideTextsOf(guide: Guide, language: string): LocalisedTexts {
  const words = language === 'en' ? undefined : guide.translations?.[language];
  if (words && isWhole(words, guide)) return { ...words, lang: language, isTranslated: true };
  const { title, cause, suggestedActions, notes } = guide;
  return {
    title,
    meaning: cause,
    actions: suggestedActions.map(({ text }) => text),
    notes,
    lang: 'en',
    isTranslated: false,
  };
}

function isWhole(
  { actions, notes, oddity }: EntryWords,
  entry: Pick<Entry, 'suggestedActions' | 'notes' | 'oddity'>,
): boolean {
  return (
    actions.length === entry.suggestedActions.length &&
    notes.length === entry.notes.length &&
    (oddity === undefined) === (entry.oddity === undefined)
  );
}

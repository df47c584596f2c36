import { de } from './de.ts';
import { en, type Texts } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';

export type { Texts };

/** The languages Trunkwise speaks, by their two letters. */
export const languages = ['en', 'de', 'fr', 'es', 'ja'] as const;
export type Language = (typeof languages)[number];

const byLanguage = { en, de, fr, es, ja } as const satisfies Record<Language, Texts>;

/** The language for a BCP 47 locale as in `activity.locale`: by its first part, otherwise English. */
export function languageFor(locale?: string): Language {
  const language = /^[a-z]{2}(?![a-z])/i.exec(locale ?? '')?.[0].toLowerCase();
  return languages.find((known) => known === language) ?? 'en';
}

/** The texts for a BCP 47 locale: `de-AT` gives German, a language not spoken here gives English. */
export function textsFor(locale?: string): Texts {
  return byLanguage[languageFor(locale)];
}

/**
 * Puts values into the `{name}` places of a text. Values are taken as they are and never filled again.
 *
 * @example
 * fill('SIP {sipCode}', { sipCode: '504' }) // 'SIP 504'
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

const conjunctions = new Map<Language, Intl.ListFormat>();

/** Joins words the way the language does: `a, b and c`. */
export function joinWords(words: readonly string[], language: Language): string {
  if (words.length === 1) return words[0] as string;
  const format = conjunctions.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  conjunctions.set(language, format);
  return format.format(words);
}

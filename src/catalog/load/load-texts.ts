import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Entry, type EntryWords, type TextLanguage, textLanguages } from '../entry.ts';
import { readTextsFile } from '../files/texts-file.ts';
import { CatalogError, type Finding, sortFindings } from '../finding.ts';
import { checkTranslations, type Translatable, type TranslatedFolder } from '../rules/rules-translations.ts';
import { loadKept } from './load-kept.ts';
import { type FolderText, readFolder } from './read-folder.ts';

/** Folder of the catalog's words in other languages, one folder for each. */
export const textsFolder: string = fileURLToPath(new URL('../texts', import.meta.url));

type WordsById = Readonly<Record<string, EntryWords>>;

const loaded = new Map<string, WordsById>();

/** The words of all entries and guides in a language, by their ids; read when they are first asked for. */
export function loadTexts(language: TextLanguage): WordsById {
  const known = loaded.get(language);
  if (known) return known;
  const texts = readFolder(join(textsFolder, language));
  const read = () => {
    const { files, findings } = readTexts(language, textsFolder, texts);
    if (findings.length > 0) throw new CatalogError(sortFindings(findings));
    return Object.fromEntries(files.flatMap(({ entries }) => entries.map(({ id, words }) => [id, words])));
  };
  const words = texts.findings.length === 0 ? loadKept(`texts-${language}`, texts.files, read) : read();
  loaded.set(language, words);
  return words;
}

/** Gives entries or guides their words in other languages; a language is read from disk when its first word is asked for. */
export function withTranslations<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return items.map((item) => ({ ...item, translations: translationsOf(item.id) }));
}

/** Hidden from listing and copying, so that nobody who walks over an entry reads all languages by accident. */
function translationsOf(id: string): NonNullable<Entry['translations']> {
  const getters = textLanguages.map((language) => [language, { get: () => loadTexts(language)[id] }]);
  return Object.defineProperties({}, Object.fromEntries(getters));
}

/** Everything that is wrong with the words in other languages, by schema and by rules. */
export function checkTexts(entries: readonly Translatable[], folder: string = textsFolder): readonly Finding[] {
  const read = textLanguages.map((language) => readTexts(language, folder, readFolder(join(folder, language))));
  return sortFindings(
    read.flatMap((one) => [...one.findings, ...(one.files.length > 0 ? checkTranslations(one, entries) : [])]),
  );
}

function readTexts(
  language: TextLanguage,
  folder: string,
  texts: FolderText,
): TranslatedFolder & { readonly findings: readonly Finding[] } {
  const results = texts.files.map(({ file, text }) => readTextsFile(file, text));
  return {
    language,
    folder: join(folder, language),
    files: results.flatMap(({ read }) => (read ? [read] : [])),
    findings: [...texts.findings, ...results.flatMap(({ findings }) => findings)],
  };
}

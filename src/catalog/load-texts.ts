import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Entry, type EntryWords, type TextLanguage, textLanguages } from './entry.ts';
import { CatalogError, type Finding, sortFindings } from './finding.ts';
import { loadKept } from './load-kept.ts';
import { type FolderText, readFolder } from './read-folder.ts';
import { checkTranslations, type TranslatedFolder } from './rules-translations.ts';
import { readTextsFile } from './texts-file.ts';

/** Folder of the catalog's words in other languages, one folder for each. */
export const textsFolder: string = fileURLToPath(new URL('./texts', import.meta.url));

type WordsById = Readonly<Record<string, EntryWords>>;

const loaded = new Map<string, WordsById>();

/** The words of all entries in a language, by the ids of the entries; read when they are first asked for. */
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

/** Gives entries their words in other languages. A language is read from disk when the first of its words is asked for. */
export function withTranslations(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => ({ ...entry, translations: translationsOf(entry.id) }));
}

/** Hidden from listing and copying, so that nobody who walks over an entry reads all languages by accident. */
function translationsOf(id: string): NonNullable<Entry['translations']> {
  const getters = textLanguages.map((language) => [language, { get: () => loadTexts(language)[id] }]);
  return Object.defineProperties({}, Object.fromEntries(getters));
}

/** Everything that is wrong with the words in other languages, by schema and by rules. */
export function checkTexts(entries: readonly Entry[], folder: string = textsFolder): readonly Finding[] {
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

import type { Entry, EntryWords, TextLanguage } from '../entry.ts';
import type { Path } from '../files/read-yaml.ts';
import type { Problem } from '../files/schema-findings.ts';
import type { TextsFile } from '../files/texts-file.ts';
import type { Finding } from '../finding.ts';
import type { Guide } from '../guide.ts';
import { guessLanguage } from '../spoken-language.ts';
import { findChangedTokens } from './kept-tokens.ts';
import { findMarkup } from './rules-texts.ts';
import { findTraps } from './rules-traps.ts';

/** The files of one language. */
export interface TranslatedFolder {
  readonly language: TextLanguage;
  /** Path as shown in findings. */
  readonly folder: string;
  readonly files: readonly TextsFile[];
}

/** What is to be translated: an entry, or a guide with its cause as its meaning. */
export interface Translatable
  extends Pick<Entry, 'id' | 'publisher' | 'title' | 'meaning' | 'suggestedActions' | 'notes' | 'oddity'> {
  /** How a finding names it. */
  readonly label: string;
  /** The file it is expected in, without its ending. */
  readonly name: string;
}

/** An entry as something to translate. */
export function translatableEntry(entry: Entry): Translatable {
  const { microsoftCode, sipCode, phrase } = entry;
  return { ...entry, name: sipCode, label: `${microsoftCode}/${sipCode} "${phrase.slice(0, 60)}"` };
}

/** A guide as something to translate. */
export function translatableGuide(guide: Guide): Translatable {
  return { ...guide, meaning: guide.cause, name: 'guides', label: `the guide ${guide.id}` };
}

/** A text beside the one it translates. */
interface Pair {
  readonly at: Path;
  readonly text: string;
  readonly english: string;
  readonly kind: 'title' | 'sentences';
}

/** Holds the words of a language against the entries they translate: all there, none too many, facts untouched. */
export function checkTranslations(
  { language, folder, files }: TranslatedFolder,
  entries: readonly Translatable[],
): Finding[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const filed = files.flatMap((file) => file.entries.map((words) => ({ ...words, file })));
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { id, words, at, file } of filed) {
    const report = (rule: string, problems: readonly Problem[]) => {
      for (const { at: inner, problem, remedy } of problems)
        findings.push({ file: file.file, line: file.lineOf([...at, ...inner]), rule, problem, remedy });
    };
    const entry = byId.get(id);
    if (file.language !== language)
      report('languageIsThatOfTheFolder', [
        { at: [], problem: `the file says ${file.language}`, remedy: `write language: ${language}, or move the file` },
      ]);
    if (!entry) {
      report('entryExists', [
        {
          at: [],
          problem: 'no entry has this code and message, and no guide this id',
          remedy: 'copy them as they stand there',
        },
      ]);
      continue;
    }
    const before = seen.get(id);
    if (before) report('entryIsUnique', [{ at: [], problem: `it is already in ${before}`, remedy: 'keep one' }]);
    seen.set(id, `${file.file}:${file.lineOf(at)}`);
    report('nothingIsMissing', findMissing(words, entry));
    for (const [rule, judge] of Object.entries(translationRules))
      report(
        rule,
        pairTexts(words, entry).flatMap((pair) => judge(pair, language)),
      );
  }
  return [...findings, ...findUntranslated(entries, seen, language, folder, files)];
}

function findUntranslated(
  entries: readonly Translatable[],
  seen: ReadonlyMap<string, string>,
  language: string,
  folder: string,
  files: readonly TextsFile[],
): Finding[] {
  return entries
    .filter(({ id, publisher }) => publisher === 'microsoft' && !seen.has(id))
    .map(({ name, label }) => ({
      file: files.find((file) => file.name === name)?.file ?? `${folder}/${name}.yaml`,
      line: 1,
      rule: 'everyEntryIsTranslated',
      problem: `${label} has no words in ${language}`,
      remedy: `add its title, ${name === 'guides' ? 'cause' : 'meaning'}, actions and notes`,
    }));
}

/** Steps and notes are counted: a caveat that gets lost on the way would make the advice another one. */
function findMissing({ actions, notes, oddity }: EntryWords, entry: Translatable): Problem[] {
  const counted = [
    { key: 'actions', has: actions.length, needs: entry.suggestedActions.length },
    { key: 'notes', has: notes.length, needs: entry.notes.length },
    { key: 'oddity', has: oddity === undefined ? 0 : 1, needs: entry.oddity === undefined ? 0 : 1 },
  ];
  return counted
    .filter(({ has, needs }) => has !== needs)
    .map(({ key, has, needs }) => ({
      at: [key],
      problem: `${key}: ${has} here, ${needs} in the entry`,
      remedy: 'translate each of them, in their order',
    }));
}

function pairTexts(words: EntryWords, entry: Translatable): Pair[] {
  const pair = (at: Path, text: string | undefined, english: string | undefined, kind: Pair['kind'] = 'sentences') =>
    text === undefined || english === undefined ? [] : [{ at, text, english, kind }];
  return [
    ...pair(['title'], words.title, entry.title, 'title'),
    ...pair(['meaning'], words.meaning, entry.meaning),
    ...words.actions.flatMap((text, i) => pair(['actions', i], text, entry.suggestedActions[i]?.text)),
    ...words.notes.flatMap((text, i) => pair(['notes', i], text, entry.notes[i])),
    ...pair(['oddity'], words.oddity, entry.oddity),
  ];
}

type TranslationRule = (pair: Pair, language: TextLanguage) => Problem[];

/** What holds for each translated text. */
export const translationRules = {
  /** Codes, numbers, commands, names of products and what stands in quotation marks are the same in every language. */
  factsAreUntouched: ({ at, text, english }, language) =>
    findChangedTokens(english, text, language).map((problem) => ({
      at,
      problem,
      remedy: 'keep codes, commands, names and quoted words as they stand in the entry',
    })),
  textsAreWithoutMarkup: ({ at, text }) => {
    const found = findMarkup(text);
    return found ? [{ at, problem: `the text holds ${found}`, remedy: 'write plain words' }] : [];
  },
  textsAvoidTraps: ({ at, text }) => findTraps(text).map((trap) => ({ at, ...trap })),
  /** A text copied over from English, or from the folder beside, is no translation. */
  textsAreInTheLanguage: ({ at, text, english }, language) => {
    const spoken = text === english ? 'en' : guessLanguage(text);
    if (spoken === undefined || spoken === language) return [];
    return [{ at, problem: `the text reads as ${spoken}, not as ${language}`, remedy: `write it in ${language}` }];
  },
  textsAreWellFormed: ({ at, text, kind }) => {
    if (kind === 'title' && /[.。]$/u.test(text))
      return [{ at, problem: 'the title ends with a full stop', remedy: 'leave it out' }];
    if (kind === 'sentences' && !/[.!?。][)"»”]?$/u.test(text))
      return [{ at, problem: 'the text does not end as a sentence', remedy: 'end with a full stop' }];
    return [];
  },
} as const satisfies Record<string, TranslationRule>;

import { describe, expect, it } from 'vitest';
import { type TextLanguage, textLanguages } from '../../../src/catalog/entry.ts';
import { readTextsFile } from '../../../src/catalog/files/texts-file.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { checkTexts, loadTexts } from '../../../src/catalog/load/load-texts.ts';
import { guideTextsOf, textsOf } from '../../../src/catalog/localised-texts.ts';
import {
  checkTranslations,
  translatableEntry,
  translatableGuide,
} from '../../../src/catalog/rules/rules-translations.ts';
import { guessLanguage } from '../../../src/catalog/spoken-language.ts';
import { createFolder } from '../compose.ts';

// Protects readers of other languages: words are complete, and hold the same codes, names and numbers.

const { entries, guides } = loadCatalog();
const items = [...entries.map(translatableEntry), ...guides.map(translatableGuide)];
const crossed = textLanguages.flatMap((language) => items.map((entry) => ({ language, entry, id: entry.id })));
const other = (language: TextLanguage) => (language === 'de' ? 'fr' : 'de');

/** What `catalog:check` would say if the words of one entry were these instead. */
function judge(language: TextLanguage, id: string, change: (words: Words) => Partial<Words>): string[] {
  const entry = items.find((one) => one.id === id);
  const words = loadTexts(language)[id];
  if (!entry || !words) return [];
  const filed = { id, at: ['entries', 0], words: { ...words, ...change(words) } };
  const file = { file: 'x.yaml', language, name: entry.name, entries: [filed], lineOf: () => 1 };
  return checkTranslations({ language, folder: 'x', files: [file] }, [entry]).map(({ rule }) => rule);
}
type Words = ReturnType<typeof loadTexts>[string];

describe('the words of the catalog in other languages', () => {
  it('are there for every entry, step for step, with all facts untouched', () => {
    expect(checkTexts(items)).toEqual([]);
  });

  it.each(textLanguages)('are what cards show in %s', (language) => {
    const shown = [
      ...entries.map((entry) => [textsOf(entry, language), textsOf(entry, 'en')] as const),
      ...guides.map((guide) => [guideTextsOf(guide, language), guideTextsOf(guide, 'en')] as const),
    ];
    for (const [own, english] of shown) {
      expect(own).toMatchObject({ lang: language, isTranslated: true });
      expect(english).toMatchObject({ lang: 'en', isTranslated: false });
      const [texts, source] = [own, english].map(({ title, meaning, actions, notes, oddity }) => [
        title,
        meaning,
        ...actions,
        ...notes,
        oddity,
      ]);
      texts?.forEach((text, at) => {
        expect(text === undefined).toBe(source?.[at] === undefined);
        if (text !== undefined) expect(text).not.toBe(source?.[at]);
      });
    }
  });

  it('read as their language by most of their texts', () => {
    for (const language of textLanguages) {
      const guesses = entries.map((entry) => guessLanguage(textsOf(entry, language).meaning));
      expect(guesses.filter((guess) => guess === language).length).toBe(entries.length);
    }
  });

  it('are not walked over by accident', () => {
    for (const { translations } of [...entries, ...guides]) expect(Object.keys(translations ?? {})).toEqual([]);
  });
});

describe('what the check finds', () => {
  const withNotes = crossed.filter(({ entry }) => entry.notes.length > 0);
  const withNumbers = crossed.filter(({ entry }) => /\d/.test(entry.meaning));

  it.each([
    ['a note too few', 'nothingIsMissing', withNotes, (words: Words) => ({ notes: words.notes.slice(1) })],
    ['a step too many', 'nothingIsMissing', crossed, ({ actions }: Words) => ({ actions: [...actions, 'Eins.'] })],
    ['a lost oddity', 'nothingIsMissing', crossed.filter(({ entry }) => entry.oddity), () => ({ oddity: undefined })],
    [
      'a code that changed',
      'factsAreUntouched',
      withNumbers,
      ({ meaning }: Words) => ({ meaning: meaning.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) }),
    ],
    [
      'an acronym that got lost',
      'factsAreUntouched',
      crossed.filter(({ entry }) => entry.meaning.includes('SBC')),
      ({ meaning }: Words) => ({ meaning: meaning.replaceAll('SBC', '') }),
    ],
    ['a made-up figure', 'factsAreUntouched', crossed, ({ meaning }: Words) => ({ meaning: `${meaning} 7.` })],
    ['markup', 'textsAreWithoutMarkup', crossed, ({ meaning }: Words) => ({ meaning: `**${meaning}**` })],
    ['a title with a full stop', 'textsAreWellFormed', crossed, ({ title }: Words) => ({ title: `${title}.` })],
    [
      'a text without an end',
      'textsAreWellFormed',
      crossed,
      ({ meaning }: Words) => ({ meaning: meaning.slice(0, -1) }),
    ],
  ])('%s', (_, rule, rows, change) => {
    for (const { language, id } of rows) expect(judge(language, id, change)).toContain(rule);
  });

  it('a text that stayed English, or came from the folder beside', () => {
    const unsure = crossed.filter(({ language, entry, id }) => {
      expect(judge(language, id, () => ({ meaning: entry.meaning }))).toContain('textsAreInTheLanguage');
      const foreign = loadTexts(other(language))[id]?.meaning ?? '';
      return !judge(language, id, () => ({ meaning: foreign })).includes('textsAreInTheLanguage');
    });
    // A sentence of a few words may hold none that tells its language.
    expect(unsure.length / crossed.length).toBeLessThan(0.05);
  });

  it('a quotation of the page in other words', () => {
    const quoting = crossed.filter(({ entry }) => entry.suggestedActions.some(({ text }) => text.includes('"')));
    expect(quoting.length).toBeGreaterThan(0);
    for (const { language, id } of quoting) {
      const change = ({ actions }: Words) => ({ actions: actions.map((text) => text.replace(/"[^"]+"/g, '"Mut"')) });
      expect(judge(language, id, change)).toContain('factsAreUntouched');
    }
  });

  it('an entry without words, words without an entry, and words that stand twice', () => {
    const words = loadTexts('de');
    const [first, second, ...rest] = Object.entries(words).map(([id, one]) => ({ id, words: one, at: ['entries', 0] }));
    if (!first || !second) throw new Error('no words');
    const file = { file: 'x.yaml', language: 'de', name: '400', lineOf: () => 7 };
    const check = (list: readonly (typeof first)[]) =>
      checkTranslations({ language: 'de', folder: 'x', files: [{ ...file, entries: list }] }, items);
    expect(check([second, ...rest])).toMatchObject([{ rule: 'everyEntryIsTranslated', line: 1 }]);
    expect(check([first, second, ...rest, { ...first, id: '1-400-x' }])).toMatchObject([
      { rule: 'entryExists', line: 7 },
    ]);
    expect(check([first, first, second, ...rest])).toMatchObject([{ rule: 'entryIsUnique' }]);
  });

  it('with file and line', () => {
    const text = ['language: de', 'sipCode: "504"', 'entries:', '  - microsoftCode: "1"', '    phrase: x'].join('\n');
    const { findings } = readTextsFile('de/504.yaml', text);
    expect(findings).toContainEqual(expect.objectContaining({ file: 'de/504.yaml', line: 4, rule: 'schema' }));
    const folder = createFolder({ '504.yaml': text });
    const found = checkTexts(items, folder);
    expect(found.map(({ rule }) => rule)).toEqual(textLanguages.map(() => 'file'));
  });

  it('a file that says another language than its folder', () => {
    const { read } = readTextsFile(
      'a.yaml',
      'language: fr\nsipCode: "504"\nentries:\n  - microsoftCode: "1"\n    phrase: x\n    title: Le titre\n    meaning: Le texte.\n    actions: [Faire.]\n',
    );
    if (!read) throw new Error('unreadable');
    const found = checkTranslations({ language: 'de', folder: 'x', files: [read] }, []);
    expect(found.map(({ rule }) => rule)).toContain('languageIsThatOfTheFolder');
  });
});

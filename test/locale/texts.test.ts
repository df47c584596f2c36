import { describe, expect, it } from 'vitest';
import { fill, joinWords, languageFor, languages, type Texts, textsFor } from '../../src/locale/texts.ts';

// Protects readers of every language: no text is missing, empty, English or without its places.

type Row = readonly [key: string, text: string];

function rowsOf(texts: object, path = ''): Row[] {
  return Object.entries(texts).flatMap(([key, value]): Row[] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : rowsOf(value, `${path}${key}.`),
  );
}

const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
const english = new Map(rowsOf(textsFor('en')));
const others = languages.filter((language) => language !== 'en');

/** Texts that are rightly the same as in English: names, signs, and an example that works best in English. */
const shared: Readonly<Record<(typeof others)[number], readonly string[]>> = {
  de: [
    'actor.carrier',
    'label.phrase',
    'label.sbcName',
    'label.seen',
    'label.codes',
    'trunk.portal',
    'help.wordsExample',
    'outputs.verdict.ok',
    'stats.trunks',
    'report.page.normalKind',
    'report.page.trunks',
  ],
  fr: [
    'label.seen',
    'label.codes',
    'ambiguous.messages',
    'ambiguous.message',
    'guide.title',
    'help.wordsExample',
    'outputs.verdict.ok',
    'stats.guides',
    'stats.trunks',
    'report.page.normalKind',
    'report.page.trunks',
  ],
  es: [
    'label.seen',
    'label.codes',
    'trunk.portal',
    'help.wordsExample',
    'outputs.verdict.ok',
    'report.page.normalKind',
  ],
  ja: ['label.codes', 'help.wordsExample'],
};

describe.each(others)('the texts in %s', (language) => {
  const rows = rowsOf(textsFor(language));

  it('have the keys of the English ones, in the same order', () => {
    expect(rows.map(([key]) => key)).toEqual([...english.keys()]);
  });

  it('have the same places to fill', () => {
    expect(rows.filter(([key, text]) => `${placesOf(text)}` !== `${placesOf(english.get(key) ?? '')}`)).toEqual([]);
  });

  it('are translated, all but those that are the same', () => {
    const same = rows.filter(([key, text]) => english.get(key) === text).map(([key]) => key);
    expect(same).toEqual(shared[language as keyof typeof shared]);
  });
});

describe.each(languages)('each text in %s', (language) => {
  it('says something, without spaces around it or a place left open', () => {
    const bad = rowsOf(textsFor(language)).filter(([, text]) => !/^\S(?:.*\S)?$/s.test(text) || /[<>]|\$\{/.test(text));
    expect(bad).toEqual([]);
  });
});

describe('the language of a locale', () => {
  it.each([
    ['de-AT', 'de'],
    ['FR', 'fr'],
    ['ja-JP-u-ca-japanese', 'ja'],
    ['es_MX', 'es'],
    ['pt-BR', 'en'],
    ['deu', 'en'],
    ['', 'en'],
    ['__proto__', 'en'],
    [undefined, 'en'],
  ])('%s is %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language);
    expect(textsFor(locale)).toBe(textsFor(language));
  });
});

describe('filling a text', () => {
  it('takes values as they are', () => {
    expect(fill('{a} and {b}', { a: '{b} $& $1', b: 2 })).toBe('{b} $& $1 and 2');
  });
  it('leaves a place for which there is no value', () => {
    expect(fill('{a} {constructor}', { a: 1 })).toBe('1 {constructor}');
  });
});

describe('joining words', () => {
  it.each([
    ['en', 'a, b, and c'],
    ['de', 'a, b und c'],
    ['ja', 'a、b、c'],
  ] as const)('in %s gives %s', (language, joined) => {
    expect(joinWords(['a', 'b', 'c'], language)).toBe(joined);
  });
});

it('a language without a section does not compile', () => {
  // @ts-expect-error a language file needs every section
  const incomplete: Texts = { side: textsFor('en').side };
  expect(Object.keys(incomplete)).toEqual(['side']);
});

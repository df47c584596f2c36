import { describe, expect, it } from 'vitest';
import { deriveCode, everydaySipCodes } from '../../src/codes/everyday-codes.ts';
import { secondSourceRows } from '../../src/codes/second-source-codes.ts';
import { translateTitle } from '../../src/locale/explained-titles.ts';
import { languages } from '../../src/locale/texts.ts';

// Protects readers of other languages: titles of codes without an entry.

const derived = everydaySipCodes.flatMap((sipCode) => [deriveCode(`560${sipCode}`), deriveCode(`540${sipCode}`)]);
const titles = [...new Set([...secondSourceRows, ...derived].flatMap((code) => code?.title ?? []))];

describe('titles of codes that the catalog does not list', () => {
  it.each(languages.filter((language) => language !== 'en'))('exist in %s, each of its own', (language) => {
    const translated = titles.map((title) => translateTitle(title, language));
    expect(titles.filter((_, index) => translated[index] === undefined)).toEqual([]);
    expect(new Set(translated).size).toBe(titles.length);
    expect(titles.filter((title, index) => translated[index] === title)).toEqual([]);
  });

  it('are English where English is spoken, and names stay names', () => {
    expect(translateTitle('Busy', 'en')).toBeUndefined();
    expect(translateTitle('Callee Unavailable', 'de')).toBeUndefined();
    expect(translateTitle('Busy', 'constructor')).toBeUndefined();
    expect(translateTitle('constructor', 'de')).toBeUndefined();
  });

  it('keep the standard name of an answer', () => {
    expect(translateTitle('Answered with SIP 433 Anonymity Disallowed', 'fr')).toBe(
      'Répondu par SIP 433 Anonymity Disallowed',
    );
  });
});

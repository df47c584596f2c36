import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/catalog/localised-texts.ts';
import { sampleAction, sampleEntry } from '../support/sample-entries.ts';

// Protects readers of a language that has no words for an entry.

const german = { title: 'Titel', meaning: 'Bedeutung.', actions: ['Eins.'], notes: [] as string[] };
const entry = (translations: Record<string, typeof german>) =>
  sampleEntry(
    { microsoftCode: '1', sipCode: '404', phrase: 'x' },
    { suggestedActions: [sampleAction()], translations },
  );

describe('the texts of an entry', () => {
  it('come in the language that is asked for', () => {
    expect(textsOf(entry({ de: german }), 'de')).toEqual({ ...german, lang: 'de', isTranslated: true });
  });

  it.each([
    ['a language without a translation', entry({ de: german }), 'fr'],
    ['English itself', entry({ de: german }), 'en'],
    ['a translation that lacks a step', entry({ de: { ...german, actions: [] } }), 'de'],
    ['a translation with a note too many', entry({ de: { ...german, notes: ['Hinweis.'] } }), 'de'],
  ])('come in English for %s', (_, one, language) => {
    expect(textsOf(one, language)).toMatchObject({ lang: 'en', isTranslated: false, actions: [sampleAction().text] });
  });
});

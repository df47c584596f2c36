import { describe, expect, it } from 'vitest';
import { createCatalog, createEntryId } from '../../src/catalog/create-catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { composeEntry } from './compose.ts';

// Protects ids and order of the catalog, and its indexes.

describe('an entry id', () => {
  it.each([
    ['keeps the words of the phrase', 'Unable to deliver ACK: no lamp', '569901-504-unable-to-deliver-ack-no-lamp'],
    ['joins what punctuation parts', 'HRESULT=0x8009; (LAMP_OUT)', '569901-504-hresult-0x8009-lamp-out'],
    ['keeps letters of every script', 'Lampe gelöscht 灯', '569901-504-lampe-gelöscht-灯'],
    ['folds full-width forms', 'ＬＡＭＰ', '569901-504-lamp'],
    ['takes markup apart', '<b>\u0024{lamp}</b>', '569901-504-b-lamp-b'],
  ])('%s', (_, phrase, id) => {
    expect(createEntryId('569901', '504', phrase)).toBe(id);
  });
});

describe('a catalog', () => {
  const entries = [
    composeEntry({ microsoftCode: '10037', sipCode: '480' }),
    composeEntry({ microsoftCode: '569901', phrase: 'b' }),
    composeEntry({ microsoftCode: '569901', phrase: 'a' }),
    composeEntry({ microsoftCode: '0', sipCode: '504' }),
    composeEntry({ microsoftCode: '9999', sipCode: '504' }),
  ];

  it('sorts by SIP code, then Microsoft code as a number, then phrase', () => {
    const sorted = createCatalog(entries).entries.map(
      (entry) => `${entry.sipCode} ${entry.microsoftCode} ${entry.phrase[0]}`,
    );
    expect(sorted).toEqual(['480 10037 T', '504 0 T', '504 9999 T', '504 569901 a', '504 569901 b']);
  });

  it('finds entries by id and by either code, in catalog order', () => {
    const catalog = createCatalog(entries);
    expect(catalog.byId('569901-504-a')?.phrase).toBe('a');
    expect(catalog.byMicrosoftCode('569901').map(({ phrase }) => phrase)).toEqual(['a', 'b']);
    expect(catalog.bySipCode('480').map(({ microsoftCode }) => microsoftCode)).toEqual(['10037']);
  });

  it.each(['', 'nothing', '__proto__', 'constructor', 'toString'])('knows no entry by %j', (key) => {
    const catalog = createCatalog(entries);
    expect(catalog.byId(key)).toBeUndefined();
    expect(catalog.byMicrosoftCode(key)).toEqual([]);
    expect(catalog.bySipCode(key)).toEqual([]);
  });

  it('cannot be changed, not even deep inside an entry', () => {
    const catalog = createCatalog([composeEntry()]);
    const entry = catalog.entries[0] as { -readonly [Key in keyof Entry]: Entry[Key] };
    expect(() => (catalog.entries as Entry[]).push(composeEntry())).toThrow(TypeError);
    expect(() => (catalog.bySipCode('504') as Entry[]).pop()).toThrow(TypeError);
    expect(() => (catalog.bySipCode('999') as Entry[]).push(composeEntry())).toThrow(TypeError);
    expect(() => {
      entry.title = 'other';
    }).toThrow(TypeError);
    expect(() => {
      (entry.suggestedActions[0] as { text: string }).text = 'other';
    }).toThrow(TypeError);
  });

  it('has a version of its content alone', () => {
    const { version } = createCatalog(entries);
    const turned = entries.toReversed().map((entry) => Object.fromEntries(Object.entries(entry).reverse()));
    expect(version).toMatch(/^[\da-f]{12}$/);
    expect(createCatalog(turned as unknown as Entry[]).version).toBe(version);
  });

  it.each<[string, Partial<Entry>]>([
    ['the title', { title: 'The trunk is dim' }],
    ['an action', { suggestedActions: [{ actor: 'carrier', text: 'Wait.', links: [], diagnostics: [] }] }],
    ['a house note', { houseNotes: [{ by: 'Contoso', text: 'We know.', links: [] }] }],
    ['the letter case of the phrase', { phrase: 'the lamp on the trunk went out' }],
    ['an oddity', { oddity: 'The page has a misprint.' }],
  ])('has another version when %s changes', (_, change) => {
    expect(createCatalog([composeEntry(change)]).version).not.toBe(createCatalog([composeEntry()]).version);
  });

  it('refuses two entries with one id', () => {
    expect(() => createCatalog([composeEntry(), composeEntry({ phrase: 'The LAMP on the trunk: went out' })])).toThrow(
      RangeError,
    );
  });

  it('holds 100,000 entries', () => {
    const many = Array.from({ length: 100_000 }, (_, i) =>
      composeEntry({ microsoftCode: String(i), sipCode: String(400 + (i % 100)) }),
    );
    const catalog = createCatalog(many);
    expect(catalog.entries).toHaveLength(100_000);
    expect(catalog.bySipCode('404')).toHaveLength(1_000);
    expect(catalog.byMicrosoftCode('99999').map(({ sipCode }) => sipCode)).toEqual(['499']);
  });
});

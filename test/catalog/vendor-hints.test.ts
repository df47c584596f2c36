import { describe, expect, it } from 'vitest';
import { textLanguages } from '../../src/catalog/entry.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { findChangedTokens } from '../../src/catalog/rules/kept-tokens.ts';
import { findMarkup } from '../../src/catalog/rules/rules-texts.ts';
import { findTraps } from '../../src/catalog/rules/rules-traps.ts';
import { hintsFor, vendorHints } from '../../src/catalog/vendor-hints.ts';
import { vendorOf, vendors } from '../../src/catalog/vendors.ts';

// Protects owners of a make of SBC from hints that are another's.

const catalog = loadCatalog();
const hosts = [
  'learn.microsoft.com',
  'www.manualslib.com',
  'www.easymanua.ls',
  'publicdoc.rbbn.com',
  'docs.oracle.com',
  'www.cisco.com',
];

describe('hints for a make of SBC', () => {
  it.each(vendorHints.map((hint, at) => ({ ...hint, at })))('$at $vendor: facts, languages and source', (hint) => {
    const { codes, guides, text, source, published, checked } = hint;
    expect(codes.length + guides.length).toBeGreaterThan(0);
    for (const pair of codes) {
      const [microsoftCode = '', sipCode] = pair.split('/');
      expect(catalog.byMicrosoftCode(microsoftCode).some((entry) => entry.sipCode === sipCode)).toBe(true);
    }
    for (const id of guides) expect(catalog.guideById(id)?.id).toBe(id);
    for (const language of textLanguages) {
      expect(findChangedTokens(text.en, text[language], language)).toEqual([]);
      expect(text[language]).not.toBe(text.en);
    }
    for (const one of Object.values(text)) {
      expect(findMarkup(one)).toBeUndefined();
      expect(findTraps(one)).toEqual([]);
      expect(one).toMatch(/[.。]$/);
    }
    expect(hosts).toContain(new URL(source.url).host);
    expect(published).toMatch(/^(?:\d{4}-\d\d-\d\d|undated)$/);
    expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('exist for every make', () => {
    for (const vendor of vendors) expect(hintsFor(vendor).length).toBeGreaterThan(0);
  });

  it('come for the entry or guide that is asked about, and for no other make', () => {
    for (const entry of catalog.entries)
      for (const vendor of vendors)
        for (const hint of hintsFor(vendor, entry)) {
          expect(hint.vendor).toBe(vendor);
          expect(hint.codes).toContain(`${entry.microsoftCode}/${entry.sipCode}`);
        }
    expect(hintsFor('Oracle', { id: 'in-ringback' })).toEqual([]);
    expect(hintsFor('Perimeta', { id: 'in-ringback' })).toHaveLength(1);
    expect(hintsFor('AudioCodes Mediant', { microsoftCode: '560404', sipCode: '404' })).toEqual([]);
    expect(hintsFor('Patton', undefined)).toEqual([]);
    expect(hintsFor(undefined)).toEqual([]);
  });
});

it.each([
  ['AudioCodes Mediant 2600', 'AudioCodes'],
  ['what do I check on our CUBE?', 'Cisco'],
  ['Sonus SBC 1000 (Ribbon)', 'Ribbon'],
  ['the Acme Packet behind the AudioCodes', 'Oracle'],
  ['cubed', undefined],
  ['', undefined],
  ['no vendor here', undefined],
])('%j names the make %s', (text, vendor) => {
  expect(vendorOf(text)).toBe(vendor);
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/create-catalog.ts';
import { readGuideFile } from '../../src/catalog/files/guide-file.ts';
import { CatalogError } from '../../src/catalog/finding.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { checkGuides, loadGuides } from '../../src/catalog/load/load-guides.ts';
import { checkGuideRules, guideRules } from '../../src/catalog/rules/rules-guides.ts';
import { findTraps, traps } from '../../src/catalog/rules/rules-traps.ts';
import { everydaySipCodes } from '../../src/codes/everyday-codes.ts';
import { explainCodes } from '../../src/codes/explain-code.ts';
import { secondSourceRows } from '../../src/codes/second-source-codes.ts';
import { composeEntry } from './compose.ts';

// Protects who describes a symptom: each guide has source, words and links that hold.

const catalog = loadCatalog();

interface Parts {
  readonly id?: string;
  readonly title?: string;
  readonly cause?: string;
  readonly symptoms?: string;
  readonly more?: string;
}

function compose({
  id = 'lamp-off',
  title = 'The lamp is off',
  cause = 'No power.',
  symptoms,
  more = '',
}: Parts = {}): string {
  return `source: { title: Lamps, url: "https://learn.microsoft.com/lamps" }
published: "2025-02-07"
checked: "2026-11-25"
guides:
  - id: ${id}
    title: ${title}
    symptoms: ${symptoms ?? '{ en: [lamp off], de: [Lampe aus], fr: [lampe], es: [luz], ja: [ランプ] }'}
    cause: ${cause}
    actions:
      - { actor: sbc, text: Switch it on. }
${more}`;
}

function rulesOf(text: string): string[] {
  const { read, findings } = readGuideFile('lamps.yaml', text);
  return [...findings, ...(read ? checkGuideRules([read], createCatalog([composeEntry()])) : [])].map(
    ({ rule }) => rule,
  );
}

describe('the guides of the project', () => {
  it('break no rule', () => {
    expect(checkGuides(catalog)).toEqual([]);
    expect(loadGuides().length).toBeGreaterThan(50);
  });

  it('name source, date of the page and date of comparison', () => {
    for (const { source, published, checked } of catalog.guides) {
      expect(source.url).toMatch(/^https:\/\//);
      expect(published).toMatch(/^(?:20\d\d(?:-\d\d-\d\d)?|undated)$/);
      expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('are led to from the codes they name', () => {
    for (const guide of catalog.guides)
      for (const pair of guide.related) {
        const [microsoftCode = '', sipCode = ''] = pair.split('/');
        expect(catalog.guidesFor(microsoftCode, sipCode)).toContain(guide);
      }
    expect(catalog.guidesFor('569008', '504').map(({ id }) => id)).toContain('tls-expired');
    expect(catalog.guidesFor('569008', '400')).toEqual([]);
  });

  it('change the version of the catalog', () => {
    const [first, ...others] = catalog.guides;
    expect(
      createCatalog(catalog.entries, { guides: first ? [{ ...first, cause: 'Other.' }, ...others] : [] }).version,
    ).not.toBe(catalog.version);
  });
});

describe('a file of guides', () => {
  it('that is right has no finding', () => expect(rulesOf(compose())).toEqual([]));

  it.each<[string, string, string]>([
    ['an unknown key', compose({ more: '    colour: red\n' }), 'schema'],
    ['an id with capitals', compose({ id: 'Lamp' }), 'schema'],
    ['an unknown language', compose({ symptoms: '{ xx: [lamp] }' }), 'schema'],
    ['no YAML', 'a: [', 'yaml'],
    ['a missing language', compose({ symptoms: '{ en: [lamp off] }' }), 'guidesSpeakEveryLanguage'],
    ['a related pair that is nowhere', compose({ more: '    related: ["510999/403"]\n' }), 'guideReferencesExist'],
    ['a guide that is nowhere', compose({ more: '    guides: [fuse]\n' }), 'guideReferencesExist'],
    ['a reference to itself', compose({ more: '    guides: [lamp-off]\n' }), 'guideReferencesExist'],
    ['half a sentence', compose({ cause: 'no power' }), 'guideTextsAreWellFormed'],
    ['a title with a full stop', compose({ title: 'The lamp is off.' }), 'guideTextsAreWellFormed'],
    ['markup', compose({ cause: '"**No** power."' }), 'guideTextsAreWithoutMarkup'],
    ['a trap', compose({ cause: 'Install Baltimore CyberTrust.' }), 'guidesAvoidTraps'],
    [
      'a strange host',
      compose({ more: '    source: { title: Blog, url: "https://blog.example/x" }\n' }),
      'guideLinksAreOnAllowedHosts',
    ],
    ['something secondhand without a word', compose({ more: '    secondhand: true\n' }), 'secondhandIsSaid'],
  ])('with %s is found', (_, text, rule) => expect(rulesOf(text)).toContain(rule));

  it('with two guides of one name is refused at the start, with file and line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guides-'));
    writeFileSync(join(folder, 'a.yaml'), compose());
    writeFileSync(join(folder, 'b.yaml'), compose());
    expect(() => loadGuides(folder)).toThrow(CatalogError);
    expect(() => loadGuides(folder)).toThrow(/b\.yaml:5: \[guideIdIsUnique\]/);
  });

  it('has a test for every rule', () => {
    expect(Object.keys(guideRules).sort()).toEqual(
      [
        'guideLinksAreOnAllowedHosts',
        'guideReferencesExist',
        'guideTextsAreWellFormed',
        'guideTextsAreWithoutMarkup',
        'guidesAvoidTraps',
        'guidesSpeakEveryLanguage',
        'secondhandIsSaid',
      ].sort(),
    );
  });
});

describe('a sentence that is out of date', () => {
  const pairs: Readonly<Record<string, readonly [string, string]>> = {
    oldRoot: ['Install the Baltimore CyberTrust root.', 'The Baltimore root has expired in 2025.'],
    sipAll: ['Send OPTIONS to sip-all.pstnhub.microsoft.com.', 'The name sip-all is no longer supported.'],
    causeOf486: ['ND1017 maps 486 to cause 34.', 'Remove the Q.850 cause from SIP 486, or rewrite 34 to 17.'],
    signalingRanges: ['Signaling uses 52.112.0.0/14 and 52.120.0.0/14.', 'Media uses 52.112.0.0/14 and 52.120.0.0/14.'],
    clientAuthentication: [
      'The certificate must have Client Authentication.',
      'Client Authentication is accepted but not needed for now.',
    ],
    culpritOf540: ['A code 540486 was produced by the SBC.', 'Codes that start with 540 name no culprit.'],
    listOfAuthorities: [
      'Use DigiCert, GlobalSign or Entrust.',
      'Use an authority in the Microsoft Trusted Root Program.',
    ],
  };

  it('is in no explanation of a code', () => {
    for (const { meaning, ifMany } of secondSourceRows) expect(findTraps(`${meaning} ${ifMany}`)).toEqual([]);
    for (const code of everydaySipCodes)
      for (const prefix of ['540', '560']) {
        const { meaning = '', ifMany = '' } = explainCodes({ microsoftCode: prefix + code }) ?? {};
        expect(findTraps(`${meaning} ${ifMany}`)).toEqual([]);
      }
  });

  it.each(traps.map(({ name }) => name))('%s is found, and its correction is not', (name) => {
    const [wrong = '', right = ''] = pairs[name] ?? [];
    const trap = traps.find((each) => each.name === name);
    expect(findTraps(wrong).map(({ problem }) => problem)).toEqual([trap?.problem]);
    expect(findTraps(right)).toEqual([]);
  });
});

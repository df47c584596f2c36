import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/catalog/entry.ts';
import type { CatalogFile } from '../../../src/catalog/files/catalog-file.ts';
import { catalogRules, checkIdentity, checkRules, fileRules } from '../../../src/catalog/rules/rules.ts';
import { tripleIsUnique } from '../../../src/catalog/rules/rules-identity.ts';
import { findMarkup } from '../../../src/catalog/rules/rules-texts.ts';
import { composeEntry } from '../compose.ts';

// Protects the quality of entries: each rule finds its bad row and lets its good one pass.

function fileOf(sipCode: string, entries: readonly Entry[], file = `entries/${sipCode}.yaml`): CatalogFile {
  return {
    file,
    sipCode,
    entries: entries.map((entry, i) => ({ entry, at: ['entries', i] })),
    lineOf: ([, position]) => (typeof position === 'number' ? 10 * (position + 1) : 1),
  };
}

const action = (parts: Partial<Entry['suggestedActions'][number]>): Partial<Entry> => ({
  suggestedActions: [{ actor: 'sbc', text: 'Switch the lamp on.', links: [], diagnostics: [], ...parts }],
});
const linkTo = (url: string) => action({ links: [{ title: 'Lamps', url }] });

describe('each rule for an entry', () => {
  const rows: [keyof typeof catalogRules, string, Partial<Entry>, Partial<Entry>, (string | number)[]][] = [
    [
      'textsAreWithoutMarkup',
      'in an action',
      action({ text: 'Check A & B.' }),
      action({ text: 'Check <b>A</b>.' }),
      ['actions', 0, 'text'],
    ],
    [
      'textsAreWithoutMarkup',
      'in a link title',
      linkTo('https://learn.microsoft.com/'),
      action({ links: [{ title: '**Go**', url: 'https://learn.microsoft.com/' }] }),
      ['actions', 0, 'links', 0, 'title'],
    ],
    ['adviceIsFullSentences', 'without full stop', { meaning: 'It is dark.' }, { meaning: 'It is dark' }, ['meaning']],
    [
      'adviceIsFullSentences',
      'without capital',
      { notes: ['560404 means dark.'] },
      { notes: ['it is dark.'] },
      ['notes', 0],
    ],
    [
      'adviceIsFullSentences',
      'of one word',
      action({ text: 'Switch it on.' }),
      action({ text: 'Switch.' }),
      ['actions', 0, 'text'],
    ],
    ['adviceIsFullSentences', 'in the oddity', { oddity: 'The page says "lamp."' }, { oddity: 'misprint' }, ['oddity']],
    ['headingsHaveNoFinalStop', 'title', { title: 'Dark' }, { title: 'Dark.' }, ['title']],
    ['headingsHaveNoFinalStop', 'phrase', { phrase: 'It went out...' }, { phrase: 'It went out.' }, ['phrase']],
    [
      'headingsHaveNoFinalStop',
      'variant',
      { variants: ['It has gone out'] },
      { variants: ['It has gone out.'] },
      ['variants', 0],
    ],
    [
      'variantsDiffer',
      'from the phrase',
      { phrase: 'cancelled', variants: ['canceled'] },
      { phrase: 'Cancelled', variants: ['cancelled'] },
      ['variants', 0],
    ],
    [
      'variantsDiffer',
      'from each other',
      { variants: ['a lamp', 'b lamp'] },
      { variants: ['a lamp', 'A  lamp'] },
      ['variants', 1],
    ],
    ['keywordsAreLowerCase', 'ascii', { keywords: ['sbc dark'] }, { keywords: ['SBC dark'] }, ['keywords', 0]],
    ['keywordsAreLowerCase', 'umlaut', { keywords: ['übergabe'] }, { keywords: ['Übergabe'] }, ['keywords', 0]],
    [
      'keywordsAreUnique',
      'spacing aside',
      { keywords: ['a lamp', 'b lamp'] },
      { keywords: ['a lamp', 'a  lamp'] },
      ['keywords', 1],
    ],
    ['sbcCodeAgrees', 'with SIP 504', { microsoftCode: '560504' }, { microsoftCode: '560404' }, ['microsoftCode']],
    [
      'linksAreOnAllowedHosts',
      'action',
      linkTo('https://www.rfc-editor.org/rfc/rfc3261'),
      linkTo('https://lamps.example/'),
      ['actions', 0, 'links', 0, 'url'],
    ],
    [
      'linksAreOnAllowedHosts',
      'look-alike host',
      linkTo('https://learn.microsoft.com/a'),
      linkTo('https://learn.microsoft.com.lamps.example/'),
      ['actions', 0, 'links', 0, 'url'],
    ],
    [
      'linksAreOnAllowedHosts',
      'source',
      {},
      { source: { title: 'L', url: 'https://lamps.example/' } },
      ['source', 'url'],
    ],
    [
      'linksNameNoLanguage',
      'en-us',
      linkTo('https://learn.microsoft.com/microsoftteams/'),
      linkTo('https://learn.microsoft.com/en-us/microsoftteams/'),
      ['actions', 0, 'links', 0, 'url'],
    ],
    [
      'textsAvoidTraps',
      'an old root',
      { meaning: 'The Baltimore root has expired in 2025.' },
      { meaning: 'Install the Baltimore CyberTrust root.' },
      ['meaning'],
    ],
  ];

  it.each(rows)('%s, %s: finds the bad entry and passes the good one', (rule, _, good, bad, at) => {
    expect(catalogRules[rule](composeEntry(good))).toEqual([]);
    const problems = catalogRules[rule](composeEntry(bad));
    expect(problems.map((problem) => problem.at)).toEqual([at]);
    expect(problems[0]?.remedy).toMatch(/\w/);
  });

  it('has a good and a bad entry here', () => {
    expect(new Set(rows.map(([rule]) => rule))).toEqual(new Set(Object.keys(catalogRules)));
  });
});

describe('each rule for a file', () => {
  const first = composeEntry({ microsoftCode: '9', phrase: 'a' });
  const second = composeEntry({ microsoftCode: '10', phrase: 'a' });
  const rows: [keyof typeof fileRules, CatalogFile, CatalogFile][] = [
    ['fileNameIsSipCode', fileOf('504', [first]), fileOf('504', [first], 'entries/503.yaml')],
    ['entriesAreSorted', fileOf('504', [first, second]), fileOf('504', [second, first])],
  ];

  it.each(rows)('%s: finds the bad file and passes the good one', (rule, good, bad) => {
    expect(fileRules[rule](good)).toEqual([]);
    expect(fileRules[rule](bad)).toHaveLength(1);
  });

  it('has a good and a bad file here', () => {
    expect(rows.map(([rule]) => rule).sort()).toEqual(Object.keys(fileRules).sort());
  });
});

describe('markup', () => {
  it.each([
    'Check [the page](https://learn.microsoft.com)',
    'Check **this**',
    'Check *this* first',
    'Check _this_ first',
    'Run `Get-Lamp`',
    '# Check',
    '- Check',
    '1. Check',
    '> Check',
    'Check &nbsp;it',
    'Check <a href=x>',
    'Check <PolicyName>',
    'Check \u0024{lamp}',
    'Check {{DATE(2026-11-22T00:00:00Z, SHORT)}}',
  ])('is found in %j', (text) => {
    expect(findMarkup(text)).toEqual(expect.any(String));
  });

  it.each([
    'HRESULT=0x80090322 CERT_E_WRONG_USAGE',
    'Delay < 300 ms and loss > 1 %',
    'A & B; C',
    'Dial *67 first',
    '5 * 3 * 2',
    'INVITE/ACK (timer B) [sic]',
    'Add {{lamp}}',
    'Costs $5 {five}',
    '-1 is returned',
    '3.5 seconds',
    'snake_case_name',
  ])('is not found in %j', (text) => {
    expect(findMarkup(text)).toBeUndefined();
  });
});

describe('the triple of an entry', () => {
  it.each<[string, Partial<Entry>, Partial<Entry>, boolean]>([
    ['the same', {}, {}, true],
    ['the same but for letter case', {}, { phrase: 'THE LAMP on the trunk went out' }, true],
    [
      'the phrase as a variant of the other',
      {},
      { phrase: 'Other', variants: ['The lamp on the trunk went out'] },
      true,
    ],
    ['two equal variants', { variants: ['Dark'] }, { phrase: 'Other', variants: ['dark'] }, true],
    ['another phrase', {}, { phrase: 'Other' }, false],
    ['another SIP code', {}, { sipCode: '503' }, false],
    ['another Microsoft code', {}, { microsoftCode: '1' }, false],
  ])('%s', (_, one, other, isFound) => {
    const files = [fileOf('504', [composeEntry(one)]), fileOf('503', [composeEntry(other)])];
    const findings = tripleIsUnique(files);
    expect(findings.map(({ file, line }) => `${file}:${line}`)).toEqual(isFound ? ['entries/503.yaml:10'] : []);
    if (isFound) expect(findings[0]?.problem).toContain('entries/504.yaml:10');
  });
});

describe('exceptions', () => {
  const odd = composeEntry({ microsoftCode: '560404' });
  const exception = { rule: 'sbcCodeAgrees', entryId: odd.id, because: 'published like this' };

  it('excuse the entry they name from the rule they name, and no other', () => {
    const other = composeEntry({ microsoftCode: '560405' });
    const findings = checkRules([fileOf('504', [odd, other])], [exception]);
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual([['sbcCodeAgrees', 20]]);
  });

  it.each([
    ['the entry is gone', []],
    ['the entry keeps the rule', [composeEntry()]],
  ])('are reported as stale when %s', (_, entries) => {
    const findings = checkRules([fileOf('504', entries)], [exception]);
    expect(findings.map(({ rule, remedy }) => [rule, remedy])).toEqual([['noStaleException', 'remove it']]);
  });
});

describe('the checks as a whole', () => {
  it('list every finding over all files', () => {
    const files = [
      fileOf('504', [composeEntry({ title: 'Dark.' }), composeEntry({ meaning: 'dark', microsoftCode: '1' })]),
      fileOf('503', [composeEntry()], 'entries/500.yaml'),
    ];
    expect(checkRules(files, []).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'entries/504.yaml headingsHaveNoFinalStop',
      'entries/504.yaml adviceIsFullSentences',
      'entries/504.yaml entriesAreSorted',
      'entries/500.yaml fileNameIsSipCode',
      'entries/500.yaml tripleIsUnique',
    ]);
  });

  it('stop the start only for entries that cannot be told apart or found', () => {
    const dark = () => composeEntry({ title: 'Dark.', meaning: 'dark' });
    expect(checkIdentity([fileOf('504', [dark()])])).toEqual([]);
    expect(checkIdentity([fileOf('504', [dark(), dark()])]).map(({ rule }) => rule)).toEqual(['tripleIsUnique']);
  });
});

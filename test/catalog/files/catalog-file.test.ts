import { describe, expect, it } from 'vitest';
import { readCatalogFile } from '../../../src/catalog/files/catalog-file.ts';
import { composeEntry, composeFile } from '../compose.ts';

// Protects who edits an entry: what is wrong is named with line and remedy.

const read = (text: string) => readCatalogFile('504.yaml', text);

describe('a catalog file in good order', () => {
  it('gives entries with source and date of the file', () => {
    const { read: file, findings } = read(composeFile());
    expect(findings).toEqual([]);
    expect(file?.sipCode).toBe('504');
    expect(file?.entries.map(({ entry }) => entry)).toEqual([composeEntry({ meaning: 'The trunk has no light.' })]);
  });

  it('gives an entry its own source and date when it has them', () => {
    const own =
      '  - source: { title: Own, url: https://learn.microsoft.com/own }\n    checked: 2026-01-31\n    microsoftCode: "1"';
    const { read: file } = read(composeFile().replace('  - microsoftCode: "569901"', own));
    expect(file?.entries[0]?.entry).toMatchObject({ checked: '2026-01-31', source: { title: 'Own' } });
    expect(file?.lineOf(['entries', 0, 'source'])).toBe(5);
  });

  it('takes codes and dates with or without quotes, and folded texts as one paragraph', () => {
    const text = composeFile('504', {
      checked: 'checked: 2026-11-22',
      microsoftCode: 'microsoftCode: 0',
      sipCode: 'sipCode: 504',
    });
    const { read: file, findings } = read(text.replace('meaning: The trunk', 'meaning: >\n      The\n      trunk'));
    expect(findings).toEqual([]);
    expect(file?.entries[0]?.entry).toMatchObject({ microsoftCode: '0', meaning: 'The trunk has no light.' });
  });
});

describe('a field that is wrong', () => {
  const long = 'x'.repeat(2_000);
  it.each<[string, Record<string, string>, number, RegExp, RegExp]>([
    ['a missing phrase', { phrase: '' }, 5, /entries\[0\]\.phrase is missing/, /words as published/],
    ['an empty title', { title: 'title:' }, 8, /title is the text ""/, /1 to 120 characters/],
    ['an endless title', { title: `title: ${long}` }, 8, /of 2000 characters/, /1 to 120 characters/],
    ['an unknown key', { title: 'title: Dark\n    colour: red' }, 9, /unknown key "colour"/, /keys .*outcome/],
    ['an unknown outcome', { outcome: 'outcome: broken' }, 9, /outcome is the text "broken"/, /fault or normal/],
    ['a code with letters', { microsoftCode: 'microsoftCode: 5699O1' }, 5, /"5699O1"/, /1 to 7 digits/],
    ['a code with leading zeros', { microsoftCode: 'microsoftCode: 007' }, 5, /"007"/, /1 to 7 digits/],
    ['a SIP code of four digits', { sipCode: 'sipCode: 5040' }, 1, /sipCode is the text "5040"/, /three digits/],
    [
      'a day that does not exist',
      { checked: 'checked: 2026-02-30' },
      3,
      /checked is the text "2026-02-30"/,
      /2026-11-22/,
    ],
    ['an unknown actor', { 'actor: sbc': 'actor: janitor' }, 12, /actor is the text "janitor"/, /sbc, teamsAdmin/],
    ['a text where a list belongs', { variants: 'variants: none' }, 7, /variants is the text/, /list of variants/],
    ['a list where a text belongs', { title: 'title: [a]' }, 8, /title is a list of 1/, /a text/],
    ['no action', { 'actions:': 'actions: []' }, 11, /actions is a list of 0/, /at least one action/],
    [
      'a phrase with a space at its end',
      { phrase: 'phrase: "lamp "' },
      6,
      /phrase is the text "lamp "/,
      /no space at either end/,
    ],
    ['a phrase over two lines', { phrase: 'phrase: "lamp\\nout"' }, 6, /phrase/, /one line/],
    ['a phrase of punctuation', { phrase: 'phrase: "---"' }, 6, /phrase/, /words as published/],
    ['a control character', { title: 'title: "lamp\\u001b[31m out"' }, 8, /"lamp \[31m out"/, /one paragraph/],
    ['a text turned around', { title: 'title: "lamp \\u202e out"' }, 8, /title/, /one paragraph/],
    ['an http address', { source: 'source: { title: L, url: http://lamps.example }' }, 2, /source\.url/, /https/],
    [
      'a script for an address',
      { source: 'source: { title: L, url: "javascript:alert(1)" }' },
      2,
      /source\.url/,
      /https/,
    ],
    [
      'an address with a user name',
      { source: 'source: { title: L, url: https://a@b.example }' },
      2,
      /source\.url/,
      /user name/,
    ],
    [
      'an address with brackets',
      { source: 'source: { title: L, url: "https://b.example/)[x](y" }' },
      2,
      /source\.url/,
      /brackets/,
    ],
    ['an address without host', { source: 'source: { title: L, url: "https:///" }' }, 2, /source\.url/, /https/],
    ['no entries', { 'entries:': 'entries: {}' }, 4, /entries is a map/, /list of entries/],
  ])('%s, told with its line and what is accepted', (_, replaced, line, problem, remedy) => {
    const withoutRest = /(actions: \[\]\n).*?(?= {4}keywords)|(entries: \{\}\n).*/s;
    const text = composeFile('504', replaced).replace(withoutRest, '$1$2');
    const { findings } = read(text);
    expect(findings).toEqual([
      {
        file: '504.yaml',
        line,
        rule: 'schema',
        problem: expect.stringMatching(problem),
        remedy: expect.stringMatching(remedy),
      },
    ]);
  });

  it('does not hide the others: all findings of header and every entry at once', () => {
    const bad =
      '  - microsoftCode: x\n    phrase: "b"\n    title: b\n    outcome: fault\n    meaning: B.\n    actions: []\n';
    const { findings } = read(composeFile('504', { checked: 'checked: today', outcome: 'outcome: odd' }) + bad + bad);
    expect(findings.map(({ line }) => line)).toEqual([3, 9, 15, 20, 21, 26]);
  });
});

describe('a file that is no catalog file', () => {
  it.each([
    ['empty', ''],
    ['a list', '- a\n'],
    ['a text', 'lamp\n'],
    ['only comments', '# lamp\n'],
    ['another map', 'lamp: out\n'],
    ['prototype keys', '__proto__: { sipCode: 504 }\nconstructor: 1\n'],
    ['not YAML', 'a: b: c\n'],
  ])('%s: findings, no exception', (_, text) => {
    const { read: file, findings } = read(text);
    expect(findings.length).toBeGreaterThan(0);
    expect(file?.entries ?? []).toEqual([]);
    for (const { line, remedy } of findings) expect([line >= 1, remedy.length > 5]).toEqual([true, true]);
  });
});

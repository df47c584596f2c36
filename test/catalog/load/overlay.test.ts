import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../../src/catalog/create-catalog.ts';
import { CatalogError, type Finding } from '../../../src/catalog/finding.ts';
import { loadOverlay } from '../../../src/catalog/load/overlay.ts';
import { composeEntry, composeFile, createFolder } from '../compose.ts';

// Protects the shipped catalog from what an overlay may hold, and its author from silence.

const lamp = composeEntry();
const fuse = composeEntry({ phrase: 'The fuse blew', variants: ['The fuse has blown'] });
const alone = composeEntry({ microsoftCode: '560404', sipCode: '404', phrase: 'Nobody there' });
const catalog = createCatalog([lamp, fuse, alone]);

const note = (lines: readonly string[]) =>
  ['publisher: Contoso voice team', 'notes:', `  - ${lines.join('\n    ')}`, ''].join('\n');
const ownEntry = (replaced: Readonly<Record<string, string>> = {}) =>
  composeFile('599', replaced)
    .replace('sipCode: "599"', 'publisher: Contoso voice team')
    .replace('    phrase:', '    sipCode: "504"\n    phrase:');

function findingsOf(files: Readonly<Record<string, string>>): readonly Finding[] {
  try {
    loadOverlay(createFolder(files), catalog);
  } catch (error) {
    if (error instanceof CatalogError) return error.findings;
    throw error;
  }
  return [];
}

describe('notes of an organisation', () => {
  it('join the entry they are about, under its name, and leave the rest as it is', () => {
    const text = note([
      'microsoftCode: 560404',
      'sipCode: 404',
      'text: Our carrier sends 404 when a number is ported.',
      'links: [{ title: Runbook, url: https://wiki.contoso.example/404 }]',
    ]);
    const overlaid = loadOverlay(createFolder({ 'contoso.yaml': text }), catalog);
    expect(overlaid.byId(alone.id)).toEqual({
      ...alone,
      houseNotes: [
        {
          by: 'Contoso voice team',
          text: 'Our carrier sends 404 when a number is ported.',
          links: [{ title: 'Runbook', url: 'https://wiki.contoso.example/404' }],
        },
      ],
    });
    expect(overlaid.byId(lamp.id)).toEqual(lamp);
    expect(overlaid.version).not.toBe(catalog.version);
    expect(catalog.byId(alone.id)?.houseNotes).toEqual([]);
  });

  it.each([
    ['its phrase', 'phrase: The fuse blew'],
    ['its phrase in other case and punctuation', 'phrase: "THE FUSE: blew"'],
    ['one of its variants', 'phrase: The fuse has blown'],
  ])('find one of several entries by %s', (_, phrase) => {
    const text = note(['microsoftCode: 569901', 'sipCode: 504', phrase, 'text: Spare fuses are in room 12.']);
    const overlaid = loadOverlay(createFolder({ 'contoso.yaml': text }), catalog);
    expect(overlaid.byId(fuse.id)?.houseNotes).toHaveLength(1);
    expect(overlaid.byId(lamp.id)?.houseNotes).toEqual([]);
  });

  it('of several files are all shown, in the order of the file names', () => {
    const by = (publisher: string, text: string) =>
      note(['microsoftCode: 560404', 'sipCode: 404', `text: ${text}`]).replace('Contoso voice team', publisher);
    const folder = createFolder({ 'b.yaml': by('B', 'Second.'), 'a.yml': by('A', 'First.') });
    const notes = loadOverlay(folder, catalog).byId(alone.id)?.houseNotes;
    expect(notes?.map(({ by, text }) => `${by}: ${text}`)).toEqual(['A: First.', 'B: Second.']);
  });

  it.each<[string, string[], number, RegExp, RegExp]>([
    [
      'a phrase the pair does not have',
      ['microsoftCode: 569901', 'sipCode: 504', 'phrase: Fog', 'text: A.'],
      3,
      /no entry with that phrase/,
      /"The fuse blew"/,
    ],
    ['nothing they are about', ['text: A.'], 3, /does not say what it is about/, /trunk, or vendor, or guide/],
    [
      'two things they are about',
      ['microsoftCode: 569901', 'trunk: sbc1.contoso.com', 'text: A.'],
      3,
      /several things/,
      /trunk, or vendor, or guide/,
    ],
    [
      'a phrase without both codes',
      ['sipCode: 504', 'phrase: Fog', 'text: A.'],
      3,
      /without both codes/,
      /microsoftCode/,
    ],
    [
      'a phrase beside codes that are not listed',
      ['microsoftCode: 569901', 'sipCode: 404', 'phrase: Fog', 'text: A.'],
      3,
      /569901 404 has no entry/,
      /leave the phrase out/,
    ],
    ['a guide that does not exist', ['guide: lamp-off', 'text: A.'], 3, /no guide lamp-off/, /one of your own/],
    ['a trunk that is no FQDN', ['trunk: 192.0.2.1', 'text: A.'], 3, /trunk/, /sbc1\.contoso\.com/],
    [
      'markup in the text',
      ['microsoftCode: 560404', 'sipCode: 404', 'text: See [this](https://x.example).'],
      5,
      /Markdown link/,
      /under links/,
    ],
    [
      'markup in a link title',
      ['microsoftCode: 560404', 'sipCode: 404', 'text: A.', 'links: [{ title: "<b>", url: https://x.example }]'],
      6,
      /HTML/,
      /plain words/,
    ],
    [
      'a link without https',
      ['microsoftCode: 560404', 'sipCode: 404', 'text: A.', 'links: [{ title: A, url: ftp://x.example }]'],
      6,
      /links\[0\]\.url/,
      /https/,
    ],
    [
      'an unknown key',
      ['microsoftCode: 560404', 'sipCode: 404', 'text: A.', 'color: red'],
      6,
      /unknown key "color"/,
      /microsoftCode, sipCode, phrase, trunk, vendor, guide, text, links/,
    ],
  ])('are refused with line and remedy: %s', (_, lines, line, problem, remedy) => {
    expect(findingsOf({ 'contoso.yaml': note(lines) })).toEqual([
      expect.objectContaining({ line, problem: expect.stringMatching(problem), remedy: expect.stringMatching(remedy) }),
    ]);
  });
});

describe('own entries of an organisation', () => {
  it("stand beside Microsoft's, under its name and with links to any host", () => {
    const text = ownEntry({
      source: 'source: { title: Wiki, url: https://wiki.contoso.example/ }',
      phrase: 'phrase: Contoso trunk is closed',
    });
    const overlaid = loadOverlay(createFolder({ 'contoso.yaml': text }), catalog);
    expect(overlaid.entries).toHaveLength(4);
    expect(overlaid.byId('569901-504-contoso-trunk-is-closed')).toMatchObject({
      publisher: 'Contoso voice team',
      source: { url: 'https://wiki.contoso.example/' },
    });
  });

  it.each<[string, Record<string, string>, number, RegExp, RegExp]>([
    ['the triple of an entry of the catalog', {}, 5, /already in the catalog/, /under notes/],
    [
      'a variant that is one',
      { phrase: 'phrase: Fog', variants: 'variants: [The fuse blew]' },
      5,
      /already in the catalog/,
      /under notes/,
    ],
    ['no source', { phrase: 'phrase: Fog', source: '' }, 5, /has no source/, /top of the file/],
    ['no date', { phrase: 'phrase: Fog', checked: '' }, 5, /no date/, /top of the file/],
    ['markup', { phrase: 'phrase: Fog', title: 'title: "**Fog**"' }, 9, /Markdown emphasis/, /plain words/],
    ['capital keywords', { phrase: 'phrase: Fog', keywords: 'keywords: [Fog]' }, 15, /capital letters/, /lower case/],
    [
      'a publisher named Microsoft',
      { phrase: 'phrase: Fog', publisher: 'publisher: Microsoft' },
      1,
      /publisher is the text "Microsoft"/,
      /your team/,
    ],
  ])('are refused with line and remedy: %s', (_, replaced, line, problem, remedy) => {
    const publisher = replaced.publisher ?? 'publisher: Contoso voice team';
    const text = ownEntry(replaced).replace('publisher: Contoso voice team', publisher);
    expect(findingsOf({ 'contoso.yaml': text })).toEqual([
      expect.objectContaining({ line, problem: expect.stringMatching(problem), remedy: expect.stringMatching(remedy) }),
    ]);
  });

  it('may not stand in two files', () => {
    const text = ownEntry({ phrase: 'phrase: Fog' });
    const [finding, ...others] = findingsOf({ 'a.yaml': text, 'b.yaml': text });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      file: expect.stringMatching(/b\.yaml$/),
      problem: expect.stringMatching(/a\.yaml:5$/),
    });
  });

  it('can have notes like any other', () => {
    const text = ownEntry({ phrase: 'phrase: Fog' });
    const about = note(['microsoftCode: 569901', 'sipCode: 504', 'phrase: Fog', 'text: Wait for noon.']);
    const overlaid = loadOverlay(createFolder({ 'a.yaml': text, 'b.yaml': about }), catalog);
    expect(overlaid.byId('569901-504-fog')?.houseNotes).toHaveLength(1);
  });
});

describe('an overlay folder', () => {
  it('that is empty changes nothing', () => {
    expect(loadOverlay(createFolder(), catalog).version).toBe(catalog.version);
  });

  it('that does not exist is a finding', () => {
    expect(() => loadOverlay(join(createFolder(), 'absent'), catalog)).toThrow(CatalogError);
  });

  it('tells the findings of all files at once', () => {
    const findings = findingsOf({
      'a.yaml': 'publisher: A\nentries: [&x 1, *x]\n',
      'b.yaml': note(['guide: lamp-off', 'text: A.']),
      'c.yaml': 'publisher: C\nnote: []\n',
      'd.yaml': `publisher: D\nentries: ${'['.repeat(1_000)}\n`,
    });
    expect(findings.map(({ file, line, rule }) => `${file.at(-6)} ${line} ${rule}`)).toEqual([
      'a 2 yaml',
      'b 3 overlay',
      'c 2 schema',
      'd 2 yaml',
    ]);
  });

  it.each([
    ['notes', (i: number) => `  - { microsoftCode: ${i}, sipCode: 404, text: A. }`],
    ['entries', () => '  - 1'],
  ])('may not hold more than 500 %s in a file', (key, line) => {
    const text = ['publisher: A', `${key}:`, ...Array.from({ length: 501 }, (_, i) => line(i + 1)), ''].join('\n');
    const findings = findingsOf({ 'a.yaml': text });
    expect(findings).toContainEqual(
      expect.objectContaining({ line: 2, problem: `${key} is a list of 501`, remedy: `accepted: at most 500 ${key}` }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  comparePage,
  hasTableOfCodes,
  isPageDifferent,
  listSourcePages,
} from '../../../src/catalog/compare/compare-pages.ts';
import { comparedRows } from '../../../src/catalog/compare/compared-rows.ts';
import { markOf, readPage } from '../../../src/catalog/compare/read-page.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { secondSourceRows } from '../../../src/codes/second-source-codes.ts';

// Protects the guides and tables from growing old unseen.

const catalog = loadCatalog();
const sources = [...listSourcePages(catalog).values()];
const guided = sources.filter(({ guides }) => guides.length > 0);

const links = [...catalog.entries, ...catalog.guides].flatMap(({ source, suggestedActions }) => [
  source,
  ...suggestedActions.flatMap((action) => action.links),
]);

/** A page as it would have to read today to say what the catalog took from it; a word of the publisher stands nowhere. */
function composePage(name: string): string {
  const { published = 'undated', guides } = sources.find((source) => source.name === name) ?? { guides: [] };
  const hashes = links
    .filter(({ url }) => new URL(url).pathname.split('/').at(-1) === name)
    .map(({ url }) => new URL(url).hash);
  return [
    '---',
    ...(/^\d{4}-/.test(published) ? [`ms.date: ${published}`] : []),
    '---',
    ...hashes.filter((hash) => hash !== '').map((hash) => `<a name="${hash.slice(1)}"></a>`),
    ...guides.flatMap(({ says }) => says.map((message) => `> ${message.replace(/\{\w+\}/g, 'lamp')}`)),
  ].join('\n');
}

const compare = (name: string, markdown: string) => comparePage(readPage(`${name}.md`, markdown), catalog);

describe('a page that guides were taken from', () => {
  it.each(guided)('$name is the same while it says what they say', ({ name }) => {
    const comparison = compare(name, composePage(name));
    expect(comparison).toMatchObject({ lostMessages: [], lostHeadings: [], addedRows: [], changedRows: [] });
    expect(comparison && isPageDifferent(comparison)).toBe(false);
  });

  it.each(guided.filter(({ published }) => /^\d{4}-\d/.test(published ?? '')))(
    '$name has a new date',
    ({ name, published }) => {
      const later = composePage(name).replace(`ms.date: ${published}`, 'ms.date: 12/31/2026');
      expect(compare(name, later)?.date).toEqual({ before: published, now: '2026-12-31' });
    },
  );

  it('loses a message, whichever', () => {
    const quoting = guided.filter(({ guides }) => guides.some(({ says }) => says.length > 0));
    expect(quoting.length).toBeGreaterThan(1);
    for (const { name, guides } of quoting)
      for (const message of guides.flatMap(({ says }) => says)) {
        const lines = composePage(name).split('\n');
        const without = lines.filter((line) => line !== `> ${message.replace(/\{\w+\}/g, 'lamp')}`).join('\n');
        const { words } = readPage('x.md', without);
        const isPartOfAnother = words.includes(readPage('y.md', message).words);
        const isPrinted = message === 'Enabled : False';
        if (isPrinted) expect(compare(name, without)?.lostMessages).not.toContain(message);
        else if (!isPartOfAnother && !message.includes('{'))
          expect(compare(name, without)?.lostMessages).toContain(message);
      }
  });

  it('loses a heading that a link leads to', () => {
    const name = 'sip-options-tls-certificate-issues';
    const page = composePage(name);
    expect(page).toContain('<a name="issues-related-to-the-tls-connection">');
    const lost = compare(name, page.replace('<a name="issues-related-to-the-tls-connection">', ''));
    expect(lost?.lostHeadings).toEqual(['issues-related-to-the-tls-connection']);
    const headed = page.replace(
      '<a name="issues-related-to-the-tls-connection"></a>',
      '## Issues related to the TLS connection',
    );
    expect(compare(name, headed)?.lostHeadings).toEqual([]);
  });

  it('is none of ours when nothing was taken from it', () => {
    expect(compare('lamps', '# Lamps')).toBeUndefined();
  });
});

describe("Azure's tables of codes", () => {
  const names = Object.keys(comparedRows);

  it('hold a compared row for every second-source row of these pages', () => {
    expect(names.every(hasTableOfCodes)).toBe(true);
    const known = new Set(Object.values(comparedRows).flatMap(({ rows }) => Object.keys(rows)));
    for (const { source, microsoftCode, sipCode } of secondSourceRows)
      if (source === 'acs')
        expect([`${microsoftCode}/${sipCode}`, `${microsoftCode}/497`].some((key) => known.has(key))).toBe(true);
  });

  it.each([
    [
      '| SubCode | Code | Message | Advice |',
      (code: string, sip: string, text: string) => `| ${code} | ${sip} | ${text} | - |`,
    ],
    ['|Message|Code|SubCode|', (code: string, sip: string, text: string) => `|${text}|${sip}|${code}|`],
  ])('are read by their column names: %s', (header, row) => {
    const page = readPage(
      'pstn.md',
      `${header}\n|---|---|---|\n${row('560404', '404', 'A<br/> - B.')}\n\n| 1 | 404 | no header |`,
    );
    expect(page.rows).toEqual([
      { line: 3, microsoftCode: '560404', sipCode: '404', message: 'A<br/> - B.', mark: markOf('a b') },
    ]);
  });

  it('report rows that came, went and changed', () => {
    const comparison = compare(
      'pstn',
      '| SubCode | Code | Message |\n|---|---|---|\n| 1 | 404 | New |\n| 0 | 0 | Other words |\n',
    );
    expect(comparison?.addedRows).toMatchObject([{ microsoftCode: '1' }]);
    expect(comparison?.changedRows).toMatchObject([{ microsoftCode: '0' }]);
    expect(comparison?.goneRows).toHaveLength(Object.keys(comparedRows.pstn?.rows ?? {}).length - 1);
  });

  it('do not take case, spacing and markup for a change', () => {
    expect(markOf('Call  *blocked*:<br/>- By lamp.')).toBe(markOf('call blocked by LAMP'));
    expect(markOf('call blocked')).not.toBe(markOf('call blocked by lamp'));
  });
});

it.each([
  ['7/22/2024', '2024-07-22'],
  ['2024-07-22', '2024-07-22'],
  ['"2024-07-22"', '2024-07-22'],
  ['soon', undefined],
  ['13/45/2024', undefined],
])('the date %s of a page is %s', (text, expected) => {
  expect(readPage('a.md', `---\nms.date: ${text}\n---\n`).date).toBe(expected);
});

it('a page of one endless line is read in no time', () => {
  for (const unit of ['|a', '<a name="', '# ', '[x](', '---\nms.date: '])
    expect(readPage('a.md', unit.repeat(300_000)).rows).toEqual([]);
});

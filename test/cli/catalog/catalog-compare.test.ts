import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/catalog/entry.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { newerArticle } from '../../catalog/compare/articles.ts';
import { createFolder } from '../../catalog/compose.ts';
import { openCommands } from '../../support/run-commands.ts';

// Protects the catalog from growing old: what Microsoft changes on a page is reported, and a page that cannot be read is no "same".

const commands = openCommands();
afterAll(() => commands.close());
const run = (...args: string[]) => commands.run('catalog:compare', args);

/** An article as it would have to read today to say what the catalog says about one SIP code. */
function writeArticle(entries: readonly Entry[], withMessages: boolean): string {
  const sections = entries.map(({ microsoftCode, sipCode, phrase }) =>
    [
      `## ${microsoftCode} ${sipCode} ${phrase}`,
      '',
      `- Microsoft response code: **${microsoftCode}**`,
      `- SIP response code: **${sipCode}**`,
      ...(withMessages ? [`- Error message: **${phrase}**`] : []),
      '- Suggested actions:  \n  - Read on.',
      '',
    ].join('\n'),
  );
  return ['# SIP response codes', '', ...sections].join('\n');
}

describe('npm run catalog:compare', () => {
  it.each([
    ['with error message lines', true],
    ['without error message lines', false],
  ])('finds every entry of the catalog again in articles %s', async (_, withMessages) => {
    const groups = Map.groupBy(loadCatalog().entries, ({ sipCode }) => sipCode);
    const files = Object.fromEntries(
      [...groups].map(([sipCode, entries]) => [`${sipCode}.md`, writeArticle(entries, withMessages)]),
    );
    const folder = createFolder(files);
    const { status, stdout, stderr } = await run(...Object.keys(files).map((name) => join(folder, name)));
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^(\d+) of \1 combinations .*\nNo difference\.\n\nSources not among these files \(\d+\)\n/);
    expect(status).toBe(0);
  });

  it('passes over pages of other things where it is told to, and tells of them otherwise', async () => {
    const [first] = loadCatalog().entries;
    const folder = createFolder({ 'a.md': writeArticle(first ? [first] : [], false), 'toc.md': '# Contents\n' });
    const files = ['a.md', 'toc.md'].map((name) => join(folder, name));
    expect(await run('--skip-others', ...files)).toMatchObject({ status: 0, stderr: '' });
    expect(await run(...files)).toMatchObject({ status: 2, stderr: expect.stringContaining('toc.md: no combination') });
  });

  it('lists what differs, and says so by its exit status', async () => {
    const entries = loadCatalog().bySipCode('410');
    const article = `${writeArticle(entries.slice(1), false).replace('ChecksFailed', 'ChecksHaveFailed')}\n## 999999 410 Lamp out\n`;
    const file = join(createFolder({ 'a.md': article }), 'a.md');
    const { status, stdout } = await run(file);
    expect(status).toBe(1);
    expect(stdout).toMatch(/Missing from the catalog \(1\)\n.*a\.md:\d+ {2}999999 410 Lamp out\n/);
    expect(stdout).toMatch(/Gone from the articles \(1\)\n {2}531000 410 SdpParsingFailure\n/);
    expect(stdout).toMatch(
      /Changed messages \(1\)\n.*531004 410\n {4}catalog: IceConnectivityChecksFailed\n {4}article: IceConnectivityChecksHaveFailed\n/,
    );
  });

  it.each<[string, Record<string, string | Uint8Array>, RegExp]>([
    ['a file that is not there', {}, /a\.md: cannot be read \(ENOENT\); check the name/],
    [
      'an article without combinations',
      { 'a.md': '# Lamps\n' },
      /a\.md: no combination of codes found; headings are expected/,
    ],
    ['a file that is not UTF-8', { 'a.md': Buffer.from('## 1 504 \xfc', 'latin1') }, /a\.md: not UTF-8; save/],
    ['a huge file', { 'a.md': Buffer.alloc(4 * 1024 * 1024 + 1, 0x20) }, /a\.md: larger than 4 MB/],
  ])('names file and remedy for %s', async (_, files, message) => {
    const folder = createFolder({ 'good.md': newerArticle, ...files });
    const { status, stdout, stderr } = await run(join(folder, 'good.md'), join(folder, 'a.md'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it.each([[[]], [['--colour']], [[createFolderName()]]])(
    'explains what is wrong with the arguments %j',
    async (args) => {
      const { status, stderr } = await run(...args);
      expect(status).toBe(2);
      expect(stderr).toMatch(/Usage: npm run catalog:compare|Unknown option|this is not a file/);
    },
  );
});

function createFolderName(): string {
  return fileURLToPath(new URL('.', import.meta.url));
}

describe('npm run catalog:compare over pages of symptoms and tables', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'a page of symptoms with a new date',
      'issues-with-inbound-calls.md',
      '---\nms.date: 11/01/2026\n---\n# Lamps\n',
      /Date: 2026-11-01 on the page, 2025-02-07 in the catalog/,
    ],
    [
      'a page that has moved',
      'issues-with-lmo.md',
      '---\nredirect_url: /lamps/new-place\n---\n',
      /The page has moved to \/lamps\/new-place/,
    ],
    [
      'a table with other rows',
      'pstn.md',
      '---\nms.date: 7/22/2024\n---\n|SubCode|Code|Message|\n|---|---|---|\n|560404|404|Lamp not found.|\n|569999|504|Dark<br/>lamp|\n',
      /Added to the table \(1\)\n.*pstn\.md:7 {2}569999 504 {2}Dark lamp\n[\s\S]*Gone from the table \(19\)[\s\S]*Changed in the table \(1\)\n.*pstn\.md:6 {2}560404 404/,
    ],
  ])('reports %s', async (_, name, markdown, expected) => {
    const file = join(createFolder({ [name]: markdown }), name);
    const { status, stdout, stderr } = await run(file);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(expected);
    expect(stdout).not.toContain('No difference.');
  });

  it.each<[string, string, string, RegExp]>([
    ['without its table', 'pstn.md', '# Codes\n', /pstn\.md: no table of codes found; one with the columns/],
    ['that is missing', 'other.md', '# Codes\n', /issues-with-lmo\.md: cannot be read \(ENOENT\); .* renamed/],
    ['that is huge', 'issues-with-lmo.md', ' '.repeat(4 * 1024 * 1024 + 1), /issues-with-lmo\.md: larger than 4 MB/],
  ])('refuses a page %s', async (_, name, markdown, expected) => {
    const folder = createFolder({ [name]: markdown });
    const { status, stdout, stderr } = await run(join(folder, name), join(folder, 'issues-with-lmo.md'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(expected);
  });
});

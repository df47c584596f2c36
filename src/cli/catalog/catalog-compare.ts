import { readFileSync, statSync } from 'node:fs';
import {
  type Article,
  type ArticleConflict,
  type Catalog,
  type Comparison,
  comparePage,
  compareWithArticles,
  type Entry,
  hasTableOfCodes,
  isDifferent,
  isPageDifferent,
  listSourcePages,
  loadCatalog,
  type PageComparison,
  readArticle,
  readPage,
  type TableRow,
} from '../../catalog/index.ts';
import { readArguments, refuseUsage, wrongUsage } from '../read-arguments.ts';

const usage = `Usage: npm run catalog:compare -- [--skip-others] <page.md> [...]

Compares the catalog with the pages it was taken from, in the Markdown they are published from: articles on response codes,
the pages of symptoms behind the guides, and Azure's tables of codes (pstn.md, call-end.md). Reports combinations, rows,
messages, headings and dates that changed, and which sources were not among the files. --skip-others passes over files that
hold nothing of the catalog, so that whole folders can be named.
Exit status: 0 no difference, 1 differences, 2 something cannot be read.`;

const largestPage = 4 * 1024 * 1024;

/** What a file holds: combinations of codes, or a page that something else was taken from, or both. */
interface Opened {
  readonly article?: Article;
  readonly comparison?: PageComparison;
}

function main(): number {
  const { positionals, values } = readArguments(usage, { 'skip-others': { type: 'boolean', default: false } });
  if (positionals.length === 0) refuseUsage(usage, 'Name at least one page.');
  const catalog = loadCatalog();
  const results = positionals.map((file) => openPage(file, catalog, values['skip-others']));
  const unreadable = results.filter((result) => typeof result === 'string');
  if (unreadable.length > 0) throw new Error(unreadable.join('\n'));
  const opened = results.filter((result) => typeof result !== 'string');
  const articles = opened.flatMap(({ article }) => article ?? []);
  const pages = opened.flatMap(({ comparison }) => comparison ?? []);
  const comparison = compareWithArticles(catalog, articles);
  const isSame = !isDifferent(comparison) && !pages.some(isPageDifferent);
  const parts = [
    ...(articles.length > 0 ? [formatComparison(comparison)] : []),
    ...pages.filter(isPageDifferent).map(formatPage),
    ...(isSame ? ['No difference.'] : []),
    ...formatUnread(catalog, pages),
  ];
  console.log(parts.join('\n'));
  return isSame ? 0 : 1;
}

/** What a page holds, or why it cannot be read and what to do about it. */
function openPage(file: string, catalog: Catalog, skipsOthers: boolean): Opened | string {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return `${file}: this is not a file; name the page itself`;
    if (stats.size > largestPage) return `${file}: larger than 4 MB; a page is a few KB of Markdown`;
    const markdown = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    const article = readArticle(file, markdown);
    const page = readPage(file, markdown);
    const comparison = comparePage(page, catalog);
    if (hasTableOfCodes(page.name) && page.rows.length === 0 && !page.movedTo)
      return `${file}: no table of codes found; one with the columns SubCode, Code and Message is expected`;
    if (article.rows.length === 0 && !comparison) {
      if (skipsOthers) return {};
      return `${file}: no combination of codes found; headings are expected in the form "## 569008 504 message", or the file name of a source, as in issues-with-inbound-calls.md`;
    }
    return { ...(article.rows.length > 0 && { article }), ...(comparison && { comparison }) };
  } catch (error) {
    if (error instanceof TypeError) return `${file}: not UTF-8; save the page with the encoding UTF-8`;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return `${file}: cannot be read (${code}); check the name and the permissions, or whether the page was renamed`;
  }
}

/** What has changed on one page. */
function formatPage(comparison: PageComparison): string {
  const { page, url, date, lostMessages, lostHeadings, addedRows, goneRows, changedRows } = comparison;
  const row = ({ line, microsoftCode, sipCode, message }: TableRow) =>
    `${page.file}:${line}  ${microsoftCode} ${sipCode}  ${message.replace(/<[^<>]*>|\s+/g, ' ').slice(0, 200)}`;
  return [
    `\n${page.file}, from ${url}`,
    ...(page.movedTo ? [`  The page has moved to ${page.movedTo}`] : []),
    ...(date ? [`  Date: ${date.now} on the page, ${date.before} in the catalog`] : []),
    ...formatList('  Added to the table', addedRows.map(row)),
    ...formatList('  Gone from the table', goneRows),
    ...formatList('  Changed in the table', changedRows.map(row)),
    ...formatList('  Messages of guides that the page no longer holds', lostMessages),
    ...formatList('  Headings that links of the catalog lead to, gone from the page', lostHeadings),
  ].join('\n');
}

/** The sources beside the articles on codes that were not among the files, so that none is forgotten. */
function formatUnread(catalog: Catalog, pages: readonly PageComparison[]): string[] {
  const read = new Set(pages.map(({ page }) => page.name));
  const unread = [...listSourcePages(catalog).values()].filter(
    ({ name, published }) => published !== undefined && !read.has(name),
  );
  return formatList(
    'Sources not among these files',
    unread.map(({ url, name, published }) => `${name}, ${published}: ${url}`),
  );
}

function formatComparison(comparison: Comparison): string {
  const { stated, same, missing, gone, changed, conflicts, knownConflicts } = comparison;
  return [
    `${same} of ${stated} combinations in the articles are in the catalog word for word.`,
    ...formatList(
      'Missing from the catalog',
      missing.map((row) => `${row.file}:${row.line}  ${row.microsoftCode} ${row.sipCode} ${row.phrase}`),
    ),
    ...formatList('Gone from the articles', gone.map(formatEntry)),
    ...formatList(
      'Changed messages',
      changed.map(
        ({ entry, row }) =>
          `${row.file}:${row.line}  ${row.microsoftCode} ${row.sipCode}\n    catalog: ${entry.phrase}\n    article: ${row.phrase}`,
      ),
    ),
    ...formatList('Heading and lines of an article disagree', conflicts.map(formatConflict)),
    ...formatList('Disagreements the catalog already notes', knownConflicts.map(formatConflict)),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function formatList(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`\n${title} (${items.length})`, ...items.map((item) => `  ${item}`)];
}

function formatEntry({ microsoftCode, sipCode, phrase, source }: Entry): string {
  return `${microsoftCode} ${sipCode} ${phrase}\n    from ${source.url}`;
}

function formatConflict({ row, line, label, inHeading, inLine }: ArticleConflict): string {
  return `${row.file}:${line}  ${label}: the heading says "${inHeading}", the line "${inLine}"`;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = wrongUsage;
}

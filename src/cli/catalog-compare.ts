import { readFileSync, statSync } from 'node:fs';
import { type Comparison, compareWithArticles, isDifferent } from '../catalog/compare.ts';
import type { Entry } from '../catalog/entry.ts';
import { loadCatalog } from '../catalog/load.ts';
import { type Article, type ArticleConflict, readArticle } from '../catalog/read-article.ts';
import { readArguments, refuseUsage, wrongUsage } from './read-arguments.ts';

const usage = `Usage: npm run catalog:compare -- <article.md> [...]

Compares the catalog with Microsoft's articles on response codes, in the Markdown they are published from.
Exit status: 0 no difference, 1 differences, 2 something cannot be read.`;

const largestArticle = 4 * 1024 * 1024;

function main(): number {
  const { positionals } = readArguments(usage, {});
  if (positionals.length === 0) refuseUsage(usage, 'Name at least one article.');
  const catalog = loadCatalog();
  const results = positionals.map(openArticle);
  const unreadable = results.filter((result) => typeof result === 'string');
  if (unreadable.length > 0) throw new Error(unreadable.join('\n'));
  const comparison = compareWithArticles(
    catalog,
    results.filter((result) => typeof result !== 'string'),
  );
  console.log(formatComparison(comparison));
  return isDifferent(comparison) ? 1 : 0;
}

/** The article, or why it cannot be read and what to do about it. */
function openArticle(file: string): Article | string {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return `${file}: this is not a file; name the article itself`;
    if (stats.size > largestArticle) return `${file}: larger than 4 MB; an article is a few KB of Markdown`;
    const article = readArticle(file, new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
    if (article.rows.length > 0) return article;
    return `${file}: no combination of codes found; headings are expected in the form "## 569008 504 message"`;
  } catch (error) {
    if (error instanceof TypeError) return `${file}: not UTF-8; save the article with the encoding UTF-8`;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return `${file}: cannot be read (${code}); check the name and the permissions`;
  }
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
    isDifferent(comparison) ? '' : 'No difference.',
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

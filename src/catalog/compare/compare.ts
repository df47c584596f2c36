import type { Catalog } from '../catalog.ts';
import { createEntryId } from '../create-catalog.ts';
import type { Entry } from '../entry.ts';
import type { Article, ArticleConflict, ArticleRow } from './read-article.ts';

/** A message that reads differently in the article than in the catalog, under the same codes. */
export interface ChangedMessage {
  readonly entry: Entry;
  readonly row: ArticleRow;
}

/** How a catalog and articles differ. */
export interface Comparison {
  /** Combinations the articles state. */
  readonly stated: number;
  /** Those of them the catalog lists word for word. */
  readonly same: number;
  readonly missing: readonly ArticleRow[];
  readonly gone: readonly Entry[];
  readonly changed: readonly ChangedMessage[];
  readonly conflicts: readonly ArticleConflict[];
  /** Conflicts within an article that the catalog already tells as an oddity of that entry. */
  readonly knownConflicts: readonly ArticleConflict[];
}

/**
 * Compares the catalog with articles. Entries count as gone only where the articles would have them: those taken from a
 * page of that name, or for an article of another name, those of the SIP codes it is about. Pure.
 */
export function compareWithArticles(catalog: Catalog, articles: readonly Article[]): Comparison {
  const rows = dropRepeats(articles.flatMap((article) => article.rows));
  const listed = new Set<Entry>();
  const unlisted: ArticleRow[] = [];
  const respelled: ChangedMessage[] = [];
  for (const row of rows) {
    const entry = findEntry(catalog, row);
    if (!entry) unlisted.push(row);
    else {
      listed.add(entry);
      if (![entry.phrase, ...entry.variants].includes(row.phrase)) respelled.push({ entry, row });
    }
  }
  const unstated = catalog.entries.filter(
    (entry) => !listed.has(entry) && articles.some((article) => coversEntry(article, entry, catalog)),
  );
  const reworded = pairSimilar(unlisted, unstated);
  const conflicts = articles.flatMap((article) => article.conflicts);
  const isKnown = ({ row }: ArticleConflict) => findEntry(catalog, row)?.oddity !== undefined;
  return {
    stated: rows.length,
    same: rows.length - unlisted.length - respelled.length,
    missing: unlisted.filter((row) => !reworded.some((pair) => pair.row === row)),
    gone: unstated.filter((entry) => !reworded.some((pair) => pair.entry === entry)),
    changed: [...respelled, ...reworded].sort((a, b) => compareRows(a.row, b.row)),
    conflicts: conflicts.filter((conflict) => !isKnown(conflict)),
    knownConflicts: conflicts.filter(isKnown),
  };
}

/** Whether a maintainer has something to do. */
export function isDifferent({ missing, gone, changed, conflicts }: Comparison): boolean {
  return missing.length + gone.length + changed.length + conflicts.length > 0;
}

/** The entry of a row, by phrase or variant, letter case and punctuation aside. */
function findEntry(catalog: Catalog, { microsoftCode, sipCode, phrase }: ArticleRow): Entry | undefined {
  const id = createEntryId(microsoftCode, sipCode, phrase);
  return (
    catalog.byId(id) ??
    catalog
      .byMicrosoftCode(microsoftCode)
      .find((entry) => entry.sipCode === sipCode && entry.variants.some((variant) => idOf(entry, variant) === id))
  );
}

function idOf({ microsoftCode, sipCode }: Entry, phrase: string): string {
  return createEntryId(microsoftCode, sipCode, phrase);
}

function coversEntry({ file, sipCodes }: Article, entry: Entry, catalog: Catalog): boolean {
  if (entry.publisher !== 'microsoft') return false;
  const name =
    file
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  const isSource = catalog.entries.some(({ source }) => readPageName(source.url) === name);
  return isSource ? readPageName(entry.source.url) === name : sipCodes.has(entry.sipCode);
}

function readPageName(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}

/** Pairs what is new with what is gone under the same codes, most similar first. */
function pairSimilar(rows: readonly ArticleRow[], entries: readonly Entry[]): ChangedMessage[] {
  const pairs = rows.flatMap((row) =>
    entries
      .filter((entry) => entry.microsoftCode === row.microsoftCode && entry.sipCode === row.sipCode)
      .map((entry) => ({ row, entry, similarity: measureSimilarity(row.phrase, entry.phrase) }))
      .filter(({ similarity }) => similarity >= 0.5),
  );
  const taken = new Set<ArticleRow | Entry>();
  return pairs
    .sort((a, b) => b.similarity - a.similarity)
    .filter(({ row, entry }) => {
      if (taken.has(row) || taken.has(entry)) return false;
      taken.add(row).add(entry);
      return true;
    })
    .map(({ row, entry }) => ({ row, entry }));
}

/** Share of letter pairs two phrases have in common (Dice), 0 to 1. */
function measureSimilarity(a: string, b: string): number {
  const [left, right] = [listLetterPairs(a), listLetterPairs(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / Math.max(1, left.size + right.size);
}

function listLetterPairs(phrase: string): Set<string> {
  const letters = phrase.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
}

function dropRepeats(rows: readonly ArticleRow[]): ArticleRow[] {
  const unique = new Map<string, ArticleRow>();
  for (const row of rows) {
    const triple = JSON.stringify([row.microsoftCode, row.sipCode, row.phrase]);
    if (!unique.has(triple)) unique.set(triple, row);
  }
  return [...unique.values()];
}

function compareRows(a: ArticleRow, b: ArticleRow): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}

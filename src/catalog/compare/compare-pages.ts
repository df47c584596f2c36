import { azureCallEndPage, azurePstnPage, graphPage } from '../../codes/index.ts';
import type { Catalog } from '../catalog.ts';
import type { Link } from '../entry.ts';
import type { Guide } from '../guide.ts';
import { comparedRows } from './compared-rows.ts';
import { foldWords, type Page, type TableRow } from './read-page.ts';

/** How one page differs from what was taken from it. */
export interface PageComparison {
  readonly page: Page;
  /** The address under which the catalog names it as a source. */
  readonly url: string;
  /** The date on the page and the one the catalog knows, where they differ. */
  readonly date?: { readonly before: string; readonly now: string };
  /** Messages and statuses of guides that the page no longer holds. */
  readonly lostMessages: readonly string[];
  /** Links of the catalog whose heading is gone. */
  readonly lostHeadings: readonly string[];
  readonly addedRows: readonly TableRow[];
  /** `<SubCode>/<Code>` of rows that are gone. */
  readonly goneRows: readonly string[];
  readonly changedRows: readonly TableRow[];
}

/** A page that something of the catalog was taken from. */
export interface SourcePage {
  readonly name: string;
  readonly url: string;
  /** ISO date, a year, or `undated`; undefined where entries alone were taken from it. */
  readonly published?: string;
  readonly guides: readonly Guide[];
}

/** The pages of Azure's include files, by the names of these files. */
const azurePages = { pstn: azurePstnPage, 'call-end': azureCallEndPage } as const;

/** Every page that entries, guides or second-source rows were taken from, by its name. */
export function listSourcePages({ entries, guides }: Catalog): ReadonlyMap<string, SourcePage> {
  const pages = new Map<string, SourcePage>();
  for (const [name, { url, published }] of Object.entries(azurePages))
    pages.set(name, { name, url, published, guides: [] });
  pages.set(nameOf(graphPage.url), { name: nameOf(graphPage.url), ...graphPage, guides: [] });
  for (const { source, publisher } of entries) {
    const name = nameOf(source.url);
    if (publisher === 'microsoft' && !pages.has(name)) pages.set(name, { name, url: source.url, guides: [] });
  }
  for (const guide of guides.filter(({ publisher }) => publisher === 'microsoft')) {
    const name = nameOf(guide.source.url);
    const { guides: known = [] } = pages.get(name) ?? {};
    pages.set(name, { name, url: guide.source.url, published: guide.published, guides: [...known, guide] });
  }
  return pages;
}

/** Compares a page with what was taken from it; undefined where nothing was. Pure. */
export function comparePage(page: Page, catalog: Catalog): PageComparison | undefined {
  const source = listSourcePages(catalog).get(page.name);
  if (!source) return undefined;
  const known = comparedRows[page.name]?.rows ?? {};
  const keyOf = ({ microsoftCode, sipCode }: TableRow) => `${microsoftCode}/${sipCode}`;
  const stated = new Set(page.rows.map(keyOf));
  const hasTable = page.name in comparedRows;
  const date = compareDates(page, source);
  return {
    page,
    url: source.url,
    ...(date && { date }),
    lostMessages: source.guides
      .flatMap(({ says }) => says)
      .filter((message) => !printedLine.test(message) && !holds(page, message)),
    lostHeadings: listLinks(catalog)
      .filter(({ url }) => url.includes('#') && nameOf(url) === page.name)
      .map(({ url }) => new URL(url).hash.slice(1))
      .filter((hash, at, all) => all.indexOf(hash) === at && !page.headings.has(hash)),
    addedRows: hasTable ? page.rows.filter((row) => known[keyOf(row)] === undefined) : [],
    goneRows: Object.keys(known).filter((key) => !stated.has(key)),
    changedRows: page.rows.filter((row) => (known[keyOf(row)] ?? row.mark) !== row.mark),
  };
}

/** `Enabled : False`: a line that a command of the page prints, which the page shows in a picture or not at all. */
const printedLine = /^\w+ ?: ?\w+$/;

/** Whether a page is expected to hold a table of codes. */
export function hasTableOfCodes(name: string): boolean {
  return name in comparedRows;
}

/** Whether a maintainer has something to do. */
export function isPageDifferent(comparison: PageComparison): boolean {
  const { page, date, lostMessages, lostHeadings, addedRows, goneRows, changedRows } = comparison;
  const lists = [lostMessages, lostHeadings, addedRows, goneRows, changedRows];
  return page.movedTo !== undefined || date !== undefined || lists.some(({ length }) => length > 0);
}

/** A copy without a date, and a catalog that knows the year alone, say nothing about a change. */
function compareDates({ date }: Page, { published }: SourcePage): PageComparison['date'] {
  if (date === undefined || published === undefined) return undefined;
  if (published === 'undated' || date.startsWith(published)) return undefined;
  return { before: published, now: date };
}

/** Whether the page holds a message; `{name}` in it stands for anything. */
function holds({ words }: Page, message: string): boolean {
  const parts = message
    .split(/\{\w+\}/)
    .map(foldWords)
    .filter((part) => part !== '');
  let from = 0;
  return parts.every((part) => {
    const at = words.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

function listLinks({ entries, guides }: Catalog): Link[] {
  return [...entries, ...guides].flatMap(({ source, suggestedActions }) => [
    source,
    ...suggestedActions.flatMap(({ links }) => links),
  ]);
}

function nameOf(url: string): string {
  return (
    new URL(url).pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? ''
  );
}

// Entries and guides: all that other rooms use of this one.

export type { Catalog } from './catalog.ts';
export { type Comparison, compareWithArticles, isDifferent } from './compare/compare.ts';
export {
  comparePage,
  hasTableOfCodes,
  isPageDifferent,
  listSourcePages,
  type PageComparison,
} from './compare/compare-pages.ts';
export { type Article, type ArticleConflict, readArticle } from './compare/read-article.ts';
export { readPage, type TableRow } from './compare/read-page.ts';
export { createCatalog } from './create-catalog.ts';
export type { Actor, Diagnostic, Entry, HouseNote, Link, SuggestedAction } from './entry.ts';
export { CatalogError, type Finding, formatFinding } from './finding.ts';
export { type Guide, guideLanguages } from './guide.ts';
export type { Trunk } from './house.ts';
export { catalogFolder, checkCatalog, loadCatalog } from './load/load.ts';
export { loadOverlay } from './load/overlay.ts';
export { watchCatalog } from './load/watch.ts';
export { guideTextsOf, textsOf } from './localised-texts.ts';
export { type HintSubject, hintsFor } from './vendor-hints.ts';
export { vendorOf, vendors } from './vendors.ts';

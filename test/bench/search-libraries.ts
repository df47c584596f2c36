import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';

/** A search library over the catalog, asked with the text of a message. */
export interface SearchLibrary {
  readonly name: string;
  /** The entry it puts first. */
  findFirst(text: string): Entry | undefined;
}

/** The libraries one would take in place of parse and match, each over codes, phrase and title of the same entries. */
export function createSearchLibraries(catalog: Catalog) {
  const documents = catalog.entries.map(({ id, microsoftCode, sipCode, phrase, title }) => ({
    id,
    codes: `${microsoftCode} ${sipCode}`,
    phrase,
    title,
  }));
  const fields = ['codes', 'phrase', 'title'];

  const mini = new MiniSearch({ fields, searchOptions: { fuzzy: 0.2, prefix: true } });
  mini.addAll(documents);

  const flex = new FlexSearch.Index({ tokenize: 'forward' });
  documents.forEach(({ codes, phrase, title }, at) => {
    flex.add(at, `${codes} ${phrase} ${title}`);
  });

  const fuse = new Fuse(documents, { keys: fields, ignoreLocation: true, threshold: 0.6 });

  return {
    miniSearch: {
      name: 'MiniSearch',
      findFirst: (text) => catalog.byId(String(mini.search(text)[0]?.id)),
    },
    flexSearch: {
      name: 'FlexSearch',
      // Without `suggest` it finds only what contains every word of the message.
      findFirst: (text) => catalog.entries[Number(flex.search(text, { suggest: true, limit: 10 })[0] ?? -1)],
    },
    fuse: {
      name: 'Fuse.js',
      findFirst: (text) => catalog.byId(fuse.search(text, { limit: 10 })[0]?.item.id ?? ''),
    },
  } as const satisfies Record<string, SearchLibrary>;
}

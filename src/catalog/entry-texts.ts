import type { Entry, Link } from './entry.ts';
import type { Path } from './files/read-yaml.ts';

/** A text of an entry, where it stands in the YAML entry, and what kind of text it is. */
export interface EntryText {
  readonly at: Path;
  readonly text: string;
  readonly kind: 'phrase' | 'title' | 'sentences' | 'keyword';
}

/** Lists every text of an entry that a card may show or the search reads. */
export function listTexts(entry: Entry): EntryText[] {
  return [
    { at: ['phrase'], text: entry.phrase, kind: 'phrase' },
    ...entry.variants.map((text, i) => ({ at: ['variants', i], text, kind: 'phrase' as const })),
    { at: ['title'], text: entry.title, kind: 'title' },
    { at: ['meaning'], text: entry.meaning, kind: 'sentences' },
    ...entry.suggestedActions.map(({ text }, i) => ({ at: ['actions', i, 'text'], text, kind: 'sentences' as const })),
    ...entry.notes.map((text, i) => ({ at: ['notes', i], text, kind: 'sentences' as const })),
    ...(entry.oddity === undefined ? [] : [{ at: ['oddity'], text: entry.oddity, kind: 'sentences' as const }]),
    ...entry.keywords.map((text, i) => ({ at: ['keywords', i], text, kind: 'keyword' as const })),
    ...listLinks(entry).map(({ at, link }) => ({ at: [...at, 'title'], text: link.title, kind: 'title' as const })),
  ];
}

/** Lists every link of an entry with its place in the YAML entry. */
export function listLinks(entry: Entry): { readonly at: Path; readonly link: Link }[] {
  return [
    { at: ['source'], link: entry.source },
    ...entry.suggestedActions.flatMap(({ links }, i) =>
      links.map((link, position) => ({ at: ['actions', i, 'links', position], link })),
    ),
  ];
}

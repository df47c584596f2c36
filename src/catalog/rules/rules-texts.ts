import type { Entry } from '../entry.ts';
import { listTexts } from '../entry-texts.ts';
import type { Problem } from '../files/schema-findings.ts';
import { findTraps } from './rules-traps.ts';

const markup: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'HTML', pattern: /<[a-z!/?][^<]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,10});/i },
  { what: 'a Markdown link', pattern: /\]\(/ },
  { what: 'Markdown emphasis', pattern: /\*\*|__|(?:^|[\s(])[*_](?=\S)[^*_]*\S?[*_](?![\p{L}\p{N}])/u },
  { what: 'Markdown code', pattern: /`/ },
  { what: 'a Markdown heading, list or quote', pattern: /^(?:#{1,6}|[-*+]|>|\d{1,3}[.)])\s/ },
  { what: 'a template expression', pattern: /\$\{/ },
  { what: 'a Teams date function', pattern: /\{\{(?:DATE|TIME)\(/i },
];

/** Names the first markup a text holds. Cards render Markdown, so markup in the catalog would change how a card looks. */
export function findMarkup(text: string): string | undefined {
  return markup.find(({ pattern }) => pattern.test(text))?.what;
}

/** Texts are plain: the cards decide how they look. */
export function textsAreWithoutMarkup(entry: Entry): Problem[] {
  return listTexts(entry).flatMap(({ at, text }) => {
    const found = findMarkup(text);
    if (!found) return [];
    return [{ at, problem: `the text holds ${found}`, remedy: 'write plain words, and put addresses under links' }];
  });
}

/** Sentences of Microsoft's pages that are known to be wrong or out of date are not repeated. */
export function textsAvoidTraps(entry: Entry): Problem[] {
  return listTexts(entry).flatMap(({ at, text }) => findTraps(text).map((trap) => ({ at, ...trap })));
}

/** Meaning, actions, notes and oddity read as sentences: capital or digit first, final stop last. */
export function adviceIsFullSentences(entry: Entry): Problem[] {
  return listTexts(entry)
    .filter(({ kind, text }) => kind === 'sentences' && !isFullSentences(text))
    .map(({ at, text }) => ({
      at,
      problem: `"${shorten(text)}" is not written in full sentences`,
      remedy: 'start with a capital letter or a digit, and end with a full stop',
    }));
}

function isFullSentences(text: string): boolean {
  return /^["'“‘(]?[\p{Lu}\p{Nd}]/u.test(text) && /[.!?]["'”’)]?$/.test(text) && text.includes(' ');
}

/** Titles, phrases and variants stand as headings, so they have no full stop at the end. */
export function headingsHaveNoFinalStop(entry: Entry): Problem[] {
  return listTexts(entry)
    .filter(({ kind, text }) => (kind === 'title' || kind === 'phrase') && /(?<!\.)\.$/.test(text))
    .map(({ at, text }) => ({ at, problem: `"${shorten(text)}" ends with a full stop`, remedy: 'leave it out' }));
}

function shorten(text: string): string {
  return text.length > 50 ? `${text.slice(0, 24)}...${text.slice(-23)}` : text;
}

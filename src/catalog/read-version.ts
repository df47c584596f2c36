import { createHash } from 'node:crypto';
import type { Entry } from './entry.ts';
import type { Guide } from './guide.ts';

/** The version of a catalog: 12 hex digits of the SHA-256 over its sorted entries, its guides and what an
 * organisation adds beside them; equal content, equal version. */
export function readVersion(
  sorted: readonly Entry[],
  guides: readonly Guide[] = [],
  house: readonly object[] = [],
): string {
  const hash = createHash('sha256');
  for (const entry of sorted) hash.update(`${JSON.stringify(listContent(entry))}\n`);
  for (const item of [...guides, ...house]) hash.update(`${JSON.stringify(Object.entries(item).sort())}\n`);
  return hash.digest('hex').slice(0, 12);
}

/** In fixed order, so that the order of properties in memory does not matter. */
function listContent(entry: Entry): unknown[] {
  const link = ({ title, url }: Entry['source']) => [title, url];
  return [
    entry.id,
    entry.phrase,
    entry.variants,
    entry.title,
    entry.meaning,
    entry.outcome,
    entry.suggestedActions.map(({ actor, text, links, diagnostics }) => [actor, text, links.map(link), diagnostics]),
    entry.notes,
    entry.oddity ?? null,
    entry.keywords,
    link(entry.source),
    entry.checked,
    entry.publisher,
    entry.houseNotes.map(({ by, text, links }) => [by, text, links.map(link)]),
  ];
}

import type { Catalog, Entry } from '../catalog/index.ts';
import { entriesOf, type Matcher } from '../match/index.ts';
import { readMessage } from './read-message.ts';

/** Search as one types: what a message with these words would be answered with, then whatever contains them. */
export function searchEntries(query: string, limit: number, catalog: Catalog, matcher: Matcher): readonly Entry[] {
  const words = query.trim().slice(0, 200).toLowerCase();
  if (words === '') return catalog.entries.slice(0, limit);
  const found = new Set<Entry>();
  const understood = readMessage({ text: words, scope: 'personal', mentioned: true }, matcher);
  if (understood.kind === 'failures') {
    for (const diagnosis of understood.diagnoses) {
      for (const entry of diagnosis.kind === 'unlisted' ? diagnosis.nearest : entriesOf(diagnosis)) found.add(entry);
    }
  }
  for (const { entry } of matcher.findByWords(words)) found.add(entry);
  for (const entry of catalog.entries) {
    if (found.size >= limit) break;
    const text = `${entry.microsoftCode} ${entry.sipCode} ${entry.phrase} ${entry.title}`.toLowerCase();
    if (words.split(/\s+/).every((word) => text.includes(word))) found.add(entry);
  }
  return [...found].slice(0, limit);
}

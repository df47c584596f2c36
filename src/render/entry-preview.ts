import { type Entry, textsOf } from '../catalog/index.ts';
import { statusLine, urgencyOfEntry } from './band.ts';
import { codesLine, viewContext } from './context.ts';

/** An entry in a list of search results: what broke, then who acts, the codes and the error message to compare. */
export function previewEntry(entry: Entry, locale?: string): { readonly title: string; readonly text: string } {
  const context = viewContext({ locale, catalogVersion: '' });
  const owners = entry.suggestedActions.map(({ actor }) => actor);
  const parts = [statusLine(urgencyOfEntry(entry), owners, context), codesLine(entry, context.texts), entry.phrase];
  return { title: textsOf(entry, context.language).title, text: parts.filter((part) => part !== '').join(' · ') };
}

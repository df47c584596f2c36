import type { Entry, Link } from '../catalog/index.ts';
import { shorten } from './escape.ts';

/** An entry whose JSON is longer than this would not fit into the 28 KB of JSON that every way into Teams takes. */
const entryLength = 12_000;

const fitting = new WeakMap<Entry, Entry>();

/** The entry itself, or a shortened copy of one that an overlay made so long that Teams would refuse its card. */
export function fittingEntry(entry: Entry): Entry {
  let fits = fitting.get(entry);
  if (!fits) {
    fits = JSON.stringify({ ...entry, translations: undefined }).length <= entryLength ? entry : shortened(entry);
    fitting.set(entry, fits);
  }
  return fits;
}

function shortened(entry: Entry): Entry {
  const brief = (text: string) => shorten(text, 160);
  const briefPart = <Part extends { text: string; links: readonly Link[] }>(part: Part): Part => ({
    ...part,
    text: brief(part.text),
    links: part.links.slice(0, 1),
  });
  const { translations: _, ...whole } = entry;
  return {
    ...whole,
    meaning: shorten(entry.meaning, 500),
    suggestedActions: entry.suggestedActions.map(briefPart),
    notes: entry.notes.slice(0, 5).map(brief),
    houseNotes: entry.houseNotes.slice(0, 4).map(briefPart),
  };
}

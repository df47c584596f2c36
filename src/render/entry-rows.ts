import { type Entry, textsOf } from '../catalog/index.ts';
import type { Place } from './card-action.ts';
import { codesLine, type ViewContext } from './context.ts';
import { keyOf } from './entry-key.ts';
import { defuse, escapeMarkdown, shorten } from './escape.ts';
import type { ReadSummary } from './read-summary.ts';

type Spoken = Pick<ViewContext, 'texts' | 'language'>;

/** What a row passes on when it is chosen. */
interface RowOptions {
  readonly read?: ReadSummary;
  readonly count?: number;
  readonly back?: Place;
  /** Longest error message that is shown, in UTF-16 units; a card with many rows has less room for each. */
  readonly phraseLength?: number;
}

/** A row that opens an entry: title, error message, codes. An old client posts a new card, so it needs no way back. */
export function entryRow(entry: Entry, { texts, language }: Spoken, options: RowOptions) {
  const { back, read, count, phraseLength = 400 } = options;
  const { title, lang } = textsOf(entry, language);
  const phrase = shorten(entry.phrase, phraseLength);
  const submit = { do: 'choose', entryId: keyOf(entry), ...(read && { read }), ...(count !== undefined && { count }) };
  return {
    title: escapeMarkdown(title),
    lang,
    text: escapeMarkdown(phrase),
    codes: codesLine(entry, texts),
    label: rowLabel(title, phrase, codesLine(entry, texts)),
    data: back ? { ...submit, back } : submit,
    submit,
  };
}

/** The name a screen reader gives to a row: all that can be seen on it, as WCAG 2.5.3 wants. */
export function rowLabel(...visible: readonly string[]): string {
  return defuse(visible.filter((text) => text !== '').join(' '));
}

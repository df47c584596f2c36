import type { Entry } from '../catalog/entry.ts';
import { fill, type Texts } from '../locale/texts.ts';
import type { Place } from './card-action.ts';
import { codesLine } from './context.ts';
import { escapeMarkdown, shorten } from './escape.ts';
import type { ReadSummary } from './read-summary.ts';

/** What a row passes on when it is chosen. */
interface RowOptions {
  /** `button.choose` among candidates, `button.open` elsewhere. */
  readonly verb: 'choose' | 'open';
  readonly read?: ReadSummary;
  readonly count?: number;
  readonly back?: Place;
}

/** A row that opens an entry: title, error message, codes. An old client posts a new card, so it needs no way back. */
export function entryRow(entry: Entry, texts: Texts, options: RowOptions) {
  const { back, read, count } = options;
  const submit = { do: 'choose', entryId: entry.id, ...(read && { read }), ...(count !== undefined && { count }) };
  return {
    title: escapeMarkdown(entry.title),
    text: escapeMarkdown(entry.phrase),
    codes: codesLine(entry, texts),
    label: rowLabel(`${entry.microsoftCode} ${entry.sipCode} ${entry.phrase}`, options.verb, texts),
    data: back ? { ...submit, back } : submit,
    submit,
  };
}

/** The name a screen reader gives to a row. */
export function rowLabel(name: string, verb: 'choose' | 'open' | 'trySample', texts: Texts): string {
  return fill(texts.button[verb], { name: shorten(name, 150) });
}

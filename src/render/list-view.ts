import { type Catalog, type Entry, textsOf } from '../catalog/index.ts';
import { describeSipResponse } from '../codes/index.ts';
import { fill, type Texts } from '../locale/index.ts';
import type { Place } from './card-action.ts';
import { backView, headView, type ViewContext } from './context.ts';
import { entryRow, rowLabel } from './entry-rows.ts';
import { escapeMarkdown, escapeUserText, shorten } from './escape.ts';

/** What part of the catalog to list: one SIP code, entries with certain words, or all SIP codes. */
export interface ListQuery {
  readonly sipCode?: string;
  readonly query?: string;
  /** From 1. */
  readonly page?: number;
}

/** Rows on one page of the list. */
export const listPageSize = 8;

/** The view of the browse card: all SIP codes with their counts, or the entries of a choice. */
export function listView(catalog: Catalog, asked: ListQuery, context: ViewContext) {
  const { texts } = context;
  const chosen = chooseEntries(catalog, asked);
  if (chosen === undefined || chosen.length === 0) return codesView(catalog, chosen !== undefined, context);
  const pages = Math.ceil(chosen.length / listPageSize);
  const page = Math.min(Math.max(asked.page ?? 1, 1), pages);
  const here = (to: number): Place => ({ ...asked, do: 'list', page: to });
  const title = listTitle(asked, texts);
  const lead = fill(texts.list.codeLead, { count: chosen.length });
  const shown = chosen.slice((page - 1) * listPageSize, page * listPageSize);
  return {
    ...headView(context, asked.sipCode === undefined ? texts.list.title : title),
    ...backView(context.back ?? { do: 'list' }),
    title,
    lead: pages > 1 ? `${lead} ${fill(texts.label.page, { page, pages })}` : lead,
    codes: [],
    entries: shown.map((entry) => listRow(entry, here(page), context)),
    hasNext: page < pages,
    next: here(page + 1),
    hasPrevious: page > 1,
    previous: here(page - 1),
    help: { do: 'help' },
  };
}

/** A row of two lines: what broke, then the codes and the beginning of the error message. */
function listRow(entry: Entry, back: Place, context: ViewContext) {
  const { title } = textsOf(entry, context.language);
  const codes = `${entry.microsoftCode}/${entry.sipCode}`;
  const text = entry.phrase === '' ? codes : `${codes} · ${shorten(entry.phrase, 140)}`;
  return { ...entryRow(entry, context, { back }), text: escapeMarkdown(text), label: rowLabel(title, text) };
}

function chooseEntries(catalog: Catalog, { sipCode, query }: ListQuery): readonly Entry[] | undefined {
  if (sipCode !== undefined) return catalog.bySipCode(sipCode);
  const words = (query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  return catalog.entries.filter((entry) => {
    const text = [entry.microsoftCode, entry.sipCode, entry.phrase, entry.title, ...entry.keywords].join(' ');
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  });
}

function listTitle({ sipCode, query }: ListQuery, texts: Texts): string {
  if (sipCode === undefined) return fill(texts.list.queryTitle, { query: escapeUserText(shorten(query ?? '', 100)) });
  const reason = describeSipResponse(sipCode)?.reasonPhrase;
  const title = fill(texts.list.codeTitle, { sipCode });
  return reason === undefined ? title : `${title}: ${escapeMarkdown(reason)}`;
}

function codesView(catalog: Catalog, nothingFound: boolean, context: ViewContext) {
  const { texts } = context;
  const counts = new Map<string, number>();
  for (const { sipCode } of catalog.entries) counts.set(sipCode, (counts.get(sipCode) ?? 0) + 1);
  const lead = fill(texts.list.lead, { count: catalog.entries.length });
  return {
    ...headView(context, `${texts.list.title}. ${lead}`),
    ...backView(context.back),
    title: texts.list.title,
    lead: nothingFound ? `${texts.list.empty} ${lead}` : lead,
    codes: [...counts].map(([sipCode, count]) => codeRow(sipCode, count, texts)),
    entries: [],
    hasNext: false,
    hasPrevious: false,
    help: { do: 'help' },
  };
}

function codeRow(sipCode: string, count: number, texts: Texts) {
  const reason = describeSipResponse(sipCode)?.reasonPhrase ?? '';
  const data = { do: 'list', sipCode };
  const entries = count === 1 ? texts.list.entry : fill(texts.list.entries, { count });
  return {
    title: sipCode,
    text: escapeMarkdown(reason),
    entries,
    label: rowLabel(sipCode, reason, entries),
    data,
    submit: data,
  };
}

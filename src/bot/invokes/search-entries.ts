import { CardFactory, type InvokeResponse, type TurnContext } from 'botbuilder';
import * as z from 'zod';
import type { Engine } from '../../answer/index.ts';
import type { Entry } from '../../catalog/index.ts';
import { textsFor } from '../../locale/index.ts';
import { previewEntry } from '../../render/index.ts';
import type { BotParts } from '../bot-parts.ts';
import { readLocale } from '../messages/read-activity.ts';

const querySchema = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string().optional(), value: z.unknown() })).max(20),
  queryOptions: z
    .looseObject({ skip: z.int().min(0).max(1000).catch(0), count: z.int().min(1).max(25).catch(25) })
    .catch({ skip: 0, count: 25 }),
});
const itemSchema = z.looseObject({ entryId: z.string().min(1).max(400) });

/** `composeExtension/query`: entries that fit what is typed so far, each with a preview and the card it inserts. */
export async function searchEntries({ activity }: TurnContext, { engine }: BotParts): Promise<InvokeResponse> {
  const locale = readLocale(activity);
  const query = querySchema.safeParse(activity.value);
  if (!query.success) return say(textsFor(locale).bot.searchEmpty);
  const { parameters, queryOptions } = query.data;
  const { skip, count } = queryOptions;
  // When the search is opened Teams asks with a parameter of its own, before anything is typed.
  const typed = parameters.find(({ name }) => name !== 'initialRun')?.value;
  const current = engine();
  const found = current.search(typeof typed === 'string' ? typed.slice(0, 400) : '', skip + count).slice(skip);
  if (found.length === 0 && skip === 0) return say(textsFor(locale).bot.searchEmpty);
  return list(found.flatMap((entry) => createResult(entry, current, locale)));
}

/** `composeExtension/selectItem`: the card of the entry that was tapped in the list. */
export async function selectEntry({ activity }: TurnContext, { engine }: BotParts): Promise<InvokeResponse> {
  const locale = readLocale(activity);
  const item = itemSchema.safeParse(activity.value);
  const entry = item.success ? engine().catalog.byId(item.data.entryId) : undefined;
  return entry ? list(createResult(entry, engine(), locale)) : say(textsFor(locale).bot.oldCard);
}

/** A sentence in place of results. */
export function say(text: string): InvokeResponse {
  return { status: 200, body: { composeExtension: { type: 'message', text } } };
}

/** Results to choose from, or one to insert. */
export function list(attachments: readonly object[]): InvokeResponse {
  return { status: 200, body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } } };
}

function createResult(entry: Entry, engine: Engine, locale: string | undefined): object[] {
  const { card } = engine.act({ do: 'choose', entryId: entry.id }, locale);
  if (!card) return [];
  const { title, text } = previewEntry(entry, locale);
  const preview = CardFactory.thumbnailCard(title, undefined, undefined, { text });
  return [{ ...CardFactory.adaptiveCard(card), preview }];
}

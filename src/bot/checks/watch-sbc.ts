import type { TurnContext } from 'botbuilder';
import { fill, type Texts, textsFor } from '../../locale/index.ts';
import { placeOf, type Watch } from '../../store/index.ts';
import type { BotParts } from '../bot-parts.ts';
import { readLocale } from '../messages/read-activity.ts';
import { addressOf } from '../turns/conversation-address.ts';
import type { WatchWish } from './watch-command.ts';

/** Carries out an order for the watch and returns the sentence that answers it. */
export async function changeWatches(context: TurnContext, wish: WatchWish, parts: BotParts): Promise<string> {
  const { activity } = context;
  const { checker, store } = parts;
  const texts = textsFor(readLocale(activity));
  const { refused, watch } = texts.check;
  if (!checker) return refused.off;
  const tenantId: unknown = activity.conversation.tenantId ?? activity.channelData?.tenant?.id;
  if (!checker.serves(typeof tenantId === 'string' ? tenantId.toLowerCase() : undefined)) return refused.tenant;
  const conversationId = activity.conversation.id;
  if (wish.kind === 'list') return listWatches(await watchesIn(conversationId, parts), texts);

  const target = checker.read(wish.name);
  if ('refused' in target) return refused[target.refused];
  const { host, port } = target;
  if (wish.kind === 'end') {
    const found = (await watchesIn(conversationId, parts)).find((one) => one.host === host && one.port === port);
    if (found) await store.watches.remove(found.id);
    return fill(found ? watch.removed : watch.unknown, { host });
  }
  const locale = readLocale(activity);
  await store.watches.keepAddress(conversationId, addressOf(activity));
  const result = await store.watches.add({
    host,
    port,
    conversationId,
    ...(locale && { locale }),
    dueAt: Date.now(),
    state: { fails: 0 },
    cards: { expiry: [] },
  });
  return fill(watch[result], { host });
}

/** The bot was removed from a conversation, or the conversation is gone: its watches end. */
export async function endWatchesIn(conversationId: string, { store }: Pick<BotParts, 'store'>): Promise<void> {
  for (const { id } of await watchesIn(conversationId, { store })) await store.watches.remove(id);
}

async function watchesIn(conversationId: string, { store }: Pick<BotParts, 'store'>): Promise<readonly Watch[]> {
  const place = placeOf(conversationId);
  return (await store.watches.list()).filter((watch) => placeOf(watch.conversationId) === place);
}

function listWatches(watches: readonly Watch[], { check: { watch } }: Texts): string {
  if (watches.length === 0) return watch.none;
  const lines = watches.map(({ host, state: { expires } }) =>
    expires ? fill(watch.line, { host, date: expires.slice(0, 10) }) : fill(watch.lineNew, { host }),
  );
  return [`${watch.title}:`, ...lines.sort().map((line) => `- ${line}`)].join('\n');
}

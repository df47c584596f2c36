import type { TurnContext } from 'botbuilder';
import { textsFor } from '../../locale/index.ts';
import { packOf, parseCardAction } from '../../render/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { readPressedMark } from '../buttons/pressed-button.ts';
import { readLocale } from '../messages/read-activity.ts';

/**
 * What a button that sends a pack into the ticket system leads to: the sentence for whoever pressed it. A card files each of its
 * packs once, however often and by however many it is pressed; again only after a pack that did not arrive. Undefined for
 * every other button, and where there is no such system.
 */
export async function sendTicket(context: TurnContext, data: unknown, parts: BotParts): Promise<string | undefined> {
  const { tickets, engine, store } = parts;
  const action = parseCardAction(data);
  if (!tickets || action?.do !== 'ticket' || !action.send) return undefined;
  const { activity } = context;
  const locale = readLocale(activity);
  const { packs, bot } = textsFor(locale);
  const made = packOf(action, engine().catalog, locale);
  if (!made) return bot.oldCard;
  const ticket = {
    conversationId: activity.conversation.id,
    card: readPressedMark(context) ?? activity.replyToId ?? '',
    pack: JSON.stringify([action.entryId, action.to, action.read]),
  };
  // A store that does not answer is no reason to lose a ticket.
  const isFirst = await tryTo(parts, context, 'claim the ticket', () => store.claimTicket(ticket));
  if (isFirst === false) return packs.sentBefore;
  const forget = () => tryTo(parts, context, 'forget the ticket', () => store.forgetTicket(ticket));
  if (tickets.send(made, () => void forget())) return packs.sent;
  await forget();
  return bot.busy;
}

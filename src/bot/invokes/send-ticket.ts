import { textsFor } from '../../locale/texts.ts';
import { parseCardAction } from '../../render/card-action.ts';
import { packOf } from '../../render/render-pack.ts';
import type { BotParts } from '../bot-parts.ts';

/**
 * What a button that sends a pack into the ticket system leads to: the sentence for whoever pressed it. Undefined for every other
 * button, and where there is no such system.
 */
export function sendTicket(
  data: unknown,
  locale: string | undefined,
  { tickets, engine }: Pick<BotParts, 'tickets' | 'engine'>,
): string | undefined {
  const action = parseCardAction(data);
  if (!tickets || action?.do !== 'ticket' || !action.send) return undefined;
  const { packs, bot } = textsFor(locale);
  const made = packOf(action, engine().catalog, locale);
  if (!made) return bot.oldCard;
  return tickets.send(made) ? packs.sent : bot.busy;
}

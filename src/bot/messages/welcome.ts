import type { Activity, TurnContext } from 'botbuilder';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { readLocale, readScope } from './read-activity.ts';
import { createReply, hasCard } from './reply.ts';

/**
 * The bot came into a chat or team. Teams tells twice, by `installationUpdate` and by `conversationUpdate`, in either order; the
 * first one is answered with the welcome.
 */
export async function welcomeOnce(context: TurnContext, parts: BotParts): Promise<void> {
  const { activity } = context;
  const place = namePlace(activity);
  const first = await tryTo(parts, context, 'note the welcome', () => parts.store.claimWelcome(place));
  if (!first) return;
  const locale = readLocale(activity);
  const answer = parts.engine().answer({
    text: 'hello',
    scope: readScope(activity),
    mentioned: true,
    ...(locale !== undefined && { locale }),
  });
  if (hasCard(answer)) await context.sendActivity(createReply(answer));
}

/** Whether the bot itself is among the members that were added. */
export function isBotAdded({ membersAdded, recipient }: Partial<Activity>): boolean {
  return (membersAdded ?? []).some(({ id }) => id !== undefined && id === recipient?.id);
}

/** The bot was removed; if it comes back it says hello again. */
export async function forgetWelcome(context: TurnContext, parts: BotParts): Promise<void> {
  await tryTo(parts, context, 'forget the welcome', () => parts.store.forgetWelcome(namePlace(context.activity)));
}

/** A team is one place, whichever of its channels the event names. */
function namePlace({ channelData, conversation }: Activity): string {
  const team: unknown = channelData?.team?.id;
  return typeof team === 'string' && team !== '' ? team : (conversation.id.split(';')[0] ?? conversation.id);
}

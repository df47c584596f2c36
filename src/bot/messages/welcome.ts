import type { Activity, TurnContext } from 'botbuilder';
import { fill, textsFor } from '../../locale/index.ts';
import { addLines } from '../../render/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { nameOf } from '../settings/change-settings.ts';
import { placeOf } from '../settings/read-settings.ts';
import { readLocale, readScope } from './read-activity.ts';
import { createReply, hasCard } from './reply.ts';

/**
 * The bot came into a chat or team. Teams tells twice, by `installationUpdate` and by `conversationUpdate`, in either order; the
 * first one is answered with the welcome.
 */
export async function welcomeOnce(context: TurnContext, parts: BotParts): Promise<void> {
  const { activity } = context;
  await noteKeeper(context, parts);
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
  if (!hasCard(answer)) return;
  const lines = welcomeLines(context, parts);
  await context.sendActivity(createReply(lines.length > 0 ? { ...answer, ...addLines(answer, lines) } : answer));
}

/** Where others read along: who added the bot, which posts it reads, and how that is stopped. */
function welcomeLines(context: TurnContext, { listen }: Pick<BotParts, 'listen'>): readonly string[] {
  const { activity } = context;
  const scope = readScope(activity);
  if (scope === 'personal') return [];
  const { settings } = textsFor(readLocale(activity));
  const who = activity.from?.name?.trim().slice(0, 80);
  const added = who ? [fill(settings.addedBy, { name: who })] : scope === 'channel' ? [settings.added] : [];
  const reads = listen === 'mentions' ? settings.readsMentions : settings.reads;
  return [...added, reads, fill(settings.stop, { bot: nameOf(context) })];
}

/** Notes who added the bot to a team: nothing else tells it who may change the settings there. */
async function noteKeeper(context: TurnContext, parts: BotParts): Promise<void> {
  const user = context.activity.from?.aadObjectId;
  if (readScope(context.activity) !== 'channel' || !user) return;
  await tryTo(parts, context, 'note who added the bot', () => parts.store.noteKeeper(placeOf(context), user));
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

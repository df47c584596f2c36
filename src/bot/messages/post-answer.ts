import type { TurnContext } from 'botbuilder';
import type { Message } from '../../answer/answer.ts';
import type { ShownFailure } from '../../store/store.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { keepTicks } from '../outcomes/keep-ticks.ts';
import { type CardAnswer, createReply, showRepeats } from './reply.ts';
import { findShownFailure } from './shown-failure.ts';
import { findLine } from './small-talk.ts';

/** Seconds for which a failure of a group chat is not posted again; a chat has no threads, its cards scroll away. */
const groupChatSeconds = 3600;

/**
 * Answers a message in its thread. A failure whose card already stands in the thread is counted on that card instead of posted
 * again, where the earlier card is in sight: in channel threads, and in group chats when nobody asked. A person who asks in a
 * chat always gets an answer.
 */
export async function postAnswer(
  context: TurnContext,
  answer: CardAnswer,
  message: Message,
  parts: BotParts,
): Promise<void> {
  const line = findLine(context.activity, message, answer);
  if (line) {
    await context.sendActivity(line);
    return;
  }
  const shown = findShownFailure(answer.diagnoses);
  const folds = message.scope === 'channel' || (message.scope === 'groupChat' && !message.mentioned);
  if (shown && folds && (await countOnEarlierCard(context, answer, shown, message.locale, parts))) return;
  const posted = await context.sendActivity(createReply(answer));
  if (posted?.id) await rememberPost(context, posted.id, shown, message, parts);
}

/** Notes what a post answers and shows, for edits, deletions, repeats and votes. */
export async function rememberPost(
  context: TurnContext,
  activityId: string,
  shown: ShownFailure | undefined,
  { scope }: Pick<Message, 'scope'>,
  parts: BotParts,
): Promise<void> {
  const { store } = parts;
  const { conversation, id: messageId } = context.activity;
  const conversationId = conversation.id;
  await tryTo(parts, context, 'remember the post', async () => {
    if (messageId) await store.rememberCard({ conversationId, messageId }, activityId);
    if (!shown) return;
    await store.rememberShown(conversationId, activityId, shown);
    const seconds = scope === 'groupChat' ? groupChatSeconds : undefined;
    await store.rememberCard({ conversationId, failure: shown.failure }, activityId, seconds);
  });
}

/** Replaces the card of an earlier post; false when that post is gone. */
export async function replaceCard(
  context: TurnContext,
  activityId: string,
  answer: CardAnswer,
  parts: BotParts,
): Promise<boolean> {
  const done = await tryTo(parts, context, 'update the earlier card', async () => {
    await context.updateActivity({ ...createReply(answer), id: activityId });
    return true;
  });
  return done ?? false;
}

async function countOnEarlierCard(
  context: TurnContext,
  answer: CardAnswer,
  { failure }: ShownFailure,
  locale: string | undefined,
  parts: BotParts,
): Promise<boolean> {
  const key = { conversationId: context.activity.conversation.id, failure };
  const repeated = await tryTo(parts, context, 'count the repeat', () => parts.store.countRepeat(key));
  if (!repeated) return false;
  const { activityId, count } = repeated;
  const kept = await keepTicks(context, activityId, answer, parts, locale);
  if (await replaceCard(context, activityId, showRepeats(kept, count, locale), parts)) return true;
  await tryTo(parts, context, 'forget the earlier card', () => parts.store.forgetCard(key));
  return false;
}

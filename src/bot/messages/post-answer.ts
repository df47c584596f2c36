import type { TurnContext } from 'botbuilder';
import type { Message } from '../../answer/index.ts';
import type { ShownFailure } from '../../store/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { keepTicks } from '../outcomes/keep-ticks.ts';
import { isTargeted } from '../turns/targeted.ts';
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
  // What one user alone sees is no card that others' reports could be counted on.
  const folds =
    !isTargeted(context.activity) &&
    (message.scope === 'channel' || (message.scope === 'groupChat' && !message.mentioned));
  if (shown && folds) return postOnce(context, answer, shown, message, parts);
  const posted = await context.sendActivity(createReply(answer));
  if (posted?.id) await rememberPost(context, posted.id, shown, message, parts);
}

/**
 * Notes what a post answers and shows, for edits, deletions, repeats and votes.
 *
 * @param token of the card, where it was claimed before it was posted
 * @returns whether all of it was noted
 */
export async function rememberPost(
  context: TurnContext,
  activityId: string,
  shown: ShownFailure | undefined,
  { scope }: Pick<Message, 'scope'>,
  parts: BotParts,
  token?: string,
): Promise<boolean> {
  const { store } = parts;
  const { conversation, id: messageId } = context.activity;
  const conversationId = conversation.id;
  const isDone = await tryTo(parts, context, 'remember the post', async () => {
    if (messageId) await store.rememberCard({ conversationId, messageId }, activityId);
    if (!shown) return true;
    await store.rememberShown(conversationId, activityId, shown);
    if (isTargeted(context.activity)) return true;
    const seconds = scope === 'groupChat' ? groupChatSeconds : undefined;
    const key = { conversationId, failure: shown.failure };
    if (token === undefined) await store.rememberCard(key, activityId, seconds);
    else await store.keepCard(key, token, activityId, seconds);
    return true;
  });
  return isDone ?? false;
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

/**
 * Posts a failure's card, or counts the report on the one that stands in the thread: of any number of people who report it at the
 * same moment, to any replica, one gets the card, and it counts them all.
 */
async function postOnce(
  context: TurnContext,
  answer: CardAnswer,
  shown: ShownFailure,
  message: Message,
  parts: BotParts,
  mayRetry = true,
): Promise<void> {
  const { store } = parts;
  const key = { conversationId: context.activity.conversation.id, failure: shown.failure };
  const claim = await tryTo(parts, context, 'claim the card', () => store.claimCard(key));
  if (!claim || claim.kind === 'mine') {
    const posted = await postClaimed(context, answer, () => claim && store.releaseCard(key, claim.token));
    if (!posted) return;
    const isKept = await rememberPost(context, posted, shown, message, parts, claim?.token);
    // Whoever comes next could not find it.
    if (claim && !isKept) await tryTo(parts, context, 'give up the claim', () => store.releaseCard(key, claim.token));
    if (claim) await showCount(context, answer, { ...claim, activityId: posted }, message.locale, parts);
    return;
  }
  const counted = await tryTo(parts, context, 'count the repeat', async () => {
    await store.countRepeat(claim.token);
    // Whoever posts it reads the count after that: one of both sees what the other did.
    return store.findCard(key);
  });
  if (claim.kind === 'pending' && counted?.token !== claim.token) return;
  const card = claim.kind === 'posted' ? claim : counted;
  if (!card || (await showCount(context, answer, card, message.locale, parts))) return;
  await tryTo(parts, context, 'forget the earlier card', () => store.forgetCard(key));
  if (mayRetry) await postOnce(context, answer, shown, message, parts, false);
}

/** The id of the post; when posting fails the claim is given up, so that the next one gets a card. */
async function postClaimed(
  context: TurnContext,
  answer: CardAnswer,
  release: () => Promise<void> | undefined,
): Promise<string | undefined> {
  try {
    return (await context.sendActivity(createReply(answer)))?.id;
  } catch (error) {
    await release()?.catch(() => undefined);
    throw error;
  }
}

/** Most updates that one turn makes of a card; the next report goes on. */
const mostUpdates = 5;

/** Shows on a card how often its failure was reported; false when the card is gone. One at a time writes, and reads again after. */
async function showCount(
  context: TurnContext,
  answer: CardAnswer,
  { token, activityId }: { readonly token: string; readonly activityId: string },
  locale: string | undefined,
  parts: BotParts,
): Promise<boolean> {
  const { store } = parts;
  const read = () => tryTo(parts, context, 'read the count', () => store.readCount(token));
  let shown = 1;
  for (let update = 0; update < mostUpdates; update++) {
    const count = (await read()) ?? shown;
    if (count <= shown) return true;
    if (!(await tryTo(parts, context, 'claim the update', () => store.claimUpdate(token)))) return true;
    shown = (await read()) ?? count;
    const kept = await keepTicks(context, activityId, answer, parts, locale);
    const isThere = await replaceCard(context, activityId, showRepeats(kept, shown, locale), parts);
    await tryTo(parts, context, 'end the update', () => store.endUpdate(token));
    if (!isThere) return false;
  }
  return true;
}

import type { TurnContext } from 'botbuilder';
import type { Message } from '../../answer/index.ts';
import type { ShownFailure } from '../../store/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { offerCheck } from '../checks/check-button.ts';
import { readCheckCommand } from '../checks/check-command.ts';
import { readWatchCommand } from '../checks/watch-command.ts';
import { addTally } from '../outcomes/add-tally.ts';
import { keepTicks } from '../outcomes/keep-ticks.ts';
import { isSettingsCommand } from '../settings/change-settings.ts';
import { readSettings, type TurnSettings, withSettings } from '../settings/read-settings.ts';
import { answerBriefly } from './answer-briefly.ts';
import { isForUs } from './answer-message.ts';
import { answerText } from './answer-text.ts';
import { postAnswer, rememberPost, replaceCard } from './post-answer.ts';
import { isFromBot, isSentCard, readUserMessage } from './read-activity.ts';
import { asAddressed, readAddressing } from './read-addressing.ts';
import { hasCard } from './reply.ts';
import { findShownFailure } from './shown-failure.ts';

/** The bot's answer to a message, as far as it is remembered. */
interface StandingAnswer {
  readonly activityId: string;
  readonly shown?: ShownFailure | undefined;
  /** Messages of others are counted on it too, so it stays whatever becomes of this one. */
  readonly isShared: boolean;
}

/**
 * A message was edited, or a deleted one brought back: its answer becomes the answer to what it says now, goes when there is
 * none any more, or comes when the message states a failure for the first time.
 */
export async function followEdit(context: TurnContext, parts: BotParts): Promise<void> {
  const { activity } = context;
  if (!activity.id || isFromBot(activity) || isSentCard(activity)) return;
  const said = readUserMessage(activity);
  const settings = await readSettings(context, parts);
  const addressing = said.mentioned ? undefined : await readAddressing(context, parts);
  const message = withSettings(addressing ? asAddressed(said, addressing) : said, settings);
  // An order was carried out when it came; what it is changed to is no new one.
  if (readCheckCommand(message) || readWatchCommand(message) || isSettingsCommand(message)) return;
  const isHeard = isForUs(message, parts) && mayAnswer(message, settings);
  const plain = isHeard ? await answerText(context, message, parts) : undefined;
  const standing = await findAnswer(context, parts);
  if (!plain || !hasCard(plain)) return withdraw(context, standing, parts);
  const tallied = await addTally(context, plain, parts, message.locale);
  const shortened = message.mentioned ? tallied : answerBriefly(tallied, message.locale);
  const answer = offerCheck(shortened, message, parts);

  const shown = findShownFailure(answer.diagnoses);
  if (standing?.isShared && standing.shown?.failure === shown?.failure) return;
  if (standing && !standing.isShared) {
    await forget(context, standing, parts);
    const kept = await keepTicks(context, standing.activityId, answer, parts, message.locale);
    if (await replaceCard(context, standing.activityId, kept, parts)) {
      await rememberPost(context, standing.activityId, shown, message, parts);
      return;
    }
  } else if (!shown || (await hasCardFor(context, shown.failure, parts))) return;
  await postAnswer(context, answer, message, parts);
}

/** Whether what was chosen for the place lets a message be answered. */
function mayAnswer({ scope, mentioned }: Message, { listen }: TurnSettings): boolean {
  return scope === 'personal' || listen === 'listen' || (listen === 'mentions' && mentioned);
}

/** A message was deleted: its answer goes too, unless others share it. */
export async function followDeletion(context: TurnContext, parts: BotParts): Promise<void> {
  await withdraw(context, await findAnswer(context, parts), parts);
}

async function findAnswer(context: TurnContext, parts: BotParts): Promise<StandingAnswer | undefined> {
  const { store } = parts;
  const { id: messageId, conversation } = context.activity;
  if (!messageId) return undefined;
  const conversationId = conversation.id;
  return tryTo(parts, context, 'find the answer', async () => {
    const card = await store.findCard({ conversationId, messageId });
    if (!card) return undefined;
    const { activityId } = card;
    const shown = await store.findShown(conversationId, activityId);
    const counted = shown && (await store.findCard({ conversationId, failure: shown.failure }));
    return { activityId, shown, isShared: counted?.activityId === activityId && counted.count > 1 };
  });
}

async function withdraw(context: TurnContext, standing: StandingAnswer | undefined, parts: BotParts): Promise<void> {
  if (!standing || standing.isShared) return;
  await forget(context, standing, parts);
  await tryTo(parts, context, 'withdraw the answer', () => context.deleteActivity(standing.activityId));
}

/** From now on nothing is counted on the card, and the message has no answer. */
async function forget(context: TurnContext, { shown, activityId }: StandingAnswer, parts: BotParts): Promise<void> {
  const { store } = parts;
  const { id: messageId, conversation } = context.activity;
  const conversationId = conversation.id;
  await tryTo(parts, context, 'forget the answer', async () => {
    if (messageId) await store.forgetCard({ conversationId, messageId });
    if (!shown) return;
    const key = { conversationId, failure: shown.failure };
    if ((await store.findCard(key))?.activityId === activityId) await store.forgetCard(key);
  });
}

/** Whether a card for the failure already stands in the thread; an edit never adds to its count. */
async function hasCardFor(context: TurnContext, failure: string, parts: BotParts): Promise<boolean> {
  const key = { conversationId: context.activity.conversation.id, failure };
  return (await tryTo(parts, context, 'find the card', () => parts.store.findCard(key))) !== undefined;
}

import { CardFactory, type InvokeResponse, type TurnContext } from 'botbuilder';
import * as z from 'zod';
import type { AdaptiveCard, Answer, Message } from '../../answer/index.ts';
import { textsFor } from '../../locale/index.ts';
import { isOutcomeAction, parseCardAction } from '../../render/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { answerText } from '../messages/answer-text.ts';
import { rememberPost } from '../messages/post-answer.ts';
import { readLocale, readScope, removeMentions } from '../messages/read-activity.ts';
import { type CardAnswer, createReply, hasCard } from '../messages/reply.ts';
import { findShownFailure } from '../messages/shown-failure.ts';
import { list, say } from './search-entries.ts';

/** Id of a message as it may stand in the id of a thread, which is part of a path of the connector. */
const messageId = z.string().regex(/^[\w-]{1,100}$/);

const payloadSchema = z.looseObject({
  messagePayload: z.looseObject({
    id: messageId.nullish(),
    replyToId: messageId.nullish(),
    body: z.looseObject({ contentType: z.string().nullish(), content: z.string() }),
  }),
});
type Payload = z.infer<typeof payloadSchema>['messagePayload'];

/** Data of "Post as reply": what the dialog shows at that time, null for its first card. */
const postSchema = z.looseObject({ postReply: z.record(z.string(), z.unknown()).nullable() });
const dataSchema = z.looseObject({ data: z.record(z.string(), z.unknown()) });

/** Most actions a card may have. */
const maxActions = 6;

/** `composeExtension/fetchTask`, "Explain this failure" on a message: a dialog with the answer to that message. */
export async function explainMessage(context: TurnContext, parts: BotParts): Promise<InvokeResponse> {
  const locale = readLocale(context.activity);
  const answer = await explain(context, locale, parts);
  if (answer && isOfFailure(answer)) return showDialog(answer, null, locale);
  return tell(answer?.isUnread ? answer.summary : textsFor(locale).bot.dialogNothing);
}

/**
 * `composeExtension/submitAction`: a button in that dialog. "Post as reply" posts what the dialog shows into the thread, or
 * hands it over for the user to post where the bot is not a member; any other button leads to the next card of the dialog.
 */
export async function submitDialog(context: TurnContext, parts: BotParts): Promise<InvokeResponse> {
  const { value } = context.activity;
  const locale = readLocale(context.activity);
  const submitted = dataSchema.safeParse(value);
  if (!submitted.success) return tell(textsFor(locale).bot.oldCard);
  const { data } = submitted.data;
  const post = postSchema.safeParse(data);
  if (!post.success) {
    const next = parts.engine().act(data, locale);
    return hasCard(next) ? showDialog(next, data, locale) : tell(textsFor(locale).bot.oldCard);
  }
  const { postReply } = post.data;
  const answer = postReply === null ? await explain(context, locale, parts) : parts.engine().act(postReply, locale);
  if (answer?.isUnread) return say(answer.summary);
  const isShown = answer && hasCard(answer) && (postReply !== null || isOfFailure(answer));
  if (!isShown) return say(textsFor(locale).bot.oldCard);
  if (await postToThread(context, answer, parts)) return { status: 200, body: {} };
  const preview = CardFactory.thumbnailCard(answer.summary);
  return list([{ ...CardFactory.adaptiveCard(answer.card), preview }]);
}

/** A sentence in the dialog. */
export function tell(text: string): InvokeResponse {
  return { status: 200, body: { task: { type: 'message', value: text } } };
}

/** The answer to the message the command was chosen on; undefined when there is no such message. */
async function explain(context: TurnContext, locale: string | undefined, parts: BotParts): Promise<Answer | undefined> {
  const payload = payloadSchema.safeParse(context.activity.value);
  if (!payload.success) return undefined;
  const { content, contentType } = payload.data.messagePayload.body;
  const clean = removeMentions(content);
  const isHtml = contentType?.toLowerCase() !== 'text';
  const message: Message = {
    text: isHtml ? clean.replace(/<[^<>]{0,2000}>/g, ' ') : clean,
    ...(isHtml && { html: clean }),
    scope: 'personal',
    mentioned: true,
    ...(locale !== undefined && { locale }),
  };
  const answer = await answerText(context, message, parts);
  if (isOfFailure(answer)) parts.onAnswer?.(answer);
  return answer;
}

/** Only a failure is explained; help and greetings are for chats. */
function isOfFailure(answer: Answer): answer is CardAnswer {
  return answer.diagnoses.length > 0 && hasCard(answer);
}

function showDialog(answer: CardAnswer, data: object | null, locale: string | undefined): InvokeResponse {
  const { dialogTitle, postReply } = textsFor(locale).bot;
  const { actions, ...card } = submitEverywhere(withoutOutcomes(answer.card)) as AdaptiveCard & { actions?: unknown };
  const post = { type: 'Action.Submit', title: postReply, data: { postReply: data }, associatedInputs: 'none' };
  const all = [post, ...(Array.isArray(actions) ? actions : [])].slice(0, maxActions);
  const value = {
    title: dialogTitle,
    width: 'medium',
    height: 'large',
    card: CardFactory.adaptiveCard({ ...card, actions: all }),
  };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

/** Ticks and how it ended belong to a post; a dialog is seen by one person and then gone. */
function withoutOutcomes(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((one) => !isOfOutcome(one)).map(withoutOutcomes);
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([name, value]) => name !== 'selectAction' || !isOfOutcome(value));
  return Object.fromEntries(kept.map(([name, value]) => [name, name === 'data' ? value : withoutOutcomes(value)]));
}

function isOfOutcome(part: unknown): boolean {
  const { type, data } = (part ?? {}) as { readonly type?: unknown; readonly data?: unknown };
  return typeof type === 'string' && type.startsWith('Action.') && isOutcomeAction(parseCardAction(data));
}

/** Dialogs send `Action.Submit` back to the bot, and know no `Action.Execute`. */
function submitEverywhere(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(submitEverywhere);
  if (typeof part !== 'object' || part === null) return part;
  const { type, verb, fallback, ...rest } = part as Record<string, unknown>;
  if (type !== 'Action.Execute') {
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, submitEverywhere(value)]));
  }
  return { type: 'Action.Submit', ...rest };
}

async function postToThread(context: TurnContext, answer: CardAnswer, parts: BotParts): Promise<boolean> {
  const { activity } = context;
  const payload = payloadSchema.safeParse(activity.value);
  const scope = readScope(activity);
  if (scope === 'channel' && payload.success) {
    const id = nameThread(activity.conversation.id, payload.data.messagePayload);
    activity.conversation = { ...activity.conversation, id };
  }
  const posted = await tryTo(parts, context, 'post into the thread', () => context.sendActivity(createReply(answer)));
  if (posted?.id) {
    const shown = findShownFailure(answer.diagnoses);
    if (shown) await rememberPost(context, posted.id, shown, { scope }, parts);
  }
  return posted !== undefined;
}

/** A channel conversation with the thread the message belongs to. */
function nameThread(conversationId: string, { id, replyToId }: Payload): string {
  const root = replyToId || id;
  return conversationId.includes(';messageid=') || !root ? conversationId : `${conversationId};messageid=${root}`;
}

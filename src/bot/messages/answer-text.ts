import type { TurnContext } from 'botbuilder';
import { type Answer, isLong, type Message } from '../../answer/index.ts';
import type { BotParts } from '../bot-parts.ts';

/** The answer to a message of an activity: at once when it is short; a long one is read where it keeps nobody waiting. */
export async function answerText(
  { activity }: TurnContext,
  said: Message,
  { engine, answerLong }: Pick<BotParts, 'engine' | 'answerLong'>,
): Promise<Answer> {
  const message = { ...said, at: Date.now() };
  if (!answerLong || !isLong(message)) return engine().answer(message);
  const { conversation, from } = activity;
  return answerLong(message, JSON.stringify([conversation?.tenantId, from?.aadObjectId ?? from?.id]));
}

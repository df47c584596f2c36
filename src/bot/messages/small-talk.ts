import type { Activity } from 'botbuilder';
import type { Answer, Message } from '../../answer/index.ts';
import { textsFor } from '../../locale/index.ts';
import { fileAttachmentType } from './read-activity.ts';

/** The line in place of a card: for a greeting, for talk that one line answers, and for pictures or files where nothing was found in the words beside them. */
export function findLine(
  { attachments: sent }: Partial<Activity>,
  message: Message,
  answer: Answer,
): string | undefined {
  const { bot } = textsFor(message.locale);
  if (!message.mentioned) return undefined;
  if (answer.reply === 'greeting') return bot.hello;
  if (answer.isLine) return answer.summary;
  const attachments = sent ?? [];
  if (answer.reply !== 'help' || answer.isUnread) return undefined;
  if (attachments.some(({ contentType }) => contentType?.startsWith('image/'))) return bot.noPictures;
  const hasFile = attachments.some(({ contentType }) => contentType === fileAttachmentType);
  return hasFile && message.scope !== 'personal' ? bot.filesElsewhere : undefined;
}

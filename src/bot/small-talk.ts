import type { Activity } from 'botbuilder';
import type { Answer, Message } from '../answer/answer.ts';
import { textsFor } from '../locale/texts.ts';
import { fileAttachmentType } from './read-activity.ts';

/** All that a message of thanks says, in the languages of the bot; with anything more it is a message like others. */
const thanks =
  /^(?:(?:many )?thanks(?: a lot| so much| very much)?|thank you(?: so much| very much)?|thx|ty|cheers|great|perfect|danke(?: schön| sehr)?|vielen dank|merci(?: beaucoup)?|(?:muchas )?gracias|ありがとう(?:ございます|ございました)?)[\s!.。！👍🙏]*$/iu;

/** Whether a text says thanks and nothing else. */
export function isThanks(text: string): boolean {
  return thanks.test(text.trim());
}

/** The line in place of a card: for a greeting, for thanks, and for pictures or files where nothing was found in the words beside them. */
export function findLine(
  { attachments: sent }: Partial<Activity>,
  message: Message,
  answer: Answer,
): string | undefined {
  const { bot } = textsFor(message.locale);
  if (!message.mentioned) return undefined;
  if (answer.reply === 'greeting') return bot.hello;
  const attachments = sent ?? [];
  if (answer.reply !== 'help' || answer.isUnread) return undefined;
  if (isThanks(message.text)) return bot.welcomeBack;
  if (attachments.some(({ contentType }) => contentType?.startsWith('image/'))) return bot.noPictures;
  const hasFile = attachments.some(({ contentType }) => contentType === fileAttachmentType);
  return hasFile && message.scope !== 'personal' ? bot.filesElsewhere : undefined;
}

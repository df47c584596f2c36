import type { Activity, Attachment } from 'botbuilder';
import type { Message, Scope } from '../../answer/index.ts';
import { isTargeted } from '../turns/targeted.ts';

/** Attachment type of a file that a user sent in 1:1 chat. */
export const fileAttachmentType = 'application/vnd.microsoft.teams.file.download.info';

/** Where an activity comes from. Conversations that do not say are groups when they say so, otherwise 1:1 chats. */
export function readScope({ conversation }: Partial<Activity>): Scope {
  const type = conversation?.conversationType;
  if (type === 'personal' || type === 'groupChat' || type === 'channel') return type;
  return conversation?.isGroup ? 'groupChat' : 'personal';
}

/** The user's language as BCP 47; invokes carry it in the `clientInfo` entity only. */
export function readLocale({ locale, entities }: Partial<Activity>): string | undefined {
  if (typeof locale === 'string' && locale !== '') return locale;
  const info = entities?.find(({ type }) => type === 'clientInfo')?.locale;
  return typeof info === 'string' && info !== '' ? info : undefined;
}

/** Whether a bot wrote the message, this one or another: bots that answer each other never end. */
export function isFromBot({ from, recipient }: Partial<Activity>): boolean {
  return from?.role === 'bot' || from?.id?.startsWith('28:') === true || (!!from?.id && from.id === recipient?.id);
}

/** Whether the message is a card that a user sent from the search: its text is markup around the card, not a paste. */
export function isSentCard({ text }: Partial<Activity>): boolean {
  return text !== undefined && /class="[^"]{0,100}inline-compose-card/.test(text);
}

/** Whether the bot itself is addressed, by a mention or by a slash command; the text alone does not count, anyone can type `<at>`. */
export function isMentioned(activity: Partial<Activity>): boolean {
  const { entities, recipient } = activity;
  return (
    isTargeted(activity) ||
    (entities ?? []).some(
      ({ type, mentioned }) => type === 'mention' && !!mentioned?.id && mentioned.id === recipient?.id,
    )
  );
}

/** The message of an activity as the engine takes it: without mentions, whose names are no part of what is said. */
export function readUserMessage(activity: Partial<Activity>): Message {
  const scope = readScope(activity);
  const html = readHtmlAttachment(activity.attachments);
  const locale = readLocale(activity);
  return {
    text: removeMentions(typeof activity.text === 'string' ? activity.text : ''),
    ...(html !== undefined && { html: removeMentions(html) }),
    scope,
    mentioned: scope === 'personal' || isMentioned(activity),
    ...(locale !== undefined && { locale }),
  };
}

/** Takes mentions out of a text or its HTML: `<at>`, and the spans Teams writes into its HTML for them. */
export function removeMentions(text: string): string {
  return text
    .replace(/<at\b[^<>]{0,200}>[^<>]{0,400}<\/at>/gi, ' ')
    .replace(/<span\b[^<>]{0,200}schema\.skype\.com\/Mention[^<>]{0,200}>[^<>]{0,400}<\/span>/gi, ' ')
    .replace(/^(?:\s|&nbsp;)+/, '');
}

function readHtmlAttachment(attachments: Attachment[] | undefined): string | undefined {
  const content = attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  return typeof content === 'string' ? content : undefined;
}

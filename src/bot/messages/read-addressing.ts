import type { Activity, TurnContext } from 'botbuilder';
import type { Answer, Message } from '../../answer/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';

/** How a message of a channel or group is meant for the bot: it quotes one of its posts, or stands in a thread that it began. */
export type Addressing = 'quote' | 'thread';

const replyMark = 'schema.skype.com/Reply';
const quotedPost = /<blockquote\b[^<>]{0,300}schema\.skype\.com\/Reply[^<>]{0,300}/i;
const itemId = /\bitemid="([\w.:=-]{1,100})"/i;
const writer =
  /\bitemprop="mri"[^<>]{0,100}\bitemid="([^"<>]{1,200})"|\bitemid="([^"<>]{1,200})"[^<>]{0,100}\bitemprop="mri"/i;

/** Whether a message that does not mention the bot is a reply to one of its posts; undefined when it is not. */
export async function readAddressing(
  context: TurnContext,
  parts: Pick<BotParts, 'store' | 'log'>,
): Promise<Addressing | undefined> {
  const { activity } = context;
  const quoted = readQuoted(activity);
  if (quoted?.writer !== undefined && quoted.writer === activity.recipient?.id) return 'quote';
  const root = /;messageid=([\w-]{1,100})$/.exec(activity.conversation?.id ?? '')?.[1];
  const isOwn = async (postId: string | undefined) =>
    postId !== undefined &&
    ((await tryTo(parts, context, 'look whose post it is', () =>
      parts.store.isOwnPost(activity.conversation.id, postId),
    )) ??
      false);
  if (quoted?.writer === undefined && (await isOwn(quoted?.postId))) return 'quote';
  return root !== activity.id && (await isOwn(root)) ? 'thread' : undefined;
}

/** The message as if it mentioned the bot; what it quotes of the bot is nothing that somebody reports. */
export function asAddressed(message: Message, by: Addressing): Message {
  return { ...message, mentioned: true, ...(by === 'quote' && { quotesAnswer: true }) };
}

/**
 * Whether an answer is worth a post where nobody mentioned the bot: a quote of its post expects one, but for what it does not understand;
 * in a thread that it began people also talk to each other.
 */
export function isWorthSaying({ reply, diagnoses, remembered }: Answer, by: Addressing): boolean {
  if (by === 'quote') return reply !== 'help' && reply !== 'greeting';
  return diagnoses.length > 0 || reply === 'check' || (reply === 'talk' && remembered === true);
}

interface Quoted {
  readonly postId?: string | undefined;
  /** Id of who wrote what is quoted. */
  readonly writer?: string | undefined;
}

/** The post that a message quotes, as Teams marks it in the HTML or in an entity. */
function readQuoted({ attachments, entities }: Partial<Activity>): Quoted | undefined {
  const html = attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  if (typeof html === 'string' && html.includes(replyMark)) {
    const tag = quotedPost.exec(html);
    const [, first, second] = writer.exec(html.slice(tag?.index ?? 0, (tag?.index ?? 0) + 2_000)) ?? [];
    return { postId: itemId.exec(tag?.[0] ?? '')?.[1], writer: first ?? second };
  }
  const entity: unknown = entities?.find(({ type }) => type === 'quotedReply')?.quotedReply;
  if (typeof entity !== 'object' || entity === null) return undefined;
  const { messageId, senderId } = entity as { messageId?: unknown; senderId?: unknown };
  return {
    ...(typeof messageId === 'string' && messageId.length <= 100 && { postId: messageId }),
    ...(typeof senderId === 'string' && { writer: senderId }),
  };
}

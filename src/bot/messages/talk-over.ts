import type { TurnContext } from 'botbuilder';
import type { Answer, Message } from '../../answer/index.ts';
import type { ConversationKey } from '../../store/index.ts';
import { converse, pointsAbove, readMemory, writeMemory } from '../../talk/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { tellTypedOutcome } from '../outcomes/typed-outcome.ts';
import { placeOf } from '../settings/read-settings.ts';
import { hashUser } from '../turns/hash-user.ts';
import { isTargeted } from '../turns/targeted.ts';

/**
 * The answer in the light of what the conversation was told before. What is told now is remembered: in a channel by its thread,
 * in a chat by the chat, codes and short keys alone. Without a store that answers it is as if nothing had been told.
 */
export async function talkOver(
  context: TurnContext,
  message: Message,
  read: Answer,
  parts: Pick<BotParts, 'engine' | 'store' | 'log' | 'hasStats'>,
): Promise<Answer> {
  const isAddressed = message.scope === 'personal' || message.mentioned;
  if (!isAddressed && read.diagnoses.length === 0) return read;
  const { store, engine } = parts;
  const key = talkOf(context);
  const stored = await tryTo(parts, context, 'recall the conversation', () => store.findTalk(key));
  const recent = readMemory(stored);
  const isInThread = message.scope === 'channel';
  // What the thread's card shows is known for longer than an hour, and wanted where somebody points at it.
  const before =
    isInThread && recent.open.length === 0 && pointsAbove(message)
      ? readMemory(await tryTo(parts, context, 'recall the thread', () => store.findThread(key)))
      : recent;
  const { answer, memory } = converse(message, read, before, engine());
  const written = writeMemory(memory);
  if (written !== writeMemory(before)) {
    await tryTo(parts, context, 'remember the conversation', () => store.rememberTalk(key, written));
    if (isInThread && (memory.open.length > 0 || answer.intent === 'forget')) {
      await tryTo(parts, context, 'remember the thread', () => store.rememberThread(key, written));
    }
  }
  if (message.scope !== 'personal') {
    if (answer.intent === 'mute') await tryTo(parts, context, 'be quiet', () => store.beQuiet(placeOf(context)));
    if (answer.intent === 'forget')
      await tryTo(parts, context, 'end being quiet', () => store.endQuiet(placeOf(context)));
  }
  return tellTypedOutcome(context, answer, memory, parts);
}

/** Whose talk it is: of all in the conversation, or of the one who is answered alone there. */
function talkOf(context: TurnContext): ConversationKey {
  const key = keyOf(context);
  return isTargeted(context.activity) ? { ...key, conversationId: `${key.conversationId} ${hashUser(context)}` } : key;
}

function keyOf({ activity: { conversation } }: TurnContext): ConversationKey {
  return { conversationId: conversation.id, ...(conversation.tenantId && { tenantId: conversation.tenantId }) };
}

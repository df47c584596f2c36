import type { Activity, ConversationReference } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { type ConversationAddress, placeOf } from '../../store/index.ts';
import type { BotParts } from '../bot-parts.ts';

/** Where the conversation of an activity is reached later. */
export function addressOf({ serviceUrl, channelId, recipient, conversation }: Activity): ConversationAddress {
  const { tenantId, conversationType, isGroup } = conversation;
  return {
    serviceUrl,
    channelId,
    botId: recipient.id,
    ...(tenantId && { tenantId }),
    ...(conversationType && { conversationType }),
    ...(isGroup && { isGroup }),
  };
}

/** The reference that botbuilder needs to go on in a conversation. */
export function referenceTo(conversationId: string, address: ConversationAddress): Partial<ConversationReference> {
  const { serviceUrl, channelId, botId, tenantId, conversationType, isGroup } = address;
  return {
    serviceUrl,
    channelId,
    bot: { id: botId, name: '' },
    conversation: {
      id: conversationId,
      name: '',
      isGroup: isGroup ?? false,
      ...(tenantId && { tenantId }),
      ...(conversationType && { conversationType }),
    } as ConversationReference['conversation'],
  };
}

/** Milliseconds for which a conversation is taken to have the address it was last seen with. */
const freshMs = 10 * 60_000;

/** Keeps the addresses of conversations with watches up to date, by every activity; others leave nothing behind. */
export function createAddressKeeper({ store, log }: Pick<BotParts, 'store' | 'log'>) {
  const seen = new LRUCache<string, string>({ max: 5000, ttl: freshMs });
  return async ({ conversation, ...activity }: Activity): Promise<void> => {
    if (!conversation?.id || !activity.serviceUrl || !activity.recipient?.id) return;
    const address = addressOf({ conversation, ...activity } as Activity);
    const value = JSON.stringify(address);
    const place = placeOf(conversation.id);
    if (seen.get(place) === value) return;
    seen.set(place, value);
    try {
      const kept = await store.watches.findAddress(conversation.id);
      if (kept && JSON.stringify(kept) !== value) await store.watches.keepAddress(conversation.id, address);
    } catch (err) {
      log.warn({ err }, 'could not keep the address of a conversation');
    }
  };
}

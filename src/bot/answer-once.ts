import { ActivityTypes, type Middleware } from 'botbuilder';
import type { Logger } from '../ops/logger.ts';
import type { Store } from '../store/store.ts';

/** Activities whose repetition would be seen by users: a second card, a second welcome, a second vote. */
const claimed: readonly string[] = [
  ActivityTypes.Message,
  ActivityTypes.MessageUpdate,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
];

/**
 * Adapter middleware that ends the turn of an activity that was seen before: Teams repeats what was not confirmed within
 * about 15 s, also to another replica. Invokes pass, since their sender waits for the response of this very request and
 * carrying one out twice shows nothing twice.
 */
export function createAnswerOnce(store: Store, log: Logger, onRepeat: () => void = () => undefined): Middleware {
  return {
    async onTurn(context, next) {
      const { type, id, conversation } = context.activity;
      if (!id || !conversation?.id || !claimed.includes(type)) return next();
      // An edit keeps the message's id; its time tells one edit from the next.
      const version = type === ActivityTypes.MessageUpdate ? String(context.activity.timestamp ?? '') : '';
      if (await store.claimActivity(conversation.id, `${type} ${id} ${version}`)) return next();
      log.info({ activityId: id, type }, 'repeated activity left unanswered');
      onRepeat();
    },
  };
}

import type { Middleware } from 'botbuilder';
import type { Logger } from '../ops/logger.ts';
import type { Store } from '../store/store.ts';

/** How the connector names a post: what else came as one would be another path of the connector. */
const postId = /^(?!\.{1,2}$)[\w.:=|~@+-]{1,300}$/;

/**
 * Adapter middleware that notes each post of the bot, so that a button can only replace a card that is the bot's own, and that
 * lets nothing be updated or deleted whose id is no id of a post.
 */
export function createOwnPosts(store: Store, log: Pick<Logger, 'warn'>): Middleware {
  return {
    async onTurn(context, next) {
      const conversationId = context.activity.conversation?.id;
      context.onSendActivities(async (_context, activities, send) => {
        const responses = await send();
        for (const [at, response] of responses.entries()) {
          if (activities[at]?.type !== 'message' || !response?.id || !conversationId) continue;
          await store
            .rememberPost(conversationId, response.id)
            .catch((err) => log.warn({ err }, 'could not note a post'));
        }
        return responses;
      });
      context.onUpdateActivity((_context, activity, send) => {
        check(activity.id);
        return send();
      });
      context.onDeleteActivity((_context, reference, send) => {
        check(reference.activityId);
        return send();
      });
      await next();
    },
  };
}

function check(id: string | undefined): void {
  if (id === undefined || !postId.test(id)) throw new RangeError('The id of a post was no such id');
}

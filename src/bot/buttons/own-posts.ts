import { type Activity, ActivityTypes, type Middleware } from 'botbuilder';
import type { Logger } from '../../ops/index.ts';
import { placeOf, type Store } from '../../store/index.ts';
import { anywhere, type ButtonSeal, createMark } from './button-seal.ts';
import { openButtonOf } from './pressed-button.ts';
import { sealCards } from './seal-cards.ts';

/** How the connector names a post: what else came as one would be another path of the connector. */
const postId = /^(?!\.{1,2}$)[\w.:=|~@+-]{1,300}$/;

/** Invokes whose cards a user takes to any conversation; they hold nothing but what the catalog has. */
const takenAnywhere: readonly unknown[] = ['composeExtension/query', 'composeExtension/selectItem'];

/** What the bot's own posts are told from others by. */
export interface OwnPostsOptions {
  readonly store: Store;
  readonly seal: ButtonSeal;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * Adapter middleware for the cards of the bot. Buttons go out sealed, and what comes back is opened before anything reads it: for
 * whatever was not sealed here, nothing is left of it. Each post is noted with the mark of its card, so that a button can replace
 * only the card it stands on. Nothing is updated or deleted whose id is no id of a post.
 */
export function createOwnPosts({ store, seal, log }: OwnPostsOptions): Middleware {
  const note = async (conversation: string, id: string, mark: string) => {
    await store.rememberPost(conversation, id, mark).catch((err) => log.warn({ err }, 'could not note a post'));
  };
  return {
    async onTurn(context, next) {
      const conversation = context.activity.conversation?.id ?? '';
      const pressed = openButtonOf(context, seal);
      const { name, replyToId } = context.activity;
      const chat = placeOf(conversation);
      context.onSendActivities(async (_context, activities, send) => {
        const marks = activities.map((activity) => sealPost(activity, chat, createMark(), seal));
        for (const activity of activities.filter(({ type }) => type === ActivityTypes.InvokeResponse)) {
          const here = { conversation: chat, mark: pressed || createMark() };
          activity.value = sealCards(activity.value, takenAnywhere.includes(name) ? anywhere : here, seal);
        }
        const responses = await send();
        for (const [at, response] of responses.entries()) {
          const mark = marks[at];
          if (mark !== undefined && response?.id && conversation) await note(conversation, response.id, mark);
        }
        return responses;
      });
      context.onUpdateActivity(async (_context, activity, send) => {
        check(activity.id);
        const isPressed = pressed !== undefined && pressed !== '' && activity.id === replyToId;
        const mark = sealPost(activity, chat, isPressed ? pressed : createMark(), seal);
        // Before the card is there: a button of it may be pressed at once.
        if (mark !== undefined && !isPressed && activity.id) await note(conversation, activity.id, mark);
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

/** Seals the buttons of a post and gives the mark of its card; undefined for what is no post. */
function sealPost(
  activity: Partial<Activity>,
  conversation: string,
  mark: string,
  seal: ButtonSeal,
): string | undefined {
  if (activity.type !== ActivityTypes.Message) return undefined;
  if (activity.attachments) activity.attachments = sealCards(activity.attachments, { conversation, mark }, seal);
  return mark;
}

function check(id: string | undefined): void {
  if (id === undefined || !postId.test(id)) throw new RangeError('The id of a post was no such id');
}

import { ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import type { Logger } from '../../ops/index.ts';
import type { Store } from '../../store/index.ts';

/** Activities whose repetition users would see: a second card, a second welcome. */
const answeredOnce: readonly string[] = [
  ActivityTypes.Message,
  ActivityTypes.MessageUpdate,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
];

/** Invokes that count or post something; all others only read, and their sender waits for this very response. */
const carriedOutOnce: readonly string[] = ['message/submitAction'];

/**
 * Adapter middleware that ends the turn of an activity that was seen before: Teams repeats what was not confirmed within
 * about 15 s, also to another replica and after a restart. An activity counts as seen from the start of its first turn, so
 * a turn that dies half way is not tried again: no answer is better than two.
 */
export function createAnswerOnce(
  store: Store,
  log: Logger,
  onRepeat: (type: string) => void = () => undefined,
): Middleware {
  return {
    async onTurn(context, next) {
      const { type, id, conversation, name } = context.activity;
      const isInvoke = type === ActivityTypes.Invoke && carriedOutOnce.includes(name ?? '');
      if (!id || !conversation?.id || !(isInvoke || answeredOnce.includes(type))) return next();
      if (await store.claimActivity(conversation.id, `${type} ${id} ${readVersion(context)}`)) return next();
      log.info({ activityId: id, type }, 'repeated activity left unanswered');
      onRepeat(type);
      if (isInvoke)
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: {} } });
    },
  };
}

/** An edit keeps the id of its message; its time tells one edit from the next. */
function readVersion(context: TurnContext): string {
  if (context.activity.type !== ActivityTypes.MessageUpdate) return '';
  const time = new Date(context.activity.timestamp ?? 0).getTime();
  return Number.isNaN(time) ? '' : String(time);
}

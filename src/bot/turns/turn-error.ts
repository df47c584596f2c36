import { randomUUID } from 'node:crypto';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { fill, textsFor } from '../../locale/index.ts';
import type { Logger } from '../../ops/index.ts';
import { readLocale, readUserMessage } from '../messages/read-activity.ts';

/**
 * Builds `onTurnError`: one calm sentence with a reference for whoever was waiting for an answer, and a log line that has the
 * reference and the error, without the message that led to it. Never rejects.
 */
export function createTurnErrorHandler(
  log: Pick<Logger, 'error' | 'warn'>,
): (context: TurnContext, error: Error) => Promise<void> {
  return async (context, err) => {
    const { activity } = context;
    const reference = randomUUID().slice(0, 8);
    log.error({ err, reference, activityId: activity.id, type: activity.type }, 'turn failed');
    try {
      if (activity.type === ActivityTypes.Invoke) {
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 500, body: {} } });
      } else if (isWaiting(context)) {
        const { problemText } = textsFor(readLocale(activity)).notice;
        await context.sendActivity(fill(problemText, { reference }));
      }
    } catch (sendError) {
      log.warn({ err: sendError, reference }, 'the apology could not be sent');
    }
  };
}

/** Whether somebody addressed the bot; nobody else is to be told that something unasked did not work. */
function isWaiting({ activity }: TurnContext): boolean {
  const isMessage = activity.type === ActivityTypes.Message || activity.type === ActivityTypes.MessageUpdate;
  return isMessage && readUserMessage(activity).mentioned;
}

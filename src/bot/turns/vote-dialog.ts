import type { Activity, Middleware } from 'botbuilder';

/**
 * Adapter middleware by which Teams asks us for the dialog behind a thumb, in place of its own with a field to type into. Local
 * clients know the old way alone.
 */
export function createVoteDialog(): Middleware {
  return {
    async onTurn(context, next) {
      if (!isLocal(context.activity.serviceUrl)) {
        context.onSendActivities((_context, activities, send) => {
          for (const activity of activities) askForDialog(activity);
          return send();
        });
        context.onUpdateActivity((_context, activity, send) => {
          askForDialog(activity);
          return send();
        });
      }
      await next();
    },
  };
}

/** Teams refuses a message that says both. */
function askForDialog(activity: Partial<Activity>): void {
  if (activity.channelData?.feedbackLoopEnabled !== true) return;
  const { feedbackLoopEnabled: _, ...rest } = activity.channelData;
  activity.channelData = { ...rest, feedbackLoop: { type: 'custom' } };
}

function isLocal(serviceUrl: string | undefined): boolean {
  return /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(serviceUrl ?? '');
}

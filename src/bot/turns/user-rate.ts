import { type Activity, ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { textsFor } from '../../locale/index.ts';
import { createSummedLog, type Logger } from '../../ops/index.ts';
import { tellOnCard } from '../invokes/act-on-card.ts';
import { isFromBot, isMentioned, readLocale, readScope } from '../messages/read-activity.ts';
import { hashUser } from './hash-user.ts';
import { createNoticeRate, type MayNotify } from './notice-rate.ts';

/** Bounds for one user. */
export interface UserRateOptions {
  readonly log: Logger;
  /** Messages and button presses within a minute; a person at a keyboard stays far below 40. */
  readonly perMinute?: number;
  /** Milliseconds of a clock that nobody sets back: with one that is, users would be shut out for as long. */
  readonly clock?: () => number;
  readonly onLimit?: (type: string) => void;
}

/** What a user sets in motion; all else comes from Teams itself. */
const counted: readonly string[] = [ActivityTypes.Message, ActivityTypes.MessageUpdate, ActivityTypes.Invoke];

/**
 * Adapter middleware that ends the turns of a user beyond the rate. The first message or pressed button that is not answered
 * is told so, once a minute; the others end in silence, since an answer to each would double the flood, and other invokes with
 * 429, since their sender waits. Counts behind authentication, so nobody can use up another's share, under a hash, in this
 * process alone.
 */
export function createUserRate(options: UserRateOptions): Middleware {
  const { log, perMinute = 40, clock = () => performance.now(), onLimit = () => undefined } = options;
  const users = new LRUCache<string, { readonly began: number; count: number }>({ max: 10_000 });
  const mayNotify = createNoticeRate(clock);
  const note = createSummedLog(log, 'user beyond the rate');
  const isBeyond = (user: string): boolean => {
    const now = clock();
    const found = users.get(user);
    if (!found || now - found.began >= 60_000) {
      users.set(user, { began: now, count: 1 });
      return false;
    }
    found.count++;
    return found.count > perMinute;
  };
  return {
    async onTurn(context, next) {
      const { type, id } = context.activity;
      if (!counted.includes(type) || !isBeyond(hashUser(context))) return next();
      note(type, { activityId: id, type });
      onLimit(type);
      await sayRefused(context, mayNotify);
    },
  };
}

/** Whoever asked for something hears that it is too much at once; nobody else is told of what nobody asked for. */
async function sayRefused(context: TurnContext, mayNotify: MayNotify): Promise<void> {
  const { activity } = context;
  const { slowDown } = textsFor(readLocale(activity)).bot;
  if (activity.type === ActivityTypes.Invoke) {
    const isButton = activity.name === 'adaptiveCard/action' && mayNotify(context);
    const response = isButton ? tellOnCard(slowDown) : { status: 429, body: {} };
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: response });
  } else if (activity.type === ActivityTypes.Message && isAddressed(activity) && mayNotify(context)) {
    await context.sendActivity(slowDown);
  }
}

function isAddressed(activity: Partial<Activity>): boolean {
  return !isFromBot(activity) && (readScope(activity) === 'personal' || isMentioned(activity));
}

import { hash } from 'node:crypto';
import { ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Logger } from '../ops/logger.ts';

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
 * Adapter middleware that ends the turns of a user beyond the rate: messages in silence, since an answer to each would double
 * the flood; invokes with 429, since their sender waits. Counts behind authentication, so nobody can use up another's share,
 * under a hash, in this process alone.
 */
export function createUserRate(options: UserRateOptions): Middleware {
  const { log, perMinute = 40, clock = () => performance.now(), onLimit = () => undefined } = options;
  const users = new LRUCache<string, { readonly began: number; count: number }>({ max: 10_000 });
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
      if (!counted.includes(type) || !isBeyond(nameUser(context))) return next();
      log.warn({ activityId: id, type }, 'user beyond the rate');
      onLimit(type);
      if (type !== ActivityTypes.Invoke) return;
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 429, body: {} } });
    },
  };
}

function nameUser({ activity }: TurnContext): string {
  const user = [activity.conversation?.tenantId, activity.from?.aadObjectId ?? activity.from?.id];
  return hash('sha256', JSON.stringify(user), 'base64url');
}

import type { TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { hashUser } from './hash-user.ts';

/** Says whether a user may be told now that something was not done: once a minute, so that notices do not make a flood of their own. */
export type MayNotify = (context: TurnContext) => boolean;

/** Remembers, under a hash and in this process alone, who was told within the minute. */
export function createNoticeRate(clock: () => number = () => performance.now()): MayNotify {
  const told = new LRUCache<string, number>({ max: 10_000 });
  return (context) => {
    const user = hashUser(context);
    const last = told.get(user);
    if (last !== undefined && clock() - last < 60_000) return false;
    told.set(user, clock());
    return true;
  };
}

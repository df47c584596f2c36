import type { Activity } from 'botbuilder';

const ends = new WeakMap<object, number>();

/** Notes when the turn of an activity ends, in milliseconds of `performance.now()`. */
export function noteTurnEnd(activity: Partial<Activity>, endsAt: number): void {
  ends.set(activity, endsAt);
}

/** When the turn of an activity ends; infinity when nobody said. */
export function readTurnEnd(activity: Partial<Activity>): number {
  return ends.get(activity) ?? Number.POSITIVE_INFINITY;
}

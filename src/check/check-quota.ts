import { LRUCache } from 'lru-cache';
import type { Refusal } from './check-rules.ts';

/** Lets a check begin, or says why not. */
export interface CheckQuota {
  /** `user` and `name` tell askers and SBCs apart; who begins calls `end` when the check is over. */
  begin(user: string, name: string): { readonly end: () => void } | { readonly refused: Refusal };
  /** Resolves when no check is under way any more, or after so many milliseconds. */
  idle(limitMs: number): Promise<void>;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Checks of one SBC within a minute; of one SBC, and by one user, within an hour; and at the same time by this process. */
const perMinute = 1;
const perHour = 10;
const atOnce = 2;
const mostKeys = 10_000;

/** Counts in this process alone. @param clock milliseconds */
export function createCheckQuota(clock: () => number = Date.now): CheckQuota {
  const begun = new LRUCache<string, readonly number[]>({ max: mostKeys });
  let underWay = 0;
  let onIdle: () => void = () => undefined;
  return {
    begin(user, name) {
      const now = clock();
      const recent = (key: string) => (begun.get(key) ?? []).filter((time) => now - time < hourMs);
      const [ofUser, ofName] = [recent(`user ${user}`), recent(`name ${name}`)];
      const lastMinute = ofName.filter((time) => now - time < minuteMs);
      if (ofUser.length >= perHour || ofName.length >= perHour || lastMinute.length >= perMinute) {
        return { refused: 'tooOften' };
      }
      if (underWay >= atOnce) return { refused: 'busy' };
      begun.set(`user ${user}`, [...ofUser, now]);
      begun.set(`name ${name}`, [...ofName, now]);
      underWay++;
      let hasEnded = false;
      const end = () => {
        if (!hasEnded) underWay--;
        hasEnded = true;
        if (underWay === 0) onIdle();
      };
      return { end };
    },
    idle(limitMs) {
      if (underWay === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const late = setTimeout(resolve, limitMs);
        onIdle = () => {
          clearTimeout(late);
          resolve();
        };
      });
    },
  };
}

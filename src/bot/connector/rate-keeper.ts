import { LRUCache } from 'lru-cache';

/** At most `sends` within `milliseconds`. */
export interface RateWindow {
  readonly sends: number;
  readonly milliseconds: number;
}

/** What Teams accepts from one bot in one conversation, @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
export const teamsRate: readonly RateWindow[] = [
  { sends: 7, milliseconds: 1000 },
  { sends: 60, milliseconds: 30_000 },
];

/** Spreads what is sent to one conversation so that no window is exceeded. Counts this process alone. */
export interface RateKeeper {
  /** Takes the next free place and returns the milliseconds until it; undefined when that is further away than `longest`. */
  reserve(conversation: string, longest: number): number | undefined;
}

export function createRateKeeper(
  windows: readonly RateWindow[] = teamsRate,
  clock: () => number = () => performance.now(),
): RateKeeper {
  const kept = Math.max(...windows.map((window) => window.sends));
  const conversations = new LRUCache<string, number[]>({ max: 5000 });
  return {
    reserve(conversation, longest) {
      const now = clock();
      const places = conversations.get(conversation) ?? [];
      const starts = windows.map(
        ({ sends, milliseconds }) => (places.at(-sends) ?? Number.NEGATIVE_INFINITY) + milliseconds,
      );
      const place = Math.max(now, places.at(-1) ?? now, ...starts);
      if (place - now > longest) return undefined;
      conversations.set(conversation, [...places, place].slice(-kept));
      return place - now;
    },
  };
}

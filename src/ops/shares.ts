/** Bounds what one user, or one conversation, may have under way at once, so that it cannot take everybody's places. */
export interface Shares {
  /** Takes one for that key and returns what gives it back; undefined when it has as many as it may. */
  take(key: string): (() => void) | undefined;
}

/** At most `most` for each key. Keys are kept while something of theirs is under way, and no longer. */
export function createShares(most: number): Shares {
  const taken = new Map<string, number>();
  return {
    take(key) {
      const count = taken.get(key) ?? 0;
      if (count >= most) return undefined;
      taken.set(key, count + 1);
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        const left = (taken.get(key) ?? 1) - 1;
        if (left > 0) taken.set(key, left);
        else taken.delete(key);
      };
    },
  };
}

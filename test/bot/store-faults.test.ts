import { beforeAll, describe, expect, it } from 'vitest';
import { countCalls, createFaulty, liveOneDay, storeFaults } from './store-faults.ts';

// Protects turns from a store that fails in any call.

/** Calls between two at which a store fails here; the long run is `TRUST_STEP=1`, which is how the end-to-end tests run it. */
const step = Number(process.env.TRUST_STEP ?? 12);
const kinds = Object.keys(storeFaults) as (keyof typeof storeFaults)[];
let calls: number;
beforeAll(async () => {
  calls = await countCalls();
});

describe.each(kinds.map((fault, at) => [fault, at + 1] as const))('a store that %s', (fault, first) => {
  it('at whichever of its calls of a day: no turn fails, and none answers twice', async () => {
    expect(calls).toBeGreaterThan(40);
    for (let at = first; at <= calls; at += step) {
      const { turns, faults } = await liveOneDay(createFaulty(fault, at).store);
      expect(faults, `call ${at}`).toEqual([]);
      for (const [status, posts] of turns) {
        expect(status, `call ${at}`).toBe(200);
        expect(posts, `call ${at}`).toBeLessThanOrEqual(1);
      }
      // Whoever asks in a chat of two is answered, whatever became of the store.
      if (fault.startsWith('breaks')) expect(turns.at(-1), `call ${at}`).toEqual([200, 1]);
    }
  }, 120_000);
});

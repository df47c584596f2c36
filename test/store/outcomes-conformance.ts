import { describe, expect, it } from 'vitest';
import type { OutcomeCard } from '../../src/store/outcomes.ts';
import type { Store } from '../../src/store/store.ts';

const card: OutcomeCard = { tenantId: 't', conversationId: '19:a;messageid=1', activityId: '42', key: '1k3f9ab0' };

/** What the outcomes of every backend have to do alike; `store` and `passTime` belong to the test that runs. */
export function describeOutcomes(store: () => Store, passTime: (seconds: number) => Promise<void>): void {
  const outcomes = () => store().outcomes;

  describe('ticks of a card', () => {
    it('are those of everybody, in order', async () => {
      expect(await outcomes().findTicks(card)).toBeUndefined();
      expect(await outcomes().tick(card, 3, true)).toEqual([3]);
      expect(await outcomes().tick(card, 1, true)).toEqual([1, 3]);
      expect(await outcomes().tick(card, 1, true)).toEqual([1, 3]);
      expect(await outcomes().tick(card, 3, false)).toEqual([1]);
      expect(await outcomes().findTicks({ ...card, conversationId: '19:a;messageid=2' })).toEqual([1]);
      expect(await outcomes().tick(card, 1, false)).toEqual([]);
      expect(await outcomes().findTicks(card)).toEqual([]);
    });

    it('are kept apart by card, entry and tenant', async () => {
      await outcomes().tick(card, 1, true);
      for (const other of [{ activityId: '43' }, { key: 'other' }, { tenantId: 'u' }, { conversationId: '19:b' }])
        expect(await outcomes().findTicks({ ...card, ...other })).toBeUndefined();
    });

    it.each([2, 5, 20])('lose none of %i that come at once', async (many) => {
      const steps = Array.from({ length: many }, (_, at) => at + 1);
      await Promise.all(steps.map((step) => outcomes().tick(card, step, true)));
      expect(await outcomes().findTicks(card)).toEqual(steps);
    });

    it('go on from what the card showed when they are no longer remembered', async () => {
      expect(await outcomes().tick(card, 2, true, [1])).toEqual([1, 2]);
      await passTime(14 * 24 * 3600 + 1);
      expect(await outcomes().findTicks(card)).toBeUndefined();
      expect(await outcomes().tick(card, 3, true, [1, 2])).toEqual([1, 2, 3]);
    });

    it('are steps that a card can have', async () => {
      for (const step of [0, -1, 21, 1.5, Number.NaN, 1e9]) expect(await outcomes().tick(card, step, true)).toEqual([]);
    });
  });

  describe('how failures ended', () => {
    it('is counted once for a person and card, and the last word counts', async () => {
      expect(await outcomes().readTally(card)).toEqual({ solved: 0, total: 0 });
      expect(await outcomes().countOutcome(card, 'ada', 'failing')).toBe('first');
      expect(await outcomes().countOutcome(card, 'ada', 'failing')).toBe('same');
      expect(await outcomes().readTally(card)).toEqual({ solved: 0, total: 1 });
      expect(await outcomes().countOutcome(card, 'ada', 'solved')).toBe('changed');
      expect(await outcomes().readTally(card)).toEqual({ solved: 1, total: 1 });
      await outcomes().countOutcome(card, 'bob', 'solved');
      await outcomes().countOutcome({ ...card, activityId: '43' }, 'ada', 'failing');
      expect(await outcomes().readTally(card)).toEqual({ solved: 2, total: 3 });
    });

    it('is told by entry and tenant', async () => {
      await outcomes().countOutcome(card, 'ada', 'solved');
      for (const other of [{ key: 'other' }, { tenantId: 'u' }])
        expect(await outcomes().readTally({ ...card, ...other })).toEqual({ solved: 0, total: 0 });
    });

    it('loses none of fifty people at once, and counts one person once', async () => {
      const people = Array.from({ length: 50 }, (_, at) => `person ${at}`);
      await Promise.all(people.map((one) => outcomes().countOutcome(card, one, 'solved')));
      await Promise.all(Array.from({ length: 20 }, () => outcomes().countOutcome(card, 'ada', 'failing')));
      expect(await outcomes().readTally(card)).toEqual({ solved: 50, total: 51 });
    });

    it('counts what helped once for a person and card', async () => {
      expect(await outcomes().countHelp(card, 'ada', 2)).toBe('first');
      expect(await outcomes().countHelp(card, 'ada', 2)).toBe('same');
      expect(await outcomes().countHelp(card, 'ada', 0)).toBe('changed');
      expect(await outcomes().countHelp(card, 'bob', 2)).toBe('first');
    });
  });
}

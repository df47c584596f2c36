import { describe, expect, it } from 'vitest';
import type { KeyValue } from '../../src/store/key-value.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { mostWatches, type Watch } from '../../src/store/watches.ts';

const address = { serviceUrl: 'https://smba.example/', channelId: 'msteams', botId: '28:bot' };

function createWatch(changes: Partial<Watch> = {}): Omit<Watch, 'id'> {
  return {
    host: 'sbc1.contoso.com',
    port: 5061,
    conversationId: '19:a;messageid=1',
    dueAt: 1000,
    state: { fails: 0 },
    cards: { expiry: [] },
    ...changes,
  };
}

/** What the watches of every backend have to do alike; all three belong to the test that runs. */
export function describeWatches(
  store: () => Store,
  backend: () => KeyValue,
  passTime: (seconds: number) => Promise<void>,
): void {
  describe('watches', () => {
    const list = () => store().watches.list();
    const only = async () => (await list())[0] as Watch;

    it('are listed as they were added', async () => {
      expect(await list()).toEqual([]);
      expect(await store().watches.add(createWatch({ locale: 'de-DE' }))).toBe('added');
      expect(await list()).toEqual([{ ...createWatch({ locale: 'de-DE' }), id: expect.any(String) }]);
    });

    it.each<[string, Partial<Watch>, 'added' | 'exists']>([
      ['the same SBC in another thread of the channel', { conversationId: '19:a;messageid=2' }, 'exists'],
      ['the same SBC in another conversation', { conversationId: '19:b' }, 'added'],
      ['another SBC', { host: 'sbc2.contoso.com' }, 'added'],
      ['another port', { port: 5067 }, 'added'],
    ])('tell %s from one that is there', async (_, changes, outcome) => {
      await store().watches.add(createWatch());
      expect(await store().watches.add(createWatch(changes))).toBe(outcome);
    });

    it('are bounded, also when many are added at once', async () => {
      const add = (port: number) => store().watches.add(createWatch({ port }));
      const outcomes: string[] = [];
      for (let at = 1; at < mostWatches; at++) outcomes.push(await add(at));
      expect(new Set(outcomes)).toEqual(new Set(['added']));
      await Promise.all([201, 202, 203].map(add));
      expect((await list()).length).toBeLessThanOrEqual(mostWatches);
      await add(204);
      expect([await add(205), (await list()).length]).toEqual(['full', mostWatches]);
    });

    it('that are added at once by several replicas all get a place', async () => {
      const ports = Array.from({ length: 20 }, (_, at) => at + 1);
      await Promise.all(ports.map((port) => store().watches.add(createWatch({ port }))));
      expect((await list()).map(({ port }) => port).sort((a, b) => a - b)).toEqual(ports);
    });

    it('keep what is saved, and stay gone once they have ended', async () => {
      await store().watches.add(createWatch());
      const watch = await only();
      await store().watches.save({ ...watch, dueAt: 2000, state: { fails: 1 } });
      expect(await only()).toMatchObject({ dueAt: 2000, state: { fails: 1 } });
      await store().watches.remove(watch.id);
      await store().watches.save(watch);
      expect(await list()).toEqual([]);
    });

    it('are looked at by one replica at a time, by another when that one is gone', async () => {
      const [one, other] = [createStore('memory', backend()), createStore('memory', backend())];
      expect([await one.watches.takeRound(), await other.watches.takeRound()]).toEqual([true, false]);
      await passTime(60);
      expect([await other.watches.takeRound(), await one.watches.takeRound()]).toEqual([false, true]);
      await passTime(100);
      expect([await other.watches.takeRound(), await one.watches.takeRound()]).toEqual([false, true]);
      await passTime(151);
      expect([await other.watches.takeRound(), await one.watches.takeRound()]).toEqual([true, false]);
    });

    it('of one SBC that are added at once are one', async () => {
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => store().watches.add(createWatch())));
      expect(outcomes.toSorted()).toEqual(['added', ...Array(7).fill('exists')]);
      expect(await list()).toHaveLength(1);
    });

    it('give each due check to one replica, and again when that one did not finish', async () => {
      await store().watches.add(createWatch());
      const watch = await only();
      const claims = await Promise.all(Array.from({ length: 8 }, () => store().watches.claimTurn(watch)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      await passTime(601);
      expect(await store().watches.claimTurn(watch)).toBe(true);
      expect(await store().watches.claimTurn({ ...watch, dueAt: 3000 })).toBe(true);
    });

    it('find the address of their conversation from every thread of it', async () => {
      expect(await store().watches.findAddress('19:a')).toBeUndefined();
      await store().watches.keepAddress('19:a;messageid=1', address);
      expect(await store().watches.findAddress('19:a;messageid=2')).toEqual(address);
      expect(await store().watches.findAddress('19:b')).toBeUndefined();
    });
  });
}

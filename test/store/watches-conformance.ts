import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
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

/** What the watches of every backend have to do alike; `store` and `passTime` belong to the test that runs. */
export function describeWatches(store: () => Store, passTime: (seconds: number) => Promise<void>): void {
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

    it('are bounded', async () => {
      const outcomes: string[] = [];
      for (let at = 0; at <= mostWatches; at++) outcomes.push(await store().watches.add(createWatch({ port: at + 1 })));
      expect(new Set(outcomes.slice(0, mostWatches))).toEqual(new Set(['added']));
      expect(outcomes.at(-1)).toBe('full');
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

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maxKeyBytes, maxValueBytes } from '../../src/store/bounds.ts';
import type { KeyValue } from '../../src/store/key-value.ts';
import { giveLease, takeLease } from '../../src/store/lease.ts';
import { createStore, retention, type Store } from '../../src/store/store.ts';
import { describeOutcomes } from './outcomes-conformance.ts';
import { describeSettings } from './settings-conformance.ts';
import { describeStats } from './stats-conformance.ts';
import { describeWatches } from './watches-conformance.ts';

/** A backend under test, and a way to let time pass without waiting. */
export interface Bench {
  readonly backend: KeyValue;
  passTime(seconds: number): Promise<void>;
  /** Every key and value the backend holds, as it holds them. */
  dump(): Promise<string>;
  dispose(): Promise<void>;
}

/** What every backend of the store has to do alike. */
export function describeStore(kind: Store['kind'], open: () => Promise<Bench>): void {
  describe(`store in ${kind}`, () => {
    let bench: Bench;
    let store: Store;
    beforeEach(async () => {
      bench = await open();
      store = createStore(kind, bench.backend);
    });
    afterEach(() => bench.dispose());

    describeWatches(
      () => store,
      () => bench.backend,
      (seconds) => bench.passTime(seconds),
    );

    describeOutcomes(
      () => store,
      (seconds) => bench.passTime(seconds),
    );

    describeStats(
      () => store,
      (seconds) => bench.passTime(seconds),
    );
    describe('settings of places', () => {
      describeSettings(
        () => store,
        (seconds) => bench.passTime(seconds),
      );
    });

    describe('facts', () => {
      it('are replaced only when they hold what the caller thinks', async () => {
        const { backend } = bench;
        expect(await backend.replace('k', '', 'new', 60)).toBe(false);
        await backend.put('k', 'one', 60);
        expect(await backend.replace('k', 'two', 'new', 60)).toBe(false);
        expect(await backend.get('k')).toBe('one');
        expect(await backend.replace('k', 'one', 'two', 600)).toBe(true);
        await bench.passTime(61);
        expect(await backend.get('k')).toBe('two');
        await bench.passTime(600);
        expect(await backend.replace('k', 'two', 'three', 60)).toBe(false);
        expect(await backend.get('k')).toBeUndefined();
      });

      it('are replaced by one of many at once', async () => {
        await bench.backend.put('k', '0', 60);
        const won = await Promise.all(
          Array.from({ length: 20 }, (_, i) => bench.backend.replace('k', '0', `v${i}`, 60)),
        );
        expect(won.filter(Boolean)).toHaveLength(1);
      });

      it('are claimed and read in one step: of many at once all are told the same', async () => {
        const { backend } = bench;
        const told = await Promise.all(
          Array.from({ length: 20 }, (_, i) => backend.claimOrRead('k', `v${i}`, i === 0 ? 60 : 600)),
        );
        expect(new Set(told).size).toBe(1);
        expect(await backend.get('k')).toBe(told[0]);
        await bench.passTime(601);
        expect(await backend.claimOrRead('k', 'later', 60)).toBe('later');
        await bench.passTime(59);
        expect(await backend.claimOrRead('k', 'no', 6000)).toBe('later');
        await bench.passTime(2);
        expect(await backend.get('k')).toBeUndefined();
      });

      it('are released by who holds them alone', async () => {
        await bench.backend.claim('k', 'me', 60);
        expect(await bench.backend.release('k', 'you')).toBe(false);
        expect(await bench.backend.claim('k', 'you', 60)).toBe(false);
        expect(await bench.backend.release('k', 'me')).toBe(true);
        expect(await bench.backend.release('k', 'me')).toBe(false);
        expect(await bench.backend.claim('k', 'you', 60)).toBe(true);
      });

      it('of a counter grow and shrink by whole numbers', async () => {
        expect(await bench.backend.increment('n', 60)).toBe(1);
        expect(await bench.backend.increment('n', 60, 41)).toBe(42);
        expect(await bench.backend.increment('n', 60, -2)).toBe(40);
        expect(await bench.backend.get('n')).toBe('40');
        await expect(bench.backend.increment('n', 60, 0.5)).rejects.toThrow(RangeError);
      });

      it('are listed by prefix, in order, as many as asked for', async () => {
        const { backend } = bench;
        for (const i of [3, 1, 2]) await backend.put(`watch:${i}`, `v${i}`, 60);
        await backend.claim('watch:4', 'v4', 30);
        for (const key of ['watch', 'watcher:1', 'xwatch:1', 'watch:*', 'watch;1']) await backend.put(key, 'no', 60);
        await backend.remove('watch:*');
        const expected = [1, 2, 3, 4].map((i) => ({ key: `watch:${i}`, value: `v${i}` }));
        expect(await backend.list('watch:', 10)).toEqual(expected);
        expect(await backend.list('watch:', 2)).toEqual(expected.slice(0, 2));
        expect(await backend.list('watch:', 0)).toEqual([]);
        expect(await backend.list('none:', 10)).toEqual([]);
        expect(await backend.list('w*', 10)).toEqual([]);
        await bench.passTime(31);
        expect(await backend.list('watch:', 10)).toEqual(expected.slice(0, 3));
      });

      it('have a bound in bytes', async () => {
        const { backend } = bench;
        const [key, value] = ['k'.repeat(maxKeyBytes), 'ä'.repeat(maxValueBytes / 2)];
        await backend.put(key, value, 60);
        expect(await backend.get(key)).toBe(value);
        const tooLarge = { name: 'FactTooLargeError' };
        await expect(backend.put('k', `${value}.`, 60)).rejects.toMatchObject(tooLarge);
        await expect(backend.claim('k', `${value}.`, 60)).rejects.toMatchObject(tooLarge);
        await expect(backend.replace('k', '', `${value}.`, 60)).rejects.toMatchObject(tooLarge);
        for (const call of [
          backend.put(`${key}.`, '', 60),
          backend.claim(`${key}.`, '', 60),
          backend.claimOrRead(`${key}.`, '', 60),
          backend.replace(`${key}.`, '', '', 60),
          backend.increment(`${key}.`, 60),
          backend.get(`${key}.`),
        ])
          await expect(call).rejects.toMatchObject(tooLarge);
        expect(await backend.get('k')).toBeUndefined();
      });
    });

    describe('a lease', () => {
      it('is of one owner until it is given back or not renewed', async () => {
        const { backend } = bench;
        expect(await takeLease(backend, 'lease:w', 'a', 60)).toBe(true);
        expect(await takeLease(backend, 'lease:w', 'b', 60)).toBe(false);
        await bench.passTime(50);
        expect(await takeLease(backend, 'lease:w', 'a', 60)).toBe(true);
        await bench.passTime(50);
        expect(await takeLease(backend, 'lease:w', 'b', 60)).toBe(false);
        expect(await giveLease(backend, 'lease:w', 'b')).toBe(false);
        await bench.passTime(11);
        expect(await takeLease(backend, 'lease:w', 'b', 60)).toBe(true);
        expect(await takeLease(backend, 'lease:w', 'a', 60)).toBe(false);
        expect(await giveLease(backend, 'lease:w', 'b')).toBe(true);
        expect(await takeLease(backend, 'lease:w', 'a', 60)).toBe(true);
      });
    });

    describe('seen activities', () => {
      it('lets the first delivery through and no later one', async () => {
        expect(await store.claimActivity('19:a', '1')).toBe(true);
        expect(await store.claimActivity('19:a', '1')).toBe(false);
        expect(await store.claimActivity('19:a', '1')).toBe(false);
      });

      it.each([
        ['another message of the conversation', '19:a', '2'],
        ['the same message id in another conversation', '19:b', '1'],
        ['parts that would be equal when glued together', '19:a1', ''],
        ['names of object members', '__proto__', 'constructor'],
        ['quotes and NUL', `19:"a'`, '1\u0000'],
        ['ten thousand characters', 'x'.repeat(10_000), '1'],
      ])('tells %s apart', async (_, conversationId, activityId) => {
        await store.claimActivity('19:a', '1');
        expect(await store.claimActivity(conversationId, activityId)).toBe(true);
        expect(await store.claimActivity(conversationId, activityId)).toBe(false);
      });

      it('gives one of fifty simultaneous claims', async () => {
        const claims = await Promise.all(Array.from({ length: 50 }, () => store.claimActivity('19:a', '7')));
        expect(claims.filter(Boolean)).toHaveLength(1);
      });

      it('forgets after its time and not before', async () => {
        await store.claimActivity('19:a', '1', 60);
        await bench.passTime(50);
        expect(await store.claimActivity('19:a', '1', 60)).toBe(false);
        await bench.passTime(11);
        expect(await store.claimActivity('19:a', '1', 60)).toBe(true);
        expect(await store.claimActivity('19:a', '1', 60)).toBe(false);
      });
    });

    describe('welcomes', () => {
      it('are given once, and again after an uninstall', async () => {
        expect(await store.claimWelcome('a:1')).toBe(true);
        expect(await store.claimWelcome('a:1')).toBe(false);
        await store.forgetWelcome('a:1');
        expect(await store.claimWelcome('a:1')).toBe(true);
      });
    });

    describe('feedback', () => {
      it('counts each direction of each entry', async () => {
        await store.countFeedback('569002-504-x', 'like');
        await store.countFeedback('569002-504-x', 'like');
        await store.countFeedback('569002-504-x', 'dislike');
        expect(await store.readFeedback('569002-504-x')).toEqual({ like: 2, dislike: 1 });
        expect(await store.readFeedback('569008-504-y')).toEqual({ like: 0, dislike: 0 });
      });

      it('loses none of fifty simultaneous votes', async () => {
        await Promise.all(Array.from({ length: 50 }, () => store.countFeedback('e', 'like')));
        expect((await store.readFeedback('e')).like).toBe(50);
      });

      it('starts again from zero when nobody voted for its time', async () => {
        await store.countFeedback('e', 'like');
        await bench.passTime(retention.feedback + 1);
        await store.countFeedback('e', 'like');
        expect((await store.readFeedback('e')).like).toBe(1);
      });
    });

    describe('what a post shows', () => {
      it('is found by conversation and post, and is replaced when the post changes', async () => {
        await store.rememberShown('19:a', '42', { failure: 'one + two', entryIds: ['one', 'two'] });
        expect(await store.findShown('19:a', '42')).toEqual({ failure: 'one + two', entryIds: ['one', 'two'] });
        expect(await store.findShown('19:b', '42')).toBeUndefined();
        await store.rememberShown('19:a', '42', { failure: 'unlisted 1/2/', entryIds: [] });
        expect(await store.findShown('19:a', '42')).toEqual({ failure: 'unlisted 1/2/', entryIds: [] });
      });

      it('is forgotten after its time', async () => {
        await store.rememberShown('19:a', '42', { failure: 'one', entryIds: [] });
        await bench.passTime(retention.card + 1);
        expect(await store.findShown('19:a', '42')).toBeUndefined();
      });
    });

    describe('posted cards', () => {
      const byMessage = { conversationId: '19:a', messageId: '1' };
      const byFailure = { conversationId: '19:a', failure: '1' };

      it('are found by message and by failure, each for itself', async () => {
        await store.rememberCard(byMessage, 'posted-1');
        expect(await store.findCard(byFailure)).toBeUndefined();
        await store.rememberCard(byFailure, 'posted-2');
        expect(await store.findCard(byMessage)).toMatchObject({ activityId: 'posted-1', count: 1 });
        expect(await store.findCard(byFailure)).toMatchObject({ activityId: 'posted-2', count: 1 });
      });

      it('count the repeats of their failure', async () => {
        await store.rememberCard(byFailure, 'posted');
        const { token = '' } = (await store.findCard(byFailure)) ?? {};
        await Promise.all([1, 2, 3].map(() => store.countRepeat(token)));
        expect(await store.readCount(token)).toBe(4);
        expect(await store.findCard(byFailure)).toEqual({ activityId: 'posted', count: 4, token });
      });

      it('begin anew when a fresh card takes the place', async () => {
        await store.rememberCard(byFailure, 'old');
        await store.countRepeat((await store.findCard(byFailure))?.token ?? '');
        await store.rememberCard(byFailure, 'new');
        expect(await store.findCard(byFailure)).toMatchObject({ activityId: 'new', count: 1 });
      });

      it('are gone when forgotten', async () => {
        await store.rememberCard(byMessage, 'posted');
        await store.forgetCard(byMessage);
        expect(await store.findCard(byMessage)).toBeUndefined();
      });

      it('are claimed by one of twenty at once, and the others are told whose it is', async () => {
        const claims = await Promise.all(Array.from({ length: 20 }, () => store.claimCard(byFailure)));
        expect(claims.filter(({ kind }) => kind === 'mine')).toHaveLength(1);
        expect(claims.filter(({ kind }) => kind === 'pending')).toHaveLength(19);
        expect(new Set(claims.map(({ token }) => token)).size).toBe(1);
        expect(await store.findCard(byFailure)).toBeUndefined();
      });

      it('once they are kept are found by whoever comes later, with what was counted before', async () => {
        const { token } = await store.claimCard(byFailure);
        await store.countRepeat(token);
        await store.keepCard(byFailure, token, 'posted');
        expect(await store.claimCard(byFailure)).toEqual({ kind: 'posted', token, activityId: 'posted' });
        expect(await store.findCard(byFailure)).toEqual({ activityId: 'posted', count: 2, token });
      });

      it('that were claimed and never posted are free again: at once when given up, else after a while', async () => {
        const first = await store.claimCard(byFailure);
        await store.releaseCard(byFailure, 'another');
        expect((await store.claimCard(byFailure)).kind).toBe('pending');
        await store.releaseCard(byFailure, first.token);
        const second = await store.claimCard(byFailure);
        expect(second.kind).toBe('mine');
        await bench.passTime(31);
        expect((await store.claimCard(byFailure)).kind).toBe('mine');
      });

      it('that are posted are not given up', async () => {
        const { token } = await store.claimCard(byFailure);
        await store.keepCard(byFailure, token, 'posted');
        await store.releaseCard(byFailure, token);
        expect(await store.findCard(byFailure)).toMatchObject({ activityId: 'posted' });
      });

      it('are changed by one at a time', async () => {
        const claims = await Promise.all(Array.from({ length: 20 }, () => store.claimUpdate('card')));
        expect(claims.filter(Boolean)).toHaveLength(1);
        await store.endUpdate('card');
        expect(await store.claimUpdate('card')).toBe(true);
        await bench.passTime(16);
        expect(await store.claimUpdate('card')).toBe(true);
      });

      it('of an earlier release are found as well', async () => {
        await store.rememberCard(byFailure, 'new');
        const [key = ''] = (await bench.backend.list('card:', 9)).map((fact) => fact.key);
        await bench.backend.put(key, '1700000000001', 60);
        const claim = await store.claimCard(byFailure);
        expect(claim).toMatchObject({ kind: 'posted', activityId: '1700000000001' });
        await store.countRepeat(claim.token);
        expect(await store.findCard(byFailure)).toMatchObject({ activityId: '1700000000001', count: 2 });
      });

      it('are gone after their time', async () => {
        await store.rememberCard(byMessage, 'posted', 60);
        await bench.passTime(61);
        expect(await store.findCard(byMessage)).toBeUndefined();
      });
    });

    it('holds nothing that a user, message or conversation could be recognised by', async () => {
      await store.claimActivity('19:secret-conversation', 'secret-message');
      await store.claimWelcome('19:secret-conversation');
      await store.countFeedback('secret-entry', 'like');
      await store.rememberCard({ conversationId: '19:secret-conversation', failure: 'secret-failure' }, '42');
      const secret = { conversationId: '19:secret-conversation', activityId: 'secret-post', key: 'secret-entry' };
      await store.outcomes.tick(secret, 1, true);
      await store.outcomes.countOutcome(secret, 'secret-person', 'solved');
      await store.outcomes.countHelp(secret, 'secret-person', 1);
      await store.stats.count('secret-tenant', [{ kind: 'code', name: 'secret words of a message' }], 0);
      const dump = await bench.dump();
      expect(dump).toContain('42');
      expect(dump).not.toContain('secret');
    });

    it('answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });

    it('can be closed twice', async () => {
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });
  });
}

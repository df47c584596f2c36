import { describe, expect, it } from 'vitest';
import type { StatCount } from '../../src/store/stats.ts';
import { statWeeks } from '../../src/store/stats.ts';
import type { Store } from '../../src/store/store.ts';

const wednesday = Date.UTC(2026, 10, 25, 12);
const week = 7 * 24 * 3600_000;
const code = (name = '569008/504', more: Partial<StatCount> = {}): StatCount => ({ kind: 'code', name, ...more });

/** What the counters of every backend have to do alike; `store` and `passTime` belong to the test that runs. */
export function describeStats(store: () => Store, passTime: (seconds: number) => Promise<void>): void {
  const stats = () => store().stats;
  const read = async (tenant: string | undefined | 'all' = 't', weeks = 1, at = wednesday) =>
    (await stats().read(tenant, weeks, at)).map(({ counts }) =>
      Object.fromEntries(
        counts.map(({ kind, name, trunk, amount }) => [`${kind} ${name}${trunk ? `@${trunk}` : ''}`, amount]),
      ),
    );

  describe('figures', () => {
    it('are counted by week, kind and name, and once more by trunk', async () => {
      await stats().count(
        't',
        [code(), code('569009/504', { trunk: 'sbc1.contoso.com' }), { kind: 'like', name: '569008/504' }],
        wednesday,
      );
      await stats().count('t', [code()], wednesday + week);
      expect(await read('t', 2, wednesday + week)).toEqual([
        { 'code 569008/504': 1, 'code 569009/504': 1, 'code 569009/504@sbc1.contoso.com': 1, 'like 569008/504': 1 },
        { 'code 569008/504': 1 },
      ]);
      expect((await stats().read('t', 2, wednesday + week)).map((one) => one.week)).toEqual(['2026-W48', '2026-W49']);
    });

    it('lose none of fifty at once, and take amounts', async () => {
      await Promise.all(Array.from({ length: 50 }, () => stats().count('t', [code()], wednesday)));
      await stats().count('t', [code(undefined, { amount: -2 })], wednesday);
      expect(await read()).toEqual([{ 'code 569008/504': 48 }]);
    });

    it('are told by tenant, and of all together', async () => {
      await stats().count('t', [code()], wednesday);
      await stats().count(undefined, [code()], wednesday);
      await stats().count('u', [code('569009/504')], wednesday);
      expect(await read('t')).toEqual([{ 'code 569008/504': 1 }]);
      expect(await read('nobody')).toEqual([{}]);
      const all = await stats().read('all', 1, wednesday);
      expect(all[0]?.counts.reduce((sum, { amount }) => sum + amount, 0)).toBe(3);
    });

    it.each([
      ['words of a message', code('the certificate of Ann has expired')],
      ['a phone number', code('+4930123456')],
      ['more than a name is long', code('1'.repeat(100))],
      ['a trunk that is none', code(undefined, { trunk: 'Ann Smith' })],
      ['what would be another key', code('569008/504@other:1')],
    ])('never keep %s', async (_, count) => {
      await stats().count('t', [count], wednesday);
      expect(Object.keys((await read())[0] ?? {}).filter((name) => name !== 'code 569008/504')).toEqual([]);
    });

    it('have a bound on names in a week, beyond which they are counted together', async () => {
      for (let at = 0; at < 12; at++) {
        const many = Array.from(
          { length: 20 },
          (_, each) => ({ kind: 'unlisted', name: `${560_000 + at * 20 + each}/500` }) as const,
        );
        await stats().count('t', many, wednesday);
      }
      const [counts = {}] = await read();
      expect(Object.keys(counts).length).toBeLessThanOrEqual(101);
      expect(counts['unlisted other']).toBe(140);
      await stats().count('t', [code()], wednesday);
      expect((await read())[0]).toMatchObject({ 'code 569008/504': 1 });
    });

    it(`are gone ${statWeeks} weeks after the last count of each`, async () => {
      await stats().count('t', [code()], wednesday);
      await passTime((statWeeks * week) / 1000 - 10);
      expect(await read()).toEqual([{ 'code 569008/504': 1 }]);
      await passTime(20);
      expect(await read()).toEqual([{}]);
    });

    it.each([
      ['2026-01-01T00:00:00Z', '2026-W01'],
      ['2025-12-28T23:59:59Z', '2025-W52'],
      ['2025-12-29T00:00:00Z', '2026-W01'],
      ['2021-01-03T12:00:00Z', '2020-W53'],
      ['2024-12-30T12:00:00Z', '2025-W01'],
    ])('of %s stand in week %s', async (time, name) => {
      expect((await stats().read('t', 1, Date.parse(time)))[0]?.week).toBe(name);
    });
  });
}

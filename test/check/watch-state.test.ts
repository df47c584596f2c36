import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CertificateFacts } from '../../src/check/certificate-facts.ts';
import { type Stage, stageOf, type Verdict } from '../../src/check/stage.ts';
import { expiryThresholds, judgeWatch, type WatchEvent, type WatchState } from '../../src/check/watch-state.ts';

// Protects who is told by a watch: once a change, and not by a flicker.

const dayMs = 24 * 3600_000;
const start = Date.parse('2026-01-01T12:00:00Z');
const fresh: WatchState = { fails: 0 };

function facts(daysFromStart: number, changes: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    validFrom: new Date(start - dayMs).toISOString(),
    expires: new Date(start + daysFromStart * dayMs).toISOString(),
    issuer: 'CA 1',
    key: 'RSA 2048',
    keyHash: 'k1',
    chainHash: 'c1',
    extendedUsage: ['1.3.6.1.5.5.7.3.1'],
    names: [],
    ...changes,
  };
}

interface Seen {
  readonly day: number;
  readonly verdict?: Verdict;
  readonly certificate?: CertificateFacts | null;
}

/** What is told over a row of checks, each as `day kind`. */
function watch(checks: readonly Seen[]): {
  readonly told: string[];
  readonly events: WatchEvent[];
  readonly state: WatchState;
} {
  let state = fresh;
  const told: string[] = [];
  const events: WatchEvent[] = [];
  for (const { day, verdict = 'pass', certificate = null } of checks) {
    const stages: Stage[] = verdict === 'fail' ? [stageOf('tls', 'fail', 'tlsNone')] : [];
    const judged = judgeWatch(state, { verdict, stages, certificate }, start + day * dayMs);
    state = judged.state;
    events.push(...judged.events);
    told.push(...judged.events.map(({ kind }) => `${day} ${kind}`));
  }
  return { told, events, state };
}

const daily = (from: number, to: number, seen: Omit<Seen, 'day'>) =>
  Array.from({ length: to - from + 1 }, (_, at): Seen => ({ day: from + at, ...seen }));

describe('a watch', () => {
  it('speaks up 30, 14, 7 and 1 days before the end, once each', () => {
    const { told } = watch(daily(0, 44, { certificate: facts(40) }));
    expect(told).toEqual(['10 expiry', '26 expiry', '33 expiry', '39 expiry']);
  });

  it('that begins late tells the nearest threshold alone', () => {
    expect(watch(daily(0, 1, { certificate: facts(5) })).told).toEqual(['0 expiry']);
  });

  it('tells each threshold at most once for any days on which checks happen', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 50 }), (unsorted, end) => {
        const checks = unsorted.toSorted((a, b) => a - b).map((day): Seen => ({ day, certificate: facts(end) }));
        const left = watch(checks).events.flatMap((event) => (event.kind === 'expiry' ? [event.days] : []));
        const reached = left.map((days) => expiryThresholds.findLast((threshold) => days <= threshold));
        expect(new Set(reached).size).toBe(reached.length);
        expect(reached).toEqual(reached.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
        const last = checks.at(-1);
        if (last && end - last.day <= 30) expect(left.length).toBeGreaterThan(0);
      }),
    );
  });

  it('clears its warnings when a later certificate comes, and says what else changed', () => {
    const checks = [
      { day: 0, certificate: facts(10) },
      { day: 1, certificate: facts(400, { keyHash: 'k2' }) },
      { day: 2, certificate: facts(400, { keyHash: 'k2' }) },
    ];
    expect(watch(checks).told).toEqual(['0 expiry', '1 changed', '1 renewed']);
  });

  it('warns again of a new certificate that ends soon too', () => {
    const checks = [
      { day: 0, certificate: facts(3) },
      { day: 1, certificate: facts(12) },
    ];
    expect(watch(checks).told).toEqual(['0 expiry', '1 renewed', '1 expiry']);
  });

  it.each<[string, Partial<CertificateFacts>, string]>([
    ['issuer', { issuer: 'CA 2' }, 'issuer'],
    ['key', { keyHash: 'k2' }, 'key'],
    ['chain', { chainHash: 'c2' }, 'chain'],
    ['usage', { extendedUsage: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'] }, 'usage'],
  ])('tells a change of the %s once', (_, changes, part) => {
    const { events } = watch([
      { day: 0, certificate: facts(300) },
      { day: 1, certificate: facts(300, changes) },
      { day: 2, certificate: facts(300, changes) },
    ]);
    expect(events).toMatchObject([{ kind: 'changed', parts: [part] }]);
  });

  it('does not take another order of usages for a change', () => {
    const usages = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'];
    const both = [usages, usages.toReversed()];
    const checks = both.map((extendedUsage, day) => ({ day, certificate: facts(300, { extendedUsage }) }));
    expect(watch(checks).told).toEqual([]);
  });

  it.each<[string, Verdict[], string[]]>([
    ['one fault', ['pass', 'fail', 'pass'], []],
    ['two in a row', ['pass', 'fail', 'fail', 'fail'], ['2 fault']],
    ['two with nothing known between', ['pass', 'fail', 'unknown', 'fail'], ['3 fault']],
    ['two after a warning', ['warn', 'fail', 'fail'], ['2 fault']],
    ['faults from the beginning', ['fail', 'fail', 'fail'], []],
    ['an end of them', ['pass', 'fail', 'fail', 'unknown', 'pass'], ['2 fault', '4 recovered']],
    ['an end of faults that nobody was told', ['fail', 'fail', 'pass'], []],
    ['faults again', ['pass', 'fail', 'fail', 'pass', 'fail', 'fail'], ['2 fault', '3 recovered', '5 fault']],
    ['nothing known at all', ['unknown', 'unknown'], []],
  ])('makes of %s what it should', (_, verdicts, told) => {
    expect(watch(verdicts.map((verdict, day) => ({ day, verdict }))).told).toEqual(told);
  });

  it('never recovers from what it has not told, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Verdict>('pass', 'warn', 'fail', 'unknown'), { maxLength: 30 }),
        (verdicts) => {
          const kinds = watch(verdicts.map((verdict, day) => ({ day, verdict }))).told.map((one) => one.split(' ')[1]);
          expect(kinds).toEqual(kinds.map((_, at) => (at % 2 === 0 ? 'fault' : 'recovered')));
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { mergeCalls, sumCalls } from '../../src/answer/merge-calls.ts';
import { mergeDiagnoses } from '../../src/answer/merge-diagnoses.ts';
import { mergeFailures } from '../../src/answer/merge-failures.ts';
import type { CallFailure } from '../../src/parse/call-failure.ts';
import { failureOf, matched, type SampleReading } from '../support/sample-diagnoses.ts';
import { samples } from '../support/sample-entries.ts';

// Protects the SBCs, times and ids of equal failures: they are counted together, and nothing is dropped without a word.

const call = (read: SampleReading, count = 1): CallFailure => failureOf({ microsoftCode: '569008', ...read }, count);

describe('the calls of one failure', () => {
  it('keep their SBCs with counts, their period in UTC and an id of each SBC', () => {
    const calls = mergeCalls([
      call({ sbcName: 'sbc3.contoso.com', time: '2026-11-20T08:15:42Z', correlationId: 'a-1', direction: 'dr_in' }),
      call({
        sbcName: 'SBC3.contoso.com',
        time: '2026-11-20T07:00:00+01:00',
        correlationId: 'a-2',
        direction: 'ByotOut',
      }),
      call(
        { sbcName: 'sbc1.contoso.com', time: '2026-11-20 10:15:42Z', correlationId: 'b-1', direction: 'Outbound' },
        2,
      ),
      call({ correlationId: 'c-1' }),
    ]);
    expect(calls).toEqual({
      total: 5,
      sbcs: [
        { name: 'sbc3.contoso.com', count: 2 },
        { name: 'sbc1.contoso.com', count: 2 },
      ],
      otherSbcs: 0,
      directions: [
        { name: 'outbound', count: 3 },
        { name: 'inbound', count: 1 },
      ],
      first: '2026-11-20T06:00:00Z',
      last: '2026-11-20T10:15:42Z',
      correlationIds: ['a-1', 'b-1', 'c-1'],
    });
  });

  it.each([
    ['a time without a zone stays as written', '2026-11-20 08:15', '2026-11-20 08:15:00'],
    ['no time where none can be told', '20/11/26 8 am', undefined],
  ])('%s', (_, time, first) => {
    expect(mergeCalls([call({ time }), call({})])?.first).toBe(first);
  });

  it('are nothing to tell of when there is one', () => expect(mergeCalls([call({ time: 'x' })])).toBeUndefined());

  it('stay bounded for ten thousand SBCs, and the others are counted', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => call({ sbcName: `sbc${at}.contoso.com` }));
    const calls = mergeCalls(many);
    expect([calls?.sbcs.length, calls?.otherSbcs, calls?.total]).toEqual([8, 9_992, 10_000]);
  });

  it('come together when rows and their diagnoses are merged', () => {
    const rows = ['sbc1', 'sbc1', 'sbc2'].map((name) => call({ sbcName: `${name}.contoso.com` }));
    const [first] = mergeFailures(rows);
    if (!first) throw new Error('no failure');
    const [merged] = mergeDiagnoses([
      { ...matched(samples.expired, { count: first.count }), failure: first },
      matched(samples.expired, { read: { sbcName: 'sbc2.contoso.com' } }),
    ]);
    expect([merged?.count, merged?.calls?.sbcs.map(({ count }) => count)]).toEqual([4, [2, 2]]);
    expect(Object.keys(merged?.failure ?? {})).not.toContain('calls');
  });
});

describe('the calls of all failures of a paste', () => {
  it('are summed over failures of one call and of many: SBCs, directions, the whole period', () => {
    const rows = (name: string, times: readonly string[], code: string) =>
      times.map((time) =>
        failureOf({
          microsoftCode: code,
          sbcName: `${name}.contoso.com`,
          time: `2026-11-20T${time}:00Z`,
          direction: 'dr_in',
        }),
      );
    const failures = [
      ...rows('sbc1', ['09:00', '11:00'], '569008'),
      ...rows('sbc2', ['10:00'], '569008'),
      ...rows('sbc2', ['08:00'], '560403'),
    ];
    const merged = mergeDiagnoses(
      mergeFailures(failures).map((failure) => ({
        ...matched(failure.microsoftCode?.value === '569008' ? samples.expired : samples.forbidden),
        failure,
        count: failure.count,
      })),
    );
    expect(merged).toHaveLength(2);
    expect(sumCalls(merged)).toEqual({
      total: 4,
      sbcs: [
        { name: 'sbc1.contoso.com', count: 2 },
        { name: 'sbc2.contoso.com', count: 2 },
      ],
      otherSbcs: 0,
      directions: [{ name: 'inbound', count: 4 }],
      first: '2026-11-20T08:00:00Z',
      last: '2026-11-20T11:00:00Z',
      correlationIds: [],
    });
  });
});

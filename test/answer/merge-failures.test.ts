import { describe, expect, it } from 'vitest';
import { mergeFailures } from '../../src/answer/merge-failures.ts';
import type { CallFailure } from '../../src/parse/call-failure.ts';

// Protects the count: the same failure stated twice is told once.

const reading = (value: string, from = 0) => ({ value, from, to: from + value.length });
const failure = (changes: Partial<CallFailure> = {}): CallFailure => ({
  microsoftCode: reading('569008'),
  sipCode: reading('504'),
  count: 1,
  readFrom: 'bare',
  ...changes,
});

describe('failures that a paste states', () => {
  it('are one with a count when they say the same, the first kept', () => {
    const first = failure({ sbcName: reading('sbc1.contoso.com') });
    const second = failure({ microsoftCode: reading('569008', 90), count: 3 });
    expect(mergeFailures([first, second])).toEqual([{ ...first, count: 4, calls: [first, second] }]);
  });

  it.each([
    ['another Microsoft code', { microsoftCode: reading('569009') }],
    ['another SIP code', { sipCode: reading('403') }],
    ['another message', { phrase: reading('No such host is known') }],
    ['another Windows error', { hresult: reading('0x80090328') }],
    ['another way of reading', { readFrom: 'field' as const }],
    ['words beside codes', { isAside: true as const }],
  ])('stay apart with %s, in the order of the paste', (_name, changes) => {
    const failures = [failure(), failure(changes)];
    expect(mergeFailures(failures)).toEqual(failures);
  });
});

import type { CallFailure } from '../parse/call-failure.ts';

/** What decides a diagnosis; where and when the call failed does not. */
function keyOf(failure: CallFailure): string {
  const { microsoftCode, sipCode, phrase, hresult, q850, readFrom, phraseIsNamed, isAside } = failure;
  const values = [microsoftCode, sipCode, phrase, hresult, q850].map((reading) => reading?.value ?? '');
  return [readFrom, phraseIsNamed ?? '', isAside ?? '', ...values].join('\u0000');
}

/** Rows of a log that state the same failure become one with a count, the first of them kept, in the order of the paste. */
export function mergeFailures(failures: readonly CallFailure[]): readonly CallFailure[] {
  if (failures.length < 2) return failures;
  const merged = new Map<string, CallFailure>();
  for (const failure of failures) {
    const key = keyOf(failure);
    const known = merged.get(key);
    merged.set(key, known ? { ...known, count: known.count + failure.count } : failure);
  }
  return [...merged.values()];
}

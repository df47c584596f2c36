import type { CallFailure } from '../parse/index.ts';

/** A failure with the calls that state it, each as it was read; without `calls` it is its own only call. */
export interface MergedFailure extends CallFailure {
  readonly calls?: readonly CallFailure[];
}

/** What decides a diagnosis; where and when the call failed does not. */
function keyOf(failure: CallFailure): string {
  const { microsoftCode, sipCode, phrase, hresult, q850, readFrom, phraseIsNamed, isAside } = failure;
  const values = [microsoftCode, sipCode, phrase, hresult, q850].map((reading) => reading?.value ?? '');
  return [readFrom, phraseIsNamed ?? '', isAside ?? '', ...values].join('\u0000');
}

/** Rows of a log that state the same failure become one with a count, the first of them kept, in the order of the paste. */
export function mergeFailures(failures: readonly CallFailure[]): readonly MergedFailure[] {
  if (failures.length < 2) return failures;
  const merged = new Map<string, [CallFailure, ...CallFailure[]]>();
  for (const failure of failures) {
    const known = merged.get(keyOf(failure));
    if (known) known.push(failure);
    else merged.set(keyOf(failure), [failure]);
  }
  return [...merged.values()].map((calls) =>
    calls.length === 1 ? calls[0] : { ...calls[0], count: calls.reduce((sum, { count }) => sum + count, 0), calls },
  );
}

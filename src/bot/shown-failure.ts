import type { Diagnosis } from '../match/diagnosis.ts';
import type { ShownFailure } from '../store/store.ts';

/** What an answer's card shows; undefined when it is about no failure. */
export function findShownFailure(diagnoses: readonly Diagnosis[]): ShownFailure | undefined {
  if (diagnoses.length === 0) return undefined;
  return {
    failure: [...new Set(diagnoses.map(nameDiagnosis))].sort().join(' + '),
    entryIds: [...new Set(diagnoses.flatMap((one) => (one.kind === 'matched' ? [one.entry.id] : [])))],
  };
}

function nameDiagnosis(diagnosis: Diagnosis): string {
  if (diagnosis.kind === 'matched') return diagnosis.entry.id;
  const { microsoftCode, sipCode, hresult } = diagnosis.failure;
  const codes = [microsoftCode, sipCode, hresult].map((reading) => reading?.value ?? '').join('/');
  if (diagnosis.kind === 'unlisted') return `unlisted ${codes}`;
  return `ambiguous ${codes} ${diagnosis.candidates
    .map(({ id }) => id)
    .sort()
    .join(' ')}`;
}

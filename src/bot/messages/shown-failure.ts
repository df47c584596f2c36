import { hash } from 'node:crypto';
import type { Diagnosis } from '../../match/index.ts';
import { keyOf } from '../../render/index.ts';
import type { ShownFailure } from '../../store/index.ts';

/** Most entries of one card that a vote counts for. */
const mostEntries = 64;

/**
 * What an answer's card shows, in a few bytes however long the message was: a hash of its failures and short keys of its
 * entries. Undefined when it is about no failure.
 */
export function findShownFailure(diagnoses: readonly Diagnosis[]): ShownFailure | undefined {
  if (diagnoses.length === 0) return undefined;
  return {
    failure: hash('sha256', [...new Set(diagnoses.map(nameDiagnosis))].sort().join(' + '), 'base64url'),
    entryIds: [...new Set(diagnoses.flatMap((one) => (one.kind === 'matched' ? [keyOf(one.entry)] : [])))].slice(
      0,
      mostEntries,
    ),
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

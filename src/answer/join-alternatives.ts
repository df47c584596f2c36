import { type Diagnosis, entriesOf } from '../match/index.ts';

/** What the text says was one or the other becomes one choice, in the place of the first. */
export function joinAlternatives(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const alternatives = diagnoses.filter(
    ({ failure, kind }) => failure.isAlternative && failure.microsoftCode && kind !== 'unlisted',
  );
  const [first] = alternatives;
  if (!first || alternatives.length < 2) return diagnoses;
  const { microsoftCode: _, phrase: __, sipCode, ...bare } = first.failure;
  const isSameSip = alternatives.every(({ failure }) => failure.sipCode?.value === sipCode?.value);
  const failure = isSameSip && sipCode ? { ...bare, sipCode } : bare;
  const candidates = [...new Set(alternatives.flatMap(entriesOf))];
  const { evidence, count } = first;
  const choice: Diagnosis = {
    kind: 'ambiguous',
    failure,
    count,
    evidence,
    remarks: [],
    certainty: 'likely',
    candidates,
  };
  return diagnoses
    .filter((each) => each === first || !alternatives.includes(each))
    .map((each) => (each === first ? choice : each));
}

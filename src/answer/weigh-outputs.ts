import type { Catalog } from '../catalog/index.ts';
import { type Diagnosis, entriesOf } from '../match/index.ts';
import { type FoundOutput, gravestOf, weighEntries } from '../outputs/index.ts';
import type { ShownOutputs } from '../render/index.ts';

/** Outputs with what they say of the failures beside them, or, where there are none, what Microsoft would report. */
export function weighOutputs(
  outputs: readonly [FoundOutput, ...FoundOutput[]],
  diagnoses: readonly Diagnosis[],
  catalog: Catalog,
): ShownOutputs {
  const main = gravestOf(outputs) ?? outputs[0];
  if (diagnoses.length === 0) {
    const { confirmed } = weighEntries([main], catalog.entries);
    return { outputs, main, confirmed, ruledOut: [], isAboutFailure: false };
  }
  const weighed = diagnoses.map((diagnosis) =>
    weighEntries(outputs, entriesOf(diagnosis), diagnosis.failure.sbcName?.value),
  );
  const confirmed = [...new Set(weighed.flatMap((one) => one.confirmed))];
  const ruledOut = [...new Set(weighed.flatMap((one) => one.ruledOut))];
  return { outputs, main, confirmed, ruledOut, isAboutFailure: true };
}

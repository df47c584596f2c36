// From failures to diagnoses: all that other rooms use of this one.

export type { CallShare, Calls } from './calls.ts';
export { type Ambiguous, type Diagnosis, type Evidence, entriesOf, type Remark, type Unlisted } from './diagnosis.ts';
export { createGuideFinder, type FoundGuide, type GuideFinder } from './find-guides.ts';
export { createMatcher, knownCodesOf, type Matcher } from './match-catalog.ts';

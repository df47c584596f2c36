// Reading what check commands printed: all that other rooms use of this one.

export type { CheckOutput, CheckVerdict, FoundOutput } from './check-output.ts';
export { blankPlaces } from './plain-output.ts';
export { gravestOf, readOutputs } from './read-outputs.ts';
export { settlesStep } from './settles-step.ts';
export { type Weighed, weighEntries } from './weigh-entries.ts';

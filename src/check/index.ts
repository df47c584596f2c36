// Looking at an SBC from outside: all that other rooms use of this one.

export type { Refusal } from './check-rules.ts';
export { type CheckResult, checkSbc } from './check-sbc.ts';
export { type CheckTrace, compareTraces, type StageChange, traceOf } from './check-trace.ts';
export { createCheckTools } from './create-tools.ts';
export type { MicrosoftReport } from './microsoft-report.ts';
export { isLoopbackAddress, isPublicAddress } from './public-address.ts';
export { readTarget, type Target } from './read-target.ts';
export { type ResolveName, resolveName } from './resolve-name.ts';
export { createSbcChecker, type SbcChecker } from './sbc-checker.ts';
export type { Stage, Verdict } from './stage.ts';
export { judgeWatch, type WatchEvent, type WatchState } from './watch-state.ts';

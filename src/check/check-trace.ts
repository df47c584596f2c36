import type { CheckResult } from './check-sbc.ts';
import { type StageName, stageNames, type Verdict } from './stage.ts';

/** What is kept of a check to say later what has changed: verdicts and a date, nothing that names the SBC. */
export interface CheckTrace {
  readonly verdicts: Readonly<Partial<Record<StageName, Verdict>>>;
  /** ISO 8601; null when no certificate was seen. */
  readonly expires: string | null;
}

/** A stage whose verdict is another one than last time. */
export interface StageChange {
  readonly stage: StageName;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** What to keep of a result. */
export function traceOf({ stages, certificate }: CheckResult): CheckTrace {
  const verdicts = Object.fromEntries(stages.map(({ stage, verdict }) => [stage, verdict]));
  return { verdicts, expires: certificate?.expires ?? null };
}

/** What has changed since a trace was kept, in the order of the stages. */
export function compareTraces(before: CheckTrace, after: CheckTrace): readonly StageChange[] {
  return stageNames.flatMap((stage) => {
    const [old, now] = [before.verdicts[stage], after.verdicts[stage]];
    return old && now && old !== now ? [{ stage, before: old, after: now }] : [];
  });
}

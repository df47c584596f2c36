import type { Texts } from '../locale/index.ts';
import type { MicrosoftReport } from './microsoft-report.ts';

/** The stages of a check, in the order in which a call from Microsoft would meet them. */
export const stageNames = [
  'name',
  'dns',
  'tcp',
  'tls',
  'certificate',
  'names',
  'chain',
  'clientCertificate',
  'options',
  'legacyTls',
] as const;
export type StageName = (typeof stageNames)[number];

/** `unknown`: it cannot be told from here, which says nothing against the SBC. */
export type Verdict = 'pass' | 'warn' | 'fail' | 'unknown';

/** What was seen, by the name of its sentence and the values to put in; the shells say it in the user's language. */
export interface Fact {
  readonly key: keyof Texts['check']['fact'];
  readonly values: Readonly<Record<string, string | number>>;
}

/** One stage with its verdict. */
export interface Stage {
  readonly stage: StageName;
  readonly verdict: Verdict;
  readonly fact: Fact;
  /** What Microsoft would report of calls that meet this; null when the stage is no reason for a failed call. */
  readonly report: MicrosoftReport | null;
}

/** Makes a stage. */
export function stageOf(
  stage: StageName,
  verdict: Verdict,
  key: Fact['key'],
  values: Fact['values'] = {},
  report: MicrosoftReport | null = null,
): Stage {
  return { stage, verdict, fact: { key, values }, report };
}

const severity: readonly Verdict[] = ['pass', 'warn', 'unknown', 'fail'];

/**
 * The verdict over all stages: the worst of them. An SBC that does not answer here is `unknown` by its stages already:
 * many admit Microsoft's addresses only.
 */
export function overallVerdict(stages: readonly Pick<Stage, 'verdict'>[]): Verdict {
  return severity[Math.max(0, ...stages.map(({ verdict }) => severity.indexOf(verdict)))] as Verdict;
}

/** Adds the stages that were not reached, so that a result always lists all of them in order. */
export function fillStages(stages: readonly Stage[]): readonly Stage[] {
  return stageNames.map((name) => stages.find(({ stage }) => stage === name) ?? stageOf(name, 'unknown', 'notReached'));
}

import type { CheckResult, Stage } from '../../check/index.ts';
import { fill, type Texts } from '../../locale/index.ts';

/** The sentence of a stage. */
export function tellFact({ fact }: Stage, { check }: Texts): string {
  return fill(check.fact[fact.key], fact.values);
}

/** A check as one JSON object, the same for every version of the texts but for `fact` and `notVisible`. */
export function toCheckRecord(result: CheckResult, texts: Texts) {
  const { host, port, address, verdict, stages, certificate } = result;
  return {
    host,
    port,
    address,
    verdict,
    stages: stages.map((stage) => ({
      stage: stage.stage,
      verdict: stage.verdict,
      fact: tellFact(stage, texts),
      entry: stage.report && { microsoftCode: stage.report.microsoftCode, sipCode: stage.report.sipCode },
    })),
    notVisible: Object.values(texts.check.notVisible),
    expires: certificate?.expires ?? null,
  };
}

/** A check for reading. */
export function formatCheck(result: CheckResult, texts: Texts): string {
  const { check } = texts;
  const width = Math.max(...Object.values(check.mark).map((mark) => mark.length));
  const lines = result.stages.map((stage) => {
    const { report } = stage;
    const reported = report ? ` ${fill(check.reported, { ...report })}` : '';
    return `${check.mark[stage.verdict].padEnd(width)}  ${check.stage[stage.stage]}: ${tellFact(stage, texts)}${reported}`;
  });
  return [
    `${result.host}:${result.port}  ${check.verdict[result.verdict]}`,
    '',
    ...lines,
    '',
    `${check.notVisibleTitle}:`,
    ...Object.values(check.notVisible).map((text) => `- ${text}`),
  ].join('\n');
}

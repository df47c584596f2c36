import type { Catalog, Entry } from '../catalog/index.ts';
import type { MicrosoftReport, Stage, StageChange, Verdict } from '../check/index.ts';
import { fill } from '../locale/index.ts';
import { headView, type ViewContext } from './context.ts';
import { escapeUserText } from './escape.ts';

/** Codes of the failure that somebody asked about before the check. */
export interface AskedCodes {
  readonly microsoftCode?: string | undefined;
  readonly sipCode?: string | undefined;
}

/** A check as far as it got. */
export interface ShownCheck {
  readonly host: string;
  readonly port: number;
  readonly stages: readonly Stage[];
  /** Missing while stages are still under way. */
  readonly verdict?: Verdict;
  readonly asked?: AskedCodes;
  /** What is different from the check before; missing when there was none. */
  readonly changes?: readonly StageChange[];
}

const styles = { pass: 'good', warn: 'warning', fail: 'attention', unknown: 'emphasis' } as const;
const colors = { pass: 'good', warn: 'warning', fail: 'attention', unknown: 'default' } as const;
/** Most entries that get a button; a card has six actions. */
const mostEntries = 3;

/** The view of a check: stages with their verdicts, what Microsoft would report, and what cannot be seen. */
export function checkView(shown: ShownCheck, catalog: Catalog, context: ViewContext) {
  const { check } = context.texts;
  const { host, port, stages, verdict, asked, changes } = shown;
  const title = fill(verdict ? check.title : check.running, { host });
  const isDone = verdict !== undefined;
  const summary = verdict ? `${title}: ${check.verdict[verdict]}` : title;
  const rows = stages.map((stage) => stageRow(stage, asked, context));
  const worstAt = firstOf(stages, 'fail') ?? firstOf(stages, 'warn');
  const worst = worstAt === undefined ? undefined : rows[worstAt];
  return {
    ...headView(context, summary, [summary, ...rows.map(({ name, mark }) => `${name}: ${mark}`)].join('. ')),
    style: verdict ? styles[verdict] : 'emphasis',
    title,
    isDone,
    verdict: verdict ? check.verdict[verdict] : '',
    lead: fill(check.lead, { port }),
    hasNext: isDone && worst !== undefined,
    next: worst ? `${worst.name}: ${worst.text}` : '',
    stages: rows,
    hasStages: rows.length > 0,
    hasChanges: changes !== undefined,
    changes: (changes ?? []).map(({ stage, before, after }) => ({
      text: `${check.stage[stage]}: ${check.mark[before]} → ${check.mark[after]}`,
    })),
    hasNoChange: changes?.length === 0,
    notVisible: Object.values(check.notVisible).map((text) => ({ text })),
    again: { do: 'check', host: `${host}:${port}`, ...(asked && { asked }) },
    entries: entriesOf(stages, catalog).map((entry) => ({
      title: `${entry.microsoftCode}/${entry.sipCode}`,
      data: { do: 'choose', entryId: entry.id },
    })),
  };
}

/** Where the first stage of a verdict stands. */
function firstOf(stages: readonly Stage[], verdict: Stage['verdict']): number | undefined {
  const at = stages.findIndex((stage) => stage.verdict === verdict);
  return at < 0 ? undefined : at;
}

function stageRow({ stage, verdict, fact, report }: Stage, asked: AskedCodes | undefined, context: ViewContext) {
  const { check } = context.texts;
  const values = Object.entries(fact.values).map(([name, value]) => [name, escapeUserText(String(value))]);
  return {
    name: check.stage[stage],
    mark: check.mark[verdict],
    color: colors[verdict],
    text: fill(check.fact[fact.key], Object.fromEntries(values)),
    hasReport: report !== null,
    report: report ? reportLine(report, verdict, asked, context) : '',
  };
}

function reportLine(
  report: MicrosoftReport,
  verdict: Verdict,
  asked: AskedCodes | undefined,
  { texts: { check } }: ViewContext,
): string {
  const { microsoftCode, sipCode } = report;
  const line = fill(check.reported, { microsoftCode, sipCode });
  if (verdict !== 'fail' || !asked?.microsoftCode) return line;
  const isSame = asked.microsoftCode === microsoftCode && (asked.sipCode ?? sipCode) === sipCode;
  return `${line} ${isSame ? check.fits : check.fitsNot}`;
}

/** The entries that the stages which failed stand for, each once. */
function entriesOf(stages: readonly Stage[], catalog: Catalog): readonly Entry[] {
  const found = stages.flatMap(({ verdict, report }) =>
    verdict === 'fail' && report ? (findReported(report, catalog) ?? []) : [],
  );
  return [...new Set(found)].slice(0, mostEntries);
}

function findReported({ microsoftCode, sipCode, phrase }: MicrosoftReport, catalog: Catalog): Entry | undefined {
  return catalog
    .byMicrosoftCode(microsoftCode)
    .find((entry) => entry.sipCode === sipCode && entry.phrase.includes(phrase));
}

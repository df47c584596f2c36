import { fill } from '../locale/index.ts';
import type { Report } from '../triage/index.ts';
import type { PageContext } from './page-context.ts';
import { table } from './report-html.ts';
import { count, rate } from './report-words.ts';

/** The figures, each with a sentence that says what it is, and the classes behind NER. */
export function figureTables(report: Report, context: PageContext): string {
  const { report: own } = context.texts;
  const { page } = own;
  const rows = [
    [page.period, periodOf(report, context), page.periodSays],
    [page.calls, count(report.calls, context), callsSay(report, context)],
    ['ASR', rateOf(report.asrInterval, context), page.asrSays],
    ['NER', rateOf(report.nerInterval, context), page.nerSays],
    ...(report.tooFew ? [['', '', own.tooFew]] : []),
    ...(report.since ? [[page.since, minute(report.since.since), sinceSays(report.since, context)]] : []),
  ];
  const texts = (cells: readonly string[]) => cells.map((text) => ({ text }));
  const classes = report.nerClasses.map(({ name, codes }) => [
    page.classOf[name],
    codes === 'success' ? page.success : codes === 'everything else' ? page.everythingElse : codes.replace('with', '+'),
  ]);
  return `${table(page.figures, texts([page.figure, page.value, page.says]), rows.map(texts))}
<h3>${page.classes}</h3>${table(page.classes, texts([page.class, page.codes]), classes.map(texts))}`;
}

function periodOf({ from, to }: Report, { texts: { report: own } }: PageContext): string {
  return from && to ? fill(own.period, { from: minute(from), to: minute(to) }) : own.page.noTimes;
}

function callsSay(report: Report, context: PageContext): string {
  const { legs, answered, normal, watch, faults } = report;
  const counts = Object.entries({ legs, answered, normal, watch, faults });
  const shown = counts.map(([name, value]) => [name, count(value, context)] as const);
  return fill(context.texts.report.page.callsSays, Object.fromEntries(shown));
}

function sinceSays(since: NonNullable<Report['since']>, context: PageContext): string {
  const { report: own } = context.texts;
  return fill(since.verdict === 'changed' ? own.changed : own.notChanged, {
    moment: `${minute(since.since)} UTC`,
    before: rateOf(since.before.faultRate, context),
    after: rateOf(since.after.faultRate, context),
  });
}

function rateOf(value: Report['asrInterval'], context: PageContext): string {
  return value === null ? context.texts.report.page.noCalls : rate(value, context);
}

function minute(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

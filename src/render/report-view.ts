import { type Catalog, textsOf } from '../catalog/index.ts';
import { fill } from '../locale/index.ts';
import type { Calls } from '../match/index.ts';
import type { Report, ReportGroup } from '../triage/index.ts';
import { codesLine, headView, type ViewContext } from './context.ts';
import { escapeMarkdown, shorten } from './escape.ts';
import { barLines, chartOf } from './report-chart.ts';
import { count, placeOf, plainWords, rate, share, shownWords, tellIncident } from './report-words.ts';

/** Most of each on the card; the full report has the rest. */
const most = { groups: 6, incidents: 3, trunks: 8, hours: 24, normal: 4 } as const;

/** A report with the id under which its full page is kept, where there is one. */
export interface ShownReport {
  readonly report: Report;
  readonly fullId?: string;
}

/** The view of a report: what failed, worst first, over time, what is no fault, and what can be opened. */
export function reportView({ report, fullId }: ShownReport, catalog: Catalog, context: ViewContext) {
  const { texts } = context;
  const own = texts.report;
  const titleOf = createTitles(catalog, context);
  const shown = report.groups.filter(({ outcome, reasons }) => outcome !== 'normal' || reasons.length > 0);
  const groups = shown.slice(0, most.groups);
  const incidents = report.groups.filter(({ reasons }) => reasons.length > 0);
  const title =
    report.calls === 0
      ? own.noCalls
      : fill(own.title, { faults: count(report.faults, context), calls: count(report.calls, context) });
  const told = incidents
    .slice(0, most.incidents)
    .map((group) => tellIncident(group, escapeMarkdown(titleOf(group)), report, context));
  const rest = incidents.length - told.length;
  const lines = [
    ...(told.length > 0 ? told : report.calls > 0 ? [own.quiet] : []),
    ...(rest > 0 ? [fill(own.moreIncidents, { count: rest })] : []),
  ];
  const chart = chartOf(report, texts);
  const normal = report.groups.filter((group) => !shown.includes(group)).slice(0, most.normal);
  const trunks = trunksOf(report).slice(0, most.trunks);
  const [first, second] = explainable(groups, context);
  const summary = [title, ...lines].join('. ').replaceAll('..', '.');
  const hours = chart ? barLines(chart.data).slice(0, most.hours) : [];
  return {
    ...headView(context, shorten(summary, 400)),
    style: report.calls === 0 ? 'emphasis' : report.quiet ? 'good' : 'attention',
    title,
    incidents: lines.map((text) => ({ text })),
    period: report.from && report.to ? fill(own.period, { from: minute(report.from), to: minute(report.to) }) : '–',
    figures: fill(own.figures, {
      ner: rate(report.nerInterval, context),
      asr: rate(report.asrInterval, context),
      answered: count(report.answered, context),
      normal: count(report.normal, context),
    }),
    tooFew: report.tooFew,
    hasChange: report.since !== null,
    change: report.since
      ? fill(report.since.verdict === 'changed' ? own.changed : own.notChanged, {
          moment: `${minute(report.since.since)} UTC`,
          before: rate(report.since.before.faultRate, context),
          after: rate(report.since.after.faultRate, context),
        })
      : '',
    hasGroups: groups.length > 0,
    groups: groups.map((group) => groupRow(group, titleOf(group), context)),
    hasMoreGroups: shown.length > groups.length,
    moreGroups: fill(own.moreGroups, { count: shown.length - groups.length }),
    hasChart: chart !== undefined,
    chartTitle: chart?.title ?? '',
    chart: chart?.data ?? [],
    bars: hours,
    hasNormal: normal.length > 0,
    normal: fill(own.normal, {
      list: normal.map((group) => `${escapeMarkdown(titleOf(group))} ${count(group.calls, context)}`).join(', '),
    }),
    hasTrunks: trunks.length > 0,
    trunks: trunks.map(({ name, calls }) => ({
      text: fill(own.trunk, { name: shownWords(name, 80), calls: count(calls, context) }),
    })),
    hasHours: hours.length > 0,
    hours,
    ticketText: ticketText(report, title, lines, groups, titleOf, context),
    hasActions: groups.length > 0 || trunks.length > 0 || hours.length > 0 || fullId !== undefined,
    hasFirst: first !== undefined,
    first: first ?? { title: '', data: {} },
    hasSecond: second !== undefined,
    second: second ?? { title: '', data: {} },
    hasFull: fullId !== undefined,
    full: { do: 'report', open: 'full', ...(fullId !== undefined && { id: fullId }) },
    source: sourceLine(report, context),
  };
}

/** The title of a group in the language of the card, where the catalog has its entries. */
export function createTitles(
  catalog: Catalog,
  { language }: Pick<ViewContext, 'language'>,
): (group: Pick<ReportGroup, 'title' | 'entries'>) => string {
  const byId = new Map(catalog.entries.map((entry) => [entry.id, entry]));
  return ({ title, entries }) => {
    const known = entries.flatMap((id) => byId.get(id) ?? []);
    const titles = [...new Set(known.map((entry) => textsOf(entry, language).title))].slice(0, 2);
    return titles.length > 0 ? shorten(titles.join(' / '), 140) : plainWords(title);
  };
}

function codesOf({ sipCode, microsoftCode }: ReportGroup, { texts }: ViewContext): string {
  const line = codesLine(
    { ...(microsoftCode !== null && { microsoftCode }), ...(sipCode !== null && { sipCode }) },
    texts,
  );
  return line === '' ? texts.report.noCode : line;
}

function groupRow(group: ReportGroup, title: string, context: ViewContext) {
  const own = context.texts.report;
  const marks = [
    group.outcome === 'watch' ? own.watch : own.fault,
    ...(group.isNew && group.first ? [fill(own.isNew, { value: `${minute(group.first)} UTC` })] : []),
    ...(group.concentration ? [placeOf(group.concentration, context).replace(/^[,、]\s*/, '')] : []),
  ];
  const trunks = group.trunks.slice(0, 2).map(({ name, calls }) => `${shownWords(name, 80)} ${count(calls, context)}`);
  return {
    title: fill(own.group, { calls: count(group.calls, context), title: escapeMarkdown(title) }),
    text: fill(own.groupText, {
      codes: codesOf(group, context),
      users: count(group.users, context),
      trunks: trunks.length > 0 ? trunks.join(', ') : '–',
    }),
    hasMarks: true,
    marks: marks.join(' · '),
  };
}

/** The worst groups whose codes can be asked about, each pair of codes once. */
function explainable(groups: readonly ReportGroup[], { texts }: ViewContext) {
  const asked = new Map<string, { title: string; data: object }>();
  for (const group of groups) {
    const { sipCode, microsoftCode, phrase } = group;
    const codes = [microsoftCode, sipCode].filter((code) => code !== null).join('/');
    if (codes === '' || asked.has(codes)) continue;
    const text = [microsoftCode ?? '', sipCode === null ? '' : `SIP ${sipCode}`, plainWords(phrase ?? '', 250)];
    const told = { count: group.calls, calls: callsOf(group) };
    const data = { do: 'report', open: 'explain', text: text.filter(Boolean).join(' '), ...told };
    asked.set(codes, { title: fill(texts.report.explain, { codes }), data });
  }
  return [...asked.values()];
}

/** The calls of a group as an answer tells them, so that a pack of it has counts, times and ids. */
function callsOf({ calls, trunks, first, last, samples }: ReportGroup): Calls {
  const sbcs = trunks.slice(0, 3).map(({ name, calls: own }) => ({ name: plainWords(name, 200), count: own }));
  return {
    total: calls,
    sbcs,
    otherSbcs: Math.max(0, trunks.length - sbcs.length),
    directions: [],
    ...(first !== null && last !== null && { first, last }),
    correlationIds: samples.slice(0, 3).map((id) => plainWords(id, 80)),
  };
}

/** Faults by trunk over all groups, most first. */
function trunksOf({ groups }: Report): { name: string; calls: number }[] {
  const sums = new Map<string, number>();
  for (const group of groups) {
    if (group.outcome !== 'fault') continue;
    for (const { name, calls } of group.trunks) sums.set(name, (sums.get(name) ?? 0) + calls);
  }
  return [...sums]
    .map(([name, calls]) => ({ name, calls }))
    .sort((a, b) => b.calls - a.calls || (a.name < b.name ? -1 : 1));
}

/** Plain text for a ticket over the whole report. */
function ticketText(
  report: Report,
  title: string,
  lines: readonly string[],
  groups: readonly ReportGroup[],
  titleOf: (group: ReportGroup) => string,
  context: ViewContext,
): string {
  const own = context.texts.report;
  const rows = groups.map((group) => {
    const { from, to } = { from: group.first, to: group.last };
    const facts = [
      codesOf(group, context),
      ...(group.phrase ? [plainWords(group.phrase, 160)] : []),
      ...(from && to ? [fill(own.period, { from: minute(from), to: minute(to) })] : []),
      ...group.trunks.slice(0, 3).map(({ name, calls }) => `${plainWords(name, 80)} ${calls}`),
      ...group.samples.map((id) => plainWords(id, 60)),
    ];
    return `- ${fill(own.group, { calls: String(group.calls), title: titleOf(group) })}\n  ${facts.join('\n  ')}`;
  });
  const rates = `NER ${share(report.ner, context)}, ASR ${share(report.asr, context)}`;
  const period = report.from && report.to ? fill(own.period, { from: minute(report.from), to: minute(report.to) }) : '';
  const head = fill(own.ticketHeading, { title });
  return [head, ...lines.map((line) => line.replaceAll('\\', '')), period, rates, '', ...rows]
    .filter((line, at, all) => line !== '' || all[at - 1] !== '')
    .join('\n');
}

function sourceLine({ rows, files, catalogVersion }: Report, context: ViewContext): string {
  const { texts } = context;
  const names = files.filter(({ problem }) => problem === undefined).map(({ name }) => shownWords(name, 60));
  const skipped = rows.skipped.reduce((sum, one) => sum + one.count, 0);
  return [
    fill(texts.report.source, { rows: count(rows.read, context), files: names.slice(0, 5).join(', ') }),
    ...(skipped > 0 ? [fill(texts.report.skipped, { count: count(skipped, context) })] : []),
    `${texts.label.catalog} ${catalogVersion}.`,
    texts.label.masked,
  ].join(' ');
}

function minute(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

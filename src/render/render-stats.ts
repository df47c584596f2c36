import { type Catalog, guideTextsOf, textsOf } from '../catalog/index.ts';
import { fill, type Texts } from '../locale/index.ts';
import { headView, type ViewContext, viewContext } from './context.ts';
import { escapeMarkdown, shorten } from './escape.ts';
import { fillCard, type Rendered } from './render.ts';
import { barLines } from './report-chart.ts';
import type { NamedCount, StatsReport } from './stats-report.ts';

/** Lines of each list on the card. */
const listed = 5;

/** How the figures are shown. */
interface StatsOptions {
  readonly locale?: string | undefined;
  /** Weeks for which counts are kept. */
  readonly keptWeeks: number;
  /** The name of what came after the most names that are kept. */
  readonly otherName: string;
}

/** The card of the figures: a picture of the weeks, then what was asked about most and what became of it. */
export function renderStats(report: StatsReport, catalog: Catalog, options: StatsOptions): Rendered {
  const context = viewContext({ catalogVersion: catalog.version, ...(options.locale && { locale: options.locale }) });
  return fillCard('stats', statsView(report, catalog, options, context));
}

function statsView(
  report: StatsReport,
  catalog: Catalog,
  { keptWeeks, otherName }: StatsOptions,
  context: ViewContext,
) {
  const { stats } = context.texts;
  const { weeks, answers, votes, solved } = report;
  const title = fill(stats.title, { count: weeks.length });
  const isEmpty = answers === 0 && solved.total === 0 && votes.like + votes.dislike === 0;
  const summary = isEmpty ? stats.nothing : fill(stats.summary, { answers, ...solved, ...votes });
  const say = (name: string) =>
    nameOf(name === otherName ? '' : name, catalog, context) ?? (name === otherName ? stats.other : name);
  const rate = (ended: { readonly solved: number; readonly total: number }) =>
    ended.total > 0 ? [fill(stats.rate, { solved: ended.solved, total: ended.total })] : [];
  const lines = (counts: readonly NamedCount[]) =>
    counts.slice(0, listed).map(({ name, count }) => line(say(name), [String(count)]));
  const data = weeks.map(({ week, answers: y }) => ({ x: week.slice(5), y }));
  const lists = {
    codes: lines(report.codes),
    unlisted: lines(report.unlisted),
    guides: lines(report.guides),
    rates: report.solvedRates.slice(0, listed).map((one) => line(say(one.name), rate(one))),
    reasons: report.reasons.slice(0, listed).map(({ name, count }) => line(sayReason(name, context), [String(count)])),
    trunks: report.trunks
      .slice(0, listed)
      .map(({ name, count, top, ...ended }) =>
        line(name, [String(count), ...(top === '' ? [] : [top]), ...rate(ended)]),
      ),
  };
  return {
    ...headView(context, `${title}: ${summary}`, escapeMarkdown(`${title}: ${summary}`)),
    title,
    summary: escapeMarkdown(summary),
    hasChart: answers > 0,
    chart: data,
    bars: barLines(data),
    ...lists,
    hasCodes: lists.codes.length > 0,
    hasUnlisted: lists.unlisted.length > 0,
    hasGuides: lists.guides.length > 0,
    hasRates: lists.rates.length > 0,
    hasReasons: lists.reasons.length > 0,
    hasTrunks: lists.trunks.length > 0,
    kept: fill(stats.kept, { count: keptWeeks }),
  };
}

function line(name: string, parts: readonly string[]): { readonly text: string } {
  return { text: `**${escapeMarkdown(name)}**: ${escapeMarkdown(parts.join(' · '))}` };
}

function sayReason(name: string, { texts }: ViewContext): string {
  return Object.hasOwn(texts.outcome.reason, name)
    ? texts.outcome.reason[name as keyof Texts['outcome']['reason']]
    : name;
}

/** A code with the title of its entry, where only one has it, or the title of a guide. */
function nameOf(name: string, catalog: Catalog, { language }: ViewContext): string | undefined {
  const guide = catalog.guideById(name.replace(/^guide\./, ''));
  if (guide) return shorten(guideTextsOf(guide, language).title, 80);
  const [microsoftCode = '', sipCode] = name.split('/');
  const [entry, ...others] = catalog.byMicrosoftCode(microsoftCode).filter((one) => one.sipCode === sipCode);
  return entry && others.length === 0 ? `${name} ${shorten(textsOf(entry, language).title, 80)}` : undefined;
}

import { fill } from '../locale/index.ts';
import type { Report, ReportGroup } from '../triage/index.ts';
import type { ViewContext } from './context.ts';
import { defuse, escapeMarkdown, shorten } from './escape.ts';
import { maskPersonal } from './mask.ts';

type Place = NonNullable<ReportGroup['concentration']> | NonNullable<ReportGroup['peak']>;

/** A text of the file as plain text: masked, inert, and short. */
export function plainWords(text: string, most = 140): string {
  return shorten(maskPersonal(defuse(text)).replaceAll('${', '$ {'), most);
}

/** A text of the file in a TextBlock. */
export function shownWords(text: string, most?: number): string {
  return escapeMarkdown(plainWords(text, most));
}

/** A count as the language writes it. */
export function count(value: number, { language }: ViewContext): string {
  return value.toLocaleString(language);
}

/** A share from 0 to 1 in per cent; a dash where there is none. */
export function share(value: number | null, { language }: ViewContext): string {
  if (value === null) return '–';
  return value.toLocaleString(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A rate with its 95 % interval. */
export function rate(value: Report['nerInterval'], context: ViewContext): string {
  if (value === null) return '–';
  const [low, high] = [value.low, value.high].map((one) => share(one, context));
  return `${share(value.share, context)} (${low}–${high})`;
}

/** How a value of the file is shown: on a card masked and escaped. */
type Show = (value: string) => string;
const onCard: Show = (value) => shownWords(value, 80);

/** Where a group gathers, as a part of a sentence. */
export function placeOf({ kind, value }: Place, { texts: { report } }: ViewContext, show = onCard): string {
  const forms = { trunk: report.onTrunk, user: report.ofUser, country: report.toCountry, hour: report.inHour };
  const shown = kind === 'hour' ? `${value.slice(0, 16).replace('T', ' ')} UTC` : show(value);
  return fill(forms[kind], { value: shown });
}

/** One incident as a sentence: how many calls, what, where and since when. */
export function tellIncident(
  group: ReportGroup,
  title: string,
  report: Report,
  context: ViewContext,
  show = onCard,
): string {
  const own = context.texts.report;
  const where = whereOf(group, context, show);
  const codes = [group.sipCode, group.microsoftCode].filter((code) => code !== null).join('/');
  return fill(group.outcome === 'fault' ? own.incident : own.watched, {
    calls: count(group.calls, context),
    title,
    codes: codes === '' ? own.noCode : codes,
    where,
    when: whenOf(group, report, context),
  });
}

/** The value a group gathers on: all of it, nearly all, or beyond what is usual. */
function whereOf({ calls, concentration, peak }: ReportGroup, context: ViewContext, show: Show): string {
  if (concentration && concentration.kind !== 'hour') return placeOf(concentration, context, show);
  if (!peak || peak.kind === 'hour') return '';
  const place = placeOf(peak, context, show);
  return peak.calls === calls
    ? place
    : fill(context.texts.report.mostly, { calls: count(peak.calls, context), where: place });
}

const twoHours = 7_200_000;

function whenOf(group: ReportGroup, report: Report, context: ViewContext): string {
  const own = context.texts.report;
  const { reasons, change, rise, first, last, concentration } = group;
  const moved =
    reasons.includes('since') && change && report.since
      ? { from: report.since.since, before: change.before.share, after: change.after.share }
      : reasons.includes('rising') && rise
        ? rise
        : undefined;
  if (moved) {
    const [before, after] = [share(moved.before, context), share(moved.after, context)];
    return fill(own.rise, { before, after, moment: moment(moved.from) });
  }
  if (first !== null && (group.isNew || reasons.includes('spell'))) {
    const goesOn = last !== null && report.to !== null && Date.parse(report.to) - Date.parse(last) < twoHours;
    return fill(goesOn ? own.since : own.from, { value: moment(first) });
  }
  return concentration?.kind === 'hour' ? placeOf(concentration, context) : '';
}

function moment(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

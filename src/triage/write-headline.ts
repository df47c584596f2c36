import type { Dimension } from './count-values.ts';
import type { ReportGroup } from './report.ts';

/** What a headline needs to know. */
export interface HeadlineFacts {
  readonly calls: number;
  readonly faults: number;
  readonly to: string | null;
  readonly incidents: readonly ReportGroup[];
  /** The moment of a change. */
  readonly since?: string | undefined;
}

/** Most incidents named in one sentence. */
const mostNamed = 3;

/** One sentence: how many calls failed, and which faults stand out, where and since when. */
export function writeHeadline({ calls, faults, to, incidents, since }: HeadlineFacts): string {
  if (calls === 0) return 'No calls could be read.';
  const all = `${count(faults)} of ${count(calls)} calls failed`;
  if (incidents.length === 0) return `${all}; nothing stands out.`;
  const named = incidents.slice(0, mostNamed).map((incident) => nameIncident(incident, to, since));
  const more = incidents.length - named.length;
  return `${all}; ${named.join('; ')}${more > 0 ? `; ${more} more stand out` : ''}.`;
}

function nameIncident(group: ReportGroup, to: string | null, since: string | undefined): string {
  const { kind, value } = group.concentration ?? {};
  const most = mostOf(group);
  const codes = [group.sipCode, group.microsoftCode].filter((code) => code !== null).join('/');
  const where = kind === undefined || kind === 'hour' || value === undefined ? '' : ` ${placeOf({ kind, value })}`;
  const isBurst = group.isNew || group.reasons.includes('spell');
  const when =
    isBurst && group.first !== null
      ? ` ${stillGoesOn(group, to) ? 'since' : 'from'} ${moment(group.first)}`
      : kind === 'hour'
        ? ` in the hour of ${moment(value ?? '')}`
        : '';
  const more = moreSince(group, since);
  return `${count(group.calls)} ${group.calls === 1 ? 'is' : 'are'} ${codes === '' ? 'without a code' : codes}${where}${most}${more === '' ? when : more}: ${group.title}`;
}

/** The value a group gathers on, where it is not the one that its concentration names. */
function mostOf({ calls, concentration, peak }: ReportGroup): string {
  if (!peak || peak.kind === 'hour' || (concentration && concentration.kind !== 'hour')) return '';
  return peak.calls === calls ? ` ${placeOf(peak)}` : `, ${count(peak.calls)} of them ${placeOf(peak)}`;
}

/** From when on a group has more of the calls, and how much more. */
function moreSince({ reasons, change, rise }: ReportGroup, since: string | undefined): string {
  if (reasons.includes('since') && change && since !== undefined)
    return `, ${percent(change.before.share)} of calls before ${moment(since)} and ${percent(change.after.share)} after`;
  if (reasons.includes('rising') && rise)
    return `, ${percent(rise.before)} of calls before ${moment(rise.from)} and ${percent(rise.after)} after`;
  return '';
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function placeOf({ kind, value }: { readonly kind: Dimension; readonly value: string }): string {
  const places = {
    trunk: `on ${value}`,
    user: `of one user (${value})`,
    country: `to ${value}`,
    hour: `in the hour of ${value}`,
  };
  return places[kind];
}

/** Whether the last call of a group is within two hours of the end of the file. */
function stillGoesOn({ last }: ReportGroup, to: string | null): boolean {
  return last !== null && to !== null && Date.parse(to) - Date.parse(last) < 7_200_000;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function moment(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

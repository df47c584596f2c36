import { fill } from '../locale/index.ts';
import type { Report, ReportGroup } from '../triage/index.ts';
import type { PageContext } from './page-context.ts';
import { type Cell, escapeHtml, table } from './report-html.ts';
import { count, placeOf } from './report-words.ts';

/** Most groups in the page; all of them are in the CSV. */
const mostGroups = 100;
/** Most users in the page; the JSON has more. */
const mostUsers = 20;

/** The groups of a report as a table, worst first. */
export function groupTable({ groups }: Report, context: PageContext): string {
  const { report: own } = context.texts;
  const { page } = own;
  const head: Cell[] = [
    { text: page.calls, kind: 'number' },
    { text: page.users, kind: 'number' },
    { text: 'SIP' },
    { text: 'Microsoft' },
    { text: page.what },
    { text: page.kind },
    { text: page.trunks },
    { text: page.first },
    { text: page.last },
  ];
  const rows = groups.slice(0, mostGroups).map((group) => groupRow(group, context));
  const left = groups.length - mostGroups;
  const more = left > 0 ? `<p>${escapeHtml(fill(page.moreGroups, { count: count(left, context) }))}</p>` : '';
  return table(own.groups, head, rows) + more;
}

function groupRow(group: ReportGroup, context: PageContext): Cell[] {
  const { show, titleOf } = context;
  const phrase = group.phrase === null ? '' : ` (${show(group.phrase)})`;
  const trunks = group.trunks.slice(0, 3).map(({ name, calls }) => `${show(name)} ${count(calls, context)}`);
  return [
    { text: count(group.calls, context), kind: 'number' },
    { text: count(group.users, context), kind: 'number' },
    { text: group.sipCode ?? '' },
    { text: group.microsoftCode ?? '' },
    { text: titleOf(group) + phrase },
    { text: marksOf(group, context).join(', ') },
    { text: trunks.join(', ') },
    { text: moment(group.first), kind: 'time' },
    { text: moment(group.last), kind: 'time' },
  ];
}

/** What a group is, whether it is new, and what it gathers on. */
function marksOf({ outcome, isNew, first, concentration }: ReportGroup, context: PageContext): string[] {
  const { report: own } = context.texts;
  const kinds = { fault: own.fault, watch: own.watch, normal: own.page.normalKind };
  return [
    kinds[outcome],
    ...(isNew && first ? [fill(own.isNew, { value: `${moment(first)} UTC` })] : []),
    ...(concentration ? [placeOf(concentration, context, context.show).replace(/^[,、]\s*/, '')] : []),
  ];
}

/** Whose calls failed most often, as a table. */
export function userTable({ byUser, groups }: Report, context: PageContext): string {
  const { page, failedCalls } = context.texts.report;
  const head: Cell[] = [{ text: page.user }, { text: failedCalls, kind: 'number' }, { text: page.worst }];
  const byTitle = new Map(groups.map((group) => [group.title, group]));
  const rows = byUser
    .slice(0, mostUsers)
    .map(({ name, calls, title }): Cell[] => [
      { text: name },
      { text: count(calls, context), kind: 'number' },
      { text: context.titleOf(byTitle.get(title) ?? { title, entries: [] }) },
    ]);
  return table(page.byUser, head, rows);
}

function moment(iso: string | null): string {
  return iso === null ? '' : iso.slice(0, 16).replace('T', ' ');
}

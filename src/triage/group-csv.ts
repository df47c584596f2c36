import type { Report } from './report.ts';

const columns = [
  'sipCode',
  'microsoftCode',
  'phrase',
  'outcome',
  'title',
  'calls',
  'legs',
  'users',
  'first',
  'last',
  'isNew',
  'concentration',
  'trunks',
] as const;

/** The groups of a report as CSV, RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function formatGroupCsv({ groups }: Pick<Report, 'groups'>): string {
  const rows = groups.map((group) => [
    group.sipCode,
    group.microsoftCode,
    group.phrase,
    group.outcome,
    group.title,
    group.calls,
    group.legs,
    group.users,
    group.first,
    group.last,
    group.isNew,
    group.concentration ? `${group.concentration.kind} ${group.concentration.value}` : '',
    group.trunks.map(({ name, calls }) => `${name} (${calls})`).join(', '),
  ]);
  return [columns, ...rows].map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(value: string | number | boolean | null): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r|%]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

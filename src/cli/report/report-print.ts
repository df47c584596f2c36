import type { Report, ReportGroup } from '../../triage/index.ts';

/** A report for the terminal: headline, figures with their intervals, worst groups first, what was left out. */
export function formatReport(report: Report): string {
  const shown = report.groups.slice(0, 12);
  return [
    report.headline,
    '',
    `Period   ${report.from ?? 'no times'} to ${report.to ?? 'no times'} (UTC)`,
    `Calls    ${report.calls} (${report.legs} legs): ${report.answered} answered, ${report.normal} ended normally, ${report.watch} to watch, ${report.faults} faults`,
    `ASR      ${percent(report.asrInterval)}: answered calls by all calls`,
    `NER      ${percent(report.nerInterval)}: calls that the network carried to an end of its own, by all calls`,
    ...report.nerClasses.map(({ name, codes }) => `           ${name}: ${codes}`),
    '           Microsoft publishes no class per code and changed its formula on 2024-11-11 without the new one: the dashboard may differ.',
    ...(report.tooFew ? ['         Too few calls to judge rates by (under 100).'] : []),
    ...(report.since
      ? [
          `Since    ${report.since.since}: ${report.since.verdict} (faults ${percent(report.since.before.faultRate)} before, ${percent(report.since.after.faultRate)} after)`,
        ]
      : []),
    '',
    ...shown.map(formatGroup),
    ...(report.groups.length > shown.length
      ? [`... and ${report.groups.length - shown.length} more groups (--csv, --json)`]
      : []),
    '',
    `Read     ${report.rows.read} rows of ${report.files.map(({ name }) => name).join(', ')}; catalog ${report.catalogVersion}`,
    ...report.rows.skipped.map(
      (one) => `Left out ${one.count}: ${one.reason}, first in line ${one.firstLine} of ${one.file}`,
    ),
    ...report.files.flatMap(({ problem }) => (problem === undefined ? [] : [`Not read ${problem}`])),
  ].join('\n');
}

function formatGroup(group: ReportGroup): string {
  const codes = [group.sipCode ?? '-', group.microsoftCode ?? '-'].join('/');
  const { concentration } = group;
  const marks = [
    group.outcome,
    ...(group.isNew ? ['new'] : []),
    ...(concentration ? [`one ${concentration.kind}: ${concentration.value}`] : []),
  ];
  return `${String(group.calls).padStart(8)}  ${codes.padEnd(11)} ${group.title} [${marks.join(', ')}] ${group.users} users, ${group.first ?? ''} to ${group.last ?? ''}`;
}

function percent(value: { readonly share: number; readonly low: number; readonly high: number } | null): string {
  if (value === null) return 'no calls';
  const show = (share: number) => (share * 100).toFixed(1);
  return `${show(value.share)} % (${show(value.low)} to ${show(value.high)} %)`;
}

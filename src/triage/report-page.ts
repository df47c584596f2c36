import type { Chart } from './draw-charts.ts';
import type { Report, ReportGroup } from './report.ts';

/** A report as one HTML file: no script, no address, light and dark by the reader's setting, printable. */
export function formatReportPage(report: Report, charts: readonly Chart[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>Call report</title><style>${style}</style></head><body><main>
<h1>Call report</h1><p class="headline">${escapeHtml(report.headline)}</p>
<section aria-label="Figures"><h2>Figures</h2>${figures(report)}</section>
<section aria-label="Groups"><h2>Groups, worst first</h2>${groupTable(report.groups)}</section>
${charts.map(({ title, svg }) => `<section aria-label="${escapeHtml(title)}"><h2>${escapeHtml(title)}</h2><div class="chart" role="img" aria-label="${escapeHtml(title)}">${withoutAddresses(svg)}</div></section>`).join('\n')}
<section aria-label="How it was made"><h2>How it was made</h2>${provenance(report)}</section>
</main></body></html>
`;
}

const style = `:root{color-scheme:light dark}body{font:15px/1.5 "Segoe UI","Liberation Sans",sans-serif;margin:0;background:Canvas;color:CanvasText}
main{max-width:60rem;margin:0 auto;padding:1.5rem}.headline{font-size:1.25rem}h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #80808060;vertical-align:top}
td.n{text-align:right;font-variant-numeric:tabular-nums}.chart{overflow-x:auto}
@media print{main{max-width:none;padding:0}section{break-inside:avoid}.chart svg{max-width:100%;height:auto}}`;

function figures(report: Report): string {
  const rows = [
    ['Period (UTC)', `${report.from ?? 'no times'} to ${report.to ?? 'no times'}`, 'First and last call of the files.'],
    [
      'Calls',
      `${report.calls}`,
      `Calls by correlation id, over ${report.legs} legs: ${report.answered} answered, ${report.normal} ended normally, ${report.watch} to watch, ${report.faults} faults.`,
    ],
    ['ASR', rate(report.asrInterval), 'Answered calls by all calls, with the 95 % interval.'],
    [
      'NER',
      rate(report.nerInterval),
      'Calls that the network carried to an end of their own, by all calls. Microsoft publishes no class per code and changed its formula on 2024-11-11 without publishing the new one, so its dashboard may differ.',
    ],
    ...(report.tooFew ? [['Note', 'too few to judge', 'Rates over fewer than 100 calls say little.']] : []),
    ...(report.since
      ? [
          [
            'Since',
            report.since.verdict,
            `Faults before ${report.since.since}: ${rate(report.since.before.faultRate)} of ${report.since.before.calls} calls; after: ${rate(report.since.after.faultRate)} of ${report.since.after.calls}.`,
          ],
        ]
      : []),
  ];
  const classes = report.nerClasses
    .map(({ name, codes }) => `<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(codes)}</td></tr>`)
    .join('');
  return `<table><thead><tr><th>Figure</th><th>Value</th><th>What it says</th></tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>
<h3>Classes behind NER</h3><table><thead><tr><th>Class</th><th>SIP and Microsoft codes</th></tr></thead><tbody>${classes}</tbody></table>`;
}

/** Most groups in the page; all of them are in the CSV. */
const mostGroups = 100;

function groupTable(groups: readonly ReportGroup[]): string {
  const rows = groups.slice(0, mostGroups).map((group) => {
    const { concentration } = group;
    const marks = [
      group.outcome,
      ...(group.isNew ? ['new'] : []),
      ...(concentration ? [`one ${concentration.kind}: ${concentration.value}`] : []),
    ];
    const cells = [
      group.sipCode ?? '',
      group.microsoftCode ?? '',
      `${group.title}${group.phrase ? ` (${group.phrase})` : ''}`,
      marks.join(', '),
      group.trunks
        .slice(0, 3)
        .map(({ name, calls }) => `${name} ${calls}`)
        .join(', '),
      group.first ?? '',
      group.last ?? '',
    ];
    return `<tr><td class="n">${group.calls}</td><td class="n">${group.users}</td>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  const more = groups.length > mostGroups ? `<p>${groups.length - mostGroups} more groups are in the CSV.</p>` : '';
  return `<table><thead><tr>${['Calls', 'Users', 'SIP', 'Microsoft', 'What it is', 'Kind', 'Trunks', 'First', 'Last'].map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>${more}`;
}

function provenance({ files, rows, catalogVersion }: Report): string {
  const skipped = rows.skipped.map(
    (one) =>
      `<li>${one.count} left out: ${escapeHtml(one.reason)}, first in line ${one.firstLine} of ${escapeHtml(one.file)}</li>`,
  );
  const problems = files.flatMap(({ problem }) => (problem === undefined ? [] : [`<li>${escapeHtml(problem)}</li>`]));
  return `<p>${rows.read} rows of ${escapeHtml(files.map(({ name }) => name).join(', '))}; catalog ${escapeHtml(catalogVersion)}.</p><ul>${[...skipped, ...problems].join('')}</ul>`;
}

function rate(value: { readonly share: number; readonly low: number; readonly high: number } | null): string {
  if (value === null) return 'no calls';
  const show = (share: number) => (share * 100).toFixed(1);
  return `${show(value.share)} % (${show(value.low)} to ${show(value.high)} %)`;
}

/** The names of the SVG standards are addresses by form; inside HTML they are not needed. */
function withoutAddresses(svg: string): string {
  return svg.replace(/ xmlns(?::xlink)?="[^"]*"/g, '');
}

function escapeHtml(text: string | undefined): string {
  return (text ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

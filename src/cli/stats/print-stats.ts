import type { Catalog } from '../../catalog/index.ts';
import { barLines, type NamedCount, type StatsReport } from '../../render/index.ts';

/** The figures as text for a terminal. */
export function printStats(report: StatsReport, catalog: Catalog): string {
  const { weeks, answers, votes, solved } = report;
  const title = (name: string): string => {
    const guide = catalog.guideById(name.replace(/^guide\./, ''));
    if (guide) return guide.title;
    const [microsoftCode = '', sipCode] = name.split('/');
    const [entry, ...others] = catalog.byMicrosoftCode(microsoftCode).filter((one) => one.sipCode === sipCode);
    return entry && others.length === 0 ? entry.title : '';
  };
  const row = (name: string, ...cells: readonly string[]) => `  ${[name.padEnd(16), ...cells].join('  ')}`.trimEnd();
  const counted = (list: readonly NamedCount[]) =>
    list.map(({ name, count }) => row(name, String(count).padStart(6), title(name)));
  const rate = (ended: { readonly solved: number; readonly total: number }) =>
    `${ended.solved} of ${ended.total} solved`;
  const bars = barLines(weeks.map(({ week, answers: y }) => ({ x: week, y }))).map(({ text }) => `  ${text}`);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Answers by week', bars],
    ['Most frequent codes', counted(report.codes)],
    ['Codes that are not listed', counted(report.unlisted)],
    ['Guides', counted(report.guides)],
    ['Solved', report.solvedRates.map(({ name, ...ended }) => row(name, rate(ended), title(name)))],
    ['Reasons for votes', report.reasons.map(({ name, count }) => row(name, String(count).padStart(6)))],
    [
      'Trunks',
      report.trunks.map(({ name, count, top, ...ended }) =>
        row(name, String(count).padStart(6), top, ...(ended.total > 0 ? [rate(ended)] : [])),
      ),
    ],
  ];
  const told = sections.flatMap(([heading, lines]) => (lines.length > 0 ? ['', `${heading}:`, ...lines] : []));
  const [first, last] = [weeks[0]?.week ?? '', weeks.at(-1)?.week ?? ''];
  return [
    `${first} to ${last}: ${answers} answers, ${rate(solved)}, thumbs up ${votes.like}, down ${votes.dislike}`,
    ...told,
  ].join('\n');
}

import { type Bound, type Figure, isKept, isMissed } from './figure.ts';

/** The figures as one Markdown table that also reads well in a terminal. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.id,
    figure.what,
    figure.reference,
    figure.ratio.toPrecision(3),
    figure.rounds === 1 ? '' : figure.spread.toPrecision(2),
    formatBound(figure.bound),
    isKept(figure) ? 'kept' : isMissed(figure) ? 'MISSED' : 'within spread',
    figure.measured,
  ]);
  const head = ['Name', 'What', 'Reference', 'Ratio', 'Spread', 'Bound', 'Verdict', 'Measured'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function formatBound(bound: Bound): string {
  return 'atMost' in bound ? `<= ${bound.atMost}` : `>= ${bound.atLeast}`;
}

import { splitQuoted } from '../text/split-quoted.ts';

/** Splits a line of a table into its cells. */
export type Split = (line: string) => string[];

/** Signs that part cells, the least common in phrases first. */
export const delimiters = ['\t', ';', '|', ','] as const;

const underline = /^\s*[|+]?\s*:?-{2,}:?(?:[\s|+]+:?-{2,}:?)*\s*[|+]?\s*$/;

/** Cells parted by a sign; in CSV quoted cells may hold it. */
export function splitOn(delimiter: string): Split {
  const split = (line: string) => line.split(delimiter).map((cell) => cell.trim());
  if (delimiter === '|') return (line) => split(line.trim().replace(/^\||\|$/g, ''));
  return (line) => {
    if (!line.includes('"')) return split(line);
    return splitQuoted(line, delimiter) ?? split(line).map((cell) => cell.replace(/^"|"$/g, ''));
  };
}

/** Columns as the dashes of PowerShell's Format-Table mark them; right-aligned numbers may start left of them. */
export function splitByUnderline(dashes: string): Split {
  const starts = Array.from(dashes.matchAll(/-+/g), (match) => match.index);
  return (line) =>
    starts.map((from, index) => line.slice(index === 0 ? 0 : from, starts[index + 1] ?? line.length).trim());
}

/** Columns of printed text, two spaces apart at least. */
export const splitBySpaces: Split = (line) => line.trim().split(/\s{2,}/);

/** Whether a line is the row of dashes below the header of a Markdown or PowerShell table. */
export function isUnderline(line: string): boolean {
  return line.length <= 4_000 && line.includes('--') && underline.test(line);
}

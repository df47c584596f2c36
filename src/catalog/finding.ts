/** One thing wrong in a catalog or overlay file, told so that it can be put right without reading code. */
export interface Finding {
  /** Path of the file, as the folder was given. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** What found it: `file`, `yaml`, `schema`, `overlay` or the name of a rule. */
  readonly rule: string;
  readonly problem: string;
  /** What would be accepted instead. */
  readonly remedy: string;
}

/** Prints a finding on one line: `entries/504.yaml:12: [schema] ...; ...`. */
export function formatFinding({ file, line, rule, problem, remedy }: Finding): string {
  return `${file}:${line}: [${rule}] ${problem}; ${remedy}`;
}

/** The catalog or an overlay cannot be used; carries every finding over all files, not only the first. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
    super([`The catalog cannot be used (${count}):`, ...findings.map(formatFinding)].join('\n'));
    this.findings = findings;
  }
}

/** Sorts findings by file and line and drops repeats. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const unique = new Map(findings.map((finding) => [formatFinding(finding), finding]));
  return [...unique.values()].sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

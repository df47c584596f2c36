import { existsSync, readFileSync } from 'node:fs';

/** The parts of a JSON report of vitest that are counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Files that failed as a whole, for instance on import: vitest counts no failed test for them. */
function countBrokenFiles({ testResults }: Report): number {
  return testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
}

/** One line over several runs: `412 passed, 0 failed`, and `, 3 skipped` when there are such. */
export function sumReports(reports: readonly Report[]): string {
  const sum = (count: (report: Report) => number) => reports.reduce((total, report) => total + count(report), 0);
  const passed = sum(({ numPassedTests }) => numPassedTests);
  const failed = sum((report) => report.numFailedTests + countBrokenFiles(report));
  const skipped = sum(({ numPendingTests, numTodoTests }) => numPendingTests + numTodoTests);
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

if (import.meta.main) {
  const files = process.argv.slice(2);
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) {
    // No closing line for a run that did not come to its tests.
    console.error(`No report in ${missing.join(', ')}: that run ended before its tests, the reason stands above.`);
    process.exitCode = 1;
  } else {
    console.log(sumReports(files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Report)));
  }
}

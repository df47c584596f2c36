import type { ReportProblem } from './report-problem.ts';

/** A file on disk with the name its user knows it by. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
}

/** What came of one file. */
export interface ReadFileResult {
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
  /** Why nothing of it counts, in a sentence; absent for a file that was read. */
  readonly problem?: string;
  readonly problemKind?: ReportProblem['kind'];
}

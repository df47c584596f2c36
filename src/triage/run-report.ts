import { fileURLToPath } from 'node:url';
import { askProcess } from './ask-process.ts';
import type { InputFile } from './gather-legs.ts';
import { createPrivateFolder, removePrivateFolder } from './private-folder.ts';
import type { Report } from './report.ts';
import { ReportProblem } from './report-problem.ts';

/** What the report's process is asked to do. */
export interface ReportJob {
  readonly files: readonly InputFile[];
  readonly folder: string;
  /** Folder of an organisation's own catalog entries. */
  readonly overlay?: string;
  readonly since?: number;
  readonly names: boolean;
}

/** What it answers. */
export type ReportReply =
  | { readonly report: Report }
  | { readonly problem: string; readonly kind: ReportProblem['kind'] };

/** How a report is run. */
export interface RunOptions {
  readonly overlay?: string;
  readonly since?: number;
  readonly names?: boolean;
  /** Longest time in milliseconds; without one a report takes as long as it takes. */
  readonly timeoutMs?: number;
  /** Stops the report. */
  readonly signal?: AbortSignal;
  /** Parent of the private folder. */
  readonly temporary?: string;
}

const child = fileURLToPath(new URL('./report-process.ts', import.meta.url));

/**
 * Makes a report in a process of its own: neither a crash nor a limit of it touches the caller, and its private folder is removed
 * whatever happens to it.
 *
 * @throws ReportProblem with a sentence for the user.
 */
export async function runReport(files: readonly InputFile[], options: RunOptions = {}): Promise<Report> {
  const folder = createPrivateFolder(options.temporary);
  try {
    const job: ReportJob = {
      files,
      folder,
      names: options.names ?? false,
      ...(options.overlay !== undefined && { overlay: options.overlay }),
      ...(options.since !== undefined && { since: options.since }),
    };
    const { timeoutMs, signal } = options;
    const reply = await askProcess<ReportReply>(child, job, {
      memoryMb: 300,
      onEnd: () =>
        new ReportProblem('engine', 'The report ended before its time; the file may be too large for this machine.'),
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(signal && { signal }),
    });
    if ('report' in reply) return reply.report;
    throw new ReportProblem(reply.kind, reply.problem);
  } finally {
    removePrivateFolder(folder);
  }
}

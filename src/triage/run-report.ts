import { fileURLToPath } from 'node:url';
import { askProcess } from './ask-process.ts';
import type { InputFile } from './input-file.ts';
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
  /** Make the page too. */
  readonly withPage: boolean;
  /** BCP 47, of the page. */
  readonly locale?: string;
}

/** What it answers. */
export type ReportReply =
  | { readonly report: Report; readonly page?: string }
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
  /** Make the page too, in the same process. */
  readonly withPage?: boolean;
  /** BCP 47, of the page. */
  readonly locale?: string;
  /** Told how much of the files is read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Let others go first on a machine that has more to do. */
  readonly isPatient?: boolean;
  /** Parent of the private folder. */
  readonly temporary?: string;
}

const child = fileURLToPath(new URL('../main/report-process.ts', import.meta.url));

/**
 * Makes a report in a process of its own: neither a crash nor a limit of it touches the caller, and its private folder is removed
 * whatever happens to it.
 *
 * @throws ReportProblem with a sentence for the user.
 */
export async function runReport(files: readonly InputFile[], options: RunOptions = {}): Promise<Report> {
  return (await makeReport(files, options)).report;
}

/** A report and, where it was asked for, its page. */
export interface MadeReport {
  readonly report: Report;
  readonly page?: string;
}

/**
 * Makes a report, and its page where it is asked for, as `runReport` does.
 *
 * @throws ReportProblem with a sentence for the user.
 */
export async function makeReport(files: readonly InputFile[], options: RunOptions = {}): Promise<MadeReport> {
  const folder = createPrivateFolder(options.temporary);
  try {
    const job: ReportJob = {
      files,
      folder,
      names: options.names ?? false,
      withPage: options.withPage ?? false,
      ...(options.overlay !== undefined && { overlay: options.overlay }),
      ...(options.since !== undefined && { since: options.since }),
      ...(options.locale !== undefined && { locale: options.locale }),
    };
    const { timeoutMs, signal, isPatient, onProgress } = options;
    const reply = await askProcess<ReportReply>(child, job, {
      memoryMb: 300,
      isPatient: isPatient ?? false,
      onEnd: () =>
        new ReportProblem('engine', 'The report ended before its time; the file may be too large for this machine.'),
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(signal && { signal }),
      ...(onProgress && { onProgress: (share) => onProgress(Number(share)) }),
    });
    if ('report' in reply) return reply;
    throw new ReportProblem(reply.kind, reply.problem);
  } finally {
    removePrivateFolder(folder);
  }
}

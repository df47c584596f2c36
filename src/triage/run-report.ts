import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { InputFile } from './gather-legs.ts';
import { createPrivateFolder, removePrivateFolder } from './private-folder.ts';
import { readFileKind } from './read-file-kind.ts';
import type { Report } from './report.ts';
import { ReportProblem } from './report-problem.ts';
import { unpack } from './unpack.ts';

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
    const tables = (await Promise.all(files.map((file) => expand(file, folder)))).flat();
    if (tables.length === 0) throw new ReportProblem('empty', 'The zip holds no table.');
    return await askProcess(
      {
        files: tables,
        folder,
        names: options.names ?? false,
        ...(options.overlay !== undefined && { overlay: options.overlay }),
        ...(options.since !== undefined && { since: options.since }),
      },
      options.timeoutMs,
    );
  } finally {
    removePrivateFolder(folder);
  }
}

async function expand(file: InputFile, folder: string): Promise<InputFile[]> {
  if (readFileKind(file.path, file.name).form !== 'zip') return [file];
  const tables = await unpack(file.path, createPrivateFolder(folder));
  return tables.filter(({ name }) => name.toLowerCase() !== 'parameters.json');
}

function askProcess(job: ReportJob, timeoutMs?: number): Promise<Report> {
  return new Promise((resolve, reject) => {
    const worker = fork(child, {
      execArgv: ['--max-old-space-size=300'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            worker.kill('SIGKILL');
            reject(
              new ReportProblem('tooLarge', `The report took longer than ${timeoutMs / 1000} seconds and was stopped.`),
            );
          }, timeoutMs);
    worker.once('error', () => reject(new ReportProblem('engine', 'The report could not be started.')));
    worker.once('message', (reply: ReportReply) => {
      if ('report' in reply) resolve(reply.report);
      else reject(new ReportProblem(reply.kind, reply.problem));
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(
        new ReportProblem('engine', 'The report ended before its time; the file may be too large for this machine.'),
      );
    });
    worker.send(job);
  });
}

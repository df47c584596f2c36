import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { ReportProblem } from './report-problem.ts';

/** Bounds of a process that does one job. */
export interface ProcessLimits {
  /** Megabytes of its JavaScript memory. */
  readonly memoryMb: number;
  /** Longest time in milliseconds; without one it takes as long as it takes. */
  readonly timeoutMs?: number;
  /** Runs with a lower priority than what started it. */
  readonly isPatient?: boolean;
  /** Ends the process before its time. */
  readonly signal?: AbortSignal;
  /** What to say when it ends without an answer. */
  readonly onEnd: () => ReportProblem;
  /** Told of everything that it says on the way: messages with `progress`. */
  readonly onProgress?: (progress: unknown) => void;
}

/**
 * Runs a module as a process of its own, gives it one job and takes its answer. Whatever becomes of the process, the caller gets an
 * answer or an error.
 *
 * @throws ReportProblem when the process can't be started, takes too long or ends without an answer.
 */
export function askProcess<Reply>(module: string, job: object, limits: ProcessLimits): Promise<Reply> {
  const { memoryMb, timeoutMs, isPatient = false, signal, onEnd, onProgress } = limits;
  return new Promise((resolve, reject) => {
    const worker = fork(module, {
      execArgv: [`--max-old-space-size=${memoryMb}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    if (isPatient) yieldToOthers(worker.pid);
    const stop = (problem: ReportProblem) => {
      worker.kill('SIGKILL');
      reject(problem);
    };
    const tooLong = () =>
      stop(
        new ReportProblem(
          'tooLarge',
          `The report took longer than ${(timeoutMs ?? 0) / 1000} seconds and was stopped.`,
        ),
      );
    const timer = timeoutMs === undefined ? undefined : setTimeout(tooLong, timeoutMs);
    const abort = () => stop(new ReportProblem('engine', 'The report was stopped.'));
    signal?.addEventListener('abort', abort, { once: true });
    if (signal?.aborted) abort();
    worker.on('message', (message: Reply | { readonly progress: unknown }) => {
      if (typeof message === 'object' && message !== null && 'progress' in message) onProgress?.(message.progress);
      else resolve(message as Reply);
    });
    worker.once('error', () => reject(new ReportProblem('engine', 'The report could not be started.')));
    worker.once('exit', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      reject(onEnd());
    });
    worker.send(job, () => undefined);
  });
}

/** Asks the system to let others go first; a system that has no priorities goes on as it does. */
function yieldToOthers(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // The process may have ended already.
  }
}

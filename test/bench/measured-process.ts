import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** What one process took from its start to its answer. */
export interface ProcessCost {
  readonly ms: number;
  /** Milliseconds of all its threads on a core. */
  readonly cpuMs: number;
  /** The most memory it was resident with, in MB. */
  readonly megabytes: number;
  readonly answer: unknown;
}

const ticksOfSecond = 100;

/** Starts a module, gives it a job, takes its answer and what it cost; on Linux, where the system tells. */
export async function measureProcess(module: string, job: object): Promise<ProcessCost> {
  const began = performance.now();
  const child = fork(module, { execArgv: ['--max-old-space-size=300'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const costs = { cpuMs: 0, megabytes: 0 };
  const look = () => {
    try {
      Object.assign(costs, readCosts(child.pid ?? 0));
    } catch {
      // It has ended; what was seen last counts.
    }
  };
  const timer = setInterval(look, 10);
  child.send(job);
  const answer = await new Promise<unknown>((resolve, reject) => {
    child.on('message', (message: object) => 'progress' in message || resolve(message));
    child.once('exit', () => reject(new Error(`${module} ended without an answer`)));
  });
  const ms = performance.now() - began;
  look();
  clearInterval(timer);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return { ms, ...costs, answer };
}

function readCosts(pid: number): { cpuMs: number; megabytes: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const ticks = Number(fields[11]) + Number(fields[12]);
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpuMs: (ticks / ticksOfSecond) * 1000, megabytes: Number(peak) / 1024 };
}

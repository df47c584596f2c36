import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** A program that a test started, and everything it started in turn. */
export interface RunningProgram {
  /** All it wrote so far, both streams. */
  output(): string;
  /** Asks it to end, makes it end after five seconds, and waits until it has. */
  stop(): Promise<void>;
  /** Throws with the output when the program has ended by itself. */
  assertRunning(): void;
}

/** Starts a program in a process group of its own with no more of our environment than it needs to run. */
export function startProgram(file: string, args: readonly string[], env: Record<string, string>): RunningProgram {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(file, args, {
    env: { PATH, HOME, ...env },
    cwd: project,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const signal = (name: 'SIGTERM' | 'SIGKILL') => {
    if (child.pid !== undefined && !hasEnded()) process.kill(-child.pid, name);
  };
  return {
    output: () => output,
    assertRunning: () => {
      if (hasEnded()) throw new Error(`${file} ended with ${child.exitCode ?? child.signalCode}:\n${output}`);
    },
    stop: async () => {
      signal('SIGTERM');
      const timer = setTimeout(() => signal('SIGKILL'), 5_000);
      if (!hasEnded()) await exited;
      clearTimeout(timer);
    },
  };
}

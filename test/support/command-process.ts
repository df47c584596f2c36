import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { CommandCall, CommandResult } from './run-commands.ts';

// A process that runs one command after the other, each as if it had a process of its own: its file is read anew, while what the
// file imports stays loaded. Started by run-commands.ts.

/** Ends a command where it called `process.exit`. */
class Ended extends Error {}

const signals = ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let calls = 0;

async function run({ file, args, input, env, cwd }: CommandCall): Promise<CommandResult> {
  const printed = { stdout: '', stderr: '' };
  let status: number | undefined;
  const catchWrites = (name: 'stdout' | 'stderr') =>
    function write(chunk: unknown, ...rest: unknown[]): boolean {
      if (status === undefined)
        printed[name] += chunk instanceof Uint8Array ? Buffer.from(chunk).toString('utf8') : chunk;
      const done = rest.at(-1);
      if (typeof done === 'function') process.nextTick(done);
      return true;
    };
  const before = new Map(signals.map((name) => [name, process.listeners(name as 'exit')]));
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.argv = [process.execPath, file, ...args];
  process.exitCode = undefined;
  process.stdout.write = catchWrites('stdout') as typeof process.stdout.write;
  process.stderr.write = catchWrites('stderr') as typeof process.stderr.write;
  process.exit = ((code?: number) => {
    status ??= code ?? Number(process.exitCode ?? 0);
    throw new Ended();
  }) as typeof process.exit;
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  try {
    await import(`${pathToFileURL(file).href}?call=${++calls}`);
    status ??= Number(process.exitCode ?? 0);
  } catch (error) {
    if (status === undefined) printed.stderr += error instanceof Error ? error.stack : String(error);
    status ??= 1;
  }
  for (const name of signals) {
    for (const listener of process.listeners(name as 'exit').filter((one) => !before.get(name)?.includes(one))) {
      if (name === 'exit') listener(status);
      process.removeListener(name, listener);
    }
  }
  process.exitCode = undefined;
  return { status, ...printed };
}

process.on('message', (call: CommandCall) => {
  run(call).then((result) => process.send?.(result));
});

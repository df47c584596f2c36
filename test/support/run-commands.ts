import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The top of the project. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const server = fileURLToPath(new URL('./command-process.ts', import.meta.url));

/** One call of a command, as its process is told. */
export interface CommandCall {
  readonly file: string;
  readonly args: readonly string[];
  /** What stands on its standard input. */
  readonly input: string;
  /** All of its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** What a command printed, and its exit status. */
export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The scripts of package.json, by name. */
export const scripts = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts as Readonly<
  Record<string, string>
>;

/** The file that a script of package.json runs. */
export function fileOfScript(script: string): string {
  const file = /\S+\.[jt]s$/.exec(scripts[script] ?? '')?.[0];
  if (file === undefined) throw new Error(`the script ${script} of package.json runs no file of the project`);
  return root + file;
}

/** Runs scripts of package.json, each call as if it had a process of its own, all of them in one. */
export interface Commands {
  run(
    script: string,
    args: readonly string[],
    options?: Partial<Pick<CommandCall, 'input' | 'env' | 'cwd'>>,
  ): Promise<CommandResult>;
  close(): void;
}

/**
 * Starting Node and loading the project takes most of a second, what a command then does a few hundredths; so the commands of a test
 * file share one process, which starts with the first call. One after the other, in the order of the calls.
 */
export function openCommands(): Commands {
  let started: { readonly child: ChildProcess; readonly ended: Promise<unknown> } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const call = async (message: CommandCall): Promise<CommandResult> => {
    started ??= start();
    const answered = once(started.child, 'message');
    started.child.send(message);
    const result = await Promise.race([answered, started.ended]);
    if (!Array.isArray(result)) throw new Error(`${message.file} ended the process`);
    return result[0] as CommandResult;
  };
  return {
    run(script, args, { input = '', env = {}, cwd = root } = {}) {
      const result = last.then(() => call({ file: fileOfScript(script), args, input, env, cwd }));
      last = result.catch(() => undefined);
      return result;
    },
    close: () => started?.child.kill(),
  };
}

function start() {
  const child = fork(server, { execArgv: [], env: {}, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return { child, ended: once(child, 'exit').then(() => undefined) };
}

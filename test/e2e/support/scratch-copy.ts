import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** A copy of the project that a walk may change. */
export interface ScratchCopy {
  readonly folder: string;
  /** Runs a line of a page as it is written, in the shell. */
  run(line: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string };
  read(path: string): string;
  /** Changes a file; fails when the change changes nothing, which would make the walk a stroll. */
  change(path: string, how: (text: string) => string): void;
  close(): void;
}

/** Lays a copy of all files of the project, with the packages of the project itself. */
export function layCopy(): ScratchCopy {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwise-walk-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: project });
  for (const path of files.toString('utf8').split('\0').filter(Boolean)) {
    cpSync(join(project, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  const path = `${join(project, 'node_modules/.bin')}:${dirname(process.execPath)}:${process.env.PATH ?? ''}`;
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    folder,
    run: (line) =>
      spawnSync('bash', ['-c', line], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: path, NO_COLOR: '1' },
      }),
    read,
    change(file, how) {
      const [before, after] = [read(file), how(read(file))];
      if (before === after) throw new Error(`${file}: nothing was changed`);
      writeFileSync(join(folder, file), after);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'trunkwise-report-';

/** Makes a folder that only this user may open, named by this process; folders of processes that died are removed on the way. */
export function createPrivateFolder(parent: string = tmpdir()): string {
  removeStale(parent);
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`));
}

/** Removes a private folder with everything in it. */
export function removePrivateFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes the private folders that processes left which have ended, however they ended. */
export function removeStale(parent: string = tmpdir()): void {
  for (const name of readdirSync(parent)) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      removePrivateFolder(join(parent, name));
    } catch {
      // Another user's folder: theirs to remove.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

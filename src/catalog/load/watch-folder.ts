import { type FSWatcher, watch } from 'node:fs';
import { readFolderIdentity } from './read-fingerprint.ts';

/** How eagerly a folder is followed, in milliseconds. */
export interface WatchPace {
  readonly settleMs: number;
  readonly pollMs: number;
}

/**
 * Calls `look` when something in a folder may have changed. Reports of the file system come quickly but not everywhere
 * (network drives, used-up watch limits, a folder that does not exist yet), so there is a slow look at intervals as well.
 * Neither keeps the process alive.
 */
export function watchFolder(folder: string, { settleMs, pollMs }: WatchPace, look: () => void): { close(): void } {
  let watcher: FSWatcher | undefined;
  let watched: string | undefined;
  let settling: NodeJS.Timeout | undefined;

  const lookSoon = () => {
    clearTimeout(settling);
    settling = setTimeout(look, settleMs).unref();
  };
  const detach = () => {
    watcher?.close();
    watcher = undefined;
    watched = undefined;
  };
  const attach = () => {
    const identity = readFolderIdentity(folder);
    if (identity === watched) return;
    detach();
    if (identity === undefined) return;
    try {
      watcher = watch(folder, { persistent: false }, lookSoon).on('error', detach);
      watched = identity;
    } catch {
      // No reports from this file system: the look at intervals is all there is.
    }
  };

  attach();
  const interval = setInterval(() => {
    attach();
    look();
  }, pollMs).unref();
  return {
    close() {
      clearInterval(interval);
      clearTimeout(settling);
      detach();
    },
  };
}

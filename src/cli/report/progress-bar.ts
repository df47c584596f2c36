import { statSync } from 'node:fs';
import type { InputFile } from '../../triage/index.ts';

/** Where a bar is drawn. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A bar of one line that says how far the reading of files is. */
export interface ProgressBar {
  /** Draws it anew; `share` is from 0 to 1. */
  readonly show: (share: number) => void;
  /** Takes it off the terminal. */
  readonly end: () => void;
}

const width = 24;

/** Draws on a terminal alone: into a file, a pipe or the mail of cron goes nothing. */
export function createProgressBar(terminal: Terminal, files: readonly InputFile[]): ProgressBar {
  if (terminal.isTTY !== true) return { show: () => undefined, end: () => undefined };
  const bytes = files.reduce((sum, { path }) => sum + statSync(path).size, 0);
  const what = `${Math.max(1, Math.round(bytes / 1024 ** 2))} MB in ${files.length === 1 ? 'a file' : `${files.length} files`}`;
  const draw = (share: number) => {
    const full = Math.round(share * width);
    const bar = `${'#'.repeat(full)}${'.'.repeat(width - full)}`;
    const step = share >= 1 ? 'counting' : 'reading';
    terminal.write(`\r\x1b[K[${bar}] ${String(Math.floor(share * 100)).padStart(3)} % ${step} ${what}`);
  };
  draw(0);
  return { show: draw, end: () => terminal.write('\r\x1b[K') };
}

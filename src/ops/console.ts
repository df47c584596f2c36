import type { Logger } from './logger.ts';

/**
 * Sends what libraries write to the console into the log, without its text: botbuilder prints whole errors and tokens' fates
 * there, and standard output is to hold JSON lines only.
 */
export function redirectConsole(log: Logger, target: Pick<Console, 'error' | 'warn' | 'log' | 'info'> = console): void {
  const note = (parts: readonly unknown[]) => {
    const error = parts.find((part) => part instanceof Error);
    log.debug(error ? { err: error } : {}, 'a library wrote to the console');
  };
  for (const name of ['error', 'warn', 'log', 'info'] as const) target[name] = (...parts: unknown[]) => note(parts);
}

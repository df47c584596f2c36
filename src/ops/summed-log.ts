import type { Logger } from './logger.ts';

/** Milliseconds for which a kind that was logged is only counted. */
const quietMs = 10_000;
/** Most kinds that are told apart. */
const mostKinds = 100;

/**
 * Logs what anybody can bring about as often as he likes, and must not fill a disk by: the first of each kind at once, and then one
 * line in ten seconds with how many there were.
 *
 * @returns what to call for each of them; kinds come from closed lists
 */
export function createSummedLog(
  log: Pick<Logger, 'warn'>,
  text: string,
  clock: () => number = () => performance.now(),
): (kind: string, fields: Readonly<Record<string, unknown>>) => void {
  const kinds = new Map<string, { until: number; unlogged: number }>();
  return (kind, fields) => {
    const found = kinds.get(kind);
    if (found && clock() < found.until) {
      found.unlogged++;
      return;
    }
    log.warn({ ...fields, ...(found?.unlogged && { unlogged: found.unlogged }) }, text);
    if (!found && kinds.size >= mostKinds) kinds.clear();
    kinds.set(kind, { until: clock() + quietMs, unlogged: 0 });
  };
}

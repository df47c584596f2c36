import type { Logger } from '../ops/logger.ts';

/** One refused request, for the log. */
export interface Refused {
  readonly requestId: string;
  readonly status: number;
  readonly reason: string;
}

/** Milliseconds for which a reason that was logged is only counted. */
const quietMs = 10_000;

/**
 * Logs refused requests, the first of each reason at once and then one line in ten seconds with how many there were: anybody can
 * be refused as often as he likes, and must not fill a disk by it.
 *
 * @returns what to call for each of them; reasons come from closed lists
 */
export function createRefusalLog(
  log: Pick<Logger, 'warn'>,
  clock: () => number = () => performance.now(),
): (refused: Refused) => void {
  const reasons = new Map<string, { until: number; unlogged: number }>();
  return (refused) => {
    const found = reasons.get(refused.reason);
    if (found && clock() < found.until) {
      found.unlogged++;
      return;
    }
    log.warn({ ...refused, ...(found?.unlogged ? { unlogged: found.unlogged } : {}) }, 'request refused');
    reasons.set(refused.reason, { until: clock() + quietMs, unlogged: 0 });
  };
}

import type { Logger } from './logger.ts';

/** The parts of `process` that ending needs; given in so that a test can play them. */
export interface EndingProcess {
  on(event: string, listener: (cause: unknown) => void): unknown;
  exit(code: number): void;
}

/** Milliseconds until the process exits even though something has not ended. */
const patienceMs = 20_000;

/**
 * Ends the service in order, once: on SIGTERM and SIGINT with status 0, on an error that nobody caught with status 1. After
 * such an error nothing in the process can be relied on, so it is logged, turns under way get their time, and whoever runs
 * the service starts a fresh one.
 */
export function endInOrder(end: () => Promise<void>, log: Logger, on: EndingProcess = process): void {
  let ending = false;
  const finish = async (code: number) => {
    if (ending) return;
    ending = true;
    const timer = setTimeout(() => {
      log.error('ending took too long');
      on.exit(1);
    }, patienceMs);
    try {
      await end();
    } catch (err) {
      log.error({ err }, 'ending failed');
      code = 1;
    }
    clearTimeout(timer);
    log.info({ code }, 'ended');
    on.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) {
    on.on(signal, () => {
      log.info({ signal }, 'ending');
      void finish(0);
    });
  }
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    on.on(event, (err) => {
      log.fatal({ err, event }, 'nobody caught this error; ending');
      void finish(1);
    });
  }
}

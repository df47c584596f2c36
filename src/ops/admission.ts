/** Counts the requests being worked on, and turns away what is too much. */
export interface Admission {
  readonly inFlight: number;
  readonly isClosed: boolean;
  /** Milliseconds for which all places have been taken; zero as soon as a tenth of them is free. */
  readonly fullForMs: number;
  /** Lets one in and returns what to call when it is done; undefined when the limit is reached or the service is ending. */
  enter(): (() => void) | undefined;
  /** Lets nobody in any more; resolves with the number still inside when all are done or the time is over. */
  close(milliseconds: number): Promise<number>;
}

/**
 * Refusing early keeps the work that was let in fast: past the limit every turn would miss Teams' 15 seconds. Under a load that
 * takes each place the moment it is free the service is as good as full, so it counts as full until some stay free.
 */
export function createAdmission(limit: number, clock: () => number = () => performance.now()): Admission {
  const roomy = Math.min(limit - 1, Math.floor(limit * 0.9));
  let inFlight = 0;
  let isClosed = false;
  let fullSince: number | undefined;
  let emptied: (() => void) | undefined;
  return {
    get inFlight() {
      return inFlight;
    },
    get isClosed() {
      return isClosed;
    },
    get fullForMs() {
      return fullSince === undefined ? 0 : clock() - fullSince;
    },
    enter() {
      if (isClosed || inFlight >= limit) return undefined;
      inFlight++;
      if (inFlight === limit) fullSince ??= clock();
      let inside = true;
      return () => {
        if (!inside) return;
        inside = false;
        inFlight--;
        if (inFlight <= roomy) fullSince = undefined;
        if (inFlight === 0) emptied?.();
      };
    },
    async close(milliseconds) {
      isClosed = true;
      if (inFlight === 0) return 0;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        emptied = resolve;
        timer = setTimeout(resolve, milliseconds);
      });
      clearTimeout(timer);
      return inFlight;
    },
  };
}

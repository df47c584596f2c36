import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from './clock.ts';

/** Writes between two steps, expired facts that a step removes, and pages it gives back. */
const stepEvery = 64;
const factsOfStep = 256;
const pagesOfStep = 64;

/** Milliseconds until the next step while there is more to remove. */
const pauseMs = 200;

/** Removes expired facts in steps of a few milliseconds, however many there are. */
export interface Sweeper {
  /** Told of each write; now and then one begins a step. */
  countWrite(): void;
  stop(): void;
}

/** Sweeps the `facts` of a database; a step that fails is left to the next. */
export function createSweeper(database: DatabaseSync, clock: Clock): Sweeper {
  const remove = database.prepare(
    'DELETE FROM facts WHERE key IN (SELECT key FROM facts WHERE until <= ? ORDER BY until LIMIT ?)',
  );
  let writes = 0;
  let timer: NodeJS.Timeout | undefined;
  const step = () => {
    clearTimeout(timer);
    if (!database.isOpen) return;
    try {
      const removed = Number(remove.run(clock(), factsOfStep).changes);
      if (removed > 0) database.exec(`PRAGMA incremental_vacuum(${pagesOfStep})`);
      if (removed === factsOfStep) timer = setTimeout(step, pauseMs).unref();
    } catch {
      // Another process writes at this moment.
    }
  };
  return {
    countWrite() {
      if (writes++ % stepEvery === 0) step();
    },
    stop: () => clearTimeout(timer),
  };
}

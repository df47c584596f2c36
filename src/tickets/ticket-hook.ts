import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type PostOptions, postOnce } from './post-once.ts';

/** What a ticket system gets of a failure: masked Markdown, and the facts to file it by. */
export interface TicketPack {
  readonly title: string;
  readonly text: string;
  readonly addressee: string;
  readonly microsoftCode?: string | undefined;
  readonly sipCode?: string | undefined;
  readonly sbc?: string | undefined;
}

/** The way into a ticket system. */
export interface TicketHook {
  /**
   * Takes a pack and sends it later; false when too many are waiting already. Never throws, never waits.
   *
   * @param onLost told when the pack did not arrive and is not tried any more
   */
  send(pack: TicketPack, onLost?: () => void): boolean;
  /** Resolves when nothing is under way any more, or after so many milliseconds. */
  idle(limitMs: number): Promise<void>;
}

/** What a hook works with. */
export interface TicketHookOptions extends PostOptions {
  readonly log: { info(data: object, text: string): void; warn(data: object, text: string): void };
  /** Milliseconds before each further try. */
  readonly pauses?: readonly number[];
}

const mostWaiting = 20;
const usualPauses = [1_000, 5_000, 30_000] as const;

/**
 * Builds the hook. A pack that the system was too busy for, or that got no answer, is sent again under the same delivery id; what
 * it refuses is not. The log gets delivery ids and status codes, nothing of a pack.
 */
export function createTicketHook({ log, pauses = usualPauses, ...options }: TicketHookOptions): TicketHook {
  let waiting = 0;
  let rest: () => void = () => undefined;
  /** Whether the pack has arrived. */
  const deliver = async (pack: TicketPack): Promise<boolean> => {
    const delivery = randomUUID();
    const body = JSON.stringify({ delivery, ...pack });
    for (let at = 0; ; at++) {
      const outcome = await postOnce(body, delivery, options);
      if (outcome.kind === 'taken') {
        log.info({ delivery, status: outcome.status }, 'pack handed over');
        return true;
      }
      const pause = outcome.kind === 'again' ? pauses[at] : undefined;
      if (pause === undefined) {
        log.warn({ delivery, ...outcome }, 'pack could not be handed over');
        return false;
      }
      await wait(pause * (0.75 + Math.random() / 2), undefined, { ref: false });
    }
  };
  return {
    send(pack, onLost = () => undefined) {
      if (waiting >= mostWaiting) return false;
      waiting++;
      void deliver(pack)
        .catch((err: unknown) => {
          log.warn({ err }, 'pack could not be handed over');
          return false;
        })
        .then((hasArrived) => {
          if (!hasArrived) onLost();
        })
        .finally(() => {
          waiting--;
          if (waiting === 0) rest();
        });
      return true;
    },
    idle(limitMs) {
      if (waiting === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const late = setTimeout(resolve, limitMs);
        rest = () => {
          clearTimeout(late);
          resolve();
        };
      });
    },
  };
}

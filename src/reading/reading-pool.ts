import { type Answer, answerBusy, answerUnread, type Message } from '../answer/index.ts';
import type { Catalog } from '../catalog/index.ts';
import { readLimit } from '../parse/index.ts';
import { createReader, type Reader } from './reader.ts';
import { createWaitingRoom } from './waiting-room.ts';

/** Reads long texts beside the thread that everybody's turns run on. */
export interface ReadingPool {
  /** Texts that wait, and texts being read. */
  readonly waiting: number;
  readonly reading: number;
  /**
   * The answer to a long message: whole, as far as it was read in the time, or one sentence that it could not be read. Never
   * rejects.
   *
   * @param asker who sent it; each has one text read at a time
   */
  answer(message: Message, asker: string): Promise<Answer>;
  /** Ends the threads; what still waits is told that there was no time. */
  close(): Promise<void>;
}

/** What a pool works with, and its bounds; all but the catalog and the log have a use in production as they are. */
export interface ReadingPoolOptions {
  /** The catalog of this moment; an overlay that changes brings a new one. */
  readonly catalog: () => Catalog;
  /** Gets figures and names of errors, never what somebody wrote. */
  readonly log: { warn(fields: object, text: string): void };
  /** Threads; with two, one text that takes its whole time leaves the other free. */
  readonly threads?: number;
  /**
   * Milliseconds that reading one text may take, and that it may wait before. With the download of a file they fit into the
   * 15 seconds after which Teams repeats a message.
   */
  readonly limitMs?: number;
  readonly waitMs?: number;
  /** Texts that may wait, of all and of one asker. */
  readonly mostWaiting?: number;
  readonly mostOfOne?: number;
  /** Milliseconds without work after which a thread ends; the next long text starts one. */
  readonly idleMs?: number;
  /** Megabytes of heap of one thread. */
  readonly heapMb?: number;
  /** Module of the thread. */
  readonly module?: URL;
}

/** A text to be read. */
interface Job {
  readonly asker: string;
  readonly message: Message;
  readonly finish: (answer: Answer) => void;
}

/** A worker is told to be done by then; what has not ended at the limit is stuck, and ended. */
const shareOfTime = 0.8;
const ownModule = new URL('./reading-thread.ts', import.meta.url);

/** Builds the pool. Threads start with the first long text, hold the same catalog, and are replaced when they end. */
export function createReadingPool(options: ReadingPoolOptions): ReadingPool {
  const { catalog, log, threads = 2, limitMs = 4_000, waitMs = 4_000, module = ownModule } = options;
  const { idleMs = 600_000, heapMb = 256 } = options;
  const room = createWaitingRoom<Job>({ most: options.mostWaiting ?? 32, mostOfOne: options.mostOfOne ?? 4 });
  const readers = new Set<Reader>();
  let isClosed = false;

  /** Gives the next text to whoever is free, and calls for one more thread while texts wait for one. */
  const next = () => {
    for (const reader of readers) {
      if (reader.state !== 'free') continue;
      const job = room.take();
      if (!job) return;
      void read(reader, job);
    }
    const coming = [...readers].filter(({ state }) => state === 'starting').length;
    if (!isClosed && readers.size < threads && room.ready > coming) start();
  };

  const start = () => {
    const reader = createReader({
      module,
      idleMs,
      heapMb,
      catalog,
      onFree: next,
      onEnd({ hasStarted, fault }) {
        readers.delete(reader);
        if (fault) log.warn(fault, 'a thread that reads long texts ended');
        // A thread that cannot even start would be started for ever, so the text that called for it is given up.
        const job = hasStarted ? undefined : room.take();
        if (job) {
          room.leave(job);
          job.finish(answerUnread(job.message));
        }
        next();
      },
    });
    readers.add(reader);
  };

  const read = async (reader: Reader, job: Job) => {
    const { answer, isStuck } = await reader.read(job.message, { limitMs, budgetMs: limitMs * shareOfTime });
    if (isStuck)
      log.warn({ ms: limitMs, hasPart: answer !== undefined }, 'reading a long text took too long and was ended');
    room.leave(job);
    job.finish(answer ?? answerUnread(job.message));
    next();
  };

  return {
    get waiting() {
      return room.waiting;
    },
    get reading() {
      return room.taken;
    },
    answer(message, asker) {
      return new Promise((resolve) => {
        const busy = () => resolve(answerBusy(message));
        if (isClosed) return busy();
        const timer = setTimeout(() => {
          if (room.drop(job)) busy();
        }, waitMs);
        const job: Job = {
          asker,
          message: cutUnread(message),
          finish(answer) {
            clearTimeout(timer);
            resolve(answer);
          },
        };
        if (!room.enter(job)) {
          clearTimeout(timer);
          return busy();
        }
        next();
      });
    },
    async close() {
      isClosed = true;
      for (const job of room.empty()) job.finish(answerBusy(job.message));
      await Promise.all([...readers].map((reader) => reader.end()));
    },
  };
}

/** What nobody reads need not be handed over; one character more tells that something was left out. */
function cutUnread({ text, html, ...rest }: Message): Message {
  return {
    ...rest,
    text: text.slice(0, readLimit + 1),
    ...(html !== undefined && { html: html.slice(0, readLimit + 1) }),
  };
}

import { Worker } from 'node:worker_threads';
import type { Answer, Message } from '../answer/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { FromWorker, ToWorker } from './reading-worker.ts';

/** What one thread came to with a text: its last answer, if any, and whether it had to be ended. */
export interface ReadingResult {
  readonly answer?: Answer | undefined;
  readonly isStuck?: true;
}

/** One thread that reads. */
export interface Reader {
  readonly state: 'starting' | 'free' | 'reading' | 'ended';
  /** Reads one text; only while the reader is free. Resolves also when the thread breaks or is ended. */
  read(message: Message, time: { readonly limitMs: number; readonly budgetMs: number }): Promise<ReadingResult>;
  end(): Promise<void>;
}

/** What a reader is made of. */
export interface ReaderOptions {
  readonly module: URL;
  readonly idleMs: number;
  /** Megabytes of heap; a text that needs more ends its own thread and no other. */
  readonly heapMb: number;
  readonly catalog: () => Catalog;
  readonly onFree: () => void;
  readonly onEnd: (end: ReaderEnd) => void;
}

/** How a thread came to its end. */
export interface ReaderEnd {
  readonly hasStarted: boolean;
  /** Set when it ended of itself: the name of an error, or the status it ended with. */
  readonly fault?: { readonly error?: string; readonly status?: number } | undefined;
}

/** Megabytes for what is young; more would be quicker by little, and twice as much is kept for each thread. */
const youngMb = 32;
/** Milliseconds a thread has for its start. */
const startMs = 30_000;

/** Starts a thread and gives it the catalog; a newer catalog goes to it before the next text. */
export function createReader({ module, idleMs, heapMb, catalog, onFree, onEnd }: ReaderOptions): Reader {
  // The environment holds secrets, which nothing in this thread needs.
  const resourceLimits = { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMb };
  const worker = new Worker(module, { env: {}, execArgv: [], resourceLimits });
  worker.unref();
  let state: Reader['state'] = 'starting';
  let known: Catalog | undefined;
  let answer: Answer | undefined;
  let settle: ((result: ReadingResult) => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let fault: { error?: string; status?: number } | undefined;
  let isEnding = false;

  const tell = (what: ToWorker) => worker.postMessage(what);
  const tellCatalog = () => {
    const current = catalog();
    if (current === known) return;
    known = current;
    tell({ catalog: { entries: current.entries, guides: current.guides } });
  };
  const wait = (milliseconds: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
    return timer;
  };
  const end = async () => {
    isEnding = true;
    clearTimeout(timer);
    await worker.terminate();
  };
  const finish = (result: ReadingResult) => {
    const done = settle;
    settle = undefined;
    done?.(result);
  };
  const rest = () => {
    state = 'free';
    wait(idleMs, () => void end()).unref();
  };

  worker.on('message', (said: FromWorker) => {
    if (said === 'ready') {
      if (state !== 'starting') return;
      rest();
      onFree();
    } else if (said === 'done') {
      rest();
      finish({ answer });
    } else answer = said.answer;
  });
  // The text of an error may hold what somebody pasted; its name does not.
  worker.on('error', (error) => {
    const { code, name } = error as NodeJS.ErrnoException;
    fault = { error: code ?? name };
  });
  worker.on('exit', (status) => {
    clearTimeout(timer);
    const hasStarted = state !== 'starting';
    state = 'ended';
    finish({ answer });
    onEnd({ hasStarted, fault: isEnding ? undefined : (fault ?? { status }) });
  });

  tellCatalog();
  wait(startMs, () => void end()).unref();
  return {
    get state() {
      return state;
    },
    read(message, { limitMs, budgetMs }) {
      state = 'reading';
      answer = undefined;
      tellCatalog();
      tell({ message, budgetMs });
      return new Promise((resolve) => {
        settle = resolve;
        wait(limitMs, () => {
          finish({ answer, isStuck: true });
          void end();
        });
      });
    },
    end,
  };
}

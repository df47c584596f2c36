import { parentPort } from 'node:worker_threads';
import { type Answer, answerInParts, createEngine, type Engine, type Message } from '../answer/index.ts';
import { type Catalog, createCatalog } from '../catalog/index.ts';

/** What a worker is told: the catalog to answer from, then one message at a time. */
export type ToWorker =
  | { readonly catalog: Pick<Catalog, 'entries' | 'guides'> }
  | { readonly message: Message; readonly budgetMs: number };

/** What a worker says: that it can work, or an answer to the message it has; the last one to come is marked. */
export type FromWorker = 'ready' | { readonly answer: Answer } | 'done';

/** Most diagnoses that go along with a card: a card shows fewer, and taking over ten thousands would hold everybody up. */
const mostDiagnoses = 100;

/** The thread of one worker: it reads long texts, and may be ended at any time. */
if (parentPort) {
  const port = parentPort;
  const say = (what: FromWorker) => port.postMessage(what);
  let engine: Engine | undefined;
  port.on('message', (told: ToWorker) => {
    if ('catalog' in told) {
      engine = createEngine(createCatalog(told.catalog.entries, told.catalog));
      return say('ready');
    }
    const { message, budgetMs } = told;
    if (engine) {
      for (const answer of answerInParts(engine, message, { budgetMs, now: () => performance.now() })) {
        say({ answer: { ...answer, diagnoses: answer.diagnoses.slice(0, mostDiagnoses) } });
      }
    }
    say('done');
  });
}

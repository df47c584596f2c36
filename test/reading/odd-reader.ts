import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from '../../src/reading/reading-worker.ts';

/** A thread that does what the text tells it: answers with the text, goes on for ever, breaks or leaves. */
const say = (what: FromWorker) => parentPort?.postMessage(what);
const answer = (summary: string) =>
  say({ answer: { reply: 'help', diagnoses: [], card: { type: 'AdaptiveCard' }, summary } });

parentPort?.on('message', (told: ToWorker) => {
  if ('catalog' in told) return say('ready');
  const { text } = told.message;
  const [word, milliseconds] = text.split(' ');
  if (text.includes('part')) answer('a part');
  if (text.includes('hang')) for (;;);
  if (text.includes('throw')) throw new TypeError(`cannot read ${text}`);
  if (text.includes('leave')) process.exit(3);
  if (text.includes('grow')) {
    const all: number[][] = [];
    for (;;) all.push(Array.from({ length: 100_000 }, (_, at) => at));
  }
  if (word === 'wait') {
    setTimeout(() => {
      answer(text);
      say('done');
    }, Number(milliseconds));
    return;
  }
  answer(text);
  say('done');
});

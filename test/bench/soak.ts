import { parseArgs } from 'node:util';
import { readSample, startBot } from '../e2e/bot-process.ts';
import { createMessage, startCountingConnector } from '../e2e/counting-connector.ts';
import { sampleBodies } from '../e2e/mutated-bodies.ts';
import { createPoster, runMany } from '../e2e/post.ts';

/**
 * Mixed traffic at half capacity, with memory read as it goes: `node test/bench/soak.ts --minutes 10`.
 * Exits with 1 when memory after the warm-up grows by more than a tenth, a status is unexpected or the bot ends.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, pause: { type: 'string', default: '40' } },
});
const minutes = Number(values.minutes);
/** A fifth of the time warms up: caches fill, code is compiled. */
const warmUp = minutes / 5;

const connector = await startCountingConnector();
const bot = await startBot({ LOG_LEVEL: 'error' });
const poster = createPoster(50);
const texts = [
  '569002 504',
  '569002 504 No connection could be made because the target machine actively refused it',
  'hello',
  'help',
  'our certificate expired and all outbound calls fail',
  'MS 560486, SIP 486',
  '569999 599',
  'list 504',
  `SIP/2.0 504 Server Time-out\r\nReason: Q.850;cause=102\r\n${'Via: SIP/2.0/TLS sbc.contoso.com\r\n'.repeat(50)}`,
  '569008 504\n'.repeat(200),
];

/** One request of the mix; every tenth is a mutated body, every twentieth a repeat of an earlier message. */
let sent = 0;
const statuses = new Map<number, number>();
const latencies: number[] = [];
let oddOnes: (string | Buffer)[] = [];
async function sendOne(): Promise<void> {
  const i = sent++;
  if (oddOnes.length === 0) oddOnes = sampleBodies(connector.serviceUrl, 500, i);
  const message = createMessage(connector.serviceUrl, i % 20 === 19 ? i - 5 : i, texts[i % texts.length]);
  const body = i % 10 === 0 ? (oddOnes.pop() ?? message) : message;
  const began = performance.now();
  const status = await poster.post(bot.messagesUrl, body);
  latencies.push(performance.now() - began);
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
}

/** Requests a second when nothing holds the sender back. */
async function measureCapacity(): Promise<number> {
  await runMany(2000, 16, sendOne);
  const began = performance.now();
  await runMany(2000, 16, sendOne);
  return 2000 / ((performance.now() - began) / 1000);
}

const capacity = await measureCapacity();
const perTick = Math.max(1, Math.round((capacity / 2) * (Number(values.pause) / 1000)));
console.log(`capacity ${capacity.toFixed(0)} a second on this machine, soaking at half of it for ${minutes} min`);

const rss: { readonly minute: number; readonly mb: number; readonly heap: number }[] = [];
const began = performance.now();
const elapsed = () => (performance.now() - began) / 60_000;
let nextSample = 0;
const pending = new Set<Promise<void>>();
while (elapsed() < minutes && !bot.ended) {
  // When others take the machine the sender waits too; a queue of its own would only spoil the latencies.
  for (let i = 0; i < perTick && pending.size < 50; i++) {
    const one = sendOne().finally(() => pending.delete(one));
    pending.add(one);
  }
  if (latencies.length > 200_000) latencies.splice(0, 100_000);
  if (elapsed() >= nextSample) {
    const page = await bot.readPage('/metrics');
    const read = (name: string) => readSample(page, name) / 2 ** 20;
    rss.push({
      minute: elapsed(),
      mb: read('process_resident_memory_bytes'),
      heap: read('nodejs_heap_size_used_bytes'),
    });
    console.log(
      `${elapsed().toFixed(1)} min  ${sent} sent  ${rss.at(-1)?.mb.toFixed(0)} MB resident, ${rss.at(-1)?.heap.toFixed(0)} MB of heap in use`,
    );
    nextSample += minutes / 20;
  }
  await new Promise((resolve) => setTimeout(resolve, Number(values.pause)));
}
await Promise.all(pending);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const after = rss.filter(({ minute }) => minute >= warmUp).map(({ mb }) => mb);
const half = Math.ceil(after.length / 2);
const growth = mean(after.slice(half)) / mean(after.slice(0, half));
const sorted = latencies.sort((one, other) => one - other);
const quantile = (q: number) => (sorted[Math.floor(q * (sorted.length - 1))] ?? 0).toFixed(1);
const unexpected = [...statuses.keys()].filter((status) => ![200, 400, 403, 429, 501].includes(status));
console.log(
  `statuses ${JSON.stringify(Object.fromEntries(statuses))}, p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms`,
);
console.log(`memory after warm-up, second half against first: ${growth.toFixed(3)}`);

const failed = bot.ended !== undefined || unexpected.length > 0 || !(growth < 1.1);
if (failed)
  console.error(
    `FAILED${unexpected.length > 0 ? `: unexpected statuses ${unexpected}` : ''}${bot.ended ? ': the bot ended' : ''}`,
  );
poster.close();
await bot.kill('SIGTERM');
await connector.close();
process.exitCode = failed ? 1 : 0;

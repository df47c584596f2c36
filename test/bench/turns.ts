import { type BotUnderTest, type Subject, startBot } from './bot-under-test.ts';
import { type Figure, type Round, toFigure } from './figure.ts';
import { createMessages, type Delivery, deliveries, type Messages, sendLoad, startConnector } from './traffic.ts';

const concurrencies = [1, 16, 64] as const;
/** Times both bots are started anew: what the compiler and the collector do differs from process to process. */
const processPairs = 3;
/** Rounds of every load on one pair. */
const roundsPerPair = 3;
const secondsPerLoad = 1.5;
/** Turns before anything is measured, half of them with each delivery. */
const warmUpTurns = 3_000;

/** Turns over HTTP, start and memory of the bot against those of the echo bot; `wants` says which figures are asked for. */
export async function measureTurns(wants: (id: string) => boolean, subject: Subject = 'ours'): Promise<Figure[]> {
  const connector = await startConnector();
  const messages = createMessages(connector.serviceUrl);
  const rounds = new Map<string, Round[]>();
  const note = (id: string, round: Round) => rounds.set(id, [...(rounds.get(id) ?? []), round]);
  const loads = deliveries.flatMap((delivery) =>
    concurrencies
      .filter((connections) => heads(delivery, connections).some(({ id }) => wants(id)))
      .map((connections) => ({ delivery, connections })),
  );
  const needsLoad = loads.length > 0 || wants('memory.load');
  try {
    // The first start of each reads files that later ones find in memory, and at its end keeps on disk what it compiled.
    await (await startPair(messages, subject)).stop('SIGTERM');
    for (let pair = 0; pair < processPairs; pair++) {
      const { ours, reference, stop } = await startPair(messages, subject, pair % 2 === 1);
      try {
        note('start', { ours: ours.startMs, reference: reference.startMs });
        await new Promise((resolve) => setTimeout(resolve, 1000));
        note('memory.start', { ours: ours.readMemory(), reference: reference.readMemory() });
        if (!needsLoad) continue;
        for (const bot of [ours, reference]) await warmUp(bot, messages);
        note('memory.load', {
          ours: await readUnderLoad(ours, messages),
          reference: await readUnderLoad(reference, messages),
        });
        for (let round = 0; round < roundsPerPair; round++) {
          for (const { delivery, connections } of loads) {
            const measure = (bot: BotUnderTest) =>
              sendLoad(bot.url, connections, { duration: secondsPerLoad }, () => messages.next(delivery));
            const isReversed = (round + pair) % 2 === 1;
            const first = await measure(isReversed ? reference : ours);
            const second = await measure(isReversed ? ours : reference);
            const [mine, theirs] = isReversed ? [second, first] : [first, second];
            const id = `turn.${delivery}.${connections}`;
            note(`${id}.throughput`, { ours: mine.turnsPerSecond, reference: theirs.turnsPerSecond });
            note(`${id}.p99`, { ours: mine.p99Ms, reference: theirs.p99Ms });
          }
        }
      } finally {
        await stop();
      }
    }
  } finally {
    await connector.close();
  }
  const reference = 'echo bot';
  return [
    ...deliveries.flatMap((delivery) => concurrencies.flatMap((connections) => heads(delivery, connections))),
    { id: 'start', what: 'Start of the process to its first answer', reference, bound: { atMost: 1.25 }, unit: 'ms' },
    { id: 'memory.start', what: 'Resident memory after start', reference, bound: { atMost: 1.2 }, unit: 'MB' },
    { id: 'memory.load', what: 'Resident memory under load', reference, bound: { atMost: 1.2 }, unit: 'MB' },
  ].flatMap(({ unit, ...head }) => {
    const found = rounds.get(head.id);
    return found && wants(head.id) ? [toFigure(head as Parameters<typeof toFigure>[0], found, unit as 'ms')] : [];
  });
}

function heads(delivery: Delivery, connections: number) {
  const [id, reference] = [`turn.${delivery}.${connections}`, 'echo bot'];
  const what = `Turn over HTTP, ${delivery === 'normal' ? 'posted to a connector' : delivery}, ${connections} at once`;
  return [
    { id: `${id}.throughput`, what: `${what}: throughput`, reference, bound: { atLeast: 0.85 }, unit: 'turns/s' },
    { id: `${id}.p99`, what: `${what}: p99`, reference, bound: { atMost: 1.25 }, unit: 'ms' },
  ] as const;
}

async function startPair(messages: Messages, subject: Subject, isReversed = false) {
  const start = (which: Subject | 'reference') => startBot(which, messages.next('expectReplies'));
  const first = await start(isReversed ? 'reference' : subject);
  const second = await start(isReversed ? subject : 'reference').catch(async (error) => {
    await first.stop();
    throw error;
  });
  const [ours, reference] = isReversed ? [second, first] : [first, second];
  const stop: BotUnderTest['stop'] = async (signal) =>
    void (await Promise.all([ours.stop(signal), reference.stop(signal)]));
  return { ours, reference, stop };
}

async function warmUp(bot: BotUnderTest, messages: Messages): Promise<void> {
  for (const delivery of deliveries) {
    await sendLoad(bot.url, 16, { amount: warmUpTurns / deliveries.length }, () => messages.next(delivery));
  }
}

/** The middle of what is read while turns are under way. */
async function readUnderLoad(bot: BotUnderTest, messages: Messages): Promise<number> {
  const readings: number[] = [];
  const timer = setInterval(() => readings.push(bot.readMemory()), 100);
  await sendLoad(bot.url, 16, { duration: secondsPerLoad }, () => messages.next('normal'));
  clearInterval(timer);
  return readings.toSorted((one, other) => one - other)[Math.floor(readings.length / 2)] ?? Number.NaN;
}

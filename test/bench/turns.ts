import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BotUnderTest, type Reference, type Subject, startBot } from './bot-under-test.ts';
import { type Figure, type FigureHead, type Round, toFigure, type Unit } from './figure.ts';
import { createMessages, type Delivery, deliveries, type Messages, sendLoad, startConnector } from './traffic.ts';

const concurrencies = [1, 16, 64] as const;
/** Times both bots are started anew: what the compiler and the collector do differs from process to process. */
const processPairs = 3;
/** Rounds of every load on one pair. */
const roundsPerPair = 3;
const secondsPerLoad = 1.5;
/** Turns before anything is measured, half of them with each delivery. */
const warmUpTurns = 3_000;

/** Echo bots of the table: the one on the bot's own frameworks in every row, its successors in those of a busy bot. */
const references = {
  echo: { prefix: '', name: 'echo bot', deliveries, concurrencies, hasProcess: true, bounds: true },
  agentsHosting: {
    prefix: 'agentsHosting.',
    name: 'echo bot on agents-hosting',
    deliveries,
    concurrencies: [16],
    hasProcess: false,
    bounds: false,
  },
  teamsApps: {
    prefix: 'teamsApps.',
    name: 'echo bot on teams.apps',
    deliveries: ['normal'],
    concurrencies: [16],
    hasProcess: false,
    bounds: false,
  },
} as const satisfies Record<Reference, ReferenceRows>;

interface ReferenceRows {
  readonly prefix: string;
  readonly name: string;
  readonly deliveries: readonly Delivery[];
  readonly concurrencies: readonly number[];
  /** Whether start and memory are compared too. */
  readonly hasProcess: boolean;
  readonly bounds: boolean;
}

/** Turns over HTTP, start and memory of the bot against those of the echo bots; `wants` says which figures are asked for. */
export async function measureTurns(wants: (id: string) => boolean, subject: Subject = 'ours'): Promise<Figure[]> {
  if (subject === 'ours')
    execFileSync(process.execPath, [fileURLToPath(new URL('../../infra/build.ts', import.meta.url))]);
  const figures: Figure[] = [];
  for (const reference of Object.keys(references) as Reference[]) {
    figures.push(...(await measureAgainst(reference, wants, subject)));
  }
  return figures;
}

async function measureAgainst(
  reference: Reference,
  wants: (id: string) => boolean,
  subject: Subject,
): Promise<Figure[]> {
  const rows = headsOf(references[reference]).filter(({ id }) => wants(id));
  if (rows.length === 0) return [];
  if (reference !== 'echo' && !existsSync(successors)) {
    process.stderr.write(`${references[reference].name} is left out: npm ci --prefix test/bench/successors\n`);
    return [];
  }
  const connector = await startConnector();
  const messages = createMessages(connector.serviceUrl);
  const rounds = new Map<string, Round[]>();
  const note = (id: string, round: Round) => rounds.set(id, [...(rounds.get(id) ?? []), round]);
  const { prefix } = references[reference];
  const loads = loadsOf(references[reference]).filter(({ id }) => rows.some((row) => row.id.startsWith(`${id}.`)));
  const needsLoad = loads.length > 0 || rows.some(({ id }) => id === 'memory.load');
  try {
    // The first start of each reads files that later ones find in memory, and at its end keeps on disk what it compiled.
    await (await startPair(messages, subject, reference)).stop('SIGTERM');
    for (let pair = 0; pair < processPairs; pair++) {
      const { ours, theirs, stop } = await startPair(messages, subject, reference, pair % 2 === 1);
      try {
        note('start', { ours: ours.startMs, reference: theirs.startMs });
        await new Promise((resolve) => setTimeout(resolve, 1000));
        note('memory.start', { ours: ours.readMemory(), reference: theirs.readMemory() });
        if (!needsLoad) continue;
        for (const bot of [ours, theirs]) await warmUp(bot, messages);
        if (prefix === '') {
          note('memory.load', {
            ours: await readUnderLoad(ours, messages),
            reference: await readUnderLoad(theirs, messages),
          });
        }
        for (let round = 0; round < roundsPerPair; round++) {
          for (const { id, delivery, connections } of loads) {
            const measure = (bot: BotUnderTest) =>
              sendLoad(bot.url, connections, { duration: secondsPerLoad }, () => messages.next(delivery));
            const isReversed = (round + pair) % 2 === 1;
            const first = await measure(isReversed ? theirs : ours);
            const second = await measure(isReversed ? ours : theirs);
            const [mine, other] = isReversed ? [second, first] : [first, second];
            note(`${id}.throughput`, { ours: mine.turnsPerSecond, reference: other.turnsPerSecond });
            note(`${id}.p99`, { ours: mine.p99Ms, reference: other.p99Ms });
          }
        }
      } finally {
        await stop();
      }
    }
  } finally {
    await connector.close();
  }
  return rows.flatMap(({ unit, ...head }) => {
    const found = rounds.get(head.id);
    return found ? [toFigure(head, found, unit)] : [];
  });
}

const successors = new URL('./successors/node_modules', import.meta.url);

interface Row extends FigureHead {
  readonly unit: Unit;
}

function loadsOf({ prefix, deliveries: ways, concurrencies: counts }: ReferenceRows) {
  return ways.flatMap((delivery) =>
    counts.map((connections) => ({ id: `turn.${prefix}${delivery}.${connections}`, delivery, connections })),
  );
}

/** What the bot does in a turn, over what an echo bot does; posts of the bot go through a lighter client. */
const leastThroughput: Readonly<Record<Delivery, number>> = { normal: 1.3, expectReplies: 0.9 };

function headsOf(rows: ReferenceRows): Row[] {
  const { name: reference } = rows;
  const turns = loadsOf(rows).flatMap(({ id, delivery, connections }): Row[] => {
    const what = `Turn over HTTP, ${delivery === 'normal' ? 'posted to a connector' : delivery}, ${connections} at once`;
    const bound = { atLeast: rows.bounds ? leastThroughput[delivery] : 1 };
    const throughput: Row = { id: `${id}.throughput`, what: `${what}: throughput`, reference, bound, unit: 'turns/s' };
    const p99: Row = { id: `${id}.p99`, what: `${what}: p99`, reference, bound: { atMost: 1.1 }, unit: 'ms' };
    return rows.bounds ? [throughput, p99] : [throughput];
  });
  if (!rows.hasProcess) return turns;
  return [
    ...turns,
    { id: 'start', what: 'Start of the bundle to its first answer', reference, bound: { atMost: 1 }, unit: 'ms' },
    { id: 'memory.start', what: 'Resident memory after start', reference, bound: { atMost: 1.05 }, unit: 'MB' },
    { id: 'memory.load', what: 'Resident memory under load', reference, bound: { atMost: 1 }, unit: 'MB' },
  ];
}

async function startPair(messages: Messages, subject: Subject, reference: Reference, isReversed = false) {
  const start = (which: Subject | Reference) => startBot(which, messages.next('expectReplies'));
  const first = await start(isReversed ? reference : subject);
  const second = await start(isReversed ? subject : reference).catch(async (error) => {
    await first.stop();
    throw error;
  });
  const [ours, theirs] = isReversed ? [second, first] : [first, second];
  const stop: BotUnderTest['stop'] = async (signal) =>
    void (await Promise.all([ours.stop(signal), theirs.stop(signal)]));
  return { ours, theirs, stop };
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

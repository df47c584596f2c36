import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { repeatedUnits, repeatUnit } from '../support/repeated-units.ts';
import { startBot } from './bot-under-test.ts';
import { type Figure, quantile, type Round, toFigure } from './figure.ts';

/** Milliseconds between two small turns of others, and for how long they come in a round. */
const paceMs = 20;
const roundMs = 3_000;
/** What a turn of somebody else may take while a hostile text is read. */
const limitMs = 100;
/** Hostile files at once, each of another user: as many as there are threads that read. */
const atOnce = 2;

/** Files of a megabyte that take long to read, by name. */
const files: ReadonlyMap<string, string> = new Map([
  ...[
    'mentions in cells',
    'tables in tables',
    'headers of a table',
    'codes with slashes',
    'zeros',
    'rows of pipes',
  ].map((name): [string, string] => {
    const unit = repeatedUnits.find(([known]) => known === name)?.[1];
    if (unit === undefined) throw new Error(`There is no unit ${name}`);
    return [name, repeatUnit(unit, 1_000_000)];
  }),
  ['different codes', Array.from({ length: 140_000 }, (_, at) => 500_000 + at).join(' ')],
]);

/** Small turns of others while hostile files are read, against 100 ms and against the same turns when nothing is read. */
export async function measureHostile(): Promise<Figure[]> {
  const server = createServer((asked, response) => {
    response.end(files.get(decodeURIComponent(asked.url?.slice(1) ?? '')));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const messages = createMessages(origin);
  const bot = await startBot('filing', messages.small());
  const agent = new Agent({ keepAlive: true });
  const send = (body: string) => post(bot.url, agent, body);
  const [hostile, quiet]: [number[], number[]] = [[], []];
  try {
    for (let turn = 0; turn < 200; turn++) await send(messages.small());
    for (const name of files.keys()) {
      quiet.push(await measureSmallTurns(() => send(messages.small())));
      let isOver = false;
      let read = 0;
      const readOn = async () => {
        for (; !isOver; read++) await send(messages.withFile(name));
      };
      const reading = Promise.all(Array.from({ length: atOnce }, readOn));
      hostile.push(await measureSmallTurns(() => send(messages.small())));
      isOver = true;
      await reading;
      process.stderr.write(`  ${name}: ${read} read, p99 of others ${hostile.at(-1)?.toFixed(1)} ms\n`);
    }
  } finally {
    agent.destroy();
    await bot.stop();
    server.close();
  }
  const rounds = (reference: (at: number) => number): Round[] =>
    hostile.map((ours, at) => ({ ours, reference: reference(at) }));
  const what = `p99 of small turns of others, 50 a second, while ${atOnce} hostile files of 1 MB are read`;
  return [
    toFigure(
      { id: 'hostile.p99', what, reference: '100 ms', bound: { atMost: 1 } },
      rounds(() => limitMs),
      'ms',
    ),
    toFigure(
      { id: 'hostile.quiet', what, reference: 'nothing is read', bound: { atMost: 8 } },
      rounds((at) => quiet[at] ?? Number.NaN),
      'ms',
    ),
  ];
}

/** Sends turns at a steady pace whatever the bot does, and returns the p99 from when each was due to its answer. */
export async function measureSmallTurns(send: () => Promise<void>): Promise<number> {
  const began = performance.now();
  const turns = Array.from({ length: roundMs / paceMs }, async (_, at) => {
    const due = began + at * paceMs;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    await send();
    return performance.now() - due;
  });
  return quantile(await Promise.all(turns), 0.99);
}

/** Messages of ever new users: small ones, and ones with a file. */
export function createMessages(serviceUrl: string) {
  let sent = 0;
  const create = (content: object) => {
    const id = sent++;
    return JSON.stringify({
      type: 'message',
      id: `message-${id}`,
      channelId: 'msteams',
      serviceUrl,
      from: { id: `29:user-${id}`, aadObjectId: `user-${id}` },
      recipient: { id: '28:bot' },
      conversation: { id: `a:chat-${id}`, conversationType: 'personal', tenantId: 'tenant' },
      locale: 'en-US',
      deliveryMode: 'expectReplies',
      ...content,
    });
  };
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  return {
    small: () => create({ text: '569002 504 No connection could be made' }),
    withFile: (name: string, shown = 'sbc.log') =>
      create({
        text: '',
        attachments: [
          { contentType, name: shown, content: { downloadUrl: `${serviceUrl}${encodeURIComponent(name)}` } },
        ],
      }),
  };
}

/** Sends a message, and waits for the end of its answer. */
export function post(url: string, agent: Agent, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

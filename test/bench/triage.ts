import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBot } from './bot-under-test.ts';
import { writeExport } from './export-file.ts';
import { type Figure, type FigureHead, type Round, toFigure, type Unit } from './figure.ts';
import { createMessages, measureSmallTurns, post } from './hostile.ts';
import { measureProcess, type ProcessCost } from './measured-process.ts';

const rows = 1_000_000;
const rounds = 5;
/** Rounds of csv-parse, which takes several times as long. */
const slowRounds = 2;
const mostMegabytes = 400;
/** What a turn of somebody else may take while reports are made. */
const limitMs = 100;

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A whole report over a million rows against programs that only parse the file, and the turns of others while reports are made. */
export async function measureTriage(wants: (id: string) => boolean): Promise<Figure[]> {
  const place = mkdtempSync(join(tmpdir(), 'bench-triage-'));
  try {
    const speed =
      wants('triage.papaparse') || wants('triage.memory') || wants('triage.cpu') || wants('triage.csvParse');
    return [...(speed ? await measureSpeed(place) : []), ...(wants('triage.others') ? await measureOthers(place) : [])];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function measureSpeed(place: string): Promise<Figure[]> {
  const path = join(place, 'million.csv');
  await writeExport(path, rows);
  const job = { files: [{ path, name: 'million.csv' }], folder: place, names: false, withPage: false };
  const report = () => measureProcess(fileOf('../../src/main/report-process.ts'), job);
  const parse = (library: string) => measureProcess(fileOf('./csv-reader.ts'), { path, library });
  // The file is in the cache of the system, and what is compiled is kept, before the first round.
  const [first] = [await report(), await parse('papaparse')];
  if (!('report' in (first.answer as object))) throw new Error(`No report: ${JSON.stringify(first.answer)}`);
  const [ours, papa, slow]: [ProcessCost[], ProcessCost[], ProcessCost[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) ours.push(await report());
    papa.push(await parse('papaparse'));
    if (round % 2 === 1) ours.push(await report());
    if (round < slowRounds) slow.push(await parse('csv-parse'));
    process.stderr.write(`  report ${ours[round]?.ms.toFixed(0)} ms, papaparse ${papa[round]?.ms.toFixed(0)} ms\n`);
  }
  const figure = (head: FigureHead, value: (cost: ProcessCost) => number, others: readonly ProcessCost[], unit: Unit) =>
    toFigure(
      head,
      others.map((other, at): Round => ({ ours: value(ours[at] as ProcessCost), reference: value(other) })),
      unit,
    );
  const what = `Whole report over ${rows.toLocaleString('en-US')} rows of 18 columns, from the start of its process to its answer`;
  const memory = {
    id: 'triage.memory',
    what: 'The most memory of that process',
    reference: '400 MB',
    bound: { atMost: 1 },
  };
  return [
    figure(
      { id: 'triage.papaparse', what, reference: 'papaparse alone', bound: { atMost: 1 } },
      ({ ms }) => ms,
      papa,
      'ms',
    ),
    figure(
      { id: 'triage.csvParse', what, reference: 'csv-parse alone', bound: { atMost: 0.5 } },
      ({ ms }) => ms,
      slow,
      'ms',
    ),
    figure(
      { id: 'triage.cpu', what: 'The same in time on all cores', reference: 'papaparse alone', bound: { atMost: 2 } },
      ({ cpuMs }) => cpuMs,
      papa,
      'ms',
    ),
    toFigure(
      memory,
      ours.map(({ megabytes }) => ({ ours: megabytes, reference: mostMegabytes })),
      'MB',
    ),
  ];
}

/** Rows of a file that a chat takes: 58 MB. */
const rowsOfChat = 220_000;

async function measureOthers(place: string): Promise<Figure[]> {
  const path = join(place, 'chat.csv');
  await writeExport(path, rowsOfChat);
  const file = readFileSync(path);
  const waiting: (() => void)[] = [];
  const server = createServer((asked, response) => {
    asked.resume();
    if (asked.method === 'GET') return response.writeHead(200, { 'content-length': file.length }).end(file);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"posted"}');
    waiting.shift()?.();
    return undefined;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const messages = createMessages(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const bot = await startBot('filing', messages.small());
  const agent = new Agent({ keepAlive: true });
  const send = (body: string) => post(bot.url, agent, body);
  const [busy, quiet]: [number[], number[]] = [[], []];
  let made = 0;
  try {
    for (let turn = 0; turn < 200; turn++) await send(messages.small());
    for (let round = 0; round < rounds; round++) {
      quiet.push(await measureSmallTurns(() => send(messages.small())));
      let isOver = false;
      const report = async () => {
        for (; !isOver; made++) {
          const posted = new Promise<void>((resolve) => waiting.push(resolve));
          await send(messages.withFile('export', 'export.tsv'));
          await posted;
        }
      };
      const reports = Promise.all([report(), report()]);
      busy.push(await measureSmallTurns(() => send(messages.small())));
      isOver = true;
      await reports;
      process.stderr.write(`  ${made} reports made, p99 of others ${busy.at(-1)?.toFixed(1)} ms\n`);
    }
  } finally {
    agent.destroy();
    await bot.stop();
    server.closeAllConnections();
    server.close();
  }
  const what = 'p99 of small turns of others, 50 a second, while two reports over 58 MB are made at a time';
  const against = (reference: (at: number) => number) => busy.map((ours, at) => ({ ours, reference: reference(at) }));
  return [
    toFigure(
      { id: 'triage.others', what, reference: '100 ms', bound: { atMost: 1 } },
      against(() => limitMs),
      'ms',
    ),
    toFigure(
      { id: 'triage.others.quiet', what, reference: 'no report is made', bound: { atMost: 8 } },
      against((at) => quiet[at] ?? Number.NaN),
      'ms',
    ),
  ];
}

import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { createFileReader } from '../../../src/bot/messages/read-file.ts';
import { createExportFetcher } from '../../../src/bot/reports/fetch-export.ts';
import { createReportDesk, type ReportDesk, type ReportDeskOptions } from '../../../src/bot/reports/report-desk.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { type MadeReport, makeReport } from '../../../src/triage/run-report.ts';
import { composeExport, exportColumns, formatCsv } from '../../support/compose-export.ts';
import { type Chat, startChat } from '../chat.ts';
import { createInvoke, createMentioning, createMessage, places } from '../teams-activities.ts';

// Protects who sends an export: one card that fills, within the bounds of size, time and number.

// A report has a process of its own, which waits its turn where the machine has more to do.
vi.setConfig({ testTimeout: 60_000 });

const { rows, truth } = composeExport({ seed: 51, calls: 300, planted: ['certificate'] });
const csv = formatCsv(rows);
const few = formatCsv(rows.slice(0, 3));
const engine = createEngine(loadCatalog());
const temporary = mkdtempSync(join(tmpdir(), 'chat-reports-'));
const source = mkdtempSync(join(tmpdir(), 'sent-reports-'));
afterAll(() => {
  for (const folder of [temporary, source]) rmSync(folder, { recursive: true, force: true });
});

const files: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/rows.csv': (response) => response.writeHead(200, { 'content-length': Buffer.byteLength(csv) }).end(csv),
  '/few.csv': (response) => response.end(few),
  '/calls.zip': (response) => response.end(zipSync({ 'DirectRouting.calls.csv': strToU8(csv) })),
  '/usage.tsv': (response) => response.end('UsageId\tCharge\tCurrency\na\tb\tc\n'),
  '/large.tsv': (response) => response.writeHead(200, { 'content-length': 999_999_999 }).end(),
  '/endless.tsv': (response) => {
    response.on('close', () => clearInterval(timer));
    const timer = setInterval(() => response.write('x'.repeat(200_000)), 1);
  },
  '/gone.tsv': (response) => response.writeHead(404).end(),
  '/empty.tsv': (response) => response.end(),
};
const uploads: { headers: Record<string, unknown>; body: string }[] = [];
const server = createServer(async (request, response) => {
  if (request.method !== 'PUT') return files[request.url ?? '']?.(response);
  let body = '';
  for await (const chunk of request) body += chunk;
  uploads.push({ headers: request.headers, body });
  response.writeHead(request.url === '/refused' ? 507 : 201).end();
});
let origin: string;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const isAllowed = (address: URL) => address.origin === origin;
let chat: Chat;
let desk: ReportDesk;
afterEach(async () => {
  desk.close();
  await chat.close();
});

async function start(options: ReportDeskOptions = {}, changes: Partial<ReportDesk> = {}): Promise<void> {
  const fetch = createExportFetcher({ isAllowed, maxBytes: 3_000_000, timeoutMs: 3000 });
  desk = { ...createReportDesk({ fetch, isAllowed, temporary, ...options }), ...changes };
  chat = await startChat({ reports: desk, engine: () => engine, readFile: createFileReader({ isAllowed }) });
}

const attach = (path: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: path.slice(1),
  content: { downloadUrl: `${origin}${path}` },
});
const send = (...paths: string[]) => chat.take(createMessage('', 'personal', { attachments: paths.map(attach) }));

const cardOf = (sent: Chat['sent'][number] | undefined) => sent?.body.attachments?.[0]?.content;
const titleOf = (sent: Chat['sent'][number] | undefined): string => cardOf(sent)?.body?.[0]?.items?.[0]?.text ?? '';
/** Waits for the card that takes the place of the one that said what is read. */
const last = async (title: RegExp) => {
  await vi.waitFor(() => expect(titleOf(chat.sent.at(-1))).toMatch(title), { timeout: 50_000, interval: 20 });
  return chat.sent.at(-1);
};
const failed = /^\d+ of 312 calls failed$/;
const actionsOf = (card: { body: { actions?: { title: string; data: object }[] }[] }) =>
  card.body.flatMap(({ actions }) => actions ?? []);

describe('an export in a 1:1 chat', () => {
  it.each(['/rows.csv', '/calls.zip'])(
    '%s is answered at once, and by a report in the place of that card',
    async (path) => {
      await start();
      await send(path);
      expect(titleOf(chat.sent[0])).toBe('Reading the file');
      const report = await last(failed);
      expect(chat.sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
      expect([report?.method, report?.activityId]).toEqual(['PUT', 'post-1']);
      expect(JSON.stringify(cardOf(report))).toContain(`${truth[0]?.calls} of them: `);
      expect(chat.log.join('')).not.toMatch(/contoso|rows\.csv|user\d/);
      expect(readdirSync(temporary)).toEqual([]);
    },
  );

  it('says how large it is once that is known', async () => {
    await start();
    await send('/rows.csv');
    await last(failed);
    const kilobytes = Math.round(Buffer.byteLength(csv) / 1024);
    expect(chat.sent.map(titleOf)).toContain(`Reading ${kilobytes} KB`);
    expect(chat.sent.map(titleOf)).toContain(`Read ${kilobytes} KB, counting`);
  });

  it('of a few rows is answered like a paste', async () => {
    await start();
    await send('/few.csv');
    expect(chat.sent.map(titleOf).join()).not.toMatch(/Reading|calls failed/);
    expect(chat.sent).toHaveLength(1);
  });

  it.each([
    ['/usage.tsv', /^This file has no error codes/],
    ['/large.tsv', /^The file is too large for the chat, at most 64 MB/],
    ['/endless.tsv', /^The file is too large for the chat/],
    ['/gone.tsv', /^I could not get the file/],
    ['/empty.tsv', /^The file is empty/],
  ])('%s ends in a sentence', async (path, sentence) => {
    await start();
    await send(path);
    await last(sentence);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('waits its turn: one of a user at a time', async () => {
    let go: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      go = resolve;
    });
    await start({}, { fetch: () => waiting.then(() => ({ problem: 'unreachable' as const })) });
    await send('/calls.zip');
    await send('/calls.zip');
    expect(chat.sent.at(-1)?.body.text).toMatch(/already/);
    go();
    await last(/could not get/);
  });
});

describe('a table in a message', () => {
  const table = `Please look\n${formatCsv(rows, '\t')}`;
  const cells = (row: readonly string[]) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const html = `<table itemprop="copy-paste-table"><tbody>${[exportColumns, ...rows].map(cells).join('')}</tbody></table>`;
  it.each([
    ['as text', createMessage(table)],
    [
      'as HTML',
      createMessage('cells run together', 'personal', { attachments: [{ contentType: 'text/html', content: html }] }),
    ],
    ['in a channel, with a mention', createMentioning(table)],
  ])('of many rows becomes a report: %s', async (_, activity) => {
    await start();
    await chat.take(activity);
    const report = await last(failed);
    const titles = actionsOf(cardOf(report)).map(({ title }) => title);
    expect(titles.includes('Full report')).toBe(
      (activity as { conversation: { id: string } }).conversation.id === places.personal.id,
    );
  });

  it('of few rows, or of something else, is a paste', async () => {
    await start();
    await chat.take(createMessage(formatCsv(rows.slice(0, 24))));
    await chat.take(createMessage(Array.from({ length: 60 }, (_, at) => `${at},line`).join('\n')));
    expect(chat.sent.map(titleOf).join()).not.toMatch(/Reading|of 312/);
  });
});

describe('the process of a report', () => {
  it('that takes too long ends in a sentence, leaves nothing behind, and the bot goes on', async () => {
    await start({ timeoutMs: 1 });
    await send('/calls.zip');
    await last(/^The file is too large/);
    await chat.take(createMessage('569008 504'));
    expect(JSON.stringify(chat.sent.at(-1)?.body)).toContain('569008');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('that is ended from outside ends in a sentence too', async () => {
    await start();
    await send('/calls.zip');
    desk.close();
    await last(/^(?:The report could not be made|I could not get the file)/);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves folders only until the next start when the bot itself is killed', async () => {
    const left = mkdtempSync(join(temporary, 'trunkwise-report-999999999-'));
    writeFileSync(join(left, 'numbers.csv'), csv);
    await start();
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('the buttons of a report', () => {
  /** Made once: what is pressed below it has nothing to do with how it is made. */
  let made: Promise<MadeReport> | undefined;
  const startMade = async () => {
    const path = join(source, 'made.csv');
    writeFileSync(path, csv);
    made ??= makeReport([{ path, name: 'rows.csv' }], { withPage: true, temporary });
    const report = await made;
    await start({}, { make: async () => report });
  };
  const press = async (title: RegExp) => {
    await send('/calls.zip');
    const report = await last(failed);
    const button = actionsOf(cardOf(report)).find((one) => title.test(one.title));
    const value = { action: { type: 'Action.Execute', data: button?.data } };
    const response = await chat.deliver(
      createInvoke('adaptiveCard/action', value, 'personal', { replyToId: 'post-1' }),
    );
    return { response, posted: chat.sent.at(-1) };
  };
  const agree = (context: unknown, uploadUrl: string, changes = {}, action = 'accept', place = {}) =>
    chat.deliver(
      createInvoke(
        'fileConsent/invoke',
        {
          type: 'fileUpload',
          action,
          context,
          uploadInfo: {
            contentUrl: `${origin}/x`,
            name: 'r.html',
            uploadUrl,
            uniqueId: 'u',
            fileType: 'html',
            ...place,
          },
        },
        'personal',
        changes,
      ),
    );

  it('explain codes below it, and leave it as it is', async () => {
    await startMade();
    const { posted, response } = await press(/^Explain 569008\/504$/);
    expect(JSON.stringify(posted?.body)).toContain('certificate');
    expect(posted?.method).toBe('POST');
    expect((response.body as { statusCode: number }).statusCode).toBe(200);
  });

  it('offer the full report, which goes where Teams says once somebody agrees', async () => {
    await startMade();
    const { posted } = await press(/^Full report$/);
    const [offer] = posted?.body.attachments ?? [];
    expect(offer).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: expect.stringMatching(/^call-report-2024-05-\d\d\.html$/),
    });
    uploads.length = 0;
    await agree(offer.content.acceptContext, `${origin}/upload`);
    expect(uploads).toHaveLength(1);
    expect(uploads[0]?.body).toMatch(/^<!doctype html>/);
    const size = Buffer.byteLength(uploads[0]?.body ?? '');
    expect(size).toBe(offer.content.sizeInBytes);
    expect(uploads[0]?.headers['content-range']).toBe(`bytes 0-${size - 1}/${size}`);
    expect(uploads[0]?.body).not.toMatch(/user\d+@contoso/);
    expect(chat.sent.at(-1)?.body.attachments[0].contentType).toBe('application/vnd.microsoft.teams.card.file.info');
  });

  it.each([
    ['elsewhere', 'https://attacker.example/upload', {}, 'accept', /konnte nicht/],
    ['where it is refused', '/refused', {}, 'accept', /konnte nicht/],
    [
      'from another conversation',
      '/upload',
      { conversation: { ...places.personal, id: 'a:other' } },
      'accept',
      /nicht mehr da/,
    ],
    ['after a no', '/upload', {}, 'decline', /nicht gesendet/],
  ])('send it nowhere %s', async (_, address, changes, action, sentence) => {
    await startMade();
    const { posted } = await press(/^Full report$/);
    uploads.length = 0;
    const url = address.startsWith('/') ? `${origin}${address}` : address;
    await agree(posted?.body.attachments[0].content.acceptContext, url, changes, action);
    expect(chat.sent.at(-1)?.body.text).toMatch(sentence);
    if (address !== '/refused') expect(uploads).toEqual([]);
  });

  it.each([{ id: 'unknown' }, { id: '' }, undefined, 7, { id: {} }])(
    'send nothing for a context of %j',
    async (context) => {
      await startMade();
      uploads.length = 0;
      await agree(context, `${origin}/upload`);
      expect(uploads).toEqual([]);
    },
  );

  it.each([
    { contentUrl: 'https://attacker.example/x' },
    { contentUrl: 'javascript:alert(1)' },
    { contentUrl: 'not an address' },
    { contentUrl: `https://contoso-my.sharepoint.com/${'x'.repeat(5_000)}` },
    { name: 'n'.repeat(1_000) },
    { uniqueId: 'u'.repeat(1_000) },
    { fileType: 'f'.repeat(1_000) },
    { contentUrl: 7 },
  ])('send nothing, and post no link, for a place of %j', async (place) => {
    await startMade();
    const { posted } = await press(/^Full report$/);
    uploads.length = 0;
    const from = chat.sent.length;
    await agree(posted?.body.attachments[0].content.acceptContext, `${origin}/upload`, {}, 'accept', place);
    expect(uploads).toEqual([]);
    expect(JSON.stringify(chat.sent.slice(from))).not.toMatch(/file\.info|attacker|javascript/);
  });
});

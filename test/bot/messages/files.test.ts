import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFileReader, isSharePoint, maxFileBytes } from '../../../src/bot/messages/read-file.ts';
import { type Chat, startChat } from '../chat.ts';
import { createMentioning, createMessage } from '../teams-activities.ts';

// Protects files of users, and the bot from addresses that are not SharePoint's.

/** Files by path; the server plays SharePoint. */
const files: Readonly<Record<string, (response: ServerResponse, origin: string) => void>> = {
  '/rows.csv': (response) => response.writeHead(200, { 'content-type': 'text/csv' }).end('code\n569002 refused'),
  '/octets': (response) => response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('refused'),
  '/untyped': (response) => response.writeHead(200).end('refused'),
  '/utf16': (response) => response.end(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('refüsed', 'utf16le')])),
  '/utf16be': (response) =>
    response.end(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('refüsed', 'utf16le').swap16()])),
  '/bom': (response) => response.end('\ufeffrefüsed'),
  '/windows': (response) => response.end(Buffer.from('refüsed', 'latin1')),
  '/moved': (response, origin) => response.writeHead(302, { location: `${origin}/rows.csv` }).end(),
  '/moved-relative': (response) => response.writeHead(307, { location: 'rows.csv' }).end(),
  '/limit': (response) => response.end('x'.repeat(1000)),
  '/beyond': (response) => response.end('x'.repeat(1001)),
  '/bomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(100_000))),
  '/endless': (response) => {
    response.on('close', () => clearInterval(timer));
    const timer = setInterval(() => response.write('x'.repeat(400)), 1);
  },
  '/moved-away': (response) => response.writeHead(302, { location: 'http://127.0.0.2/rows.csv' }).end(),
  '/moved-to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/moved-nowhere': (response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/circle': (response) => response.writeHead(302, { location: '/circle' }).end(),
  '/sign-in': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in</p>'),
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('PNG'),
  '/binary': (response) => response.end(Buffer.from([80, 75, 3, 4, 0, 0, 1, 2])),
  '/empty': (response) => response.end(),
  '/blank': (response) => response.end(' \r\n '),
  '/gone': (response) => response.writeHead(404).end('refused'),
  '/fault': (response) => response.writeHead(500).end('refused'),
  '/slow': () => undefined,
  '/slow-body': (response) => void response.writeHead(200).write('refus'),
  '/reset': (response) => response.destroy(),
};

const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  files[request.url ?? '']?.(response, `http://${request.headers.host}`);
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

const createReader = () =>
  createFileReader({ isAllowed: (address) => address.origin === origin, maxBytes: 1000, timeoutMs: 300 });
const attach = (downloadUrl: unknown, name = 'rows.csv', fileType?: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  contentUrl: 'https://contoso-my.sharepoint.com/personal/ada/rows.csv',
  name,
  content: { downloadUrl, uniqueId: '1', fileType },
});

describe('a file', () => {
  it.each([
    ['/rows.csv', 'code\n569002 refused'],
    ['/octets', 'refused'],
    ['/untyped', 'refused'],
    ['/utf16', 'refüsed'],
    ['/utf16be', 'refüsed'],
    ['/bom', 'refüsed'],
    ['/windows', 'refüsed'],
    ['/moved', 'code\n569002 refused'],
    ['/moved-relative', 'code\n569002 refused'],
    ['/limit', 'x'.repeat(1000)],
  ])('%s is read', async (path, text) => {
    expect(await createReader()(attach(origin + path))).toEqual({ text });
  });

  it.each([
    ['/beyond', 'tooLarge'],
    ['/bomb', 'tooLarge'],
    ['/endless', 'tooLarge'],
    ['/moved-away', 'unreachable'],
    ['/moved-to-file', 'unreachable'],
    ['/moved-nowhere', 'unreachable'],
    ['/circle', 'unreachable'],
    ['/sign-in', 'type'],
    ['/picture', 'type'],
    ['/binary', 'type'],
    ['/empty', 'empty'],
    ['/blank', 'empty'],
    ['/gone', 'unreachable'],
    ['/fault', 'unreachable'],
    ['/slow', 'unreachable'],
    ['/slow-body', 'unreachable'],
    ['/reset', 'unreachable'],
  ])('%s is not: %s', async (path, problem) => {
    expect(await createReader()(attach(origin + path))).toEqual({ problem });
  });

  it.each(['a.csv', 'A.CSV', 'b.json', 'c.txt', 'd.log', 'sbc.2026-01-01.log'])(
    'called %s is asked for',
    async (name) => {
      expect(await createReader()(attach(`${origin}/untyped`, name))).toEqual({ text: 'refused' });
    },
  );

  it('without an ending in its name is judged by its type', async () => {
    expect(await createReader()(attach(`${origin}/untyped`, 'rows', 'csv'))).toEqual({ text: 'refused' });
  });

  it.each(['a.xlsx', 'a.csv.exe', 'csv', 'a.docx', 'a.pcap', 'a.html', '', 'a.log/../b.exe'])(
    'called "%s" is not',
    async (name) => {
      asked.length = 0;
      expect(await createReader()(attach(`${origin}/untyped`, name))).toEqual({ problem: 'type' });
      expect(asked).toEqual([]);
    },
  );

  it.each<[string, unknown]>([
    ['no address', undefined],
    ['an address that is none', 'rows.csv'],
    ['a number', 7],
    ['a local file', 'file:///etc/passwd'],
    ['another host', 'http://127.0.0.2/rows.csv'],
    ['the host in the name of another', 'https://contoso.sharepoint.com.example.com/rows.csv'],
    ['metadata of a cloud machine', 'http://169.254.169.254/latest/meta-data'],
    ['data in the address', 'data:text/csv,refused'],
  ])('with %s is not asked for', async (_, downloadUrl) => {
    asked.length = 0;
    expect(await createReader()(attach(downloadUrl))).toEqual({ problem: 'unreachable' });
    expect(asked).toEqual([]);
  });

  it.each([undefined, null, 'x', 7, []])('whose attachment holds %j is not asked for', async (content) => {
    expect(await createReader()({ ...attach('x'), content })).toEqual({ problem: 'unreachable' });
  });
});

describe('isSharePoint', () => {
  it.each([
    ['https://contoso-my.sharepoint.com/personal/x/download.aspx?UniqueId=1&tempauth=x', true],
    ['https://contoso.sharepoint.us/x', true],
    ['https://contoso.dps.mil.sharepoint-mil.us/x', true],
    ['https://contoso.sharepoint.cn/x', true],
    ['https://contoso.SharePoint.com/x', true],
    ['http://contoso.sharepoint.com/x', false],
    ['https://contoso.sharepoint.com:8443/x', false],
    ['https://user:pass@contoso.sharepoint.com/x', false],
    ['https://sharepoint.com/x', false],
    ['https://evilsharepoint.com/x', false],
    ['https://contoso.sharepoint.com.evil.example/x', false],
    ['https://evil.example/contoso.sharepoint.com', false],
    ['https://127.0.0.1/x', false],
    ['file://contoso.sharepoint.com/x', false],
  ])('%s: %s', (address, expected) => {
    expect(isSharePoint(new URL(address))).toBe(expected);
  });
});

describe('files in a conversation', () => {
  let chat: Chat;
  afterEach(() => chat.close());
  const start = async () => {
    chat = await startChat({ readFile: createReader() });
  };

  it('of a 1:1 chat are answered like a paste, with the words beside them', async () => {
    await start();
    const attachments = [
      attach(`${origin}/rows.csv`),
      { contentType: 'text/html', content: '<p>look</p>' },
      attach(`${origin}/octets`),
    ];
    await chat.take(createMessage('look', 'personal', { attachments }));
    expect(chat.engine.messages).toEqual([
      expect.objectContaining({ text: 'look\n\ncode\n569002 refused\n\nrefused' }),
    ]);
    expect(chat.engine.messages[0]).not.toHaveProperty('html');
    expect(chat.sent.map(({ body }) => body.summary)).toEqual(['Summary: refused']);
  });

  it.each([
    ['/beyond', 'rows.csv', 'The file is too large. Please send a part of it, at most 1 MB.'],
    [
      '/rows.csv',
      'rows.xlsx',
      'I can read CSV, XLSX, zip, JSON, TXT and LOG files. Please send one of these, or paste the text.',
    ],
    ['/gone', 'rows.csv', 'I could not get the file. Please paste its text instead.'],
    ['/empty', 'rows.csv', 'The file is empty.'],
  ])('that cannot be read get a clear sentence: %s as %s', async (path, name, sentence) => {
    await start();
    await chat.take(createMessage('', 'personal', { attachments: [attach(origin + path, name)] }));
    expect(chat.sent.map(({ body }) => body.text)).toEqual([sentence]);
  });

  it('that can be read are answered beside those that cannot', async () => {
    await start();
    await chat.take(
      createMessage('', 'personal', {
        attachments: [attach(`${origin}/rows.csv`), attach(`${origin}/gone`), attach(`${origin}/fault`)],
      }),
    );
    expect(chat.sent.map(({ body }) => body.text ?? body.summary)).toEqual([
      'I could not get the file. Please paste its text instead.',
      'Summary: refused',
    ]);
  });

  it('that cannot be read leave the words beside them to be answered', async () => {
    await start();
    await chat.take(createMessage('expired', 'personal', { attachments: [attach(`${origin}/gone`)] }));
    expect(chat.sent.at(-1)?.body.summary).toBe('Summary: expired');
  });

  it('are at most five', async () => {
    await start();
    asked.length = 0;
    await chat.take(
      createMessage('', 'personal', { attachments: Array.from({ length: 20 }, () => attach(`${origin}/octets`)) }),
    );
    expect(asked).toHaveLength(5);
  });

  it('of channels and groups are left alone, the bot has no way to them', async () => {
    await start();
    asked.length = 0;
    await chat.take(createMentioning('refused', 'channel', { attachments: [attach(`${origin}/rows.csv`)] }));
    expect([asked, chat.sent.map(({ body }) => body.summary)]).toEqual([[], ['Summary: refused']]);
  });
});

it('the limit told to users is the limit', () => {
  expect(maxFileBytes).toBe(1024 * 1024);
});

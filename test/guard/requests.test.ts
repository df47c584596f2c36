import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appId, createActivity, type GuardedBot, serviceUrl, startGuardedBot, tenantId } from './guarded-bot.ts';
import { startTokenIssuer, type TokenIssuer } from './token-issuer.ts';

// Protects the bot from requests that a good token does not make right.

let issuer: TokenIssuer;
let bot: GuardedBot;
let token: string;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  bot = await startGuardedBot(issuer);
  token = await issuer.issue(appId, serviceUrl);
});
afterAll(async () => {
  await bot.close();
  await issuer.close();
});

const tooLarge = JSON.stringify(createActivity({ text: 'x'.repeat(256 * 1024) }));

describe('a request with a good token', () => {
  it.each<[string, unknown, number, Record<string, string>?]>([
    ['and no JSON', '{"type":', 400],
    ['and an empty body', '', 400],
    ['and null', 'null', 400],
    ['and a number', '42', 400],
    ['and a list', '[]', 400],
    ['and a text', '"message"', 400],
    ['and 100,000 brackets', '['.repeat(100_000), 400],
    ['and no type', createActivity({ type: undefined }), 400],
    ['and a type that is no text', createActivity({ type: 5 }), 400],
    ['and no conversation', createActivity({ conversation: undefined }), 400],
    ['and a conversation without id', createActivity({ conversation: {} }), 400],
    ['and no sender', createActivity({ from: undefined }), 400],
    ['and no serviceUrl', createActivity({ serviceUrl: undefined }), 400],
    ['and an attachment that is none', createActivity({ attachments: [null] }), 400],
    ['and entities that are no list', createActivity({ entities: 'mention' }), 400],
    ['and a time that is none', createActivity({ timestamp: 'yesterday' }), 400],
    ['and text that is no text', createActivity({ text: { toString: 'x' } }), 400],
    ['and a body over 256 KB', tooLarge, 413],
    ['and a form', 'type=message', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['and a file upload', '--x--', 415, { 'content-type': 'multipart/form-data; boundary=x' }],
    ['and text/json', '{}', 415, { 'content-type': 'text/json' }],
    ['from another channel', createActivity({ channelId: 'webchat' }), 403],
    ['from the AseChannel, which has keys of its own', createActivity({ channelId: 'AseChannel' }), 403],
    ['and http for serviceUrl', createActivity({ serviceUrl: 'http://smba.trafficmanager.net/emea/' }), 403],
    ['and a foreign serviceUrl', createActivity({ serviceUrl: 'https://evil.example/' }), 403],
    ['of a foreign tenant', createActivity({ conversation: { id: 'a', tenantId: 'other' }, channelData: {} }), 403],
    ['of no tenant', createActivity({ conversation: { id: 'a' }, channelData: {} }), 403],
    ['of two tenants', createActivity({ channelData: { tenant: { id: 'other' } } }), 403],
  ])('%s', async (_, activity, status, headers) => {
    const before = bot.turns;
    const response = await bot.post(token, activity, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code: expect.stringMatching(/^[a-zA-Z]+$/) } });
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    expect(bot.turns).toBe(before);
  });

  it.each<[string, Record<string, unknown>, Record<string, string>?]>([
    ['with a character set', {}, { 'content-type': 'application/json; charset=utf-8' }],
    ['with the tenant in the conversation alone', { channelData: undefined }],
    ['with the tenant in other case', { conversation: { id: 'a', tenantId: tenantId.toUpperCase() } }],
    ['with nulls where nothing is', { text: null, attachments: null, entities: null, channelData: null, locale: null }],
    ['with a member called __proto__', JSON.parse('{"__proto__":{"type":"x"}}')],
  ])('gets in %s', async (_, changes, headers) => {
    expect((await bot.post(token, createActivity(changes), headers)).status).toBe(200);
  });

  it('whose text is no UTF-8 is refused', async () => {
    const response = await fetch(bot.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
    });
    expect(response.status).toBe(400);
  });

  it.each([
    ['gzip', gzipSync('{}')],
    ['gzip', Buffer.from('garbage')],
    ['deflate', Buffer.from('garbage')],
    ['identity', Buffer.from('{}')],
  ])('compressed as %s is refused unread', async (encoding, body) => {
    const response = await fetch(bot.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': encoding, authorization: `Bearer ${token}` },
      body,
    });
    expect(response.status).toBe(415);
  });
});

/** Sends raw bytes, the last of them again and again until the server closes, and returns what came back. */
async function sendRaw(head: string, endless?: string): Promise<string> {
  const { hostname, port } = new URL(bot.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(head);
  let received = '';
  let open = true;
  socket.on('data', (data) => {
    received += data;
  });
  const closed = new Promise((resolve) => socket.on('close', resolve)).then(() => {
    open = false;
  });
  const pump = () => {
    if (open && endless && !received) socket.write(endless, () => setImmediate(pump));
  };
  pump();
  await closed;
  return received;
}

describe('a body without a length', () => {
  const head = () =>
    `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${token}\r\nTransfer-Encoding: chunked\r\n`;

  it('is refused as soon as it is too long, not when it ends', async () => {
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    expect(await sendRaw(`${head()}\r\n`, chunk)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('without a token is not read at all', async () => {
    const withoutToken = head().replace(/Authorization.*\r\n/, '');
    expect(await sendRaw(`${withoutToken}\r\n`, '4\r\nabcd\r\n')).toMatch(/^HTTP\/1\.1 401 /);
  });
});

describe('development without an app id', () => {
  it.each<[string, string, number]>([
    ['the local client', 'http://localhost:56150/', 200],
    ['loopback by number', 'http://127.0.0.1:9000', 200],
    ['loopback of IPv6', 'http://[::1]:9000', 200],
    ['Teams itself', serviceUrl, 403],
    ['another machine', 'http://192.168.1.1:56150', 403],
    ['a name that begins like loopback', 'http://localhost.evil.example', 403],
    ['a file', 'file:///etc/passwd', 403],
  ])('takes activities of %s accordingly', async (_, url, status) => {
    const open = await startGuardedBot(issuer, { appId: '', allowedTenants: [] });
    expect((await open.post(undefined, createActivity({ serviceUrl: url, channelId: 'emulator' }))).status).toBe(
      status,
    );
    await open.close();
  });
});

it('writes nothing of an activity into the log', async () => {
  await bot.post(token);
  await bot.post(token, createActivity({ text: 'call of +49 30 1234567', timestamp: '+49 30 1234567' }));
  await bot.post(token, '{"text": "+49 30 1234567');
  expect(bot.log.join('')).not.toMatch(/1234567|A user|29:user|99999999-0000/);
  expect(bot.log.length).toBeGreaterThan(0);
});

describe('a turn that throws', () => {
  it('answers 500 without inner texts', async () => {
    const failing = await startGuardedBot(issuer, {
      logic: async () => {
        throw new Error('cannot read +49 30 1234567');
      },
    });
    const response = await failing.post(token);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"error":{"code":"internal"}}');
    expect(failing.log.join('')).not.toContain('1234567');
    await failing.close();
  });
});

describe('more requests than can be worked on', () => {
  it('are answered 503 at once, and taken again afterwards', async () => {
    const gate = Promise.withResolvers<void>();
    const full = Promise.withResolvers<void>();
    let inside = 0;
    const small = await startGuardedBot(issuer, {
      inFlight: 3,
      logic: () => {
        if (++inside === 3) full.resolve();
        return gate.promise;
      },
    });
    const taken = [small.post(token), small.post(token), small.post(token)];
    await full.promise;
    const refused = await small.post(token);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
    gate.resolve();
    expect((await Promise.all(taken)).map((response) => response.status)).toEqual([200, 200, 200]);
    expect((await small.post(token)).status).toBe(200);
    await small.close();
  });
});

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fillManifest } from '../../src/cli/package/package-app-zip.ts';
import { createServer, type RequestHandler, type ServerOptions } from '../../src/server/server.ts';

// Protects the routes, and the pages the package points to.

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const answerOk: RequestHandler = async (_request, response) => {
  response.end('taken');
};

async function start(messages: RequestHandler = answerOk, options: Partial<ServerOptions> = {}) {
  const logged: string[] = [];
  const note = (...parts: unknown[]) => void logged.push(JSON.stringify(parts));
  const { routes: server, sockets } = createServer({ messages, log: { debug: note, error: note }, ...options });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  open.push({
    async close() {
      server.server.closeAllConnections();
      server.close();
      await once(server.server, 'close');
    },
  });
  return { port, url: `http://127.0.0.1:${port}`, logged, sockets };
}

/** Sends bytes as they are and resolves with all that came back once the server has closed the connection. */
async function sendRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(text);
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk.toString();
  });
  socket.on('error', () => undefined);
  // A reset is one way of closing.
  await new Promise((resolve) => socket.once('close', resolve));
  return received;
}

describe('the routes', () => {
  it.each([
    ['GET', '/healthz', 200, '{"status":"ok"}'],
    ['POST', '/api/messages', 200, 'taken'],
    ['GET', '/api/messages', 405, '{"error":{"code":"method"}}'],
    ['DELETE', '/api/messages', 405, '{"error":{"code":"method"}}'],
    ['POST', '/healthz', 405, '{"error":{"code":"method"}}'],
    ['GET', '/nothing', 404, '{"error":{"code":"notFound"}}'],
    ['POST', '/privacy', 405, '{"error":{"code":"method"}}'],
    ['GET', '/api/messages/', 404, '{"error":{"code":"notFound"}}'],
    ['GET', '/api/../../etc/passwd?token=abc', 404, '{"error":{"code":"notFound"}}'],
    ['GET', '/%E0%A4%A', 404, '{"error":{"code":"notFound"}}'],
    ['POST', '/__proto__', 404, '{"error":{"code":"notFound"}}'],
  ])('%s %s answers %i', async (method, path, status, text) => {
    const { url } = await start();
    const response = await fetch(url + path, { method });
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it('name neither the server nor the framework, whatever the caller wants to read', async () => {
    const { url } = await start();
    for (const accept of ['text/plain', 'text/html', 'application/octet-stream', '*/*']) {
      const response = await fetch(`${url}/nothing-here`, { headers: { accept } });
      expect(response.headers.get('server')).toBeNull();
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(await response.text()).toBe('{"error":{"code":"notFound"}}');
    }
  });
});

describe('what restify would let happen', () => {
  it.each([
    ['garbage said to be gzip', 'gzip', Buffer.from('this is no gzip at all')],
    ['a bomb', 'gzip', gzipSync(Buffer.alloc(2_000_000, 'a'))],
    ['a truncated stream', 'gzip', gzipSync('{"type":"message"}').subarray(0, 12)],
    ['deflate', 'deflate', Buffer.from('x')],
    ['an encoding nobody knows', 'x-unknown', Buffer.from('{}')],
    ['an empty encoding', '', Buffer.from('{}')],
  ])('%s is refused unread, and the server lives on', async (_, encoding, body) => {
    let seen = 0;
    const { url } = await start(async (_request, response) => {
      seen++;
      response.end();
    });
    for (const path of ['/api/messages', '/healthz', '/nowhere']) {
      const response = await fetch(url + path, { method: 'POST', headers: { 'content-encoding': encoding }, body });
      expect([response.status, await response.text()]).toEqual([415, '{"error":{"code":"contentEncoding"}}']);
    }
    expect(seen).toBe(0);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('a socket that asks for an upgrade is cut', async () => {
    const { port } = await start();
    const upgrade = 'GET /api/messages HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    expect(await sendRaw(port, upgrade)).toBe('');
  });

  it.each([
    ['throws', 'the secret text'],
    ['throws something that is no error', { secret: 'the secret text' }],
  ])('a handler that %s gives a bare 500', async (_, thrown) => {
    const { url, logged } = await start(async () => {
      throw thrown instanceof Object ? thrown : new Error(thrown);
    });
    const response = await fetch(`${url}/api/messages`, { method: 'POST' });
    expect([response.status, await response.text()]).toEqual([500, '{"error":{"code":"internal"}}']);
    expect(logged).toHaveLength(1);
  });

  it('a handler that fails in the middle of its response does not end the process', async () => {
    const { url } = await start(async (_request, response) => {
      response.end('begun');
      throw new Error('too late');
    });
    const response = await fetch(`${url}/api/messages`, { method: 'POST' });
    expect([response.status, await response.text()]).toEqual([200, 'begun']);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['two lengths', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc'],
    ['headers without end', `GET / HTTP/1.1\r\n${'x: y\r\n'.repeat(20_000)}`],
  ])('%s is turned away', async (_, text) => {
    const { port, url } = await start();
    expect(await sendRaw(port, text)).toMatch(/^(?:HTTP\/1\.1 4\d\d .*[\s\S]*)?$/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('the pages the app manifest points to', () => {
  const template = readFileSync(new URL('../../appPackage/manifest.json', import.meta.url), 'utf8');
  const appId = '00000000-0000-0000-0000-000000000001';
  const manifest = fillManifest(template, { appId, domain: 'bot.contoso.com', version: '1.0.0' });
  const paths = [...manifest.matchAll(/"https:\/\/bot\.contoso\.com(\/[a-z]*)"/g)].map((match) => match[1] as string);

  it('are named by the manifest', () => expect(new Set(paths)).toEqual(new Set(['/', '/privacy', '/terms'])));

  it.each(paths)('%s is a page', async (path) => {
    const { url } = await start();
    const response = await fetch(`${url}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('<h1>');
  });
});

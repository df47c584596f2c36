import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type BotServer, createServer, type RequestHandler, type ServerOptions } from '../../src/server/server.ts';
import { runMany } from '../e2e/post.ts';
import { impossibleHosts, impossibleTargets, sampleRequests, sendBytes } from './raw-requests.ts';

// Protects the door: sizes, times, methods and names.

const open: BotServer[] = [];
afterEach(async () => {
  for (const { routes } of open.splice(0)) {
    routes.server.closeAllConnections();
    routes.close();
    await once(routes.server, 'close');
  }
});

const answerOk: RequestHandler = async (_request, response) => {
  response.end('taken');
};

async function start(options: Partial<ServerOptions> = {}) {
  const log = { debug: () => undefined, error: () => undefined };
  const server = createServer({ messages: answerOk, log, ...options });
  open.push(server);
  server.routes.listen(0, '127.0.0.1');
  await once(server.routes.server, 'listening');
  return { ...server, port: (server.routes.server.address() as AddressInfo).port };
}
const isAlive = async (port: number) =>
  (await sendBytes(port, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n', 5000)) === 200;

describe.each([[false], [true]])('the door, for this machine only: %s', (onlyLoopback) => {
  it.each(impossibleHosts)('answers 400 to a Host of %s', async (host) => {
    const { port } = await start({ onlyLoopback });
    expect(await sendBytes(port, Buffer.from(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`, 'latin1'), 5000)).toBe(
      400,
    );
    expect(await isAlive(port)).toBe(true);
  });

  it.each(impossibleTargets)('answers 400 to a target of %s', async (target) => {
    const { port } = await start({ onlyLoopback });
    for (const version of ['1.1', '1.0']) {
      expect(await sendBytes(port, `GET ${target} HTTP/${version}\r\nHost: localhost\r\n\r\n`, 5000)).toBe(400);
    }
    expect(await isAlive(port)).toBe(true);
  });

  // An error that nobody caught fails the run, whichever test it belongs to.
  it('outlives 400 requests that may be wrong in any part, and never answers 500', async () => {
    const { port } = await start({ onlyLoopback });
    const requests = sampleRequests(400, onlyLoopback ? 1 : 2);
    await runMany(requests.length, 40, async (i) => {
      const status = await sendBytes(port, requests[i] ?? '');
      expect(status, String(requests[i])).not.toBe(500);
    });
    expect(await isAlive(port)).toBe(true);
  });
});

describe('without an app id', () => {
  it.each<[string, string, string | undefined, number]>([
    ['localhost', 'localhost', undefined, 200],
    ['localhost with a port', 'LOCALHOST:3978', undefined, 200],
    ['loopback by number', '127.0.0.1:3978', undefined, 200],
    ['loopback by another number', '127.1.2.3', undefined, 200],
    ['loopback of IPv6', '[::1]:3978', undefined, 200],
    ['a page of this machine', 'localhost:3978', 'http://localhost:56150', 200],
    ['a page of this machine by number', 'localhost', 'http://127.0.0.1:56150', 200],
    ['a name that was made to lead here', 'evil.example:3978', undefined, 403],
    ['a name that begins like loopback', 'localhost.evil.example', undefined, 403],
    ['a name that ends like loopback', 'evil-localhost', undefined, 403],
    ['a number as a name', '127.0.0.1.evil.example', undefined, 403],
    ['the address of another machine', '192.168.1.1', undefined, 403],
    ['any address', '0.0.0.0:3978', undefined, 403],
    ['a page of the internet', 'localhost', 'https://evil.example', 403],
    ['a page of such a name', 'localhost', 'http://localhost.evil.example', 403],
    ['a page with this machine for its user', 'localhost', 'http://localhost@evil.example', 403],
    ['a page without an origin', 'localhost', 'null', 403],
    ['a page on disk', 'localhost', 'file://', 403],
  ])('a request by way of %s is answered accordingly', async (_, host, origin, status) => {
    const { port } = await start({ onlyLoopback: true });
    const asked = origin === undefined ? '' : `Origin: ${origin}\r\n`;
    for (const line of ['GET /healthz', 'POST /api/messages']) {
      expect(await sendBytes(port, `${line} HTTP/1.1\r\nHost: ${host}\r\n${asked}\r\n`, 5000)).toBe(status);
    }
  });

  it('is the only case in which names are looked at', async () => {
    const { port } = await start();
    expect(
      await sendBytes(port, 'GET /healthz HTTP/1.1\r\nHost: bot.contoso.com\r\nOrigin: https://x.example\r\n\r\n'),
    ).toBe(200);
  });
});

describe('connections', () => {
  /** Opens that many connections that say nothing, or no more than `words`. */
  async function openMany(port: number, count: number, words = ''): Promise<Socket[]> {
    const sockets = Array.from({ length: count }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    if (words) for (const socket of sockets) socket.write(words);
    return sockets;
  }

  it.each([
    ['of one address', { mostSockets: 1000, mostSocketsPerAddress: 10 }],
    ['in all', { mostSockets: 10, mostSocketsPerAddress: 1000 }],
  ])('that say nothing push out each other when there are too many %s, and nobody else', async (_, bounds) => {
    const { port, sockets } = await start(bounds);
    const silent = await openMany(port, 200, 'POST /api/messages HTTP/1.1\r\nHost: ');
    for (let i = 0; i < 20; i++) {
      silent.push(...(await openMany(port, 10)));
      expect(await isAlive(port)).toBe(true);
    }
    expect(sockets.open).toBeLessThanOrEqual(10);
    for (const socket of silent) socket.destroy();
    await expect.poll(() => sockets.open).toBe(0);
  });

  it('of a caller that is one keep their place', async () => {
    const messages: RequestHandler = async (request, response) => {
      server.sockets.prove(request.socket);
      response.end('taken');
    };
    const server = await start({ messages, mostSockets: 10, mostSocketsPerAddress: 10 });
    const caller = connect(server.port, '127.0.0.1');
    const ask = async () => {
      caller.write('POST /api/messages HTTP/1.1\r\nHost: localhost\r\n\r\n');
      return String((await once(caller, 'data'))[0]);
    };
    expect(await ask()).toContain(' 200 ');
    const silent = await openMany(server.port, 100);
    expect(await ask()).toContain(' 200 ');
    for (const socket of [caller, ...silent]) socket.destroy();
  });

  it('are kept for nobody who was refused or only read a page', async () => {
    const { port, sockets } = await start();
    for (const request of ['GET /healthz', 'GET /nothing', 'GET /privacy', 'DELETE /']) {
      const socket = connect(port, '127.0.0.1');
      socket.write(`${request} HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n`);
      socket.resume();
      await once(socket, 'close');
    }
    await expect.poll(() => sockets.open).toBe(0);
  });
});

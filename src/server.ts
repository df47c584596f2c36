import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import * as restify from 'restify';
import type { Logger } from './ops/logger.ts';
import { pagePaths, renderPage } from './server/pages.ts';

/** Answers one request itself. It must not return a value: restify logs what a handler returns, headers included. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the routes are made of. */
export interface ServerOptions {
  /** POST /api/messages: checks the request and takes the turn. */
  readonly messages: RequestHandler;
  readonly log: Pick<Logger, 'debug' | 'error'>;
}

/** Milliseconds a sender has for its headers, and for the whole request; Teams itself needs a fraction of a second. */
const headersTimeoutMs = 10_000;
const requestTimeoutMs = 30_000;
/** Milliseconds an idle connection is kept: longer than proxies keep theirs, or a request meets a closing one and is lost. */
const keepAliveTimeoutMs = 75_000;

/** What a caller learns of an error, by its status. */
const errorCodes: Readonly<Record<number, string>> = { 404: 'notFound', 405: 'method', 415: 'contentEncoding' };

/**
 * Builds the HTTP server of the bot: POST /api/messages, GET /healthz and the pages of the app manifest. Does not listen. restify's traps are closed here:
 * compressed bodies are refused before anything unpacks them (garbage would end the process), sockets that ask for an upgrade
 * are cut instead of left open, no body parser writes to disk, and no error text leaves the process.
 */
export function createServer({ messages, log }: ServerOptions): restify.Server {
  // An empty name drops the Server header, which would name the framework.
  const server = restify.createServer({ name: '' });
  server.server.headersTimeout = headersTimeoutMs;
  server.server.requestTimeout = requestTimeoutMs;
  server.server.keepAliveTimeout = keepAliveTimeoutMs;

  // restify emits the errors of the server underneath once more, and without a listener that ends the process.
  server.on('error', (err: Error) => log.error({ err }, 'server fault'));
  server.pre(async (request) => {
    if (request.headers['content-encoding'] !== undefined) throw new Refusal(415);
  });
  server.server.on('upgrade', (_request: IncomingMessage, socket: Duplex) => socket.destroy());

  server.get('/healthz', async (_request, response) => {
    respond(response, 200, { status: 'ok' });
  });
  for (const path of pagePaths) {
    server.get(path, async (_request, response) => {
      respond(response, 200, renderPage(path), 'text/html');
    });
  }
  server.post('/api/messages', async (request, response) => {
    await messages(request, response);
  });

  server.on('restifyError', (request: restify.Request, response: restify.Response, error: Partial<Refusal>, done) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'request failed');
    else log.debug({ status }, 'request refused');
    // Without `done` restify adds nothing of its own to a response that has begun.
    if (response.headersSent) return;
    // Nobody reads the rest of a body that was refused.
    if (!request.complete) response.setHeader('connection', 'close');
    respond(response, status, { error: { code: errorCodes[status] ?? (status < 500 ? 'badRequest' : 'internal') } });
    done();
  });
  return server;
}

/** A request that no handler is to see. */
class Refusal extends Error {
  readonly statusCode: number;

  constructor(statusCode: number) {
    super(`Refused with ${statusCode}`);
    this.statusCode = statusCode;
  }
}

function respond(response: restify.Response, status: number, body: object | string, type = 'application/json'): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.sendRaw(status, text, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': String(Buffer.byteLength(text)),
    'cache-control': 'no-store',
  });
}

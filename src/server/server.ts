import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import * as restify from 'restify';
import type { Logger } from '../ops/index.ts';
import { doorStatus, judgeRequest } from './door.ts';
import { pagePaths, renderPage } from './pages.ts';
import { boundSockets, type Sockets } from './sockets.ts';

/** Answers one request itself. It must not return a value: restify logs what a handler returns, headers included. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the routes are made of. */
export interface ServerOptions {
  /** POST /api/messages: checks the request and takes the turn. */
  readonly messages: RequestHandler;
  readonly log: Pick<Logger, 'debug' | 'error'>;
  /** For a bot without an app id: requests that came by another name than this machine's are refused. */
  readonly onlyLoopback?: boolean;
  readonly mostSockets?: number;
  readonly mostSocketsPerAddress?: number;
}

/** The server of the bot, and the connections it has open. */
export interface BotServer {
  readonly routes: restify.Server;
  readonly sockets: Sockets;
}

/** Milliseconds a sender has for its headers, and for the whole request; Teams itself needs a fraction of a second. */
const headersTimeoutMs = 5_000;
const requestTimeoutMs = 10_000;
/** Milliseconds between two looks at who is over these times. */
const checkIntervalMs = 1_000;
/** Milliseconds an idle connection is kept: longer than proxies keep theirs, or a request meets a closing one and is lost. */
const keepAliveTimeoutMs = 75_000;

/** What a caller learns of an error, by its status. */
const errorCodes: Readonly<Record<number, string>> = { 404: 'notFound', 405: 'method' };

/**
 * Builds the HTTP server of the bot: POST /api/messages, GET /healthz and the pages of the app manifest. Does not listen. Every
 * request passes one door before restify sees it, and restify's traps are closed there: what no URL can be made of and what is
 * compressed is refused, since both would end the process. Sockets that ask for an upgrade are cut instead of left open, no body
 * parser writes to disk, no error text leaves the process, and only callers with a token keep a connection.
 */
export function createServer(options: ServerOptions): BotServer {
  const { messages, log, onlyLoopback = false, mostSockets = 2048, mostSocketsPerAddress = 1024 } = options;
  // An empty name drops the Server header, which would name the framework.
  const server = restify.createServer({ name: '' }) as RestifyServer;
  Object.assign(server.server, {
    headersTimeout: headersTimeoutMs,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: checkIntervalMs,
    keepAliveTimeout: keepAliveTimeoutMs,
  });
  const sockets = boundSockets(server.server, { most: mostSockets, mostPerAddress: mostSocketsPerAddress });

  // restify emits the errors of the server underneath once more, and without a listener that ends the process.
  server.on('error', (err: Error) => log.error({ err }, 'server fault'));
  server.first((request: IncomingMessage, response: ServerResponse) => {
    const refused = judgeRequest(request, onlyLoopback);
    if (refused === undefined) return true;
    log.debug({ reason: refused }, 'request refused at the door');
    respond(response, doorStatus[refused], { error: { code: refused } });
    return false;
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

  server.on('restifyError', (_request: restify.Request, response: restify.Response, error: Fault) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'request failed');
    else log.debug({ status }, 'request refused');
    // The callback that comes with this event is never called: then restify adds nothing of its own to the response.
    if (response.headersSent) return;
    respond(response, status, { error: { code: errorCodes[status] ?? (status < 500 ? 'badRequest' : 'internal') } });
  });
  return { routes: server, sockets };
}

/** restify's hook before everything of its own, which its types leave out; what returns false is answered already. */
interface RestifyServer extends restify.Server {
  first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): this;
}

/** What restify or a handler threw. */
interface Fault {
  readonly statusCode?: number;
}

/** Answers and closes: nobody who reads a page or was refused needs to keep the connection. */
function respond(response: ServerResponse, status: number, body: object | string, type = 'application/json'): void {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  response.statusCode = status;
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.setHeader('content-length', bytes.length);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('connection', 'close');
  response.end(bytes);
}

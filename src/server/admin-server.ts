import { timingSafeEqual } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { checkHealth, type HealthSources, type Metrics } from '../ops/index.ts';
import { isLoopbackName } from './door.ts';

/** What the pages are made of. */
export interface AdminServerOptions {
  readonly health: HealthSources;
  readonly metrics: Metrics;
  /** Asked for on every page when set; needed as soon as the port is open beyond loopback. */
  readonly token?: string | undefined;
}

/** Probes and Prometheus come one by one. */
const mostConnections = 64;

/**
 * GET /healthz (the process lives), /readyz (send traffic or not) and /metrics, for a port of their own that the internet
 * does not see. Does not listen.
 */
export function createAdminServer({ health, metrics, token }: AdminServerOptions): Server {
  const expected = token ? Buffer.from(`Bearer ${token}`) : undefined;
  const server = createServer((request, response) => {
    request.resume();
    const given = Buffer.from(request.headers.authorization ?? '');
    // Without a token the port is this machine's alone: a web page whose name was made to lead here is not to read it.
    const isAllowed = expected
      ? given.length === expected.length && timingSafeEqual(given, expected)
      : isLoopbackName(request.headers.host);
    const page = findPage(isAllowed, request.method, request.url, health, metrics);
    page.catch(() => refuse(500, 'internal')).then((ready) => respond(response, ready));
  });
  server.maxConnections = mostConnections;
  server.requestTimeout = 10_000;
  server.headersTimeout = 5_000;
  Object.assign(server, { connectionsCheckingInterval: 1_000 });
  return server;
}

interface Page {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

async function findPage(
  isAllowed: boolean,
  method: string | undefined,
  url: string | undefined,
  health: HealthSources,
  metrics: Metrics,
): Promise<Page> {
  if (!isAllowed) return refuse(401, 'token');
  if (method !== 'GET') return refuse(405, 'method');
  switch (url) {
    case '/healthz':
      return { status: 200, contentType: 'application/json', text: '{"status":"ok"}' };
    case '/readyz': {
      const state = await checkHealth(health);
      const takesTraffic = state.status === 'ready' || state.status === 'degraded';
      return { status: takesTraffic ? 200 : 503, contentType: 'application/json', text: JSON.stringify(state) };
    }
    case '/metrics':
      return { status: 200, ...(await metrics.print()) };
    default:
      return refuse(404, 'notFound');
  }
}

function refuse(status: number, code: string): Page {
  return { status, contentType: 'application/json', text: JSON.stringify({ error: { code } }) };
}

function respond(response: ServerResponse, { status, contentType, text }: Page): void {
  // Not chained: once restify is loaded, writeHead of every response in the process returns nothing.
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
  response.end(text);
}

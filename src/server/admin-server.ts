import { timingSafeEqual } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { checkHealth, type HealthSources } from '../ops/health.ts';
import type { Metrics } from '../ops/metrics.ts';

/** What the pages are made of. */
export interface AdminServerOptions {
  readonly health: HealthSources;
  readonly metrics: Metrics;
  /** Asked for on every page when set; needed as soon as the port is open beyond loopback. */
  readonly token?: string | undefined;
}

/**
 * GET /healthz (the process lives), /readyz (send traffic or not) and /metrics, for a port of their own that the internet
 * does not see. Does not listen.
 */
export function createAdminServer({ health, metrics, token }: AdminServerOptions): Server {
  const expected = token ? Buffer.from(`Bearer ${token}`) : undefined;
  const server = createServer(async (request, response) => {
    request.resume();
    const given = Buffer.from(request.headers.authorization ?? '');
    const isAllowed = !expected || (given.length === expected.length && timingSafeEqual(given, expected));
    if (!isAllowed) return respond(response, 401, 'application/json', '{"error":{"code":"token"}}');
    if (request.method !== 'GET') return respond(response, 405, 'application/json', '{"error":{"code":"method"}}');
    switch (request.url) {
      case '/healthz':
        return respond(response, 200, 'application/json', '{"status":"ok"}');
      case '/readyz': {
        const state = await checkHealth(health);
        const takesTraffic = state.status === 'ready' || state.status === 'degraded';
        return respond(response, takesTraffic ? 200 : 503, 'application/json', JSON.stringify(state));
      }
      case '/metrics': {
        const page = await metrics.print();
        return respond(response, 200, page.contentType, page.text);
      }
      default:
        return respond(response, 404, 'application/json', '{"error":{"code":"notFound"}}');
    }
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 5_000;
  return server;
}

function respond(response: ServerResponse, status: number, contentType: string, text: string): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(text);
}

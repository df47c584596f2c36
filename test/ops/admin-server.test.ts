import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

// Protects the admin port: who may see what.
// Changes the responses of every server in the process, as it does in the bot.
import 'restify';
import { afterEach, describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/ops/metrics.ts';
import { createAdminServer } from '../../src/server/admin-server.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function open(
  options: { token?: string; storeAway?: boolean; ending?: boolean; keys?: boolean; fullForMs?: number } = {},
): Promise<string> {
  const ping = async () => {
    if (options.storeAway) throw new Error('away');
  };
  server = createAdminServer({
    health: {
      store: { ping },
      countEntries: () => 63,
      isEnding: () => options.ending ?? false,
      hasKeys: () => options.keys ?? true,
      fullForMs: () => options.fullForMs ?? 0,
    },
    metrics: createMetrics(),
    token: options.token,
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('pages of the admin port', () => {
  it.each([
    ['/healthz', {}, 200, '"ok"'],
    ['/readyz', {}, 200, '"ready"'],
    ['/readyz', { storeAway: true }, 200, '"degraded"'],
    ['/readyz', { ending: true }, 503, '"ending"'],
    ['/readyz', { keys: false }, 503, '"keyless"'],
    ['/readyz', { fullForMs: 14_999 }, 200, '"ready"'],
    ['/readyz', { fullForMs: 15_000 }, 503, '"full"'],
    ['/metrics', {}, 200, 'trunkwise_turns_total'],
    ['/', {}, 404, 'notFound'],
    ['/metrics/../../etc/passwd', {}, 404, 'notFound'],
  ])('%s with %o: %i', async (path, options, status, text) => {
    const response = await fetch((await open(options)) + path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
  });

  it('are only read', async () => {
    expect((await fetch(`${await open()}/metrics`, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it.each([
    ['none', {}, 401],
    ['another', { authorization: 'Bearer another-token-of-same-len' }, 401],
    ['a shorter one', { authorization: 'Bearer t' }, 401],
    ['the right one', { authorization: 'Bearer sixteen-characters-of-token' }, 200],
  ])('ask for the token when one is set: %s', async (_, headers, status) => {
    const url = await open({ token: 'sixteen-characters-of-token' });
    for (const page of ['/healthz', '/readyz', '/metrics']) {
      expect((await fetch(url + page, { headers: headers as Record<string, string> })).status).toBe(status);
    }
  });
});

import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { resolveFrom } from '../../src/check/resolve-name.ts';
import { createTicketHook, type TicketHookOptions } from '../../src/tickets/ticket-hook.ts';
import { makeCertificate } from '../support/make-certificate.ts';

// Protects packs on their way into a ticket system: signed, sent until taken, to public addresses alone.

const host = 'tickets.contoso.com';
const root = makeCertificate({ name: 'Loopback Root', isAuthority: true });
const certificate = makeCertificate({ name: host, alternatives: [host], by: root });
const key = 'k'.repeat(32);
const pack = {
  title: 'Certificate expired',
  text: '# Certificate expired\n',
  addressee: 'SBC vendor',
  microsoftCode: '569008',
};

interface Got {
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

let server: Server | undefined;
afterEach(() => server?.closeAllConnections());
afterEach(() => new Promise((done) => (server?.listening ? server.close(done) : done(undefined))));

/** A ticket system on loopback that answers one status after the other, the last one for ever. */
async function startSystem(...statuses: readonly number[]): Promise<{ url: string; got: Got[] }> {
  const got: Got[] = [];
  server = createServer({ key: certificate.key, cert: certificate.cert }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    got.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    const status = statuses[got.length - 1] ?? statuses.at(-1) ?? 200;
    response
      .writeHead(status, status === 302 ? { location: `https://${host}/elsewhere` } : {})
      .end('x'.repeat(100_000));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `https://${host}:${(server.address() as AddressInfo).port}/hook`, got };
}

async function send(url: string, options: Partial<TicketHookOptions> = {}, onLost?: () => void) {
  const lines: string[] = [];
  const note = (data: object, text: string) => void lines.push(`${text} ${JSON.stringify(data)}`);
  const hook = createTicketHook({
    url,
    key,
    resolve: resolveFrom({ [host]: ['127.0.0.1'] }),
    allowLoopback: true,
    ca: root.cert,
    log: { info: note, warn: note },
    pauses: [1, 1, 1],
    ...options,
  });
  expect(hook.send(pack, onLost)).toBe(true);
  await hook.idle(5_000);
  return lines;
}

describe('a pack on its way into a ticket system', () => {
  it('is posted once, signed together with its time', async () => {
    const { url, got } = await startSystem(201);
    const lines = await send(url);
    expect(got).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: '' }] = got;
    expect(JSON.parse(body)).toMatchObject({ ...pack, delivery: headers['x-trunkwise-delivery'] });
    const time = String(headers['x-trunkwise-time']);
    expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(10);
    expect(headers['x-trunkwise-signature']).toBe(
      `sha256=${createHmac('sha256', key).update(`${time}.${body}`).digest('hex')}`,
    );
    expect(lines.join()).toMatch(/^pack handed over/);
    expect(lines.join()).not.toMatch(/expired|569008/);
  });

  it('is sent again, under the same delivery id, until it is taken', async () => {
    const { url, got } = await startSystem(503, 429, 200);
    await send(url);
    expect(new Set(got.map(({ headers }) => headers['x-trunkwise-delivery'])).size).toBe(1);
    expect(got).toHaveLength(3);
  });

  it.each([
    ['a refusal', 400, 1],
    ['a redirect', 302, 1],
    ['a system that stays busy', 500, 4],
  ])('after %s ends in the log', async (_, status, posts) => {
    const { url, got } = await startSystem(status);
    const lines = await send(url);
    expect(got).toHaveLength(posts);
    expect(lines.join()).toMatch(/^pack could not be handed over/);
  });

  it.each([
    ['a private address', ['10.0.0.7']],
    ['a private address beside a public one', ['8.8.8.8', '169.254.169.254']],
    ['this machine', ['127.0.0.1']],
    ['an address of IPv6 that leads here', ['::ffff:127.0.0.1']],
  ])('never reaches %s', async (_, addresses) => {
    const { url, got } = await startSystem(200);
    const lines = await send(url, { allowLoopback: false, resolve: resolveFrom({ [host]: addresses }) });
    expect(got).toHaveLength(0);
    expect(lines.join()).toContain('"reason":"address"');
  });

  it('is not given to a system with a certificate of nobody known', async () => {
    const { url, got } = await startSystem(200);
    const { ca: _, ...rest } = { ca: root.cert };
    const lines = await send(url, { ...rest, ca: makeCertificate({ name: 'Other', isAuthority: true }).cert });
    expect(got).toHaveLength(0);
    expect(lines.join()).toContain('could not be handed over');
  });

  it.each([
    ['that arrived', [201], 0],
    ['that arrived at the third try', [503, 503, 201], 0],
    ['that was refused', [400], 1],
    ['that the system was too busy for each time', [503], 1],
  ])('%s tells its sender when it is lost, and only then', async (_, statuses, expected) => {
    const { url } = await startSystem(...statuses);
    let lost = 0;
    await send(url, {}, () => lost++);
    expect(lost).toBe(expected);
  });

  it('waits in a queue that has an end, and a system that says nothing holds nobody up', async () => {
    const { url } = await startSystem(200);
    const note = () => undefined;
    const hook = createTicketHook({
      url,
      key,
      resolve: () => new Promise(() => undefined),
      log: { info: note, warn: note },
    });
    const taken = Array.from({ length: 30 }, () => hook.send(pack));
    expect(taken.filter(Boolean)).toHaveLength(20);
    await hook.idle(20);
  });
});

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  appId,
  createActivity,
  type GuardedBot,
  type GuardedBotOptions,
  serviceUrl,
  startGuardedBot,
} from './guarded-bot.ts';
import { startTokenIssuer, type TokenIssuer } from './token-issuer.ts';

// Protects everybody from one caller who takes all places or never ends.

let issuer: TokenIssuer;
let token: string;
let forged: string;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  token = await issuer.issue(appId, serviceUrl);
  forged = `${token.slice(0, token.lastIndexOf('.'))}.${'A'.repeat(342)}`;
});
afterAll(() => issuer.close());

const open: GuardedBot[] = [];
afterEach(async () => {
  for (const bot of open.splice(0)) await bot.close();
});
async function start(options: GuardedBotOptions = {}): Promise<GuardedBot> {
  const bot = await startGuardedBot(issuer, options);
  open.push(bot);
  return bot;
}

/** Begins a request with a long body, and sends one byte of it. */
function beginSlowly({ url }: GuardedBot, bearer: string): { socket: Socket; status: Promise<number> } {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  socket.write(
    `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${bearer}\r\nContent-Length: 200000\r\n\r\n{`,
  );
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  const status = once(socket, 'close').then(() => Number(/^HTTP\/1\.1 (\d+)/.exec(received)?.[1] ?? 0));
  return { socket, status };
}
/** The n-th message of a user, in a conversation of his own unless another is named. */
const by = (user: string, n = 0, conversation = `a:${user}`) =>
  createActivity({
    id: `${user}-${n}`,
    from: { id: `29:${user}`, aadObjectId: user },
    conversation: { id: conversation, tenantId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee' },
  });

describe('bodies that never come', () => {
  it('of 300 callers with a forged token take no place: they are refused at once, and good requests answered', async () => {
    const bot = await start({ inFlight: 256 });
    const slow = Array.from({ length: 300 }, () => beginSlowly(bot, forged));
    const good = await Promise.all(Array.from({ length: 50 }, (_, i) => bot.post(token, by(`u${i}`))));
    expect(new Set(good.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(await Promise.all(slow.map(({ status }) => status)))).toEqual(new Set([401]));
    expect(bot.inFlight).toBe(0);
  });

  it('of a caller with a good token are given up after their time, and the place is free', async () => {
    const bot = await start({ inFlight: 2, times: { bodyMs: 100 } });
    const slow = [beginSlowly(bot, token), beginSlowly(bot, token)];
    await expect.poll(() => bot.inFlight).toBe(2);
    expect((await bot.post(token)).status).toBe(503);
    expect(await Promise.all(slow.map(({ status }) => status))).toEqual([408, 408]);
    expect(bot.inFlight).toBe(0);
    expect((await bot.post(token)).status).toBe(200);
  });

  it('whose sender goes away leave their place at once', async () => {
    const bot = await start({ inFlight: 1 });
    const { socket } = beginSlowly(bot, token);
    await expect.poll(() => bot.inFlight).toBe(1);
    socket.destroy();
    await expect.poll(() => bot.inFlight).toBe(0);
  });
});

describe('a turn that never ends', () => {
  it('has its time, and then its place and its user’s share are free', async () => {
    const gate = Promise.withResolvers<void>();
    let turn = 0;
    const bot = await start({
      inFlight: 1,
      times: { turnMs: 150, mostOfUser: 1, mostOfConversation: 1 },
      logic: () => (turn++ === 0 ? gate.promise : Promise.resolve()),
    });
    const late = bot.post(token, by('ada'));
    await expect.poll(() => bot.inFlight).toBe(1);
    expect((await bot.post(token, by('bob'))).status).toBe(503);
    expect((await late).status).toBe(504);
    expect(bot.inFlight).toBe(0);
    expect((await bot.post(token, by('ada', 1))).status).toBe(200);
    // What fails afterwards is logged and ends nothing.
    gate.reject(new Error('cannot read +49 30 1234567'));
    await expect.poll(() => bot.log.join('')).toContain('after its time');
    expect(bot.log.join('')).not.toContain('1234567');
  });

  it('has its time from the headers on, the wait for the body included', async () => {
    const bot = await start({ times: { turnMs: 300, bodyMs: 250 }, logic: () => new Promise(() => undefined) });
    const { socket, status } = beginSlowly(bot, token);
    const text = JSON.stringify({ ...by('ada'), text: 'x' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const began = performance.now();
    socket.write(text.slice(1).padEnd(199_999));
    // The response of a whole request keeps the connection: it is read from the socket.
    await once(socket, 'data');
    expect(performance.now() - began).toBeLessThan(250);
    socket.destroy();
    expect(await status).toBe(504);
  });
});

/** Waits until that many of the requests were turned away. */
async function untilRefused(requests: readonly Promise<Response>[], count: number): Promise<void> {
  let refused = 0;
  for (const request of requests) {
    request.then(({ status }) => {
      if (status === 429) refused++;
    });
  }
  await expect.poll(() => refused, { timeout: 10_000 }).toBe(count);
}

describe('the share of one', () => {
  it('user is four turns at once: seven users with 40 messages each leave room for everybody', async () => {
    const gate = Promise.withResolvers<void>();
    const bot = await start({
      inFlight: 256,
      logic: ({ activity }) => (activity.id?.startsWith('flood') ? gate.promise : Promise.resolve()),
    });
    const flood = Array.from({ length: 280 }, (_, i) => bot.post(token, by(`flood${i % 7}`, i)));
    await untilRefused(flood, 252);
    expect(bot.inFlight).toBe(28);
    const others = await Promise.all(Array.from({ length: 50 }, (_, i) => bot.post(token, by(`other${i}`))));
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([200]));
    gate.resolve();
    const counts = Map.groupBy(await Promise.all(flood), ({ status }) => status);
    expect([counts.get(200)?.length, counts.get(429)?.length]).toEqual([28, 252]);
    expect(counts.get(429)?.[0]?.headers.get('retry-after')).toBe('2');
    expect((await bot.post(token, by('flood0', 999))).status).toBe(200);
  });

  it('conversation is 16 turns at once, the threads of a channel counted together', async () => {
    const gate = Promise.withResolvers<void>();
    const bot = await start({ logic: () => gate.promise });
    const thread = (i: number) => `19:channel@thread.tacv2;messageid=${i}`;
    const many = Array.from({ length: 20 }, (_, i) => bot.post(token, by(`u${i}`, i, thread(i))));
    await untilRefused(many, 4);
    expect(bot.inFlight).toBe(16);
    gate.resolve();
    const statuses = (await Promise.all(many)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  });
});

describe('a body of 85,000 members', () => {
  const body = `{"membersAdded":[${'{},'.repeat(85_000)}{}]}`;

  it('is not read for a forged token, and refused for a good one', async () => {
    const bot = await start();
    expect((await bot.post(forged, body)).status).toBe(401);
    expect(
      (await bot.post(token, body.replace('{', `${JSON.stringify(createActivity()).slice(0, -1)},`).slice(0, 262_000)))
        .status,
    ).toBe(400);
  });
});

it('one line in ten seconds tells of refused requests, however many there are', async () => {
  const bot = await start();
  for (let i = 0; i < 30; i++) expect((await bot.post(forged)).status).toBe(401);
  expect(bot.log.filter((line) => line.includes('request refused'))).toHaveLength(1);
});

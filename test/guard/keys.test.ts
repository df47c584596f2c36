import { afterEach, describe, expect, it } from 'vitest';
import { appId, type GuardedBot, type GuardedBotOptions, serviceUrl, startGuardedBot } from './guarded-bot.ts';
import { startTokenIssuer, type TokenIssuer } from './token-issuer.ts';

// Protects good callers while signing keys change or cannot be fetched.

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A bot and its issuer, with a clock that is turned by hand. */
async function start(options: GuardedBotOptions = {}) {
  const issuer = await startTokenIssuer();
  const time = { now: 1_000_000 };
  const bot = await startGuardedBot(issuer, { clock: () => time.now, ...options });
  open.push(bot, issuer);
  const pass = (seconds: number) => {
    time.now += seconds * 1000;
  };
  return { issuer, bot, pass };
}
const days = 24 * 3600;
const good = (issuer: TokenIssuer) => issuer.issue(appId, serviceUrl);
const statusOf = async (bot: GuardedBot, token: string) => (await bot.post(token)).status;
/** Tokens of the right form whose key nobody published, each with an id of its own. */
async function forge(issuer: TokenIssuer, count: number): Promise<string[]> {
  await issuer.addKey('forged', false);
  return Promise.all(
    Array.from({ length: count }, (_, i) =>
      issuer.issue(appId, serviceUrl, { signWith: 'forged', header: { kid: `k${i}` } }),
    ),
  );
}
/** Sends until a token is taken, the clock going on by a second each time; the seconds it took. */
async function untilTaken(bot: GuardedBot, token: string, pass: (seconds: number) => void): Promise<number> {
  for (let seconds = 0; seconds < 300; seconds++) {
    if ((await statusOf(bot, token)) === 200) return seconds;
    // A fetch beside the requests takes real time.
    await new Promise((resolve) => setTimeout(resolve, 5));
    pass(1);
  }
  return Number.POSITIVE_INFINITY;
}

describe('a cold process', () => {
  it('fetches discovery document and keys once for 200 good requests', async () => {
    const { issuer, bot } = await start();
    const token = await good(issuer);
    const statuses = await Promise.all(Array.from({ length: 200 }, () => statusOf(bot, token)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect([issuer.discoveries, issuer.fetches]).toEqual([1, 1]);
  });

  it.each(['hangs', 'fails', 'resets', 'nonsense', 'noKeys'] as const)(
    'whose issuer %s tells callers to come later, remembers the failure, and recovers',
    async (mood) => {
      const { issuer, bot, pass } = await start({ fetchTimeoutMs: 100 });
      issuer.mood = mood;
      const token = await good(issuer);
      const responses = await Promise.all(Array.from({ length: 50 }, () => bot.post(token)));
      expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([503]));
      expect(responses[0]?.headers.get('retry-after')).toBeTruthy();
      expect(await statusOf(bot, token)).toBe(503);
      expect(issuer.discoveries).toBe(1);
      expect(bot.inFlight).toBe(0);
      issuer.mood = 'well';
      expect(await untilTaken(bot, token, pass)).toBeLessThanOrEqual(6);
    },
  );
});

describe('while the issuer is away', () => {
  it.each(['hangs', 'fails', 'resets', 'nonsense', 'noKeys'] as const)(
    'as it %s, good tokens go on for days and forged ones cost next to nothing',
    async (mood) => {
      // A fetch that hangs would hold this test up for as long, if anybody waited for it.
      const { issuer, bot, pass } = await start({ fetchTimeoutMs: 120_000 });
      const token = await good(issuer);
      expect(await statusOf(bot, token)).toBe(200);
      issuer.mood = mood;
      pass(2 * 3600);
      const before = issuer.discoveries;
      const forged = await forge(issuer, 50);
      const statuses = await Promise.all(forged.map((one) => statusOf(bot, one)));
      expect(new Set(statuses)).toEqual(new Set([401]));
      expect(issuer.discoveries - before).toBe(1);
      for (const _ of [1, 2, 3, 4]) {
        pass(days);
        expect(await statusOf(bot, await good(issuer))).toBe(200);
      }
      pass(2 * days);
      const late = statusOf(bot, token);
      // Nobody is left to wait for but the one fetch under way.
      if (mood === 'hangs') await expect.poll(() => issuer.discoveries).toBeGreaterThan(before);
      if (mood === 'hangs') issuer.mood = 'fails';
      expect(await late).toBe(503);
      issuer.mood = 'well';
      expect(await untilTaken(bot, token, pass)).toBeLessThanOrEqual(6);
    },
  );
});

describe('a rotation', () => {
  it('is followed within a minute, an unplanned one too, and the old key opens nothing any more', async () => {
    const { issuer, bot, pass } = await start();
    const old = await good(issuer);
    expect(await statusOf(bot, old)).toBe(200);
    await issuer.addKey('second');
    issuer.removeKey('first');
    const renewed = await issuer.issue(appId, serviceUrl, { signWith: 'second' });
    expect(await untilTaken(bot, renewed, pass)).toBeLessThan(60);
    expect(await statusOf(bot, old)).toBe(401);
  });

  it('is followed within a minute after a fetch that failed', async () => {
    const { issuer, bot, pass } = await start();
    expect(await statusOf(bot, await good(issuer))).toBe(200);
    pass(60);
    const renewed = await issuer.addKey('second').then(() => issuer.issue(appId, serviceUrl, { signWith: 'second' }));
    issuer.mood = 'fails';
    expect(await statusOf(bot, renewed)).toBe(401);
    await new Promise((resolve) => setTimeout(resolve, 50));
    issuer.mood = 'well';
    expect(await untilTaken(bot, renewed, pass)).toBeLessThan(60);
  });

  it('that was planned loses no request: new keys are had within the hour, beside the requests', async () => {
    const { issuer, bot, pass } = await start();
    expect(await statusOf(bot, await good(issuer))).toBe(200);
    await issuer.addKey('second');
    pass(3600);
    expect(await statusOf(bot, await good(issuer))).toBe(200);
    await expect.poll(() => issuer.fetches).toBe(2);
    await expect
      .poll(async () => statusOf(bot, await issuer.issue(appId, serviceUrl, { signWith: 'second' })))
      .toBe(200);
  });
});

it('forged keys in any number cost one fetch in 20 seconds, and good tokens never wait for it', async () => {
  const { issuer, bot, pass } = await start();
  const token = await good(issuer);
  expect(await statusOf(bot, token)).toBe(200);
  const forged = await forge(issuer, 10);
  const before = issuer.fetches;
  for (let second = 0; second < 60; second += 3) {
    pass(3);
    const [mine, ...theirs] = await Promise.all([token, ...forged].map((one) => statusOf(bot, one)));
    expect(mine).toBe(200);
    expect(new Set(theirs)).toEqual(new Set([401]));
  }
  expect(issuer.fetches - before).toBeLessThanOrEqual(3);
  expect(issuer.fetches - before).toBeGreaterThan(0);
});

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { appId, createActivity, type GuardedBot, startGuardedBot } from '../guard/guarded-bot.ts';
import { startTokenIssuer, type TokenIssuer } from '../guard/token-issuer.ts';
import { createPoster, runMany } from './post.ts';

// Protects the memory from made-up tokens.

let issuer: TokenIssuer;
let bot: GuardedBot;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  issuer = await startTokenIssuer();
  bot = await startGuardedBot(issuer);
});
afterAll(async () => {
  poster.close();
  await bot.close();
  await issuer.close();
});

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const readHeap = () => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

const poster = createPoster(20);
const body = JSON.stringify(createActivity());

/** Sends tokens that nobody signed, each with a tenant of its own, half of them with all other claims right. */
async function sendMadeUpTenants(count: number): Promise<Set<number>> {
  const statuses = new Set<number>();
  await runMany(count, 20, async (i) => {
    const iss = i % 2 ? `https://sts.windows.net/${crypto.randomUUID()}/` : issuer.issuer;
    const claims = { iss, aud: appId, tid: crypto.randomUUID(), exp: 4_000_000_000 };
    const token = `${base64url({ alg: 'RS256', kid: 'first' })}.${base64url(claims)}.AAAA`;
    statuses.add(await poster.post(bot.url, body, { authorization: `Bearer ${token}` }));
  });
  return statuses;
}

it('20,000 unsigned tokens with made-up tenants are refused with flat memory', async () => {
  await sendMadeUpTenants(3000);
  const warm = readHeap();
  expect(await sendMadeUpTenants(20_000)).toEqual(new Set([401]));
  // botbuilder alone would keep four texts of about 100 bytes for each of them: over 8 MB.
  expect((readHeap() - warm) / 2 ** 20).toBeLessThan(2);
  expect(bot.turns).toBe(0);
}, 300_000);

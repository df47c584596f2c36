import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { appId, createActivity, type GuardedBot, serviceUrl, startGuardedBot, tenantId } from './guarded-bot.ts';
import { startTokenIssuer, type TokenIssuer } from './token-issuer.ts';

// Protects the bot from everybody who is not Teams.

let issuer: TokenIssuer;
let bot: GuardedBot;
beforeAll(async () => {
  // botbuilder prints every refused token to the console.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  issuer = await startTokenIssuer();
  await issuer.addKey('webchat', true, ['webchat']);
  await issuer.addKey('unpublished', false);
  bot = await startGuardedBot(issuer);
});
afterAll(async () => {
  await bot.close();
  await issuer.close();
  vi.restoreAllMocks();
});

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of the issuer with one part replaced after signing. */
async function tamper(part: 0 | 1 | 2, replace: (decoded: string) => string): Promise<string> {
  const parts = (await issuer.issue(appId, serviceUrl)).split('.');
  const decoded = Buffer.from(parts[part] ?? '', 'base64url').toString('latin1');
  parts[part] = Buffer.from(replace(decoded), 'latin1').toString('base64url');
  return parts.join('.');
}

/** Another last byte, whatever it was: one set to zero is the same in one of 256 signatures. */
function changeLast(bytes: string): string {
  return bytes.slice(0, -1) + String.fromCharCode(bytes.charCodeAt(bytes.length - 1) ^ 1);
}

describe('a good token', () => {
  it.each<[string, () => Promise<string>, Record<string, unknown>]>([
    ['with a message', () => issuer.issue(appId, serviceUrl), {}],
    ['from a clock three minutes ahead', () => issuer.issue(appId, serviceUrl, { notBefore: 180 }), {}],
    ['from a clock three minutes behind', () => issuer.issue(appId, serviceUrl, { expires: -180 }), {}],
    ['with an install', () => issuer.issue(appId, serviceUrl), { type: 'installationUpdate', action: 'add' }],
    ['with a type nobody knows', () => issuer.issue(appId, serviceUrl), { type: 'fromTheFuture', extra: { a: [1] } }],
  ])('%s gets in', async (_, issue, changes) => {
    const before = bot.turns;
    const response = await bot.post(await issue(), createActivity(changes));
    expect([200, 201, 202]).toContain(response.status);
    expect(bot.turns).toBe(before + 1);
  });

  it('with an invoke gets in, and its handler decides the status', async () => {
    const token = await issuer.issue(appId, serviceUrl);
    const response = await bot.post(token, createActivity({ type: 'invoke', name: 'adaptiveCard/action', value: {} }));
    expect(response.status).toBe(501);
  });
});

describe('no entry', () => {
  it.each<[string, () => Promise<string | undefined> | string | undefined, number]>([
    ['without a token', () => undefined, 401],
    ['with an empty token', () => '', 401],
    ['with words for a token', () => 'let me in', 401],
    ['with two parts', () => `${base64url({ alg: 'RS256', kid: 'first' })}.${base64url({ iss: issuer.issuer })}`, 401],
    ['with three parts of nonsense', () => 'aaaa.bbbb.cccc', 401],
    ['with a token of 8 KB of nonsense', () => `${'a'.repeat(4000)}.${'b'.repeat(4000)}.cc`, 401],
    ['unsigned', () => new UnsecuredJWT({ iss: issuer.issuer, aud: appId, serviceurl: serviceUrl }).encode(), 401],
    [
      'with the signature cut off',
      async () => (await issuer.issue(appId, serviceUrl)).replace(/\.[^.]*$/, '.AAAA'),
      401,
    ],
    ['with alg none in a signed token', () => tamper(0, (header) => header.replace('RS256', 'none')), 401],
    [
      'signed with HS256 and the key id for a secret',
      () =>
        new SignJWT({ iss: issuer.issuer, aud: appId, serviceurl: serviceUrl })
          .setProtectedHeader({ alg: 'HS256', kid: 'first' })
          .setExpirationTime('1h')
          .sign(Buffer.from('first'.repeat(8))),
      401,
    ],
    [
      'signed by another key under the same id',
      async () =>
        new SignJWT({ iss: issuer.issuer, aud: appId, serviceurl: serviceUrl })
          .setProtectedHeader({ alg: 'RS256', kid: 'first' })
          .setExpirationTime('1h')
          .sign((await generateKeyPair('RS256')).privateKey),
      401,
    ],
    [
      'signed by a key that was never published',
      () => issuer.issue(appId, serviceUrl, { signWith: 'unpublished' }),
      401,
    ],
    ['without a key id', () => issuer.issue(appId, serviceUrl, { header: { kid: undefined } }), 401],
    ['with a changed claim', () => tamper(1, (claims) => claims.replace(/"exp":\d+/, '"exp":9999999999')), 401],
    ['with a changed signature', () => tamper(2, changeLast), 401],
    ['for another bot', () => issuer.issue('99999999-2222-3333-4444-555555555555', serviceUrl), 401],
    ['for several bots', () => issuer.issue(appId, serviceUrl, { claims: { aud: [appId, 'x'] } }), 401],
    ['without an audience', () => issuer.issue(appId, serviceUrl, { claims: { aud: undefined } }), 401],
    ['from another issuer', () => issuer.issue(appId, serviceUrl, { claims: { iss: 'https://evil.example' } }), 401],
    [
      'from a directory tenant',
      () => issuer.issue(appId, serviceUrl, { claims: { iss: `https://sts.windows.net/${tenantId}/` } }),
      401,
    ],
    ['without an issuer', () => issuer.issue(appId, serviceUrl, { claims: { iss: undefined } }), 401],
    ['expired ten minutes ago', () => issuer.issue(appId, serviceUrl, { notBefore: -7200, expires: -600 }), 401],
    ['valid in ten minutes', () => issuer.issue(appId, serviceUrl, { notBefore: 600 }), 401],
    ['with the key of another channel', () => issuer.issue(appId, serviceUrl, { signWith: 'webchat' }), 401],
    ['for another serviceUrl', () => issuer.issue(appId, 'https://smba.trafficmanager.net/amer/'), 401],
    ['for no serviceUrl', () => issuer.issue(appId, serviceUrl, { claims: { serviceurl: undefined } }), 401],
    ['dressed as a skill', () => issuer.issue(appId, serviceUrl, { claims: { ver: '1.0', appid: 'other' } }), 401],
    [
      'dressed as a skill without an app',
      () => issuer.issue(appId, serviceUrl, { claims: { ver: '2.0' } }).then((t) => t.slice(0, -3)),
      401,
    ],
  ])('%s', async (_, issue, status) => {
    const before = bot.turns;
    const response = await bot.post(await issue());
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code: expect.stringMatching(/^[a-zA-Z]+$/) } });
    expect(bot.turns).toBe(before);
  });

  it.each([
    ['Basic', 'Basic dXNlcjpwYXNz'],
    ['a bearer without a token', 'Bearer '],
    ['two tokens', 'Bearer a.b.c d.e.f'],
    ['a tab and a token', 'Bearer\ta.b.c'],
  ])('with %s for authorization', async (_, authorization) => {
    const response = await bot.post(undefined, createActivity(), { authorization });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });
});

/** Twenty thousand, and what the heap does, are in the end-to-end tests. */
it('a made-up tid in two hundred tokens leaves no trace in memory', async () => {
  const { ToBotFromBotOrEmulatorTokenValidationParameters: list } = await import(
    'botframework-connector/lib/auth/tokenValidationParameters.js'
  );
  const before = list.issuer?.length;
  for (let i = 0; i < 200; i++) {
    const claims = { iss: i % 2 ? 'https://evil.example' : issuer.issuer, aud: appId, tid: crypto.randomUUID() };
    const token = `${base64url({ alg: 'RS256', kid: 'first' })}.${base64url(claims)}.AAAA`;
    expect((await bot.post(token)).status).toBe(401);
  }
  expect(list.issuer?.length).toBe(before);
});

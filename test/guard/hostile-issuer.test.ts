import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createTokenCheck } from '../../src/bot/identity/check-token.ts';
import { appId } from './guarded-bot.ts';

// Protects the process from an issuer whose documents are anything.

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** What whoever stands in the issuer's place answers: to the discovery document, and to the keys. */
interface Answers {
  readonly discovery?: (origin: string) => string;
  readonly keys?: string;
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

/** A check of tokens whose keys come from there. */
async function start({ discovery, keys = '{}', status = 200, headers = {} }: Answers) {
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    const origin = `http://${request.headers.host}`;
    response.writeHead(status, headers);
    response.end(request.url === '/keys' ? keys : (discovery?.(origin) ?? `{"jwks_uri":"${origin}/keys"}`));
  }).listen(0, '127.0.0.1');
  open.push(server);
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = createTokenCheck({
    openIdMetadata: `${issuer}/metadata`,
    issuer,
    audience: appId,
    fetchTimeoutMs: 2_000,
  });
  return { issuer, tokens, asked: () => asked };
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = (issuer: string) => ({ iss: issuer, aud: appId, exp: Math.floor(Date.now() / 1000) + 3600 });

/** A pair of keys of so many bits, the public one as it is published. */
function makeKey(bits: number, changes: object = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return { privateKey, published: { ...publicKey.export({ format: 'jwk' }), kid: 'k', ...changes } };
}

function issue(issuer: string, { privateKey }: ReturnType<typeof makeKey>): string {
  const text = `${encode({ alg: 'RS256', kid: 'k' })}.${encode(claimsOf(issuer))}`;
  return `Bearer ${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
}

const endless = 'x'.repeat(3_000_000);
const deep = '['.repeat(200_000);

describe('an issuer whose documents are no such documents', () => {
  it.each<[string, Answers]>([
    ['a discovery document without an end', { discovery: () => endless }],
    ['a discovery document of brackets', { discovery: () => deep }],
    ...['', 'null', '5', '[]', '"x"', '{}', '{"jwks_uri":5}', '{"jwks_uri":{}}'].map((text): [string, Answers] => [
      `the discovery document ${text || 'of nothing'}`,
      { discovery: () => text },
    ]),
    ...['file:///etc/passwd', 'data:application/json,{}', 'https://127.0.0.1:1/', '//x', 'keys'].map(
      (address): [string, Answers] => [
        `keys at ${address}`,
        { discovery: () => JSON.stringify({ jwks_uri: address }) },
      ],
    ),
    ['ways elsewhere in a circle', { status: 302, headers: { location: '/metadata' } }],
    ['keys without an end', { keys: endless }],
    ['keys of brackets', { keys: deep }],
    ...['null', '[]', '{"keys":{}}', '{"keys":[null,5,[],{}]}', '{"keys":[{"kty":"RSA","kid":"k"}]}'].map(
      (keys): [string, Answers] => [`the keys ${keys}`, { keys }],
    ),
    ['a key of nothing', { keys: '{"keys":[{"kty":"RSA","kid":"k","n":"","e":""}]}' }],
    ['a key of another kind', { keys: '{"keys":[{"kty":"oct","kid":"k","k":"AAAA"}]}' }],
    ['a key that encrypts', { keys: JSON.stringify({ keys: [makeKey(2048, { use: 'enc' }).published] }) }],
  ])('%s: nobody gets in, and nobody waits for long', async (_, answers) => {
    const { issuer, tokens } = await start(answers);
    const token = `Bearer ${encode({ alg: 'RS256', kid: 'k' })}.${encode(claimsOf(issuer))}.AAAA`;
    const began = performance.now();
    expect(['keysOutOfReach', 'token']).toContain(await tokens.check(token));
    expect(performance.now() - began).toBeLessThan(2_500);
  });
});

describe('a key', () => {
  it('of 1,024 bits opens nothing, though the token is signed with it', async () => {
    const weak = makeKey(1024);
    const { issuer, tokens } = await start({ keys: JSON.stringify({ keys: [weak.published] }) });
    expect(await tokens.check(issue(issuer, weak))).toBe('token');
  });

  it('beside thousands of others is found, and one that stands twice is the last one', async () => {
    const [good, other] = [makeKey(2048), makeKey(2048)];
    const many = Array.from({ length: 2_000 }, (_, i) => ({ ...other.published, kid: `k${i}`, n: 'AQAB' }));
    const { issuer, tokens } = await start({
      keys: JSON.stringify({ keys: [other.published, ...many, null, { kid: '__proto__' }, good.published] }),
    });
    expect(await tokens.check(issue(issuer, good))).toMatchObject({ claims: { aud: appId } });
    expect(await tokens.check(issue(issuer, other))).toBe('token');
  });
});

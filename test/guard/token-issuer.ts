import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/** What a token of this issuer says unless a test wants otherwise. */
export interface TokenWishes {
  readonly claims?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
  /** Seconds from now; negative is in the past. */
  readonly notBefore?: number;
  readonly expires?: number;
  /** Sign with the key of this id, which may be one that was never published. */
  readonly signWith?: string;
}

/** A token issuer as the Bot Framework runs one: discovery document, published keys with endorsements, rotation. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly openIdMetadata: string;
  /** Requests for the keys, and for the discovery document, so far. */
  readonly fetches: number;
  readonly discoveries: number;
  /** How it answers from now on; requests that hang end with the next mood. */
  mood: 'well' | 'hangs' | 'fails' | 'resets' | 'nonsense' | 'noKeys';
  /** Makes a key; published ones are in the key set from now on. */
  addKey(kid: string, published?: boolean, endorsements?: readonly string[]): Promise<void>;
  removeKey(kid: string): void;
  issue(audience: string, serviceUrl: string, wishes?: TokenWishes): Promise<string>;
  /** Takes the issuer's server away. */
  close(): Promise<void>;
}

/** Key pairs in the order of their use: making one takes a tenth of a second, and issuers of other tests may have the same. */
const pairs: ReturnType<typeof makePair>[] = [];
const makePair = () => generateKeyPair('RS256');

export async function startTokenIssuer(): Promise<TokenIssuer> {
  let made = 0;
  let mood: TokenIssuer['mood'] = 'well';
  const held = new Set<Socket>();
  const keys = new Map<string, CryptoKey>();
  const published = new Map<string, JWK & { endorsements: readonly string[] }>();
  let [fetches, discoveries] = [0, 0];
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    if (request.url === '/keys') fetches++;
    else discoveries++;
    if (mood === 'hangs') return void held.add(request.socket);
    if (mood === 'resets') return void request.socket.destroy();
    if (mood === 'fails') response.statusCode = 503;
    if (mood === 'nonsense') return void response.end('<html>');
    if (mood === 'noKeys') return void response.end(JSON.stringify({ jwks_uri: `${origin}/keys`, keys: [] }));
    const body =
      request.url === '/keys'
        ? { keys: [...published.values()] }
        : { issuer: origin, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const addKey: TokenIssuer['addKey'] = async (kid, isPublished = true, endorsements = ['msteams']) => {
    pairs[made] ??= makePair();
    const { publicKey, privateKey } = await (pairs[made++] as ReturnType<typeof makePair>);
    keys.set(kid, privateKey);
    if (isPublished) published.set(kid, { ...(await exportJWK(publicKey)), kid, endorsements });
  };
  await addKey('first');
  const issuing: TokenIssuer = {
    issuer,
    get mood() {
      return mood;
    },
    set mood(next) {
      mood = next;
      for (const socket of held) socket.destroy();
      held.clear();
    },
    openIdMetadata: `${issuer}/.well-known/openidconfiguration`,
    get fetches() {
      return fetches;
    },
    get discoveries() {
      return discoveries;
    },
    addKey,
    removeKey: (kid) => published.delete(kid),
    async issue(audience, serviceUrl, wishes = {}) {
      const now = Math.floor(Date.now() / 1000);
      const kid = wishes.signWith ?? 'first';
      const key = keys.get(kid);
      if (!key) throw new Error(`no key ${kid}`);
      return new SignJWT({
        iss: issuer,
        aud: audience,
        serviceurl: serviceUrl,
        nbf: now + (wishes.notBefore ?? 0),
        exp: now + (wishes.expires ?? 3600),
        ...wishes.claims,
      })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...wishes.header })
        .sign(key);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return issuing;
}

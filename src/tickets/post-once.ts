import { createHmac } from 'node:crypto';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isLoopbackAddress, isPublicAddress, type ResolveName } from '../check/index.ts';

/** Where packs are posted to, and by what rules. */
export interface PostOptions {
  /** https, of a host that the operator lists. */
  readonly url: string;
  /** Secret that both sides know. */
  readonly key: string;
  readonly resolve: ResolveName;
  /** Tests only: addresses of this machine, and a root of their own. */
  readonly allowLoopback?: boolean;
  readonly ca?: string;
  readonly limitMs?: number;
}

/** How a post went: `again` when it may go better later. */
export type PostOutcome =
  | { readonly kind: 'taken'; readonly status: number }
  | { readonly kind: 'again' | 'refused'; readonly status?: number; readonly reason?: string };

const usualLimitMs = 5_000;
/** Most bytes of an answer that are taken in; nothing of it is used but the status. */
const mostBytes = 16_384;

/**
 * Posts a body once: to an address that was looked up once and is public, with the name kept for TLS. No redirect is followed. The
 * signature is HMAC-SHA-256 over `time.body`, so that an old post cannot be played again.
 */
export async function postOnce(body: string, delivery: string, options: PostOptions): Promise<PostOutcome> {
  const { url, key, resolve, allowLoopback = false, ca, limitMs = usualLimitMs } = options;
  const { hostname } = new URL(url);
  const found = await resolve(hostname);
  if (found.kind !== 'addresses') return { kind: 'again', reason: 'name' };
  const addresses = [...found.v4, ...found.v6];
  const isAllowed = (address: string) => isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address));
  const address = found.v4[0] ?? found.v6[0];
  if (address === undefined || !addresses.every(isAllowed)) return { kind: 'refused', reason: 'address' };
  const time = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Trunkwise',
    'x-trunkwise-delivery': delivery,
    'x-trunkwise-time': time,
    'x-trunkwise-signature': `sha256=${createHmac('sha256', key).update(`${time}.${body}`).digest('hex')}`,
  };
  return new Promise((settle) => {
    const signal = AbortSignal.timeout(limitMs);
    const lookup = pinTo(address);
    const post = request(
      url,
      { method: 'POST', headers, agent: false, lookup, signal, ...(ca && { ca }) },
      (answer) => {
        const status = answer.statusCode ?? 0;
        settle(judge(status));
        let bytes = 0;
        answer.on('error', () => undefined);
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > mostBytes) post.destroy();
        });
      },
    );
    post.on('error', ({ code = 'error' }: NodeJS.ErrnoException) => settle({ kind: 'again', reason: code }));
    post.end(body);
  });
}

function judge(status: number): PostOutcome {
  if (status >= 200 && status < 300) return { kind: 'taken', status };
  return { kind: status === 408 || status === 429 || status >= 500 ? 'again' : 'refused', status };
}

/** Answers every look-up with the one address, so that nothing is looked up again. */
function pinTo(address: string): LookupFunction {
  const family = address.includes(':') ? 6 : 4;
  return (_, options, done) => {
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

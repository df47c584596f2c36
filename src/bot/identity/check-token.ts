import { jwtVerify } from 'jose/jwt/verify';
import { LRUCache } from 'lru-cache';
import type { Logger } from '../../ops/index.ts';
import { createSigningKeys, type SigningKey } from './signing-keys.ts';

/** Which tokens are good. */
export interface TokenCheckOptions {
  /** Discovery document that leads to the keys. */
  readonly openIdMetadata: string;
  readonly issuer: string;
  readonly audience: string;
  readonly log?: Pick<Logger, 'info' | 'warn'>;
  /** In tests: milliseconds of the clock that ages the keys. */
  readonly clock?: () => number;
  /** In tests: milliseconds a fetch of the keys may take. */
  readonly fetchTimeoutMs?: number;
}

/** Who sends a request, as its signed token says. What the token says of the body is compared once there is one. */
export interface Caller {
  readonly claims: Readonly<Record<string, unknown>>;
  /** Channels the key may sign for; empty: any. */
  readonly endorsements: readonly string[];
}

/** Whoever reaches a bot without an app id: nobody is asked for a token, and only this machine can. */
export const anybody: Caller = { claims: {}, endorsements: [] };

/** Why a token opens nothing, with the status of each: not good, or nobody can tell because the keys are out of reach. */
export const tokenRefusals = {
  tokenMissing: 401,
  tokenMalformed: 401,
  issuer: 401,
  audience: 401,
  token: 401,
  keysOutOfReach: 503,
} as const;
export type TokenRefusal = keyof typeof tokenRefusals;

/** Checks what stands in the authorization header. */
export interface TokenCheck {
  check(authorization: string | undefined): Promise<Caller | TokenRefusal>;
  /** Whether there are keys to check with. */
  readonly hasKeys: boolean;
  /** Fetches the keys before the first token comes. */
  warm(): void;
}

/** A token that was verified, good until that second while its key is still published. */
interface Verified {
  readonly caller: Caller;
  readonly kid: string;
  readonly key: SigningKey;
  readonly until: number;
}

/** Seconds by which clocks may differ. */
const clockTolerance = 300;
/** Tokens remembered as verified; Teams uses one for about an hour. */
const mostTokens = 200;

/**
 * Builds the one check of the tokens that Teams signs: form, issuer, audience, signature and times, from the header alone. It
 * keeps no trace of a token that is not good, and a token with an unknown key neither waits nor makes others wait.
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function createTokenCheck(options: TokenCheckOptions): TokenCheck {
  const { issuer, audience } = options;
  const keys = createSigningKeys(options);
  const remembered = new LRUCache<string, Verified>({ max: mostTokens });
  const expected = {
    issuer,
    audience,
    algorithms: ['RS256', 'RS384', 'RS512'],
    clockTolerance,
    requiredClaims: ['exp'],
  };

  const verify = async (token: string, kid: string): Promise<Caller | TokenRefusal> => {
    const key = await keys.find(kid);
    if (key === 'outOfReach') return 'keysOutOfReach';
    if (key === 'unknown') return 'token';
    try {
      const { payload: claims } = await jwtVerify(token, key.key, expected);
      if (isOfSkill(claims)) return 'token';
      const caller = { claims, endorsements: key.endorsements };
      remembered.set(token, { caller, kid, key, until: (claims.exp ?? 0) + clockTolerance });
      return caller;
    } catch {
      return 'token';
    }
  };
  return {
    get hasKeys() {
      return keys.areHad;
    },
    warm: keys.warm,
    async check(authorization) {
      if (!authorization) return 'tokenMissing';
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
      if (token === undefined) return 'tokenMalformed';
      const known = remembered.get(token);
      if (known && known.until > Date.now() / 1000 && keys.peek(known.kid) === known.key) return known.caller;
      const claimed = readClaimed(token);
      if (!claimed) return 'tokenMalformed';
      if (claimed.iss !== issuer) return 'issuer';
      if (claimed.aud !== audience) return 'audience';
      return verify(token, claimed.kid);
    },
  };
}

/** What a token says of itself, not to be believed; undefined when it is none that Teams could have signed. */
function readClaimed(
  token: string,
): { readonly kid: string; readonly iss: unknown; readonly aud: unknown } | undefined {
  try {
    const [head = '', body = ''] = token.split('.');
    const { alg, kid } = decode(head);
    const { iss, aud } = decode(body);
    return /^RS(?:256|384|512)$/.test(String(alg)) && typeof kid === 'string' ? { kid, iss, aud } : undefined;
  } catch {
    return undefined;
  }
}

function decode(part: string): Record<string, unknown> {
  const { ...decoded } = JSON.parse(Buffer.from(part, 'base64url').toString());
  return decoded;
}

/** Whether another app speaks through the token, as bots do that call others as skills: this one is nobody's skill. */
function isOfSkill({ appid, azp, aud }: Readonly<Record<string, unknown>>): boolean {
  return [appid, azp].some((app) => app !== undefined && app !== aud);
}

import * as errors from 'jose/errors';
import { createRemoteJWKSet } from 'jose/jwks/remote';
import { jwtVerify } from 'jose/jwt/verify';

/** Which tokens are good. */
export interface TokenCheckOptions {
  /** Discovery document that leads to the keys. */
  readonly openIdMetadata: string;
  readonly issuer: string;
  readonly audience: string;
}

/** A request that is not let in: its token is not good, or nobody can tell because the keys are out of reach. */
export class AuthenticationRefusal extends Error {
  override readonly name = 'AuthenticationRefusal';
  readonly status: 401 | 503;
  readonly reason: 'token' | 'keysOutOfReach';

  constructor(reason: AuthenticationRefusal['reason'], cause: unknown) {
    super(reason === 'token' ? 'The token was refused' : 'The signing keys are out of reach', { cause });
    this.reason = reason;
    this.status = reason === 'token' ? 401 : 503;
  }
}

/** Milliseconds to wait for the discovery document and for the keys. */
const fetchTimeoutMs = 5000;
/** Milliseconds for which fetched keys are believed; a token with an unknown key asks again sooner. */
const keysMaxAgeMs = 24 * 3600_000;

/**
 * Builds a check of signature, issuer, audience and times. It runs before botbuilder's own validation, which remembers the
 * tenant of every token for ever before it has looked at the signature, and waits for keys without a limit.
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function createTokenCheck(options: TokenCheckOptions): (token: string) => Promise<void> {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  const findKeys = async () => {
    const response = await fetch(options.openIdMetadata, { signal: AbortSignal.timeout(fetchTimeoutMs) });
    if (!response.ok) throw new Error(`The discovery document answered ${response.status}`);
    const { jwks_uri: address } = (await response.json()) as { jwks_uri: string };
    return createRemoteJWKSet(new URL(address), { timeoutDuration: fetchTimeoutMs, cacheMaxAge: keysMaxAgeMs });
  };
  const expected = {
    issuer: options.issuer,
    audience: options.audience,
    algorithms: ['RS256', 'RS384', 'RS512'],
    clockTolerance: 300,
    requiredClaims: ['exp'],
  };
  return async (token) => {
    keys ??= findKeys();
    try {
      await jwtVerify(token, await keys, expected);
    } catch (error) {
      const isOutOfReach = !(error instanceof errors.JOSEError) || outOfReach.has(error.code);
      if (isOutOfReach) keys = undefined;
      throw new AuthenticationRefusal(isOutOfReach ? 'keysOutOfReach' : 'token', error);
    }
  };
}

/** jose's codes for keys that did not come: late, malformed, or any status but 200. */
const outOfReach: ReadonlySet<string> = new Set([errors.JWKSTimeout.code, errors.JWKSInvalid.code, 'ERR_JOSE_GENERIC']);

import type { IncomingHttpHeaders } from 'node:http';

/** Why a request does not reach the adapter. `reason` goes to log and metrics; the caller sees only status and message. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 413 | 415;
  readonly reason: RefusalReason;
}

export const refusalReasons = [
  'contentEncoding',
  'contentType',
  'tooLarge',
  'tokenMissing',
  'tokenMalformed',
  'issuer',
  'invalidJson',
  'schema',
  'serviceUrl',
  'tenant',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Clouds Teams runs in. */
export type Cloud = 'public' | 'usgov' | 'dod' | 'china';

/** What the guard lets in. */
export interface GuardOptions {
  /** Empty or undefined: no tokens are asked for (loopback development); the checks of the body stay. */
  readonly appId?: string | undefined;
  readonly cloud: Cloud;
  /** Tenant ids; empty: any tenant. */
  readonly allowedTenants: readonly string[];
  /** Most bytes a body may have. */
  readonly maxBodyBytes?: number;
  /** In tests: what to accept in place of the cloud's issuer and connector hosts. */
  readonly issuer?: string;
  readonly serviceOrigins?: readonly string[];
}

/** The checks before the adapter, in two steps so that a caller without a token cannot make the server read a body. */
export interface Guard {
  readonly maxBodyBytes: number;
  checkHeaders(headers: IncomingHttpHeaders): Refusal | undefined;
  /** `body` is the parsed JSON. */
  checkActivity(body: unknown): Refusal | undefined;
}

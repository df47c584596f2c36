import type { IncomingHttpHeaders } from 'node:http';
import { type Caller, type Cloud, cloudEndpoints, tokenRefusals } from '../bot/index.ts';
import { type CheckedActivity, isActivity } from './activity-form.ts';

/** Every reason for which a request does not become a turn, with the status it is answered with. */
export const refusalStatus = {
  ...tokenRefusals,
  contentEncoding: 415,
  contentType: 415,
  tooLarge: 413,
  tooSlow: 408,
  invalidJson: 400,
  schema: 400,
  channel: 403,
  serviceUrl: 403,
  tenant: 403,
  endorsement: 401,
  serviceUrlClaim: 401,
} as const;
export type RefusalReason = keyof typeof refusalStatus;

/** What the guard lets in. */
export interface GuardOptions {
  /** Empty: no tokens are asked for, and only loopback may stand in `serviceUrl` (development). */
  readonly appId: string;
  readonly cloud: Cloud;
  /** Tenant ids; empty: any tenant. */
  readonly allowedTenants: readonly string[];
  /** Hosts of connectors besides the cloud's own; a leading dot stands for any subdomain. */
  readonly extraConnectorHosts?: readonly string[];
  readonly maxBodyBytes?: number;
  /** In tests: origins to accept besides the rules for `serviceUrl`. */
  readonly serviceOrigins?: readonly string[];
}

/**
 * The checks around the token. botbuilder leaves them out: it skips a claim when `serviceUrl` is missing and answers 500 to
 * malformed bodies. Two steps, so that nobody without a verified token makes the server read a body.
 */
export interface Guard {
  readonly maxBodyBytes: number;
  checkHeaders(headers: IncomingHttpHeaders): RefusalReason | undefined;
  /** Parsed JSON of unknown form, as sent by that caller; the activity it is, or why it is refused. */
  checkActivity(body: unknown, caller: Caller): CheckedActivity | RefusalReason;
}

/** Builds the guard of a deployment. */
export function createGuard(options: GuardOptions): Guard {
  const maxBodyBytes = options.maxBodyBytes ?? 256 * 1024;
  const tenants = options.allowedTenants.map((tenant) => tenant.toLowerCase());
  return {
    maxBodyBytes,
    checkHeaders(headers) {
      if (headers['content-encoding'] !== undefined) return 'contentEncoding';
      if (!/^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '')) return 'contentType';
      return Number(headers['content-length'] ?? 0) > maxBodyBytes ? 'tooLarge' : undefined;
    },
    checkActivity(body, caller) {
      if (!isActivity(body)) return 'schema';
      if (options.appId && body.channelId !== 'msteams') return 'channel';
      if (!mayBeServiceUrl(body.serviceUrl, options)) return 'serviceUrl';
      if (tenants.length > 0 && !isOfTenant(body, tenants)) return 'tenant';
      return (options.appId ? compareClaims(body, caller) : undefined) ?? body;
    },
  };
}

/** What the token says of the body: which channels its key may sign for, and where answers go. */
function compareClaims({ channelId, serviceUrl }: CheckedActivity, caller: Caller): RefusalReason | undefined {
  const { claims, endorsements } = caller;
  if (endorsements.length > 0 && !endorsements.includes(channelId)) return 'endorsement';
  return claims.serviceurl === serviceUrl ? undefined : 'serviceUrlClaim';
}

/** Whether answers may be sent to that address: to anything else the bot would post its own token. */
function mayBeServiceUrl(serviceUrl: string, options: GuardOptions): boolean {
  const url = URL.parse(serviceUrl);
  if (!url) return false;
  const { protocol, hostname, port, username, password, origin } = url;
  if (username || password) return false;
  if (options.serviceOrigins?.includes(origin)) return true;
  if (!options.appId) return /^https?:$/.test(protocol) && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' || port !== '') return false;
  const hosts = [...cloudEndpoints[options.cloud].connectorHosts, ...(options.extraConnectorHosts ?? [])];
  return hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
}

/** Every place that names a tenant must name an allowed one, and one place must. */
function isOfTenant(activity: CheckedActivity, tenants: readonly string[]): boolean {
  const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter((id) => id != null);
  return named.length > 0 && named.every((id) => tenants.includes(id.toLowerCase()));
}

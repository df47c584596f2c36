import type { IncomingHttpHeaders } from 'node:http';
import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { decodeJwt } from 'jose/jwt/decode';
import { z } from 'zod';
import { type Cloud, cloudEndpoints } from '../bot/clouds.ts';

/** Every reason for which a request does not reach the adapter, with the status it is answered with. */
export const refusalStatus = {
  contentEncoding: 415,
  contentType: 415,
  tooLarge: 413,
  tokenMissing: 401,
  tokenMalformed: 401,
  issuer: 401,
  audience: 401,
  invalidJson: 400,
  schema: 400,
  channel: 403,
  serviceUrl: 403,
  tenant: 403,
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
  /** In tests: in place of the cloud's issuer. */
  readonly issuer?: string;
  /** In tests: origins to accept besides the rules for `serviceUrl`. */
  readonly serviceOrigins?: readonly string[];
}

/**
 * The checks before the adapter. botbuilder leaves them out: it remembers made-up tenants of unsigned tokens for ever, skips a
 * claim when `serviceUrl` is missing and answers 500 to malformed bodies. Two steps, so that nobody without a token of the
 * right form makes the server read a body. Signatures are the adapter's job.
 */
export interface Guard {
  readonly maxBodyBytes: number;
  checkHeaders(headers: IncomingHttpHeaders): RefusalReason | undefined;
  /** `body` is parsed JSON of unknown form. */
  checkActivity(body: unknown): RefusalReason | undefined;
}

const account = z.object({ id: z.string().min(1).max(1000), name: z.string().nullish() });

/** The least an activity must be for botbuilder and the handlers to work with it; everything else is not looked at. */
const activitySchema = z.object({
  type: z.string().min(1).max(100),
  id: z.string().max(1000).nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(1000),
  conversation: z.object({
    // It comes back in a header of every post.
    id: z.string().regex(/^[\x20-\x7e]{1,2000}$/),
    name: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().max(100).nullish(),
    conversationType: z.string().max(100).nullish(),
  }),
  from: account,
  recipient: account,
  name: z.string().max(200).nullish(),
  text: z.string().nullish(),
  locale: z.string().max(100).nullish(),
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  localTimestamp: z.iso.datetime({ offset: true }).nullish(),
  expiration: z.iso.datetime({ offset: true }).nullish(),
  deliveryMode: z.string().max(100).nullish(),
  replyToId: z.string().max(1000).nullish(),
  attachments: z.array(z.object({ contentType: z.string().max(500) })).nullish(),
  entities: z.array(z.object({ type: z.string().max(500) })).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  channelData: z.object({ tenant: z.object({ id: z.string().max(100).nullish() }).nullish() }).nullish(),
});
type CheckedActivity = z.infer<typeof activitySchema>;

/** Builds the guard of a deployment. */
export function createGuard(options: GuardOptions): Guard {
  const maxBodyBytes = options.maxBodyBytes ?? 256 * 1024;
  const tenants = options.allowedTenants.map((tenant) => tenant.toLowerCase());
  return {
    maxBodyBytes,
    checkHeaders(headers) {
      if (headers['content-encoding'] !== undefined) return 'contentEncoding';
      if (!/^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '')) return 'contentType';
      if (Number(headers['content-length'] ?? 0) > maxBodyBytes) return 'tooLarge';
      return options.appId ? checkToken(headers.authorization, options) : undefined;
    },
    checkActivity(body) {
      const { success, data } = activitySchema.safeParse(body);
      if (!success) return 'schema';
      if (options.appId && data.channelId !== 'msteams') return 'channel';
      if (!mayBeServiceUrl(data.serviceUrl, options)) return 'serviceUrl';
      if (tenants.length > 0 && !isOfTenant(data, tenants)) return 'tenant';
      return undefined;
    },
  };
}

/** Looks at the token without believing it: only what claims to be from the Bot Framework and for this bot goes on. */
function checkToken(authorization: string | undefined, options: GuardOptions): RefusalReason | undefined {
  if (!authorization) return 'tokenMissing';
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
  if (token === undefined) return 'tokenMalformed';
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    const { iss, aud } = decodeJwt(token);
    if (!/^RS(?:256|384|512)$/.test(alg ?? '') || typeof kid !== 'string') return 'tokenMalformed';
    if (iss !== (options.issuer ?? cloudEndpoints[options.cloud].issuer)) return 'issuer';
    return aud === options.appId ? undefined : 'audience';
  } catch {
    return 'tokenMalformed';
  }
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

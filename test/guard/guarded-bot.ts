import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationServiceClientCredentialFactory, type TurnContext } from 'botbuilder';
import { createPostPolicy } from '../../src/bot/connector/post-policy.ts';
import { createAuthentication } from '../../src/bot/identity/authentication.ts';
import { TurnAdapter } from '../../src/bot/turns/turn-adapter.ts';
import { createAdmission } from '../../src/ops/admission.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { createGuard, type GuardOptions } from '../../src/server/guard.ts';
import { createMessagesRoute, type MessagesRouteOptions } from '../../src/server/messages-route.ts';
import type { TokenIssuer } from './token-issuer.ts';

export const appId = '11111111-2222-3333-4444-555555555555';
export const tenantId = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';

/** A real adapter behind the real route, on loopback; every turn that gets through is counted and does nothing. */
export interface GuardedBot {
  readonly url: string;
  readonly turns: number;
  readonly inFlight: number;
  /** The last lines of the log, as text. */
  readonly log: readonly string[];
  post(token: string | undefined, activity?: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** What the bot is started with besides the issuer it trusts. */
export interface GuardedBotOptions extends Partial<GuardOptions> {
  readonly inFlight?: number;
  /** Milliseconds and shares of the route. */
  readonly times?: Partial<
    Pick<MessagesRouteOptions, 'turnMs' | 'bodyMs' | 'mostOfUser' | 'mostOfConversation' | 'onProven'>
  >;
  /** Milliseconds of the clock that ages keys, and those that a fetch of them may take. */
  readonly clock?: () => number;
  readonly fetchTimeoutMs?: number;
  readonly logic?: (context: TurnContext) => Promise<void>;
}

export async function startGuardedBot(issuer: TokenIssuer, options: GuardedBotOptions = {}): Promise<GuardedBot> {
  let turns = 0;
  const log: string[] = [];
  const identity = {
    appId: options.appId ?? appId,
    appType: 'MultiTenant',
    password: 'unused',
    cloud: 'public',
  } as const;
  const authentication = createAuthentication(identity, {
    issuer: issuer.issuer,
    openIdMetadata: issuer.openIdMetadata,
    ...(options.clock && { clock: options.clock }),
    fetchTimeoutMs: options.fetchTimeoutMs ?? 500,
    credentials: new ConfigurationServiceClientCredentialFactory({ MicrosoftAppId: identity.appId }),
  });
  const adapter = new TurnAdapter(
    authentication,
    createPostPolicy({ log: createLogger('silent'), authorize: () => authentication.authorize() }),
  );
  const admission = createAdmission(options.inFlight ?? 1000);
  const route = createMessagesRoute({
    guard: createGuard({
      cloud: 'public',
      allowedTenants: [tenantId],
      ...options,
      appId: identity.appId,
    }),
    tokens: authentication.tokens,
    admission,
    takeTurn: (caller, activity, endsAt) =>
      adapter.takeTurn(
        caller,
        activity,
        async (context) => {
          turns++;
          await options.logic?.(context);
        },
        endsAt,
      ),
    ...options.times,
    log: createLogger('debug', {
      write(line) {
        log.push(line);
        if (log.length > 1000) log.shift();
      },
    }),
  });
  const server = createServer((request, response) => void route(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  return {
    url,
    get turns() {
      return turns;
    },
    get inFlight() {
      return admission.inFlight;
    },
    log,
    post: (token, activity = createActivity(), headers = {}) =>
      fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A message as Teams sends it. */
export function createActivity(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: '1700000000000',
    timestamp: '2026-01-01T00:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:user', name: 'A user', aadObjectId: '99999999-0000-0000-0000-000000000000' },
    recipient: { id: '28:bot', name: 'Trunkwise' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    text: 'call of +49 30 1234567 failed with 569002 504',
    ...changes,
  };
}

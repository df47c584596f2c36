import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAuthentication } from '../../src/bot/authentication.ts';
import type { BotParts, Proceed } from '../../src/bot/bot-parts.ts';
import { anybody } from '../../src/bot/check-token.ts';
import { createBot } from '../../src/bot/create-turns.ts';
import type { TurnResponse } from '../../src/bot/turn-adapter.ts';
import { createLogger, type Logger } from '../../src/ops/logger.ts';
import { createMetrics, type Metrics } from '../../src/ops/metrics.ts';
import { createMemory } from '../../src/store/memory.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { createFakeEngine, type FakeEngine } from './fake-engine.ts';

/** One request of the bot to the connector. */
export interface Sent {
  readonly method: string;
  readonly conversationId: string;
  /** What it replies to, updates or deletes. */
  readonly activityId?: string;
  // biome-ignore lint/suspicious/noExplicitAny: the body is whatever the bot sent, tests look into it
  readonly body: any;
}

/** The bot behind its real adapter and middleware, with a connector on loopback that plays Teams. */
export interface Chat {
  readonly engine: FakeEngine;
  readonly store: Store;
  readonly metrics: Metrics;
  /** Where its connector is. */
  readonly serviceUrl: string;
  /** What the bot sent, in order. */
  readonly sent: Sent[];
  /** Lines of the log, as text. */
  readonly log: string[];
  readonly logger: Logger;
  /** Goes on in a conversation outside any turn. */
  readonly proceed: Proceed;
  /** Delivers an activity; gives it an id of its own when it has none. */
  take(activity: Record<string, unknown>): Promise<TurnResponse>;
  /** The connector answers requests of this method with that status from now on. */
  refuse(method: string, status: number): void;
  close(): Promise<void>;
}

export async function startChat(options: Partial<BotParts> = {}): Promise<Chat> {
  const sent: Sent[] = [];
  const log: string[] = [];
  const refused = new Map<string, number>();
  let posts = 0;
  let activities = 0;
  const connector = createServer(async (request, response) => {
    const [, , , conversationId = '', , activityId] = (request.url ?? '').split('/').map(decodeURIComponent);
    const method = request.method ?? '';
    sent.push({
      method,
      conversationId,
      ...(activityId !== undefined && { activityId }),
      body: await readJson(request),
    });
    const status = refused.get(method) ?? 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(status === 200 ? JSON.stringify({ id: `post-${method === 'POST' ? ++posts : activityId}` }) : '{}');
  }).listen(0, '127.0.0.1');
  await once(connector, 'listening');
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;

  const engine = createFakeEngine();
  const store = createStore('memory', createMemory());
  const metrics = createMetrics();
  const logger = createLogger('debug', { write: (line) => log.push(line) });
  const { takeTurn, proceed } = createBot({
    authentication: createAuthentication({ appId: '', appType: 'MultiTenant', cloud: 'public' }),
    parts: {
      engine: () => engine,
      store,
      listen: 'failures',
      readFile: async () => ({ problem: 'unreachable' }),
      ...options,
    },
    log: logger,
    metrics,
    userRatePerMinute: 10_000,
  });
  return {
    engine,
    store,
    metrics,
    serviceUrl,
    sent,
    log,
    logger,
    proceed,
    take: (activity) =>
      takeTurn(anybody, { id: `activity-${++activities}`, channelId: 'msteams', serviceUrl, ...activity }),
    refuse: (method, status) => refused.set(method, status),
    async close() {
      connector.closeAllConnections();
      connector.close();
      await once(connector, 'close');
    },
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? undefined : JSON.parse(text);
}

import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BotParts, Proceed } from '../../src/bot/bot-parts.ts';
import { type ButtonSeal, createButtonSeal } from '../../src/bot/buttons/button-seal.ts';
import { createAuthentication } from '../../src/bot/identity/authentication.ts';
import { anybody } from '../../src/bot/identity/check-token.ts';
import { createBot, type TurnsOptions } from '../../src/bot/turns/create-turns.ts';
import type { TurnResponse } from '../../src/bot/turns/turn-adapter.ts';
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
  /** What stands behind the path. */
  readonly query?: string;
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
  /**
   * Delivers an activity; gives it an id of its own when it has none. The data of a pressed button is sealed before, as if the
   * bot had put it on the card it stands on.
   */
  take(activity: Record<string, unknown>): Promise<TurnResponse>;
  /** Delivers an activity as it is. */
  deliver(activity: Record<string, unknown>): Promise<TurnResponse>;
  /** The seal of its buttons. */
  readonly seal: ButtonSeal;
  /** The connector answers requests of this method, such as `POST` or `POST?query`, with that status from now on. */
  refuse(method: string, status: number): void;
  /** The connector answers requests of this method with that body from now on. */
  reply(method: string, body: object): void;
  close(): Promise<void>;
}

export async function startChat(
  options: Partial<BotParts> = {},
  connectorBounds: TurnsOptions['connector'] = {},
): Promise<Chat> {
  const sent: Sent[] = [];
  const log: string[] = [];
  const refused = new Map<string, number>();
  const replies = new Map<string, object>();
  let posts = 0;
  let activities = 0;
  const connector = createServer(async (request, response) => {
    const [path = '', query] = (request.url ?? '').split('?');
    const [, , , conversationId = '', , activityId] = path.split('/').map(decodeURIComponent);
    const method = request.method ?? '';
    sent.push({
      method,
      conversationId,
      ...(activityId !== undefined && { activityId }),
      ...(query !== undefined && { query }),
      body: await readJson(request),
    });
    const status = refused.get(query === undefined ? method : `${method}?${query}`) ?? refused.get(method) ?? 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    const known = replies.get(method);
    response.end(
      status === 200 ? JSON.stringify(known ?? { id: `post-${method === 'POST' ? ++posts : activityId}` }) : '{}',
    );
  }).listen(0, '127.0.0.1');
  await once(connector, 'listening');
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;

  const engine = createFakeEngine();
  const seal = createButtonSeal(['a key for tests alone, of no use']);
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
    seal,
    connector: connectorBounds,
    userRatePerMinute: 10_000,
  });
  const deliver = (activity: Record<string, unknown>) =>
    takeTurn(anybody, { id: `activity-${++activities}`, channelId: 'msteams', serviceUrl, ...activity });
  return {
    engine,
    store,
    metrics,
    serviceUrl,
    sent,
    log,
    logger,
    proceed,
    seal,
    take: (activity) => deliver(sealPressed(activity, sent, seal)),
    deliver,
    refuse: (method, status) => refused.set(method, status),
    reply: (method, body) => replies.set(method, body),
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

/** Mark of the card of a post that a test told the store of. */
export const oldMark = 'old-mark-01';

/** The activity with the data of the button pressed in it sealed, for the card of the post it replies to. */
function sealPressed(activity: Json, sent: readonly Sent[], seal: ButtonSeal): Json {
  const { type, name, value, conversation, replyToId } = activity;
  if (!isObject(value)) return activity;
  const post = sent.findLast(({ method, activityId }, at) =>
    method === 'PUT' ? activityId === replyToId : method === 'POST' && replyToId === nameOf(sent, at),
  );
  const mark = /"sealed":"([\w-]{11})\./.exec(JSON.stringify(post?.body) ?? '')?.[1] ?? oldMark;
  const chat = String((conversation as Json | undefined)?.id ?? '').split(';', 1)[0] ?? '';
  const sealed = (data: unknown) => (isObject(data) ? seal.sealButton(data, { conversation: chat, mark }) : data);
  if (type === 'message') return { ...activity, value: sealed(value) };
  if (name === 'composeExtension/submitAction') return { ...activity, value: { ...value, data: sealed(value.data) } };
  if (name !== 'adaptiveCard/action' || !isObject(value.action)) return activity;
  return { ...activity, value: { ...value, action: { ...value.action, data: sealed(value.action.data) } } };
}

/** The id that the connector gave to the post at that place of what was sent. */
function nameOf(sent: readonly Sent[], at: number): string {
  return `post-${sent.slice(0, at + 1).filter(({ method }) => method === 'POST').length}`;
}

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('sealed' in value);
}

/** A copy of what the bot sent, with the data of its buttons as it was before it was sealed. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it
export function unseal(sent: unknown): any {
  if (Array.isArray(sent)) return sent.map(unseal);
  if (typeof sent !== 'object' || sent === null) return sent;
  const { sealed } = sent as { sealed?: unknown };
  if (typeof sealed === 'string') return JSON.parse(sealed.slice(sealed.indexOf('[')))[0];
  return Object.fromEntries(Object.entries(sent).map(([name, part]) => [name, unseal(part)]));
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import { quantile } from './figure.ts';
import { readFixtureMessages } from './fixture-messages.ts';

/** How answers are delivered: in the response, or by a post to the connector. */
export const deliveries = ['expectReplies', 'normal'] as const;
export type Delivery = (typeof deliveries)[number];

/** Bodies of messages as Teams sends them, no two with the same id. */
export interface Messages {
  next(delivery: Delivery): string;
}

/** Users that write in turn: so many that none reaches the bound of messages a minute. */
const users = 10_000;
/** What Teams lets a person send. */
const longestText = 28_000;

/** The messages of the evaluation that a person could send in a 1:1 chat, over and over. */
export function createMessages(serviceUrl: string): Messages {
  const contents = readFixtureMessages()
    .filter(({ message }) => message.scope === 'personal' && message.text.length <= longestText)
    .map(({ message: { text, html } }) => ({
      text,
      ...(html !== undefined && { attachments: [{ contentType: 'text/html', content: html }] }),
    }));
  let sent = 0;
  return {
    next(delivery) {
      const at = sent++;
      const user = at % users;
      return JSON.stringify({
        type: 'message',
        id: `message-${at}`,
        timestamp: '2026-03-01T10:00:00.000Z',
        channelId: 'msteams',
        serviceUrl,
        from: { id: `29:user-${user}`, name: 'A user', aadObjectId: `user-${user}` },
        recipient: { id: '28:bot', name: 'Trunkwise' },
        conversation: { id: `a:chat-${user}`, conversationType: 'personal', tenantId: 'tenant' },
        channelData: { tenant: { id: 'tenant' } },
        locale: 'en-US',
        ...(delivery === 'expectReplies' && { deliveryMode: 'expectReplies' }),
        ...contents[at % contents.length],
      });
    },
  };
}

/** A connector on loopback that takes every post. */
export interface Connector {
  readonly serviceUrl: string;
  readonly posts: number;
  close(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  let posts = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      posts++;
      response.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":"post-${posts}"}`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    get posts() {
      return posts;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What a load came to. */
export interface LoadResult {
  readonly turnsPerSecond: number;
  readonly p99Ms: number;
}

/** How much to send: turns, or seconds. */
export type LoadSize = { readonly amount: number } | { readonly duration: number };

/** Sends messages over so many connections, each waiting for its answer. Throws when one is not answered with 200. */
export async function sendLoad(
  url: string,
  connections: number,
  size: LoadSize,
  nextBody: () => string,
): Promise<LoadResult> {
  const times: number[] = [];
  const began = performance.now();
  let ended = began;
  const { non2xx, errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = {
      url,
      connections,
      ...size,
      requests: [
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          setupRequest: (request: autocannon.Request) => ({ ...request, body: nextBody() }),
        },
      ],
    } as const satisfies autocannon.Options;
    const load = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    // The times autocannon sums up are whole milliseconds.
    load.on('response', (_client, _status, _bytes, milliseconds) => {
      times.push(milliseconds);
      ended = performance.now();
    });
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} requests were refused, ${errors} broke, at ${url}`);
  return { turnsPerSecond: times.length / ((ended - began) / 1000), p99Ms: quantile(times, 0.99) };
}

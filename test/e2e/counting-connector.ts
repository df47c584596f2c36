import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A connector on loopback that takes every post and counts them by the message they answer. */
export interface CountingConnector {
  readonly serviceUrl: string;
  /** Posts by conversation, each conversation of these tests holding one message. */
  readonly posts: ReadonlyMap<string, number>;
  /** All posts so far. */
  readonly total: number;
  /** The bodies of the posts, as long as it `keeps` them. */
  readonly bodies: readonly string[];
  keeps: boolean;
  /** Milliseconds it takes for each response; the post counts as soon as it has arrived. */
  delayMs: number;
  /** Resolves when that many posts have arrived. */
  waitFor(total: number): Promise<void>;
  close(): Promise<void>;
}

export async function startCountingConnector(): Promise<CountingConnector> {
  const posts = new Map<string, number>();
  const waiting: { total: number; resolve: () => void }[] = [];
  const bodies: string[] = [];
  let total = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) if (connector.keeps) chunks.push(chunk as Buffer);
    const conversation = decodeURIComponent(/\/v3\/conversations\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '');
    if (request.method === 'POST') {
      posts.set(conversation, (posts.get(conversation) ?? 0) + 1);
      total++;
      if (connector.keeps) bodies.push(Buffer.concat(chunks).toString());
      for (const { resolve } of waiting.filter((waiter) => waiter.total <= total)) resolve();
    }
    if (connector.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, connector.delayMs));
    // Not chained: once restify is loaded in a process, writeHead returns nothing.
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(`{"id":"p${total}"}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connector: CountingConnector = {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    posts,
    get total() {
      return total;
    },
    bodies,
    keeps: false,
    delayMs: 0,
    waitFor: (wanted) =>
      total >= wanted ? Promise.resolve() : new Promise((resolve) => waiting.push({ total: wanted, resolve })),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return connector;
}

/** A message of a 1:1 chat and a user of its own. */
export function createMessage(serviceUrl: string, i: number, text = '569002 504'): string {
  return JSON.stringify({
    type: 'message',
    id: `message-${i}`,
    timestamp: '2026-01-01T00:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:user-${i}`, name: 'A user', aadObjectId: `user-${i}` },
    recipient: { id: '28:bot', name: 'Trunkwise' },
    conversation: { id: `conversation-${i}`, conversationType: 'personal' },
    text,
  });
}

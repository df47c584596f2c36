import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BotProcess, startBot } from './bot-process.ts';
import { createPoster, type Poster } from './post.ts';
import { type RedisServer, startRedis } from './redis-server.ts';

// Protects: of many people who report one failure in a thread at the same moment one gets the card, and it counts them all, whichever
// replica they reach.

const people = 20;
const failure = 'Final SIP code 504, Microsoft response code 569008, Remote certificate expired';

/** What reached the connector: cards by the thread, each as the text it shows. */
interface Seen {
  readonly method: string;
  readonly thread: string;
  readonly text: string;
}

let redis: RedisServer;
let connector: Server;
let serviceUrl = '';
const seen: Seen[] = [];
const replicas: BotProcess[] = [];
let poster: Poster;

beforeAll(async () => {
  redis = await startRedis();
  connector = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const thread = decodeURIComponent(/\/v3\/conversations\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '');
    seen.push({ method: request.method ?? '', thread, text });
    // A post takes its time in Teams: meanwhile all the others arrive.
    await new Promise((resolve) => setTimeout(resolve, 150));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: `p${seen.length}` }));
  }).listen(0, '127.0.0.1');
  await once(connector, 'listening');
  serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  for (const _ of ['one', 'other']) replicas.push(await startBot({ REDIS_URL: redis.url, STORE: '' }));
  poster = createPoster(people);
});
afterAll(async () => {
  poster?.close();
  await Promise.all(replicas.map((replica) => replica.kill('SIGKILL')));
  connector.closeAllConnections();
  connector.close();
  await redis.dispose();
});

function createPost(thread: string, person: number): string {
  return JSON.stringify({
    type: 'message',
    id: `message-${thread}-${person}`,
    timestamp: '2026-01-01T00:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${thread}-${person}`, name: 'A user', aadObjectId: `${thread}-${person}` },
    recipient: { id: '28:bot', name: 'Trunkwise' },
    conversation: {
      id: `19:c@thread.tacv2;messageid=${thread}`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: 'tenant-1',
    },
    text: failure,
  });
}

it.each(['1', '2', '3'])(
  'twenty at once, on two replicas: one card, and it counts twenty (round %s)',
  async (round) => {
    const thread = `${round}700`;
    const statuses = await Promise.all(
      Array.from({ length: people }, (_, person) =>
        poster.post((replicas[person % 2] as BotProcess).messagesUrl, createPost(thread, person)),
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    const own = seen.filter((one) => one.thread.endsWith(thread));
    expect(own.filter(({ method }) => method === 'POST')).toHaveLength(1);
    const updates = own.filter(({ method }) => method === 'PUT');
    expect(updates.length).toBeGreaterThan(0);
    expect(updates.at(-1)?.text).toContain(`Seen again: ${people} times`);
    // The one who counts for the others spares the conversation's share of posts.
    expect(updates.length).toBeLessThan(people / 2);
  },
  60_000,
);

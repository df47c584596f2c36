import { once } from 'node:events';
import { createServer } from 'node:http';

/** What the bot asked of the connector: a new activity, a changed one, or a withdrawn one. */
export interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly activity: Readonly<Record<string, unknown>> | undefined;
}

/** The other end of the bot's replies: a connector service on loopback that keeps what it is told. */
export interface LoopbackConnector {
  /** Value for `serviceUrl` of the activities sent to the bot. */
  readonly serviceUrl: string;
  readonly calls: readonly ConnectorCall[];
  close(): Promise<void>;
}

export async function startConnector(): Promise<LoopbackConnector> {
  const calls: ConnectorCall[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const activity = body === '' ? undefined : (JSON.parse(body) as Record<string, unknown>);
    calls.push({ method: request.method ?? '', path: decodeURIComponent(request.url ?? ''), activity });
    response.writeHead(request.method === 'DELETE' ? 200 : 201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: `reply-${calls.length}` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the connector has no port');
  return {
    serviceUrl: `http://127.0.0.1:${address.port}/`,
    calls,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

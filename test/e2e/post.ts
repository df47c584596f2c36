import { Agent, request } from 'node:http';

/** A client of its own kept connections, lighter than fetch where tens of thousands of requests go out. */
export interface Poster {
  /** Posts a body and resolves to the status; 0 when the connection broke without a response. */
  post(url: string, body: string | Buffer, headers?: Record<string, string>): Promise<number>;
  close(): void;
}

export function createPoster(connections: number): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    post: (url, body, headers = {}) =>
      new Promise((resolve) => {
        const given = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers };
        const sent = request(url, { method: 'POST', agent, headers: given }, (response) => {
          response.resume();
          response.once('close', () => resolve(response.statusCode ?? 0));
        });
        sent.once('error', () => resolve(0));
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** Runs `work` for 0 to `count` - 1, at most `width` at a time. */
export async function runMany(count: number, width: number, work: (i: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

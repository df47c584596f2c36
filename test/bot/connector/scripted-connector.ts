import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { SendRequest } from '../../../src/bot/connector/send-request.ts';

/** Everything the scripted connector can do with one request. */
export const behaviours = ['201', '412', '429', '413', '500', '502', 'reset', 'hang', 'stall', 'slow'] as const;
export type Behaviour = (typeof behaviours)[number];

/** What became of the posts into one conversation. */
export interface Fate {
  readonly requests: string[];
  /** Accepted and confirmed. */
  posted: number;
  /** Perhaps accepted: the connector failed in a way that leaves it open. */
  open: number;
}

/** A connector on loopback that takes each conversation's requests by that conversation's script, then accepts the rest. */
export interface ScriptedConnector {
  readonly serviceUrl: string;
  /** Starts a conversation and returns what will happen in it. */
  script(conversationId: string, steps: readonly Behaviour[], retryAfter?: string): Fate;
  close(): Promise<void>;
}

/** The same without a network and without waiting: what hangs or stalls has run out of its time at once. */
export function scriptRequests(steps: readonly Behaviour[]): { readonly send: SendRequest; readonly fate: Fate } {
  const left = [...steps];
  const fate: Fate = { requests: [], posted: 0, open: 0 };
  const send: SendRequest = async ({ method }) => {
    const step = left.shift() ?? '201';
    note(fate, method, step);
    if (step === 'reset') throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    if (step === 'hang' || step === 'stall') throw Object.assign(new Error('late'), { code: 'REQUEST_TIMEOUT' });
    const status = step === 'slow' ? 201 : Number(step);
    return { status, retryAfter: status === 429 ? '0' : undefined, body: status === 201 ? '{"id":"posted"}' : '{}' };
  };
  return { send, fate };
}

function note(fate: Fate, method: string | undefined, step: Behaviour): void {
  fate.requests.push(`${method} ${step}`);
  if (step === '201' || step === 'slow') fate.posted++;
  if (['500', '502', 'reset', 'hang', 'stall'].includes(step)) fate.open++;
}

export async function startConnector(): Promise<ScriptedConnector> {
  const scripts = new Map<string, { steps: Behaviour[]; fate: Fate; retryAfter: string }>();
  const server = createServer(async (request, response) => {
    const conversationId = decodeURIComponent(/\/v3\/conversations\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '');
    const script = scripts.get(conversationId) ?? {
      steps: [],
      fate: { requests: [], posted: 0, open: 0 },
      retryAfter: '0',
    };
    const step = script.steps.shift() ?? '201';
    for await (const _ of request);
    note(script.fate, request.method, step);
    await behave(step, script.retryAfter, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    script(conversationId, steps, retryAfter = '0') {
      const fate: Fate = { requests: [], posted: 0, open: 0 };
      scripts.set(conversationId, { steps: [...steps], fate, retryAfter });
      return fate;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function behave(step: Behaviour, retryAfter: string, request: IncomingMessage, response: ServerResponse) {
  const answer = (status: number, body: object, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
  if (step === '201') return answer(201, { id: 'posted' });
  if (step === '429') return answer(429, { error: { code: 'Throttled' } }, { 'retry-after': retryAfter });
  if (step === 'reset') return request.socket.resetAndDestroy();
  if (step === 'hang') return undefined;
  if (step === 'stall') {
    response.writeHead(201, { 'content-type': 'application/json' });
    return response.write('{"id":');
  }
  if (step === 'slow') {
    await wait(30);
    return answer(201, { id: 'posted' });
  }
  return answer(Number(step), { error: { code: `Scripted${step}` } });
}

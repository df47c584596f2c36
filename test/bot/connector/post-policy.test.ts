import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TurnContext } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPostPolicy, type PostPolicyOptions } from '../../../src/bot/connector/post-policy.ts';
import { createAuthentication } from '../../../src/bot/identity/authentication.ts';
import { anybody } from '../../../src/bot/identity/check-token.ts';
import { TurnAdapter } from '../../../src/bot/turns/turn-adapter.ts';
import { createLogger } from '../../../src/ops/logger.ts';
import {
  type Behaviour,
  behaviours,
  type ScriptedConnector,
  scriptRequests,
  startConnector,
} from './scripted-connector.ts';

// Protects channels from double cards, and turns from waiting for ever.

let connector: ScriptedConnector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());

const authentication = createAuthentication({ appId: '', appType: 'MultiTenant', cloud: 'public' });

interface TurnOptions {
  readonly retryAfter?: string;
  readonly serviceUrl?: string;
  readonly conversationId?: string;
}

interface LogLine {
  readonly msg: string;
  readonly outcome?: string;
}

/** One turn on the bot's own adapter whose connector behaves by the script. */
async function takeTurn(
  steps: readonly Behaviour[],
  logic: (context: TurnContext) => Promise<unknown>,
  {
    retryAfter,
    serviceUrl = connector.serviceUrl,
    conversationId = `19:${crypto.randomUUID()}@thread.tacv2`,
    ...options
  }: Partial<PostPolicyOptions> & TurnOptions = {},
) {
  const fate = connector.script(conversationId, steps, retryAfter);
  const lines: LogLine[] = [];
  const log = createLogger('info', { write: (line) => lines.push(JSON.parse(line)) });
  const bounds = { requestTimeoutMs: 250, turnBudgetMs: 5000, backoffMs: 1 };
  const adapter = new TurnAdapter(
    authentication,
    createPostPolicy({ log, authorize: () => authentication.authorize(), ...bounds, ...options }),
  );
  adapter.onTurnError = async (context) => {
    await context.sendActivity('sorry').catch(() => undefined);
  };
  const activity = {
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: conversationId, isGroup: true, conversationType: 'channel', name: '' },
    from: { id: 'u', name: '' },
    recipient: { id: 'b', name: '' },
    text: '569002 504',
  };
  const started = performance.now();
  let error: unknown;
  await adapter
    .takeTurn(anybody, activity, async (context) => {
      try {
        await logic(context);
      } catch (caught) {
        error = caught;
        throw caught;
      }
    })
    .catch(() => undefined);
  return { fate, lines, error, ms: performance.now() - started, outcomes: lines.map((line) => line.outcome) };
}

const post = (context: TurnContext) => context.sendActivity('the card');

describe('one post', () => {
  it.each<[string, Behaviour[], string[], string]>([
    ['accepted at once', ['201'], ['POST 201'], 'posted'],
    ['accepted slowly', ['slow'], ['POST slow'], 'posted'],
    ['throttled, then accepted', ['429', '201'], ['POST 429', 'POST 201'], 'posted'],
    ['precondition failed, then accepted', ['412', '201'], ['POST 412', 'POST 201'], 'posted'],
    ['throttled until patience ends', ['429', '429', '429', '429', '429'], Array(5).fill('POST 429'), 'notPosted'],
    ['throttled, then broken', ['429', '412', '502'], ['POST 429', 'POST 412', 'POST 502'], 'unconfirmed'],
    ['too large', ['413'], ['POST 413'], 'notPosted'],
    ['server error', ['500'], ['POST 500'], 'unconfirmed'],
    ['bad gateway', ['502'], ['POST 502'], 'unconfirmed'],
    ['connection reset', ['reset'], ['POST reset'], 'unconfirmed'],
    ['no response', ['hang'], ['POST hang'], 'unconfirmed'],
    ['a response that never ends', ['stall'], ['POST stall'], 'unconfirmed'],
  ])('%s', async (_, steps, requests, outcome) => {
    const { fate, lines } = await takeTurn(steps, (context) => post(context).catch(() => undefined));
    expect(fate.requests).toEqual(requests);
    expect(lines).toMatchObject([{ msg: 'post to the conversation', outcome, activityId: '1' }]);
  });

  it('nobody listening: is tried again, since nothing was sent, and told as not posted', async () => {
    const { lines } = await takeTurn([], (context) => post(context).catch(() => undefined), {
      serviceUrl: 'http://127.0.0.1:9/amer/',
    });
    expect(lines).toMatchObject([{ outcome: 'notPosted', attempts: Array(5).fill({ fault: 'ECONNREFUSED' }) }]);
  });
});

describe('the shape of a request', () => {
  it.each<[string, (context: TurnContext) => Promise<unknown>, string]>([
    [
      'a post',
      (context) => context.sendActivity('a'),
      'POST /amer/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D7/activities/1',
    ],
    [
      'an update',
      (context) => context.updateActivity({ type: 'message', text: 'b', id: 'p/1' }),
      'PUT /amer/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D7/activities/p%2F1',
    ],
    [
      'a deletion',
      (context) => context.deleteActivity('p1'),
      'DELETE /amer/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D7/activities/p1',
    ],
  ])('%s: method, path with its ids as single steps, JSON, token', async (_, act, expected) => {
    const seen: string[] = [];
    const server = createServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      seen.push(`${request.method} ${request.url}`, `${request.headers.authorization}`);
      if (body) expect(JSON.parse(body)).toMatchObject({ type: 'message', conversation: { id: expect.any(String) } });
      response.end('{"id":"x"}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await takeTurn([], act, {
      serviceUrl: `http://127.0.0.1:${port}/amer//`,
      conversationId: '19:a@thread.tacv2;messageid=7',
      authorize: async () => 'Bearer t',
    });
    server.close();
    expect(seen).toEqual([expected, 'Bearer t']);
  });

  it.each(['.', '..', ''])('an id %j, which would be another path, is not sent', async (id) => {
    const { fate, error } = await takeTurn([], (context) => context.updateActivity({ type: 'message', text: 'b', id }));
    expect(error).toBeInstanceOf(RangeError);
    expect(fate.requests).toEqual(['POST 201']);
  });
});

describe('a response without an end', () => {
  it('is given up after 64 KB, told as unconfirmed, and nothing more is posted', async () => {
    let written = 0;
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(201, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(16_384, 'a');
      const write = () => {
        while (!response.destroyed && response.write(chunk)) written += chunk.length;
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { outcomes, lines } = await takeTurn([], post, {
      serviceUrl: `http://127.0.0.1:${port}`,
      requestTimeoutMs: 5000,
    });
    server.closeAllConnections();
    server.close();
    expect(lines).toMatchObject([{ attempts: [{ fault: 'RESPONSE_TOO_LONG' }] }, { attempts: [] }]);
    expect(outcomes).toEqual(['unconfirmed', 'notPosted']);
    // What the system's buffers took besides.
    expect(written).toBeLessThan(20_000_000);
  });
});

it('turns at the same time do not share their fate', async () => {
  const twice = async (context: TurnContext) => {
    for (const text of ['one', 'two']) await context.sendActivity(text).catch(() => undefined);
  };
  const [broken, whole] = await Promise.all([takeTurn(['reset'], twice), takeTurn(['201', '201'], twice)]);
  expect(broken.fate.requests).toEqual(['POST reset']);
  expect(whole.fate.requests).toEqual(['POST 201', 'POST 201']);
});

/** Every sequence of `length` behaviours. */
function combine(length: number): Behaviour[][] {
  if (length === 0) return [[]];
  return combine(length - 1).flatMap((start) => behaviours.map((next) => [...start, next]));
}

describe('a card, and an apology when posting it fails', () => {
  it.each(behaviours.map((first) => [first]))('%s and any two behaviours after it: one post or none', async (first) => {
    const scripts = combine(2).map((rest) => [first, ...rest]);
    for (const steps of scripts) {
      const { send, fate } = scriptRequests(steps);
      const { outcomes } = await takeTurn([], post, { send });
      const script = steps.join(' ');
      expect(fate.posted + fate.open, `${script}: posts`).toBeLessThanOrEqual(1);
      const told = fate.posted ? 'posted' : fate.open ? 'unconfirmed' : 'notPosted';
      expect(outcomes.includes('posted'), `${script}: told as posted`).toBe(told === 'posted');
      expect(outcomes.includes('unconfirmed'), `${script}: told as unconfirmed`).toBe(told === 'unconfirmed');
    }
  });
});

describe('updates and deletions, which may be repeated', () => {
  it.each<[string, Behaviour[], string[]]>([
    ['a bad gateway', ['502', '201'], ['PUT 502', 'PUT 201']],
    ['a reset', ['reset', '201'], ['PUT reset', 'PUT 201']],
    ['silence', ['hang', '201'], ['PUT hang', 'PUT 201']],
    ['too large: not repeated', ['413'], ['PUT 413']],
  ])('%s', async (_, steps, requests) => {
    const { fate } = await takeTurn(steps, (context) =>
      context
        .updateActivity({ ...context.activity, id: 'p', type: 'message', text: 'new' })
        .then(undefined, () => undefined),
    );
    expect(fate.requests).toEqual(requests);
  });
});

describe('time', () => {
  it('waits as long as Retry-After says, which is a second at least', async () => {
    const { ms, outcomes } = await takeTurn(['429', '201'], post, { retryAfter: '1' });
    expect(outcomes).toEqual(['posted']);
    expect(ms).toBeGreaterThanOrEqual(1000);
  });

  it('does not wait for a time that lies after the turn', async () => {
    const { fate, ms, lines } = await takeTurn(['429', '201'], (context) => post(context).catch(() => undefined), {
      retryAfter: '60',
    });
    expect(fate.requests).toEqual(['POST 429']);
    expect(lines).toMatchObject([{ outcome: 'notPosted' }]);
    expect(ms).toBeLessThan(2000);
  });

  it('ends with the turn, whatever the connector does', async () => {
    const { ms, error } = await takeTurn(['hang'], post, { turnBudgetMs: 100, requestTimeoutMs: 60_000 });
    expect(ms).toBeLessThan(2000);
    expect(error).toBeInstanceOf(Error);
  });

  it('tells metrics about each repetition and each end', async () => {
    const onRetry = vi.fn();
    const onPost = vi.fn();
    await takeTurn(['429', '412', '201'], post, { onRetry, onPost });
    expect(onRetry.mock.calls).toEqual([['429'], ['412']]);
    expect(onPost.mock.calls).toEqual([['posted']]);
  });
});

it('logs nothing of what is posted or received', async () => {
  const { lines } = await takeTurn(['500'], (context) => context.sendActivity('call +49 30 1234567 of Erika'));
  expect(JSON.stringify(lines)).not.toMatch(/1234567|Erika|sorry|569002/);
});

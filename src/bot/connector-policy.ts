import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Middleware } from 'botbuilder';
import type { Logger } from '../ops/logger.ts';
import {
  type ConnectorPipeline,
  type ConnectorRequest,
  createAgents,
  findPipeline,
  type SendRequest,
} from './connector-pipeline.ts';
import { createRateKeeper, type RateKeeper } from './connector-rate.ts';
import { type Attempt, chooseWait, judgePost, mayTryAgain, type PostOutcome } from './connector-retry.ts';
import { readTurnEnd } from './turn-end.ts';

/** Bounds of everything the bot sends to Teams within one turn. */
export interface ConnectorPolicyOptions {
  readonly log: Logger;
  /** Milliseconds one request to the connector may take. */
  readonly requestTimeoutMs?: number;
  /** Milliseconds from the start of a turn after which nothing more is sent; Teams gives up on a turn after about 15 s. */
  readonly turnBudgetMs?: number;
  /** Milliseconds before the first repetition when the connector names no time. */
  readonly backoffMs?: number;
  readonly rate?: RateKeeper;
  /** Told of each repetition, with the status or fault that led to it. */
  readonly onRetry?: (cause: string) => void;
  /** Told how each post ended. */
  readonly onPost?: (outcome: PostOutcome) => void;
}

/** A request that was not sent, or not waited for any longer. */
export class PostWithheldError extends Error {
  override readonly name = 'PostWithheldError';
  readonly code: 'budgetSpent' | 'rate' | 'earlierPostUnconfirmed';

  constructor(code: PostWithheldError['code']) {
    super(`Nothing more was sent to the conversation: ${code}`);
    this.code = code;
  }
}

const mostAttempts = 5;

/**
 * Adapter middleware that replaces the connector client's hidden retries by ours. The client would repeat a post after a
 * timeout, a reset or a 5xx and so put the same card into a channel up to four times; here a post is repeated only when the
 * connector certainly did not take it (429, 412, no connection). After a post whose fate is unknown nothing else is posted in
 * that turn. Every post ends in one log line that says whether it is in the conversation. Use it before other middleware.
 */
export function createConnectorPolicy(options: ConnectorPolicyOptions): Middleware {
  const settled: Settled = {
    requestTimeoutMs: 10_000,
    turnBudgetMs: 13_000,
    backoffMs: 400,
    rate: createRateKeeper(),
    onRetry: () => undefined,
    onPost: () => undefined,
    chooseAgent: createAgents(),
    ...options,
  };
  // Clients, and with them their pipelines, serve many turns.
  const turns = new AsyncLocalStorage<Turn>();
  const installed = new WeakSet<ConnectorPipeline>();
  return {
    async onTurn(context, next) {
      const pipeline = findPipeline(context);
      if (pipeline && !installed.has(pipeline)) {
        installPolicy(pipeline, settled, () => turns.getStore() ?? beginTurn(settled));
        installed.add(pipeline);
      }
      const turn = beginTurn(settled, context.activity.id, readTurnEnd(context.activity));
      // The context leads to the turn from everywhere, from the handler of a failed turn too.
      context.onSendActivities((_context, _activities, send) => turns.run(turn, send));
      context.onUpdateActivity((_context, _activity, send) => turns.run(turn, send));
      context.onDeleteActivity((_context, _reference, send) => turns.run(turn, send));
      await next();
    },
  };
}

type Settled = Required<ConnectorPolicyOptions> & { readonly chooseAgent: ReturnType<typeof createAgents> };

/** What the posts of one turn share. */
interface Turn {
  readonly activityId: string;
  /** Milliseconds left of the turn's time. */
  readonly left: () => number;
  unconfirmed: boolean;
}

function beginTurn({ turnBudgetMs }: Settled, activityId = '', endsAt = Number.POSITIVE_INFINITY): Turn {
  const ends = Math.min(performance.now() + turnBudgetMs, endsAt);
  return { activityId, left: () => ends - performance.now(), unconfirmed: false };
}

function installPolicy(pipeline: ConnectorPipeline, options: Settled, findTurn: () => Turn): void {
  /** Spends the whole turn's time at most, the time a token server takes included. */
  const keepBudget: SendRequest = (request, next) =>
    waitAtMost(findTurn().left(), next(request), () => new PostWithheldError('budgetSpent'));

  const sendWithRetries: SendRequest = async (request, next) => {
    const turn = findTurn();
    const attempts: Attempt[] = [];
    const started = performance.now();
    try {
      if (turn.unconfirmed && request.method === 'POST') throw new PostWithheldError('earlierPostUnconfirmed');
      return await repeat(request, next, options, turn.left, attempts);
    } finally {
      const last = attempts.at(-1);
      const outcome = last ? judgePost(last) : 'notPosted';
      if (request.method === 'POST') {
        turn.unconfirmed ||= outcome === 'unconfirmed';
        options.onPost(outcome);
        const ms = Math.round(performance.now() - started);
        const level = outcome === 'posted' ? 'info' : 'warn';
        options.log[level]({ activityId: turn.activityId, outcome, attempts, ms }, 'post to the conversation');
      }
    }
  };

  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({ name: 'trunkwiseBudget', sendRequest: keepBudget }, { phase: 'Serialize' });
  pipeline.addPolicy({ name: 'trunkwiseRetry', sendRequest: sendWithRetries }, { phase: 'Retry' });
}

async function repeat(
  request: ConnectorRequest,
  next: Parameters<SendRequest>[1],
  options: Settled,
  left: () => number,
  attempts: Attempt[],
): ReturnType<SendRequest> {
  request.agent = options.chooseAgent(request.url);
  // Node writes bytes in a fraction of the time it takes for a long string.
  if (typeof request.body === 'string') request.body = Buffer.from(request.body);
  for (;;) {
    await waitForPlace(request, options.rate, left());
    const { method } = request;
    let attempt: Attempt;
    let retryAfter: string | undefined;
    let finish: () => Awaited<ReturnType<SendRequest>>;
    try {
      const response = await sendOnce(request, next, Math.min(options.requestTimeoutMs, left()));
      attempt = { method, status: response.status };
      retryAfter = response.headers.get('retry-after');
      finish = () => response;
    } catch (error) {
      attempt = { method, fault: nameFault(error) };
      finish = () => {
        throw error;
      };
    }
    attempts.push(attempt);
    const pause = chooseWait(attempts.length + 1, options.backoffMs, retryAfter, Date.now());
    if (!mayTryAgain(attempt) || attempts.length === mostAttempts || pause >= left()) return finish();
    options.onRetry(String(attempt.status ?? attempt.fault));
    await wait(pause);
  }
}

/** One attempt; its connection is closed when the time is over, in the middle of a response too. */
async function sendOnce(request: ConnectorRequest, next: Parameters<SendRequest>[1], milliseconds: number) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), milliseconds);
  request.abortSignal = abort.signal;
  try {
    return await next(request);
  } finally {
    clearTimeout(timer);
  }
}

async function waitForPlace(request: ConnectorRequest, rate: RateKeeper, left: number): Promise<void> {
  if (left <= 0) throw new PostWithheldError('budgetSpent');
  const conversation = /\/v3\/conversations\/([^/?]+)/.exec(request.url)?.[1];
  if (conversation === undefined || request.method === 'GET') return;
  // All threads of a channel share the channel's rate.
  const pause = rate.reserve(conversation.split(/;|%3B/i)[0] ?? conversation, left);
  if (pause === undefined) throw new PostWithheldError('rate');
  if (pause > 0) await wait(pause);
}

function nameFault(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name);
}

async function waitAtMost<T>(milliseconds: number, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

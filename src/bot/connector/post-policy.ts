import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../../ops/index.ts';
import { createRateKeeper, type RateKeeper } from './rate-keeper.ts';
import { type Attempt, chooseWait, judgePost, mayTryAgain, type PostOutcome } from './retry.ts';
import { type ConnectorRequest, type ConnectorResponse, createSendRequest, type SendRequest } from './send-request.ts';

/** Bounds of everything the bot sends to Teams within one turn. */
export interface PostPolicyOptions {
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** Gets the value of the Authorization header; undefined for a bot without an app id. */
  readonly authorize: () => Promise<string | undefined>;
  /** Milliseconds one request to the connector may take. */
  readonly requestTimeoutMs?: number;
  /** Milliseconds from the start of a turn after which nothing more is sent; Teams gives up on a turn after about 15 s. */
  readonly turnBudgetMs?: number;
  /** Milliseconds before the first repetition when the connector names no time. */
  readonly backoffMs?: number;
  readonly rate?: RateKeeper;
  readonly send?: SendRequest;
  /** Told of each repetition, with the status or fault that led to it. */
  readonly onRetry?: (cause: string) => void;
  /** Told how each post ended. */
  readonly onPost?: (outcome: PostOutcome) => void;
}

/** What the posts of one turn share. */
export interface TurnPosts {
  /** Sends a request; resolves to the id that the connector gave. Rejects when the request was not confirmed. */
  send(request: ConnectorRequest): Promise<string | undefined>;
}

/** Begins the posts of a turn; past `endsAt`, in milliseconds of `performance.now()`, nothing more is sent. */
export type BeginPosts = (activityId?: string, endsAt?: number) => TurnPosts;

/** A request that was not sent, or not waited for any longer. */
export class PostWithheldError extends Error {
  override readonly name = 'PostWithheldError';
  readonly code: 'budgetSpent' | 'rate' | 'earlierPostUnconfirmed';

  constructor(code: PostWithheldError['code']) {
    super(`Nothing more was sent to the conversation: ${code}`);
    this.code = code;
  }
}

/** A request that the connector refused. */
export class PostRefusedError extends Error {
  override readonly name = 'PostRefusedError';
  readonly statusCode: number;

  constructor(statusCode: number) {
    super(`The connector answered ${statusCode}`);
    this.statusCode = statusCode;
  }
}

const mostAttempts = 5;

/**
 * Builds what posts to conversations. A post is repeated only when the connector certainly did not take it (429, 412, no
 * connection); after a timeout, a reset or a 5xx the same card could stand in a channel twice. After a post whose fate is
 * unknown nothing else is posted in that turn. Every post ends in one log line that says whether it is in the conversation.
 */
export function createPostPolicy(options: PostPolicyOptions): BeginPosts {
  const settled: Settled = {
    requestTimeoutMs: 10_000,
    turnBudgetMs: 13_000,
    backoffMs: 400,
    rate: createRateKeeper(),
    send: createSendRequest(),
    onRetry: () => undefined,
    onPost: () => undefined,
    ...options,
  };
  return (activityId = '', endsAt = Number.POSITIVE_INFINITY) => {
    const ends = Math.min(performance.now() + settled.turnBudgetMs, endsAt);
    const turn: Turn = { activityId, left: () => ends - performance.now(), unconfirmed: false };
    // The whole turn's time at most, the time a token server takes included.
    return { send: (request) => waitAtMost(turn.left(), sendInTurn(request, turn, settled)) };
  };
}

type Settled = Required<PostPolicyOptions>;

interface Turn {
  readonly activityId: string;
  /** Milliseconds left of the turn's time. */
  readonly left: () => number;
  unconfirmed: boolean;
}

async function sendInTurn(request: ConnectorRequest, turn: Turn, options: Settled): Promise<string | undefined> {
  const attempts: Attempt[] = [];
  const started = performance.now();
  try {
    if (turn.unconfirmed && request.method === 'POST') throw new PostWithheldError('earlierPostUnconfirmed');
    const { status, body } = await repeat(request, options, turn.left, attempts);
    if (status >= 300) throw new PostRefusedError(status);
    return readId(body);
  } finally {
    if (request.method === 'POST') {
      const last = attempts.at(-1);
      const outcome = last ? judgePost(last) : 'notPosted';
      turn.unconfirmed ||= outcome === 'unconfirmed';
      options.onPost(outcome);
      const ms = Math.round(performance.now() - started);
      const level = outcome === 'posted' ? 'info' : 'warn';
      options.log[level]({ activityId: turn.activityId, outcome, attempts, ms }, 'post to the conversation');
    }
  }
}

async function repeat(
  request: ConnectorRequest,
  options: Settled,
  left: () => number,
  attempts: Attempt[],
): Promise<ConnectorResponse> {
  const { method } = request;
  const authorization = await options.authorize();
  for (;;) {
    await waitForPlace(request, options.rate, left());
    let end: ConnectorResponse | { readonly error: unknown };
    try {
      end = await options.send(request, authorization, Math.min(options.requestTimeoutMs, left()));
    } catch (error) {
      end = { error };
    }
    const attempt = 'status' in end ? { method, status: end.status } : { method, fault: nameFault(end.error) };
    attempts.push(attempt);
    const retryAfter = 'status' in end ? end.retryAfter : undefined;
    const pause = chooseWait(attempts.length + 1, options.backoffMs, retryAfter, Date.now());
    if (!mayTryAgain(attempt) || attempts.length === mostAttempts || pause >= left()) {
      if ('error' in end) throw end.error;
      return end;
    }
    options.onRetry(String(attempt.status ?? attempt.fault));
    await wait(pause);
  }
}

async function waitForPlace({ conversationId }: ConnectorRequest, rate: RateKeeper, left: number): Promise<void> {
  if (left <= 0) throw new PostWithheldError('budgetSpent');
  // All threads of a channel share the channel's rate.
  const pause = rate.reserve(conversationId.split(';', 1)[0] ?? conversationId, left);
  if (pause === undefined) throw new PostWithheldError('rate');
  if (pause > 0) await wait(pause);
}

function nameFault(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name);
}

/** The id in a response; undefined when there is none, as after a deletion. */
function readId(body: string): string | undefined {
  try {
    const { id } = JSON.parse(body) as { id?: unknown };
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}

async function waitAtMost<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PostWithheldError('budgetSpent')), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

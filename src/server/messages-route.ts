import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { anybody, type Caller, type TakeTurn, type TokenCheck, type TurnResponse } from '../bot/index.ts';
import { type Admission, createShares, createSummedLog, type Logger, type Shares } from '../ops/index.ts';
import type { CheckedActivity } from './activity-form.ts';
import { type Guard, refusalStatus } from './guard.ts';
import { readBody } from './read-body.ts';

/** What the route needs; the order of the checks is its own business. */
export interface MessagesRouteOptions {
  readonly guard: Guard;
  /** Undefined for a bot without an app id, which asks for no token. */
  readonly tokens: TokenCheck | undefined;
  readonly admission: Admission;
  readonly takeTurn: TakeTurn;
  readonly log: Logger;
  readonly onRefusal?: (reason: string) => void;
  /** Told of the connection of every caller that is one. */
  readonly onProven?: (socket: Socket) => void;
  /** Milliseconds from the headers on for all of a request, and of these for the body. */
  readonly turnMs?: number;
  readonly bodyMs?: number;
  /** Turns of one user, and of one conversation, at once. */
  readonly mostOfUser?: number;
  readonly mostOfConversation?: number;
}

/** A restify or node:http handler that answers the request itself. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Every reason for which a request is not answered by its turn, with the status of each. */
const routeStatus = {
  ...refusalStatus,
  overload: 503,
  ending: 503,
  userBusy: 429,
  conversationBusy: 429,
  late: 504,
} as const;
type Reason = keyof typeof routeStatus;

/** How a request ends: with what the turn says, with a refusal, or without anybody to tell. */
type Outcome = TurnResponse | Reason | 'gone';

/** Seconds after which a caller that was turned away may try again. */
const retryAfter = '2';

/**
 * POST /api/messages: headers and token, place, body, activity, turn. A place is taken only by a caller who is one, and is free
 * again when the time of the request is over, whatever its turn still waits for. Refusals are JSON with a short code and nothing
 * from inside; what went wrong stands in the log under the request id that the response carries.
 */
export function createMessagesRoute(options: MessagesRouteOptions): RequestHandler {
  const { guard, tokens, admission, log, onRefusal = () => undefined, onProven = () => undefined } = options;
  const { turnMs = 15_000, mostOfUser = 4, mostOfConversation = 16 } = options;
  const noteRefusal = createSummedLog(log, 'request refused');
  const work = createWork(options, createShares(mostOfUser), createShares(mostOfConversation));

  const decide = async (request: IncomingMessage, requestId: string): Promise<Outcome> => {
    const endsAt = performance.now() + turnMs;
    const early = guard.checkHeaders(request.headers);
    if (early) return early;
    const caller = tokens ? await tokens.check(request.headers.authorization) : anybody;
    if (typeof caller === 'string') return caller;
    onProven(request.socket);
    const leave = admission.enter();
    if (!leave) return admission.isClosed ? 'ending' : 'overload';
    try {
      return await work(request, { caller, requestId, endsAt });
    } finally {
      leave();
    }
  };

  return async (request, response) => {
    const requestId = randomUUID();
    const outcome = await decide(request, requestId).catch((err): TurnResponse => {
      log.error({ requestId, err }, 'turn failed');
      return { status: 500, body: { error: { code: 'internal' } } };
    });
    if (outcome === 'gone' || response.headersSent || response.destroyed) return;
    response.setHeader('x-request-id', requestId);
    if (typeof outcome !== 'string') return respond(response, outcome);
    const status = routeStatus[outcome];
    onRefusal(outcome);
    noteRefusal(outcome, { requestId, status, reason: outcome });
    if (status === 503 || status === 429) response.setHeader('retry-after', retryAfter);
    if (status === 401) response.setHeader('www-authenticate', 'Bearer');
    // Nobody reads the rest of a body that was refused, and nobody without a token keeps a connection.
    if (!request.complete || status === 401) response.setHeader('connection', 'close');
    respond(response, { status, body: { error: { code: outcome } } });
  };
}

/** What is known of a request that has a place. */
interface Placed {
  readonly caller: Caller;
  readonly requestId: string;
  readonly endsAt: number;
}

/** From the place on: body, activity, the sender's share, turn. */
function createWork({ guard, takeTurn, log, bodyMs = 5000 }: MessagesRouteOptions, users: Shares, places: Shares) {
  return async (request: IncomingMessage, { caller, requestId, endsAt }: Placed): Promise<Outcome> => {
    const body = await readBody(request, guard.maxBodyBytes, bodyMs);
    if ('problem' in body) return body.problem;
    const parsed = parseJson(body.text);
    const activity = parsed === undefined ? 'invalidJson' : guard.checkActivity(parsed, caller);
    if (typeof activity === 'string') return activity;

    const giveUser = users.take(nameUser(activity));
    if (!giveUser) return 'userBusy';
    // All threads of a channel are one conversation.
    const givePlace = places.take(activity.conversation.id.split(';', 1)[0] ?? '');
    try {
      if (!givePlace) return 'conversationBusy';
      log.debug({ requestId }, 'turn begins');
      return await untilLate(takeTurn(caller, activity, endsAt), endsAt, (err) =>
        log.error({ requestId, err }, 'turn failed after its time'),
      );
    } finally {
      givePlace?.();
      giveUser();
    }
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nameUser({ conversation, from }: CheckedActivity): string {
  return JSON.stringify([conversation.tenantId, from.aadObjectId ?? from.id]);
}

/** Waits for a turn until its time is over; what becomes of it afterwards is only logged. */
async function untilLate(
  turn: Promise<TurnResponse>,
  endsAt: number,
  onLateFault: (error: unknown) => void,
): Promise<TurnResponse | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => {
      turn.catch(onLateFault);
      resolve('late');
    }, endsAt - performance.now());
  });
  try {
    return await Promise.race([turn, late]);
  } finally {
    clearTimeout(timer);
  }
}

function respond(response: ServerResponse, { status, body }: TurnResponse): void {
  response.statusCode = status;
  if (body === undefined || body === null) {
    response.end();
    return;
  }
  // As bytes: Node writes a long string, headers and all, in several times the time.
  const bytes = Buffer.from(JSON.stringify(body));
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('content-length', bytes.length);
  response.end(bytes);
}

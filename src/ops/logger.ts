import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

export type { Logger };

/**
 * The service's log: one JSON object per line on standard output. Lines carry ids, kinds, counts and durations and never
 * what a user wrote; what could hold a paste (errors from the connector, bodies, headers) is cut to name, code and place.
 *
 * @example
 * const log = createLogger('info');
 * log.info({ requestId, activityId, reply: 'matched' }, 'turn answered');
 */
export function createLogger(level: Config['logLevel'], destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service: 'trunkwise' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError, error: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error without its message: messages of parsers, connectors and templates quote the text they failed on. */
export interface ErrorReport {
  readonly name: string;
  readonly code?: string | number;
  readonly status?: number;
  /** Frames of the stack, without the message above them. */
  readonly at: readonly string[];
}

/** Reduces anything thrown to what is safe to log. */
export function describeError(thrown: unknown): ErrorReport {
  if (!(thrown instanceof Error)) return { name: `thrown ${typeof thrown}`, at: [] };
  const { code, statusCode } = thrown as Error & { code?: unknown; statusCode?: unknown };
  // The message stands above the frames and may itself look like one.
  const stack = thrown.stack ?? '';
  const messageAt = thrown.message ? stack.indexOf(thrown.message) : -1;
  const below = messageAt < 0 ? stack : stack.slice(messageAt + thrown.message.length);
  const frames = below.split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return {
    name: /^\w{1,60}$/.test(thrown.name) ? thrown.name : 'Error',
    ...(typeof code === 'number' || (typeof code === 'string' && /^\w{1,60}$/.test(code)) ? { code } : {}),
    ...(typeof statusCode === 'number' ? { status: statusCode } : {}),
    at: frames.slice(0, 8).map((line) => line.trim().slice(3)),
  };
}

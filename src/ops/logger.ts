import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config/index.ts';
import { createGatheredLines } from './gathered-lines.ts';

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
    formatters: { level: (label: string) => ({ level: label }), log: makeInert },
    serializers: { err: describeError, error: describeError },
  };
  return pino(options, destination ?? createGatheredLines());
}

/** Fields whose values come from outside, with the form that their values have; a value of another form is not written. */
const foreign: Readonly<Record<string, RegExp>> = {
  activityId: /^[\w.:;=|~@+-]{1,128}$/,
  type: /^[a-z]{1,40}$/i,
  name: /^[\w/.]{1,60}$/,
};
/** Any other text: one line of signs that every terminal shows, and no more of it than a line needs. */
const plain = /^[\x20-\x7e]{0,300}$/;

/** The fields of a line with what somebody outside may have written bounded and inert; most lines stay as they are. */
function makeInert(fields: Record<string, unknown>): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'string' || (foreign[name] ?? plain).test(value)) continue;
    copy ??= { ...fields };
    copy[name] = name in foreign ? `(${value.length} characters)` : value.slice(0, 300).replace(/[^\x20-\x7e]/g, '?');
  }
  return copy ?? fields;
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

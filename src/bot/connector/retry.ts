/** What the connector did with a post, as far as it can be known. */
export type PostOutcome =
  /** Accepted, exactly once. */
  | 'posted'
  /** Refused or never sent: nothing is in the conversation. */
  | 'notPosted'
  /** The connector failed or went silent after it may have posted; trying again could post twice, so nobody does. */
  | 'unconfirmed';

/** The end of one attempt: a status, or the code of a network fault. */
export interface Attempt {
  readonly method: string;
  readonly status?: number;
  readonly fault?: string;
}

/** Faults of a connection that was never made, so nothing was sent. */
const neverConnected: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Whether the same request may be sent again: always after "not now", after a failure only when repeating changes nothing. */
export function mayTryAgain({ method, status, fault }: Attempt): boolean {
  if (status === 429 || status === 412) return true;
  if (fault !== undefined && neverConnected.includes(fault)) return true;
  const repeatable = method !== 'POST';
  return repeatable && (status === undefined || status === 408 || status >= 500);
}

/** What the last attempt says about the post. */
export function judgePost({ status, fault }: Attempt): PostOutcome {
  if (status === undefined) return fault !== undefined && neverConnected.includes(fault) ? 'notPosted' : 'unconfirmed';
  if (status < 300) return 'posted';
  return status === 408 || status >= 500 ? 'unconfirmed' : 'notPosted';
}

/**
 * Milliseconds to wait before attempt number `next` (2, 3, ...): what the connector asks for in Retry-After (seconds or an
 * HTTP date), otherwise doubling from `base`; never less than asked, and up to half more so that replicas spread.
 */
export function chooseWait(next: number, base: number, retryAfter: string | undefined, now: number): number {
  const asked = readRetryAfter(retryAfter, now);
  const wait = asked ?? base * 2 ** (next - 2);
  return wait + Math.random() * Math.min(wait, base) * 0.5;
}

function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

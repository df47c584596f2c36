/** What may be checked. Decided by the operator, never by who asks. */
export interface CheckRules {
  /** Suffixes in lower-case ASCII; empty: checks are off. */
  readonly domains: readonly string[];
  /** Ports that may be connected to; the first is the one of a name without a port. */
  readonly ports: readonly number[];
  /** Tests only: addresses of this machine may be connected to. */
  readonly allowLoopback: boolean;
}

/** Why a check is refused before anything is sent: `address` after the name was looked up, all others before. */
export type Refusal =
  | 'off'
  | 'syntax'
  | 'tooLong'
  | 'addressLiteral'
  | 'onmicrosoft'
  | 'domain'
  | 'port'
  | 'address'
  | 'busy'
  | 'tooOften'
  | 'tenant';

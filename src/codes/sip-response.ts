/** Class of a SIP response by its first digit (RFC 3261 section 7.2). */
export type SipClass = 'provisional' | 'success' | 'redirection' | 'requestFailure' | 'serverFailure' | 'globalFailure';

/** A SIP response code as registered with IANA, with what it says about a phone call in our own words. */
export interface SipResponse {
  /** Three digits. */
  readonly code: string;
  readonly reasonPhrase: string;
  readonly class: SipClass;
  /** Number of the RFC that registers it; undefined when the code is not registered. */
  readonly rfc?: string;
  /** One sentence in telephony terms. */
  readonly meaning: string;
  /** One sentence: what to look at first. */
  readonly lookFirst: string;
  /** `true` for codes that usually end a call in a normal way (486, 487, 600, 603 ...). */
  readonly normal: boolean;
}

/** The registered response of that code; an unregistered code of class 1xx-6xx counts as x00 of its class; else undefined. */
export function describeSipResponse(_code: string): SipResponse | undefined {
  return undefined;
}

import type { CallFailure } from '../call-failure.ts';
import type { Page, Span } from '../text/page.ts';
import { readWindowsFacts, type WindowsFact } from '../windows-facts.ts';
import { groupByCall } from './group-calls.ts';
import { type ReasonValue, speakingReason } from './reason-values.ts';
import { readSipMessages, type SipMessage } from './sip-messages.ts';

/** What a trace tells, and the spans of text that are thereby read. */
export interface SipTrace {
  readonly failures: readonly CallFailure[];
  /** Calls the trace shows as answered or ended in the normal way. */
  readonly goodCalls: number;
  readonly spans: readonly Span[];
}

/**
 * Reads SIP messages and whole ladders. Of each call (Call-ID) the last final response to the INVITE counts;
 * `CSeq`, `Warning`, ports and Q.850 causes are not codes. A CANCEL or BYE counts through its Reason only.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3261 and https://www.rfc-editor.org/rfc/rfc3326 (Reason)
 */
export function readSipTrace(page: Page): SipTrace {
  const messages = page.text.includes('SIP/2.0') ? readSipMessages(page) : [];
  if (messages.length === 0) return { failures: [], goodCalls: 0, spans: [] };
  const outcomes = groupByCall(messages, page).map(outcomeOf);
  const windows = readWindowsFacts(page.tokens);
  return {
    failures: outcomes.filter((outcome) => typeof outcome === 'object').map((message) => toFailure(message, windows)),
    goodCalls: outcomes.filter((outcome) => outcome === 'good').length,
    spans: messages.map((message) => [message.from, message.to] as const),
  };
}

/** The message that tells why a call failed, `good` for an answered call, undefined when its end is not shown. */
function outcomeOf(call: readonly SipMessage[]): SipMessage | 'good' | undefined {
  const finals = call.filter((message) => isFailure(message) && answersInvite(message));
  /** 401 and 407 are a challenge when something follows. */
  const last = finals.findLast((message) => !/^(?:401|407)$/.test(message.status?.value ?? '')) ?? finals.at(-1);
  if (last && !isAnsweredAfter(call, last)) return last.reasons.length > 0 ? last : borrowReason(last, finals);
  const reasoned = call.findLast((message) => message.request && message.reasons.some((reason) => reason.text));
  if (reasoned) return reasoned;
  if (call.some((message) => isSuccess(message) && answersInvite(message))) return 'good';
  return call.findLast((message) => isFailure(message) && !/^(?:OPTIONS|REGISTER)$/.test(message.method ?? ''));
}

function isFailure({ status }: SipMessage): boolean {
  return status !== undefined && /^[3-6]/.test(status.value);
}

function isSuccess({ status }: SipMessage): boolean {
  return status?.value.startsWith('2') === true;
}

/** A response to an INVITE, or one whose CSeq is not in the paste. */
function answersInvite({ method }: SipMessage): boolean {
  return method === undefined || method === 'INVITE';
}

/** The INVITE was refused once (a challenge, a fork) and answered later. */
function isAnsweredAfter(call: readonly SipMessage[], refusal: SipMessage): boolean {
  return call.lastIndexOf(refusal) < call.findLastIndex((message) => isSuccess(message) && message.method === 'INVITE');
}

/** The same final answer is often logged twice, once without its headers. */
function borrowReason(last: SipMessage, finals: readonly SipMessage[]): SipMessage {
  const twin = finals.find((message) => message.status?.value === last.status?.value && message.reasons.length > 0);
  return twin ? { ...last, reasons: twin.reasons } : last;
}

/** A Reason that tells the SIP code of a request: `BYE` with `SIP;cause=408`. */
function isSipFailure({ protocol, cause }: ReasonValue): boolean {
  return protocol === 'SIP' && cause !== undefined && cause.value.length === 3 && cause.value >= '3';
}

/** The failure that a message stands for. */
function toFailure(message: SipMessage, windows: readonly WindowsFact[]): CallFailure {
  const spoken = speakingReason(message.reasons);
  const hresult = windows.find(({ from }) => from >= message.from && from < message.to);
  const sipCode = message.status ?? message.reasons.find(isSipFailure)?.cause;
  const q850 = message.reasons.find((reason) => reason.protocol.startsWith('Q'))?.cause;
  return {
    ...(sipCode && { sipCode }),
    ...(spoken?.text
      ? { phrase: spoken.text, phraseIsNamed: true as const }
      : message.said && { phrase: message.said }),
    ...(q850 && { q850 }),
    ...(hresult && { hresult: { value: hresult.code.hex, from: hresult.from, to: hresult.to } }),
    count: 1,
    readFrom: 'field',
  };
}

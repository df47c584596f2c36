import { sipReasonPhrases } from '../../codes/sip-response.ts';
import type { Reading } from '../call-failure.ts';
import { type ReasonValue, readReasonValues } from './reason-values.ts';

/** One SIP message found in a paste: the span it takes and what it says of the call. */
export interface SipMessage {
  readonly from: number;
  readonly to: number;
  /** Status code of a response; left out for a request. */
  readonly status?: Reading;
  /** What stands behind the status code on its line, if it is more than a reason phrase of the standards. */
  readonly said?: Reading;
  /** Method of a request. */
  readonly request?: string;
  /** Method that the CSeq header names: what a response answers. */
  readonly method?: string;
  readonly callId?: string;
  readonly reasons: readonly ReasonValue[];
}

/** A status or request line; `Via: SIP/2.0/TLS` and `SIP/2.0" version` are none. */
const startLine =
  /SIP\/2\.0[ \t]{1,4}(\d{3})(?!\d)([^\n]{0,160})|\b(INVITE|ACK|BYE|CANCEL|OPTIONS|REGISTER|PRACK|UPDATE|INFO|NOTIFY|REFER|SUBSCRIBE|MESSAGE)[ \t]{1,4}sips?:[^\s]{1,300}[ \t]{1,4}SIP\/2\.0/g;
/** Most of a status line that is read for words. */
const widestLine = 400;
const reasonPhrases = new Set(sipReasonPhrases.map(({ phrase }) => phrase.toLowerCase()));
const headerLine = /^[ \t]{0,40}([A-Za-z][A-Za-z-]{0,40})[ \t]{0,8}:[ \t]{0,8}(.{0,2000})/;
/** Headers that may stand behind a blank line that a log put in. */
const lateHeader = /^(?:reason|cseq|call-id|content|server|via|from|to|warning|allow)/i;

/** Reads every SIP message of a text, in order; each ends where its headers end or the next one begins. */
export function readSipMessages(text: string): SipMessage[] {
  const starts = [...text.matchAll(startLine)].filter((start) => !isSaidInPassing(text, start));
  return starts.map((start, index) => readMessage(text, start, starts[index + 1]?.index ?? text.length));
}

/** `the trace has "SIP/2.0 408 Request Timeout" and MS 500001`: a line of words with both codes, no message. */
function isSaidInPassing(text: string, { index, 0: line }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 160), index);
  const words = before.slice(before.lastIndexOf('\n') + 1) + line;
  if (/(?<![\d;:.=-])5\d{5}(?![\d.])/.test(line)) return true;
  return /(?<![\d;])5\d{5}(?!\d)/.test(words) && /microsoft|\bms\b|sub-?code|sub-?reason/i.test(words);
}

function readMessage(text: string, start: RegExpExecArray, limit: number): SipMessage {
  const from = start.index;
  const [line, status, , request] = start;
  const statusAt = from + line.indexOf(status ?? '');
  const said = status ? readSaid(text, statusAt + 3, limit) : undefined;
  const { end, method, callId } = readHeaders(text, from, limit);
  /** Logs repeat their frame on every line, so a Reason may stand behind what looks like the end of the headers. */
  const reasons = readReasonValues(text.slice(from, limit), from);
  return {
    from,
    to: Math.max(end, ...reasons.map((reason) => reason.text?.to ?? reason.cause?.to ?? 0)),
    ...(status && { status: { value: status, from: statusAt, to: statusAt + 3 } }),
    ...(said && { said }),
    ...(request && { request }),
    ...(method && { method }),
    ...(callId && { callId }),
    reasons,
  };
}

/** The rest of a status line, if it is more than a reason phrase. */
function readSaid(text: string, from: number, limit: number): Reading | undefined {
  const [line = ''] = text.slice(from, Math.min(limit, from + widestLine)).split('\n', 1);
  const isMore = /\p{L}{3}/u.test(line) && !reasonPhrases.has(line.replace(/^[\s"']+|[\s"'.]+$/g, '').toLowerCase());
  return isMore ? { value: line.trim(), from, to: from + line.length } : undefined;
}

interface Headers {
  readonly end: number;
  readonly method?: string;
  readonly callId?: string;
}

/** Follows the header lines below a start line, folded ones too, until something else comes. */
function readHeaders(text: string, from: number, limit: number): Headers {
  let method: string | undefined;
  let callId: string | undefined;
  let at = text.indexOf('\n', from);
  if (at < 0 || at >= limit) at = limit;
  let end = at;
  let blankLines = 0;
  while (at < limit) {
    const next = text.indexOf('\n', at + 1);
    const lineEnd = next < 0 || next > limit ? limit : next;
    const line = text.slice(at, lineEnd).replace(/^\n/, '');
    const [, name = '', value = ''] = headerLine.exec(line) ?? [];
    const folded = /^[ \t]+\S/.test(line) || /^\s{0,4}(?:(?:Q\.850|SIP)\s?;|(?:text|cause)\s?=)/i.test(line);
    if (line.trim() === '') blankLines++;
    else if (name === '' && !folded && !/^[a-z]=/.test(line)) break;
    if (blankLines > 1 || (blankLines > 0 && name !== '' && !lateHeader.test(name))) break;
    if (/^cseq$/i.test(name)) method = /\d+\s{1,8}([A-Z]{2,12})/i.exec(value)?.[1]?.toUpperCase();
    if (/^(?:call-id|i)$/i.test(name)) callId = value.trim();
    end = at = lineEnd;
    if (next < 0) break;
  }
  return { end, ...(method && { method }), ...(callId && { callId }) };
}

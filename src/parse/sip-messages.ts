import type { CallFailure, Reading } from './call-failure.ts';

/** One SIP message found in a paste: the span it takes and what it says of the call. */
interface SipMessage {
  readonly from: number;
  to: number;
  /** Status code of a response; undefined for a request. */
  readonly status?: Reading;
  readonly request?: string;
  method?: string;
  callId?: string;
  reasons: ReasonValue[];
}

interface ReasonValue {
  readonly protocol: string;
  readonly cause?: Reading;
  readonly text?: Reading;
  readonly guid?: Reading;
}

/** What a trace tells, and the spans of text that are thereby read. */
export interface SipTrace {
  readonly failures: CallFailure[];
  /** Calls the trace shows as answered or ended in the normal way. */
  readonly goodCalls: number;
  readonly spans: ReadonlyArray<readonly [number, number]>;
}

const startLine =
  /SIP\/2\.0[ \t]{1,4}(\d{3})(?!\d)([^\n]{0,160})|\b(INVITE|ACK|BYE|CANCEL|OPTIONS|REGISTER|PRACK|UPDATE|INFO|NOTIFY|REFER|SUBSCRIBE|MESSAGE)[ \t]{1,4}sips?:[^\s]{1,300}[ \t]{1,4}SIP\/2\.0/g;
const headerLine = /^[ \t]{0,40}([A-Za-z][A-Za-z-]{0,40})[ \t]{0,8}:[ \t]{0,8}(.{0,2000})/;
const guidBefore = /^\s*([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\s*;\s*/i;
/** One Reason value: protocol, then parameters; quotes may be missing or doubled. */
const reasonValue =
  /(?:^|[\s,:"'=])(Q\.?850|SIP)[ \t]{0,4};((?:[ \t]{0,4};?[ \t]{0,4}(?:cause[ \t]{0,4}=[ \t]{0,4}\d{1,3}|text[ \t]{0,4}=?[ \t]{0,4}(?:"[^"]{0,700}"?|[^",;\n][^\n]{0,700})|[a-z-]{1,20}=[^;,\s]{1,80})){1,4})/gi;

/** Reads the values of Reason headers anywhere in a text: several may share a header, quotes may be odd. */
export function readReasonValues(text: string, offset = 0): ReasonValue[] {
  const values: ReasonValue[] = [];
  for (const match of text.matchAll(reasonValue)) {
    const body = match[2] as string;
    const bodyAt = offset + match.index + match[0].length - body.length;
    const cause = /cause[ \t]{0,4}=[ \t]{0,4}(\d{1,3})/i.exec(body);
    const quoted = /text[ \t]{0,4}=?[ \t]{0,4}"{0,2}([^"]{1,700})/i.exec(body);
    if (!cause && !quoted) continue;
    let textReading: Reading | undefined;
    let guid: Reading | undefined;
    if (quoted) {
      const raw = quoted[1] as string;
      const at = bodyAt + quoted.index + quoted[0].length - raw.length;
      const prefix = guidBefore.exec(raw);
      if (prefix) guid = { value: (prefix[1] as string).toLowerCase(), from: at, to: at + prefix[0].length };
      const value = raw
        .slice(prefix?.[0].length ?? 0)
        .replace(/\s+/g, ' ')
        .trim();
      if (value !== '') textReading = { value, from: at + (prefix?.[0].length ?? 0), to: at + raw.length };
    }
    const causeAt = cause ? bodyAt + cause.index + cause[0].length - (cause[1] as string).length : 0;
    values.push({
      protocol: (match[1] as string).toUpperCase(),
      ...(cause && { cause: { value: cause[1] as string, from: causeAt, to: causeAt + (cause[1] as string).length } }),
      ...(textReading && { text: textReading }),
      ...(guid && { guid }),
    });
  }
  return values;
}

function readMessages(text: string): SipMessage[] {
  const messages: SipMessage[] = [];
  for (const match of text.matchAll(startLine)) {
    /** `Via: SIP/2.0/TLS`, `SIP/2.0" version` and the like have no code and do not match. */
    const previous = messages.at(-1);
    if (previous) previous.to = Math.min(previous.to, match.index);
    const statusAt = match.index + match[0].indexOf(match[1] ?? '');
    messages.push({
      from: match.index,
      to: text.length,
      ...(match[1] && { status: { value: match[1], from: statusAt, to: statusAt + 3 } }),
      ...(match[3] && { request: match[3] }),
      reasons: [],
    });
  }
  for (const message of messages) readHeaders(text, message);
  return messages;
}

function readHeaders(text: string, message: SipMessage): void {
  let at = text.indexOf('\n', message.from);
  if (at < 0 || at >= message.to) at = Math.min(message.to, text.length);
  let end = at;
  let blankLines = 0;
  while (at < message.to) {
    const next = text.indexOf('\n', at + 1);
    const lineEnd = next < 0 || next > message.to ? message.to : next;
    const line = text.slice(at, lineEnd).replace(/^\n/, '');
    const header = headerLine.exec(line);
    const folded = /^[ \t]+\S/.test(line) || /^\s{0,4}(?:Q\.850|SIP)\s?;/i.test(line);
    if (line.trim() === '') blankLines++;
    else if (!header && !folded && !/^[a-z]=/.test(line)) break;
    if (blankLines > 1) break;
    if (
      header &&
      blankLines > 0 &&
      !/^(?:reason|cseq|call-id|content|server|via|from|to|warning|allow)/i.test(header[1] as string)
    ) {
      break;
    }
    const name = header?.[1]?.toLowerCase();
    if (name === 'cseq') message.method = /\d+\s{1,8}([A-Z]{2,12})/i.exec(header?.[2] ?? '')?.[1]?.toUpperCase();
    if (name === 'call-id' || name === 'i') message.callId = header?.[2]?.trim();
    end = lineEnd;
    at = lineEnd;
    if (next < 0) break;
  }
  /** Logs repeat their frame on every line, so a Reason may stand behind what looks like the end of the headers. */
  message.reasons = readReasonValues(text.slice(message.from, message.to), message.from);
  message.to = Math.max(end, ...message.reasons.map((reason) => reason.text?.to ?? reason.cause?.to ?? 0));
}

/** The value that carries an error message: Microsoft puts a GUID before its own. */
export function speakingReason(reasons: readonly ReasonValue[]): ReasonValue | undefined {
  return reasons.find((reason) => reason.guid && reason.text) ?? reasons.find((reason) => reason.text);
}

/** Failure that a message stands for, if it ends a call unsuccessfully. */
function toFailure(message: SipMessage): CallFailure {
  const spoken = speakingReason(message.reasons);
  const q850 = message.reasons.find((reason) => reason.protocol.startsWith('Q'))?.cause;
  return {
    ...(message.status && { sipCode: message.status }),
    ...(spoken?.text && { phrase: spoken.text, phraseIsNamed: true as const }),
    ...(q850 && { q850 }),
    count: 1,
    readFrom: 'field',
  };
}

/**
 * Reads SIP messages and whole ladders. Of each call (Call-ID) the last final response to the INVITE counts;
 * `CSeq`, `Warning`, ports and Q.850 causes are not codes. A CANCEL or BYE counts through its Reason only.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3261 and https://www.rfc-editor.org/rfc/rfc3326 (Reason)
 */
export function readSipTrace(text: string): SipTrace {
  if (!text.includes('SIP/2.0')) return { failures: [], goodCalls: 0, spans: [] };
  const messages = readMessages(text);
  const calls = new Map<string, SipMessage[]>();
  let current = '';
  for (const message of messages) {
    current = message.callId ?? current;
    const list = calls.get(current);
    if (list) list.push(message);
    else calls.set(current, [message]);
  }
  const failures: CallFailure[] = [];
  let goodCalls = 0;
  for (const call of calls.values()) {
    const finals = call.filter(
      (message) =>
        message.status && /^[3-6]/.test(message.status.value) && (!message.method || message.method === 'INVITE'),
    );
    /** 401 and 407 are a challenge when something follows. */
    const last = finals.findLast((message) => !/^(?:401|407)$/.test(message.status?.value ?? '')) ?? finals.at(-1);
    const answered = call.some(
      (message) => message.status?.value.startsWith('2') && (!message.method || message.method === 'INVITE'),
    );
    const reasoned = call.findLast((message) => message.request && message.reasons.some((reason) => reason.text));
    const withReason = last && last.reasons.length === 0 ? borrowReason(last, finals) : last;
    const other = call.findLast(
      (message) =>
        message.status &&
        /^[3-6]/.test(message.status.value) &&
        message.method !== 'OPTIONS' &&
        message.method !== 'REGISTER',
    );
    if (
      withReason &&
      !(
        answered &&
        call.findLastIndex((m) => m === last) <
          call.findLastIndex((m) => m.status?.value.startsWith('2') && m.method === 'INVITE')
      )
    ) {
      failures.push(toFailure(withReason));
    } else if (reasoned) failures.push(toFailure(reasoned));
    else if (answered) goodCalls++;
    else if (other) failures.push(toFailure(other));
  }
  return { failures, goodCalls, spans: messages.map((message) => [message.from, message.to] as const) };
}

/** The same final answer is often logged twice, once without its headers. */
function borrowReason(last: SipMessage, finals: readonly SipMessage[]): SipMessage {
  const twin = finals.find((message) => message.status?.value === last.status?.value && message.reasons.length > 0);
  return twin ? { ...last, reasons: twin.reasons } : last;
}

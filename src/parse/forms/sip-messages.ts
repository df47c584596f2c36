import { sipReasonPhrases } from '../../codes/index.ts';
import type { Reading } from '../call-failure.ts';
import { endOfLine, isSign, type Page } from '../text/page.ts';
import type { Token } from '../text/token.ts';
import { sense, sensesOf } from '../words/senses.ts';
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

const methods = new Set(
  'INVITE ACK BYE CANCEL OPTIONS REGISTER PRACK UPDATE INFO NOTIFY REFER SUBSCRIBE MESSAGE'.split(' '),
);
/** Most of a status line that is read for words, and most of what stands around it on its line, in characters. */
const widestLine = 400;
const widestAround = 160;
/** An address has at most so many tokens. */
const longestUri = 60;
const reasonPhrases = new Set(sipReasonPhrases.map(({ phrase }) => phrase.toLowerCase()));
/** Headers that may stand behind a blank line that a log put in, by their beginning. */
const lateHeaders = ['reason', 'cseq', 'call-id', 'content', 'server', 'via', 'from', 'to', 'warning', 'allow'];

/** Where a message begins among the tokens. */
interface Start {
  readonly at: number;
  readonly from: number;
  /** Place of the status code; -1 for a request. */
  readonly status: number;
  readonly request?: string;
}

/** Reads every SIP message of a text, in order; each ends where its headers end or the next one begins. */
export function readSipMessages(page: Page): SipMessage[] {
  const starts = findStarts(page);
  return starts.map((start, index) => readMessage(page, start, starts[index + 1]));
}

/** Status and request lines; `Via: SIP/2.0/TLS` and `SIP/2.0" version` are none. */
function findStarts({ text, tokens }: Page): Start[] {
  const starts: Start[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'version' || token.text !== 'sip/2.0') continue;
    const next = tokens[at + 1];
    if (next?.kind === 'number' && next.text.length === 3 && !next.isGlued) {
      if (!isSaidInPassing(tokens, at)) starts.push({ at, from: token.from, status: at + 1 });
      continue;
    }
    const method = findMethod(tokens, at);
    const { from, to } = tokens[method] ?? { from: 0, to: 0 };
    const request = text.slice(from, to);
    if (method >= 0 && methods.has(request)) starts.push({ at: method, from, status: -1, request });
  }
  return starts;
}

/** The word before `sip:...` and `SIP/2.0`; -1 where there is none. */
function findMethod(tokens: readonly Token[], version: number): number {
  let uri = version - 1;
  while (uri > version - longestUri && uri > 0 && tokens[uri]?.isGlued && tokens[uri]?.kind !== 'break') uri--;
  const isUri = tokens[uri]?.text.startsWith('sip') === true && !tokens[version]?.isGlued;
  return isUri && tokens[uri - 1]?.kind === 'word' ? uri - 1 : -1;
}

/** `the trace has "SIP/2.0 408 Request Timeout" and MS 500001`: a line of words with both codes, no message. */
function isSaidInPassing(tokens: readonly Token[], start: number): boolean {
  const { from } = tokens[start] as Token;
  const isCode = (at: number) => tokens[at]?.kind === 'number' && /^5\d{5}$/.test(tokens[at]?.text ?? '');
  let [hasCode, hasWord] = [false, false];
  const look = (at: number) => {
    const { kind, text } = tokens[at] as Token;
    hasCode ||= isCode(at) && tokens[at - 1]?.text !== ';';
    hasWord ||= kind === 'word' && (sensesOf(text) & sense.microsoft) !== 0;
    hasWord ||= text === 'sub' && (tokens[at + 1]?.text === 'code' || tokens[at + 1]?.text === 'reason');
  };
  for (let at = start + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'break' || token.from - from > widestAround) break;
    if (isCode(at) && !(token.isGlued && isSign(tokens[at - 1], ';:.=-'))) return true;
    look(at);
  }
  for (let at = start - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (token.kind === 'break' || from - token.to > widestAround) break;
    look(at);
  }
  return hasCode && hasWord;
}

function readMessage(page: Page, { at, from, status, request }: Start, next: Start | undefined): SipMessage {
  const { text, tokens } = page;
  const limit = next?.at ?? tokens.length;
  const limitAt = next?.from ?? text.length;
  const code = tokens[status];
  const said = code ? readSaid(text, code.to, limitAt) : undefined;
  const { end, method, callId } = readHeaders(page, at, limit);
  /** Logs repeat their frame on every line, so a Reason may stand behind what looks like the end of the headers. */
  const reasons = readReasonValues(page, from, limitAt);
  return {
    from,
    to: Math.max(end, ...reasons.map((reason) => reason.text?.to ?? reason.cause?.to ?? 0)),
    ...(code && { status: { value: code.text, from: code.from, to: code.to } }),
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
  /** Where they end in the text. */
  readonly end: number;
  readonly method?: string;
  readonly callId?: string;
}

/** Follows the header lines below a start line, folded ones too, until something else comes. */
function readHeaders({ text, tokens }: Page, start: number, limit: number): Headers {
  let method: string | undefined;
  let callId: string | undefined;
  let end = endOfLine(tokens, start, limit);
  let blankLines = 0;
  for (let line = end; line < limit && tokens[line]?.kind === 'break'; ) {
    const first = line + 1;
    line = endOfLine(tokens, first, limit);
    if (line === first) {
      if (++blankLines > 1 || first >= limit) break;
      end = line;
      continue;
    }
    const name = isSign(tokens[first + 1], ':') ? (tokens[first] as Token).text : '';
    if (name === '' && !isPartOfHeader(tokens, first)) break;
    if (blankLines > 0 && name !== '' && !lateHeaders.some((late) => name.startsWith(late))) break;
    if (name === 'cseq') method = methodOf(tokens, first, line) ?? method;
    if (name === 'call-id' || name === 'i') {
      const value = tokens[first + 2];
      if (value && first + 2 < line) callId = text.slice(value.from, (tokens[line - 1] as Token).to);
    }
    end = line;
  }
  const last = tokens[end] ?? tokens.at(-1);
  return {
    end: end < tokens.length ? (last?.from ?? 0) : text.length,
    ...(method && { method }),
    ...(callId && { callId }),
  };
}

/** A folded line, a Reason value that lost its indent, a line of a media description. */
function isPartOfHeader(tokens: readonly Token[], first: number): boolean {
  const { kind, text, isGlued } = tokens[first] as Token;
  if (!isGlued || kind === 'media') return true;
  const next = tokens[first + 1];
  if ((text === 'sip' || text.startsWith('q.850')) && isSign(next, ';')) return true;
  return isSign(next, '=') && (text === 'text' || text === 'cause' || (kind === 'word' && text.length === 1));
}

/** `CSeq: 1 INVITE`. */
function methodOf(tokens: readonly Token[], first: number, end: number): string | undefined {
  for (let at = first + 3; at < end; at++)
    if (tokens[at]?.kind === 'word' && tokens[at - 1]?.kind === 'number')
      return (tokens[at] as Token).text.toUpperCase();
  return undefined;
}

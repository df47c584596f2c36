import { endOfLine, firstFrom, isSign, type Page } from '../text/page.ts';
import type { Token } from '../text/token.ts';
import type { SipMessage } from './sip-messages.ts';

/** The messages of one call, and how far its INVITE has come. */
interface Call {
  readonly messages: SipMessage[];
  invites: number;
  finals: number;
  /** The last final answer to the INVITE. */
  last?: SipMessage;
}

/** What stands between two messages is looked at no farther back than this. */
const widestGap = 400;

/** Words, and endings of `2nd` and `3rd`, that begin one more call: `next call`, `and today:`, in the languages of the table of words. */
const more = new Set(
  (
    'next another other others different second third nd rd zweite zweiter zweites zweiten dritte dritter drittes nächste ' +
    'nächster nächstes andere anderer anderes weitere weiterer weiteres autre autres deuxième segundo segunda otro otra outro ' +
    'outra also too again later now today yesterday auch später heute gestern jetzt aussi também también'
  ).split(' '),
);
/** Behind such a word they make it no other call: `next hop`, `other side`. */
const parts = new Set('hop side end message packet frame line server proxy seite'.split(' '));
/** What a number or letter counts: `call 2`, `leg B`. */
const counted = new Set(
  'call leg attempt try example trace case sample test user caller site anruf versuch beispiel appel essai llamada chamada'.split(
    ' ',
  ),
);
/** The mark of an item behind the first: `B)`, `2.`, `call 3`. */
const laterMark = /^(?:[2-9]|[b-h]|two|three|zwei|drei)$/;

/**
 * The messages of each call in the order of the calls. One without a Call-ID belongs to the call before it, unless that
 * call has had its answer and a line in between says that another begins.
 */
export function groupByCall(messages: readonly SipMessage[], page: Page): SipMessage[][] {
  const calls = new Map<string, Call>();
  let current = '';
  let previous: SipMessage | undefined;
  for (const message of messages) {
    const before = calls.get(current);
    if (message.callId) current = message.callId;
    else if (before && previous && mayBegin(message, before) && hasBreak(page, previous, message.from))
      current = `call ${calls.size + 1}`;
    const call = calls.get(current) ?? { messages: [], invites: 0, finals: 0 };
    calls.set(current, call);
    call.messages.push(message);
    if (message.request === 'INVITE') call.invites++;
    if (isFinal(message)) {
      call.finals++;
      call.last = message;
    }
    previous = message;
  }
  return [...calls.values()].map((call) => call.messages);
}

function isFinal({ status, method }: SipMessage): boolean {
  return status !== undefined && !status.value.startsWith('1') && (method === undefined || method === 'INVITE');
}

/** Whether a message may be the first of another call: all INVITEs before it have their answer, and it repeats none. */
function mayBegin(message: SipMessage, { last, invites, finals }: Call): boolean {
  if (!last || finals < invites || /^(?:401|407)$/.test(last.status?.value ?? '')) return false;
  return message.request === 'INVITE' || (isFinal(message) && !isTwin(last, message));
}

/** The same answer logged twice, perhaps once without its headers. */
function isTwin(one: SipMessage, other: SipMessage): boolean {
  const words = ({ reasons }: SipMessage) => reasons.map((reason) => reason.text?.value ?? '').join();
  if (one.status?.value !== other.status?.value) return false;
  return words(one) === '' || words(other) === '' || words(one) === words(other);
}

/** Whether a line between two messages, or what stands before the second on its line, parts two calls. */
function hasBreak({ tokens }: Page, previous: SipMessage, to: number): boolean {
  const until = firstFrom(tokens, to);
  const lastLine = tokens[until]?.line ?? 0;
  const startLine = tokens[firstFrom(tokens, previous.from)]?.line ?? 0;
  for (let at = firstFrom(tokens, Math.max(previous.from, to - widestGap)); at < until; at++) {
    const end = endOfLine(tokens, at, until);
    const first = tokens[at] as Token;
    /** `Second:` right before a message was taken for a header of the one before. */
    const isBetween = first.line > startLine && (first.from >= previous.to || first.line >= lastLine - 1);
    if (isBetween && end > at && (isRule(tokens, at, end) || isOneMore(tokens, at, end))) return true;
    at = end;
  }
  return false;
}

/** A line of nothing but the same sign: `-----`, `=====`. */
function isRule(tokens: readonly Token[], from: number, to: number): boolean {
  const { text } = tokens[from] as Token;
  if (!'-=*#~_'.includes(text) || to - from < 3) return false;
  return tokens.slice(from, to).every((token) => token.text === text);
}

/** `=== next call ===`, `call 2`, `B)`, `and today:`; headers of a message are none. */
function isOneMore(tokens: readonly Token[], from: number, to: number): boolean {
  const isHeader = tokens[from]?.kind === 'word' && isSign(tokens[from + 1], ':') && from + 2 < to;
  if (isHeader) return false;
  if (to - from === 2 && laterMark.test(tokens[from]?.text ?? '') && isSign(tokens[from + 1], '.):')) return true;
  for (let at = from; at < to; at++) {
    const { text } = tokens[at] as Token;
    if (more.has(text) && !parts.has(tokens[at + 1]?.text ?? '')) return true;
    if (!counted.has(text)) continue;
    let next = at + 1;
    while (isSign(tokens[next], '.#') || tokens[next]?.text === 'no' || tokens[next]?.text === 'nr') next++;
    if (next < to && laterMark.test(tokens[next]?.text ?? '')) return true;
  }
  return false;
}

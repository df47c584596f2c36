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

/** A line of nothing but signs: `-----`, `=====`. */
const rule = /^\s*([-=*_#~])\1{2,}\s*$/;
const header = /^\s*[A-Za-z-]{1,40}\s?:\s*\S/;
/** Words and marks that begin one more call: `=== next call ===`, `call 2`, `B)`, `and today:`. */
const oneMoreCall = new RegExp(
  [
    String.raw`(?<!\p{L})(?:next|another|others?|different|second|third|2nd|3rd|zweite[mnrs]?|dritte[mnrs]?|nächste[mnrs]?|andere[mnrs]?|weitere[mnrs]?|autres?|deuxième|segund[oa]|otr[oa]|outr[oa])(?!\p{L}|\s(?:hop|side|end|message|packet|frame|line|server|proxy|seite))`,
    String.raw`(?<!\p{L})(?:also|too|again|later|now|today|yesterday|auch|später|heute|gestern|jetzt|aussi|también|também)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:call|leg|attempt|try|example|trace|case|sample|test|user|caller|site|anruf|versuch|beispiel|appel|essai|llamada|chamada)\s?(?:no\.?|nr\.?|#)?\s?(?:[2-9B-H]|two|three|zwei|drei)(?![\p{L}\d])`,
    String.raw`^\s*(?:[2-9]|[B-H])[.):]\s*$`,
  ].join('|'),
  'iu',
);

/**
 * The messages of each call in the order of the calls. One without a Call-ID belongs to the call before it, unless that
 * call has had its answer and a line in between says that another begins.
 */
export function groupByCall(messages: readonly SipMessage[], text: string): SipMessage[][] {
  const calls = new Map<string, Call>();
  let current = '';
  let previous: SipMessage | undefined;
  for (const message of messages) {
    const before = calls.get(current);
    if (message.callId) current = message.callId;
    else if (before && previous && mayBegin(message, before) && hasBreak(text, previous, message.from))
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
function hasBreak(text: string, previous: SipMessage, to: number): boolean {
  let from = Math.max(0, to - widestGap);
  const lines = text.slice(from, to).split('\n');
  return lines.some((line, index) => {
    const lineFrom = from;
    from += line.length + 1;
    /** `Second:` right before a message was taken for a header of the one before. */
    const isBetween = lineFrom >= previous.to || (index >= lines.length - 2 && lineFrom > previous.from);
    return isBetween && (rule.test(line) || (!header.test(line) && oneMoreCall.test(line)));
  });
}

import { randomBytes } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { mostBytes } from './handshake.ts';

/** How an SBC answered SIP OPTIONS. */
export type OptionsAnswer =
  | { readonly kind: 'answered'; readonly status: number }
  /** `notSip`: something else came back. `otherCall`: only answers to somebody else's request. */
  | { readonly kind: 'silent' | 'closed' | 'notSip' | 'otherCall' }
  /** TLS failed late, as it does under 1.3 for lack of a client certificate. */
  | { readonly kind: 'alert'; readonly code: string };

/** What answers are matched by. */
export interface OptionsIds {
  readonly callId: string;
  readonly branch: string;
  readonly tag: string;
}

/** Host that we call ourselves; it does not exist, so that nobody calls back. */
const ownHost = 'trunkwise.invalid';

/** The request as it is sent. @see RFC 3261, section 11 */
export function writeOptions(host: string, port: number, { callId, branch, tag }: OptionsIds): string {
  return [
    `OPTIONS sip:${host}:${port};transport=tls SIP/2.0`,
    `Via: SIP/2.0/TLS ${ownHost};branch=z9hG4bK${branch};rport`,
    'Max-Forwards: 70',
    `From: <sip:${ownHost}>;tag=${tag}`,
    `To: <sip:${host}:${port}>`,
    `Call-ID: ${callId}`,
    'CSeq: 1 OPTIONS',
    `Contact: <sip:${ownHost};transport=tls>`,
    'Accept: application/sdp',
    'User-Agent: Trunkwise',
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}

/**
 * Reads what came back so far: the final answer to our request, or what it is instead. Undefined while more may come.
 * An SBC may send requests of its own in between.
 */
export function readOptionsAnswer(
  text: string,
  { callId }: Pick<OptionsIds, 'callId'>,
): { readonly kind: 'answered'; readonly status: number } | { readonly kind: 'notSip' | 'otherCall' } | undefined {
  let rest = text.replace(/^(?:\r?\n)+/, '');
  let isOther = false;
  while (rest !== '') {
    const line = /^[^\r\n]{0,500}/.exec(rest)?.[0] ?? '';
    const status = /^SIP\/2\.0 (\d{3})(?: |$)/i.exec(line)?.[1];
    const isRequest = /^[A-Z]{2,20} \S{1,400} SIP\/2\.0$/.test(line);
    const end = rest.search(/\r?\n\r?\n/);
    if (status === undefined && !isRequest) {
      return end < 0 && 'SIP/2.0'.startsWith(line.slice(0, 7)) ? undefined : { kind: 'notSip' };
    }
    if (end < 0) return isOther ? { kind: 'otherCall' } : undefined;
    const head = rest.slice(0, end);
    const isOurs = /^(?:call-id|i)[ \t]*:[ \t]*(\S+)[ \t]*$/im.exec(head)?.[1] === callId;
    const isOptions = /^cseq[ \t]*:[ \t]*1[ \t]+OPTIONS[ \t]*$/im.test(head);
    if (status !== undefined && isOurs && isOptions && Number(status) >= 200) {
      return { kind: 'answered', status: Number(status) };
    }
    if (status !== undefined && !isOurs) isOther = true;
    const length = Number(/^(?:content-length|l)[ \t]*:[ \t]*(\d{1,6})[ \t]*$/im.exec(head)?.[1] ?? 0);
    rest = rest
      .slice(end)
      .replace(/^\r?\n\r?\n/, '')
      .slice(length)
      .replace(/^(?:\r?\n)+/, '');
  }
  return isOther ? { kind: 'otherCall' } : undefined;
}

/** Sends OPTIONS over a connection and waits for its answer; the connection is closed afterwards. */
export function askOptions(socket: TLSSocket, host: string, port: number, limitMs: number): Promise<OptionsAnswer> {
  const random = () => randomBytes(12).toString('hex');
  const ids = { callId: `${random()}@${ownHost}`, branch: random(), tag: random() };
  return new Promise((resolve) => {
    let text = '';
    const settle = (answer: OptionsAnswer) => {
      clearTimeout(late);
      socket.destroy();
      resolve(answer);
    };
    const settleAtEnd = (kind: 'silent' | 'closed') => {
      const read = readOptionsAnswer(text, ids);
      settle(read ?? { kind: text === '' ? kind : 'notSip' });
    };
    const late = setTimeout(() => settleAtEnd('silent'), limitMs);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      text += chunk;
      const read = readOptionsAnswer(text, ids);
      if (read && read.kind !== 'otherCall') settle(read);
      else if (text.length > mostBytes) settle(read ?? { kind: 'notSip' });
    });
    socket.on('error', ({ code = '' }: NodeJS.ErrnoException) =>
      code.startsWith('ERR_SSL_') ? settle({ kind: 'alert', code }) : settleAtEnd('closed'),
    );
    socket.once('close', () => settleAtEnd('closed'));
    socket.write(writeOptions(host, port, ids), 'latin1');
  });
}

import { argumentsOf, type Command, commandBefore, findCommands, optionOf } from './command-lines.ts';
import { isAddress4, readHost } from './host-names.ts';

/** What one run of `openssl s_client` shows, as far as it was pasted. */
export interface TlsSession {
  /** Name or address that was asked for. */
  readonly host?: string;
  readonly port?: number;
  /** Common name of the certificate, lower case. */
  readonly commonName?: string;
  /** Names in the certificate, where they are shown. */
  readonly alternatives: readonly string[];
  /** Milliseconds since the epoch. */
  readonly notBefore?: number;
  readonly notAfter?: number;
  /** Number of OpenSSL, 0 for good; missing when nothing was verified. */
  readonly verifyCode?: number;
  readonly verifyText?: string;
  /** Certificates that were sent, where the chain is shown. */
  readonly sent?: number;
  /** Subject and issuer of the first certificate are the same. */
  readonly isSelfIssued: boolean;
  readonly hasCertificate: boolean;
  /** It says in so many words that none came. */
  readonly hasNone: boolean;
  readonly isConnected: boolean;
  readonly protocol?: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const marks =
  /CONNECTED\([0-9A-F]{8}\)|CONNECTION ESTABLISHED|verify error:num=|Verify return code:|(?<=^|\n)[ \t]{0,8}depth=\d{1,2} |Verification(?: error)?: |Certificate chain|no peer certificate available|connect:errno=|write:errno=|not(?:Before|After)=|Not (?:Before|After) ?:|BIO_connect|BIO_lookup|SSL routines|SSL handshake has read|Protocol {0,6}:|Peer certificate:|-----END CERTIFICATE-----|getaddrinfo:|gethostbyname|connect: Connection|\b[si]:(?:\/?C|O|CN|OU) ?=|(?<=^|\n)(?:subject|issuer) ?=/g;
const enough = 14_000;

/** Cuts a text into sessions: a command, or a second connection, begins a new one. */
export function findSessions(plain: string): TlsSession[] {
  const found = [...plain.matchAll(marks)];
  if (found.length === 0) return [];
  const commands = findCommands(plain, 'openssl');
  const connections = commands.filter(({ text }) => /s_client/i.test(text));
  const sessions: { from: number; to: number }[] = [];
  for (const { 0: mark, index } of found) {
    const open = sessions.at(-1);
    const end = index + mark.length;
    const isNew =
      !open ||
      connections.some(({ from }) => from > open.to && from < index) ||
      index - open.to > enough ||
      (/^CONNECT/.test(mark) && /CONNECT(?:ED\(|ION E)/.test(plain.slice(open.from, open.to)));
    if (isNew) sessions.push({ from: index, to: end });
    else open.to = end;
  }
  return sessions.map(({ from, to }) => readSession(plain, from, to, commandBefore(connections, from)));
}

function readSession(plain: string, from: number, to: number, command: Command | undefined): TlsSession {
  const lineEnd = plain.indexOf('\n', to);
  const end = Math.min(lineEnd < 0 ? plain.length : lineEnd, to + 300);
  const text = plain.slice(from, end);
  const { host, port } = askedOf(command);
  const chain = [...text.matchAll(/(?:^|\s)(\d{1,2}) s:([^\n]{0,400})\n?\s{0,8}i:([^\n]{0,400})/g)];
  const [leaf] = chain;
  const subject =
    leaf?.[2] ??
    /(?:^|\n)\s*subject ?=([^\n]{1,400})/.exec(text)?.[1] ??
    /Peer certificate: ([^\n]{1,400})/.exec(text)?.[1];
  const issuer = leaf?.[3] ?? /(?:^|\n)\s*issuer ?=([^\n]{1,400})/.exec(text)?.[1];
  const shallow = /depth=0 ([^\n]{1,400})/.exec(text)?.[1];
  const commonName = commonNameOf(subject ?? shallow);
  const verify = readVerification(text);
  const dates = readDates(text);
  const protocol = /Protocol(?: version)? {0,6}: {0,4}((?:TLS|SSL)v[\d.]{1,3})/.exec(text)?.[1];
  const hasNone = /no peer certificate available/.test(text);
  return {
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(commonName !== undefined && { commonName }),
    alternatives: [...text.matchAll(/DNS: ?([^\s,]{1,253})/g)].map(([, name = '']) => name.toLowerCase()).slice(0, 50),
    ...dates,
    ...verify,
    ...(chain.length > 0 && { sent: chain.length }),
    isSelfIssued: subject !== undefined && issuer !== undefined && subject.trim() === issuer.trim(),
    hasCertificate: !hasNone && (subject ?? shallow ?? dates.notAfter) !== undefined,
    hasNone,
    isConnected: /CONNECTED\(|CONNECTION ESTABLISHED|SSL handshake has read/.test(text),
    ...(protocol !== undefined && { protocol }),
    text,
    from: command && from - command.to < 400 && command.from < from ? command.from : from,
    to: end,
  };
}

function askedOf(command: Command | undefined): { host?: string; port?: number } {
  const target =
    optionOf(command, 'connect') ?? argumentsOf(command, '\\w+').find((word) => /^[\w.-]+:\d{1,5}$/.test(word));
  const [, name, port] = /^\[?(.+?)\]?(?::(\d{1,5}))?$/.exec(target ?? '') ?? [];
  const connected = readHost(name);
  const indicated = readHost(optionOf(command, 'servername'));
  // An address is asked in the place of a name that SNI gives.
  const host = connected !== undefined && isAddress4(connected) ? (indicated ?? connected) : (connected ?? indicated);
  return { ...(host !== undefined && { host }), ...(port !== undefined && { port: Number(port) }) };
}

function commonNameOf(name: string | undefined): string | undefined {
  return /(?:^|[,/\s])CN ?= ?"?([^,/"\n]{1,200})/
    .exec(name ?? '')?.[1]
    ?.trim()
    .toLowerCase();
}

/** The last word on the verification; for a text that breaks off, the first error on the way. */
function readVerification(text: string): { verifyCode?: number; verifyText?: string } {
  const last = [...text.matchAll(/Verify return code: (\d{1,3})(?: \(([^)\n]{1,80})\))?/g)].at(-1);
  const errors = [...text.matchAll(/verify error:num=(\d{1,3}):([^\n]{1,80})/g)];
  const said = /Verification error: ([^\n]{1,80})/.exec(text)?.[1];
  // 21 comes on top of 20 and tells more; otherwise the first error is the reason.
  const error = errors.find(([, code]) => code === '21') ?? errors[0];
  if (last && last[1] !== '0') return { verifyCode: Number(last[1]), ...(last[2] && { verifyText: last[2] }) };
  if (error) return { verifyCode: Number(error[1]), verifyText: (error[2] ?? '').trim() };
  if (said) return { verifyCode: codeOf(said), verifyText: said.trim() };
  if (last || /Verification: OK/.test(text)) return { verifyCode: 0 };
  return {};
}

/** `-brief` says an error in words only. */
function codeOf(said: string): number {
  const known: readonly (readonly [number, RegExp])[] = [
    [10, /has expired/],
    [9, /not yet valid/],
    [18, /^self[- ]signed certificate\s*$/],
    [19, /in (?:the )?certificate chain/],
    [21, /first certificate/],
    [20, /local issuer/],
    [62, /hostname mismatch/i],
    [23, /revoked/],
    [26, /purpose/],
  ];
  return known.find(([, words]) => words.test(said))?.[0] ?? 1;
}

function readDates(text: string): { notBefore?: number; notAfter?: number } {
  const read = (pattern: RegExp) => {
    const at = Date.parse((pattern.exec(text)?.[1] ?? '').replace(/\s+/g, ' ').trim());
    return Number.isNaN(at) ? undefined : at;
  };
  const date = String.raw`([A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2} \d{4} GMT|\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}Z?)`;
  const notAfter = read(new RegExp(`not ?after ?[:=] ?${date}`, 'i'));
  const notBefore = read(new RegExp(`not ?before ?[:=] ?${date}`, 'i'));
  return { ...(notBefore !== undefined && { notBefore }), ...(notAfter !== undefined && { notAfter }) };
}

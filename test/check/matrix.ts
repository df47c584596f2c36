import type { TlsOptions } from 'node:tls';
import type { StageName, Verdict } from '../../src/check/stage.ts';
import { makeCertificate } from '../support/make-certificate.ts';
import { answerWith, type LoopbackSbc, startTcp, startTls, type Talk } from './loopback-sbc.ts';

/** The name under which the servers are checked. */
export const host = 'sbc1.contoso.example';

const root = makeCertificate({ name: 'Loopback Root', isAuthority: true });
const otherRoot = makeCertificate({ name: 'Unknown Root', isAuthority: true, keyKind: 'ec' });
const middle = makeCertificate({ name: 'Loopback Middle', isAuthority: true, by: root });
const oldMiddle = makeCertificate({ name: 'Old Middle', isAuthority: true, by: root, fromDays: -90, toDays: -3 });
const forger = makeCertificate({ name: 'Forger', keyKind: 'rsa2048' });
const notAuthority = makeCertificate({ name: 'No Authority', by: root });

/** The only root that the checks under test know besides the public ones. */
export const knownRoot = root.cert;

const good = makeCertificate({ name: host, alternatives: [host], by: middle });
type Wishes = Omit<Parameters<typeof makeCertificate>[0], 'name'> & { readonly name?: string };
const chainOf = (wishes: Wishes, above = middle.cert): TlsOptions => {
  const { cert, key } = makeCertificate({ name: host, alternatives: [host], by: middle, ...wishes });
  return { cert: cert + above, key };
};
const fine: TlsOptions = { cert: good.cert + middle.cert, key: good.key };
const outdated = { ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
const ok = answerWith(200);
const mute: Talk = () => undefined;

/** One kind of SBC and what a check has to make of it. */
export interface Row {
  readonly name: string;
  readonly start: () => Promise<LoopbackSbc>;
  readonly verdict: Verdict;
  /** The stages that are not `pass`, each with the Microsoft code it names. */
  readonly stages: Partial<Record<StageName, readonly [Verdict, string | null]>>;
}

const tls =
  (options: TlsOptions, talk: Talk = ok) =>
  () =>
    startTls(options, talk);
const unreached = (...names: readonly StageName[]) =>
  Object.fromEntries(names.map((name) => [name, ['unknown', null]])) as Row['stages'];
const aboveTls = unreached('certificate', 'names', 'chain', 'clientCertificate', 'options');
const noTls = { ...aboveTls, ...unreached('legacyTls') };
const mayBeHidden = unreached('clientCertificate', 'options');

/** Every kind of SBC that Node can tell apart from outside. */
export const rows: readonly Row[] = [
  { name: 'everything right', start: tls(fine), verdict: 'pass', stages: {} },
  {
    name: 'TLS 1.2 only',
    start: tls({ ...fine, maxVersion: 'TLSv1.2' }),
    verdict: 'pass',
    stages: {},
  },
  {
    name: 'TLS 1.3 only',
    start: tls({ ...fine, minVersion: 'TLSv1.3' }),
    verdict: 'fail',
    stages: { tls: ['fail', '569003'] },
  },
  {
    name: 'TLS 1.1 only',
    start: tls({ ...fine, ...outdated, minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1' }),
    verdict: 'fail',
    stages: { tls: ['fail', '569003'], legacyTls: ['warn', null] },
  },
  {
    name: 'TLS 1.0 only',
    start: tls({ ...fine, ...outdated, minVersion: 'TLSv1', maxVersion: 'TLSv1' }),
    verdict: 'fail',
    stages: { tls: ['fail', '569003'], legacyTls: ['warn', null] },
  },
  {
    name: 'TLS 1.0 to 1.3',
    start: tls({ ...fine, ...outdated, minVersion: 'TLSv1' }),
    verdict: 'warn',
    stages: { legacyTls: ['warn', null] },
  },
  {
    name: 'no common cipher',
    start: tls({ ...fine, maxVersion: 'TLSv1.2', ciphers: 'AES256-GCM-SHA384' }),
    verdict: 'fail',
    stages: { tls: ['fail', '569003'] },
  },
  {
    name: 'another modern cipher only',
    start: tls({ ...fine, maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-CHACHA20-POLY1305' }),
    verdict: 'fail',
    stages: { tls: ['fail', '569003'] },
  },
  {
    name: 'an elliptic key, which none of the ciphers can use',
    start: tls({ ...chainOf({ keyKind: 'ec' }), maxVersion: 'TLSv1.2' }),
    verdict: 'fail',
    stages: { tls: ['fail', '569003'] },
  },
  {
    name: 'an expired certificate',
    start: tls(chainOf({ fromDays: -40, toDays: -2 })),
    verdict: 'fail',
    stages: { certificate: ['fail', '569008'] },
  },
  {
    name: 'a certificate that is not yet valid',
    start: tls(chainOf({ fromDays: 3 })),
    verdict: 'fail',
    stages: { certificate: ['fail', '569008'] },
  },
  {
    name: 'a certificate that expires soon',
    start: tls(chainOf({ toDays: 12.5 })),
    verdict: 'warn',
    stages: { certificate: ['warn', null] },
  },
  {
    name: 'a wrong name',
    start: tls(chainOf({ name: 'other.contoso.example', alternatives: ['other.contoso.example'] })),
    verdict: 'fail',
    stages: { names: ['fail', '569002'] },
  },
  {
    name: 'the name in CN alone',
    start: tls(chainOf({ alternatives: ['other.contoso.example'] })),
    verdict: 'pass',
    stages: {},
  },
  {
    name: 'a wildcard of one label',
    start: tls(chainOf({ name: 'x.example', alternatives: ['*.contoso.example'] })),
    verdict: 'pass',
    stages: {},
  },
  {
    name: 'a wildcard one label too high',
    start: tls(chainOf({ name: 'x.example', alternatives: ['*.example'] })),
    verdict: 'fail',
    stages: { names: ['fail', '569002'] },
  },
  {
    name: 'a wildcard inside a label',
    start: tls(chainOf({ name: 'x.example', alternatives: ['sbc*.contoso.example'] })),
    verdict: 'fail',
    stages: { names: ['fail', '569002'] },
  },
  {
    name: 'a self-signed certificate',
    start: tls(makeCertificate({ name: host, alternatives: [host] })),
    verdict: 'fail',
    stages: { chain: ['fail', '569009'] },
  },
  {
    name: 'a missing intermediate',
    start: tls(chainOf({}, '')),
    verdict: 'fail',
    stages: { chain: ['fail', '569009'] },
  },
  {
    name: 'a root that is not known',
    start: tls(chainOf({ by: otherRoot }, otherRoot.cert)),
    verdict: 'unknown',
    stages: { chain: ['unknown', null] },
  },
  {
    name: 'a forged signature',
    start: tls(chainOf({ forgedWith: forger })),
    verdict: 'fail',
    stages: { chain: ['fail', '569002'] },
  },
  {
    name: 'an issuer that is no authority',
    start: tls(chainOf({ by: notAuthority }, notAuthority.cert)),
    verdict: 'fail',
    stages: { chain: ['fail', '569009'] },
  },
  {
    name: 'an expired intermediate',
    start: tls(chainOf({ by: oldMiddle }, oldMiddle.cert)),
    verdict: 'fail',
    stages: { chain: ['fail', '569008'] },
  },
  {
    name: 'a certificate that is not for servers',
    start: tls(chainOf({ usage: ['client'] })),
    verdict: 'fail',
    stages: { certificate: ['fail', '569002'] },
  },
  {
    name: 'a certificate without restriction of its use',
    start: tls(chainOf({ usage: null })),
    verdict: 'pass',
    stages: {},
  },
  {
    name: 'a key of 1024 bits',
    start: tls({ ...chainOf({ keyKind: 'rsa1024' }), ...outdated, minVersion: 'TLSv1.2' }),
    verdict: 'fail',
    // Node itself takes no such key as authorised, without a code of its own for the reason.
    stages: { certificate: ['fail', '569009'], chain: ['unknown', null] },
  },
  {
    name: 'a client certificate demanded under TLS 1.2',
    start: tls({ ...fine, maxVersion: 'TLSv1.2', requestCert: true, ca: root.cert }),
    verdict: 'unknown',
    stages: unreached('options'),
  },
  {
    name: 'a client certificate demanded under TLS 1.2, and an expired certificate',
    start: tls({ ...chainOf({ toDays: -1 }), maxVersion: 'TLSv1.2', requestCert: true, ca: root.cert }),
    verdict: 'fail',
    stages: { certificate: ['fail', '569008'], options: ['unknown', null] },
  },
  {
    name: 'a client certificate demanded under TLS 1.3 alone',
    start: tls({ ...fine, minVersion: 'TLSv1.3', requestCert: true, ca: root.cert }),
    verdict: 'fail',
    stages: { tls: ['fail', '569003'], options: ['unknown', null] },
  },
  {
    name: 'a client certificate asked for and not demanded',
    start: tls({ ...fine, requestCert: true, rejectUnauthorized: false }),
    verdict: 'pass',
    stages: {},
  },
  {
    name: 'plain TCP with words of its own',
    start: () => startTcp((socket) => socket.write('220 mail.contoso.example ESMTP\r\n')),
    verdict: 'fail',
    stages: { tls: ['fail', '569003'], ...noTls },
  },
  {
    name: 'a web server without TLS',
    start: () => startTcp((socket) => socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))),
    verdict: 'fail',
    stages: { tls: ['fail', '569003'], ...noTls },
  },
  {
    name: 'garbage below TLS without an end',
    start: () => startTcp((socket) => socket.write(Buffer.alloc(1_000_000, 0x41))),
    verdict: 'fail',
    stages: { tls: ['fail', '569003'], ...noTls },
  },
  {
    name: 'a port that takes the connection and says nothing',
    start: () => startTcp(() => undefined),
    verdict: 'unknown',
    stages: { tls: ['unknown', null], ...noTls },
  },
  {
    name: 'a port that resets at the first words',
    start: () => startTcp((socket) => socket.on('data', () => socket.resetAndDestroy())),
    verdict: 'unknown',
    stages: { tls: ['unknown', null], ...noTls },
  },
  {
    name: 'a port that closes after the first words',
    start: () => startTcp((socket) => socket.on('data', () => socket.end())),
    verdict: 'unknown',
    stages: { tls: ['unknown', null], ...noTls },
  },
  {
    name: 'a port that is closed',
    start: async () => {
      const gone = await startTcp(() => undefined);
      await gone.close();
      return { ...gone, close: async () => undefined };
    },
    verdict: 'unknown',
    stages: { tcp: ['unknown', '569002'], ...unreached('tls'), ...noTls },
  },
  {
    name: 'silence after TLS',
    start: tls(fine, mute),
    verdict: 'unknown',
    stages: unreached('options'),
  },
  {
    name: 'a slow answer',
    start: tls(fine, (request, socket) => {
      setTimeout(() => ok(request, socket), 150);
    }),
    verdict: 'pass',
    stages: {},
  },
  {
    name: 'an end after TLS',
    start: tls(fine, (_, socket) => socket.end()),
    verdict: 'unknown',
    stages: mayBeHidden,
  },
  ...[403, 404, 405, 480, 503, 486].map(
    (status): Row => ({
      name: `SIP ${status}`,
      start: tls(fine, answerWith(status)),
      verdict: 'warn',
      stages: { options: ['warn', null] },
    }),
  ),
  {
    name: 'a provisional answer first',
    start: tls(fine, (request, socket) => {
      answerWith(100)(request, socket);
      ok(request, socket);
    }),
    verdict: 'pass',
    stages: {},
  },
  {
    name: 'a request of its own first',
    start: tls(fine, (request, socket) => {
      socket.write('\r\n\r\nOPTIONS sip:x SIP/2.0\r\nCall-ID: a\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n');
      ok(request, socket);
    }),
    verdict: 'pass',
    stages: {},
  },
  {
    name: 'an answer to another call',
    start: tls(fine, answerWith(200, { 'Call-ID': 'someone-else' })),
    verdict: 'unknown',
    stages: unreached('options'),
  },
  {
    name: 'garbage in place of SIP',
    start: tls(fine, (_, socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')),
    verdict: 'unknown',
    stages: unreached('options'),
  },
  {
    name: 'garbage in place of SIP without an end',
    start: tls(fine, (_, socket) => socket.write('SIP/2.0 200 '.repeat(20_000))),
    verdict: 'unknown',
    stages: unreached('options'),
  },
];

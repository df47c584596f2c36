import { connect } from 'node:net';

/** Requests that a server and whatever stands before it may understand differently, or that cost a server more than their sender. */
export interface WireAttack {
  readonly name: string;
  /** What is sent, each text over a connection of its own; a few of each form, or all of them. */
  readonly requests: readonly (string | Buffer)[];
  /** Most responses on one connection: more than one means that a part of the body was taken for a request. */
  readonly mostResponses: number;
}

const host = 'Host: localhost\r\n';
const hidden = `GET /healthz HTTP/1.1\r\n${host}\r\n`;
const post = (headers: string, body = '', line = 'POST /api/messages HTTP/1.1') =>
  `${line}\r\n${host}Content-Type: application/json\r\n${headers}\r\n${body}`;
const get = (headers: string, line = 'GET /healthz HTTP/1.1') => `${line}\r\n${host}${headers}\r\n`;
const cross = <A, B>(some: readonly A[], others: readonly B[]): (readonly [A, B])[] =>
  some.flatMap((one) => others.map((other) => [one, other] as const));
const times = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join('');

const codings = [
  'chunked',
  'Chunked',
  'xchunked',
  'chunked, identity',
  'identity, chunked',
  'chunked, chunked',
  'gzip, chunked',
  '\tchunked',
  'chunked\u000b',
  '"chunked"',
  'chunked;q=1',
  '',
];
const lengths = [
  '5',
  '+5',
  '-5',
  '0x5',
  '5, 5',
  '5, 6',
  '5 5',
  '1e1',
  '99999999999999999999',
  '05',
  '',
  '5\r\nContent-Length: 6',
];
const namings = [
  (value: string) => `Transfer-Encoding: ${value}\r\n`,
  (value: string) => `Transfer-Encoding : ${value}\r\n`,
  (value: string) => `transfer-encoding:${value}\r\n`,
  (value: string) => `X: y\r\n Transfer-Encoding: ${value}\r\n`,
  (value: string) => `X: y\nTransfer-Encoding: ${value}\r\n`,
  (value: string) => `X: y\rTransfer-Encoding: ${value}\r\n`,
  (value: string) => `Transfer-Encoding\u0000: ${value}\r\n`,
  (value: string) => `Transfer-Encoding: ${value}\r\nTransfer-Encoding: identity\r\n`,
];
const chunked = 'Transfer-Encoding: chunked\r\n';

/** Methods of HTTP, WebDAV, UPnP and nobody. */
const methods =
  'GET HEAD POST PUT PATCH DELETE OPTIONS TRACE CONNECT PRI PROPFIND LOCK M-SEARCH SUBSCRIBE QUERY get FOO'.split(' ');
const paths = [
  '/',
  '/healthz',
  '/api/messages',
  '/api/messages/',
  '/API/messages',
  '/privacy',
  '/metrics',
  '/readyz',
  '*',
];

/** Every way of the wire that is tried, each with the number of responses it may lead to. */
export const wireAttacks: readonly WireAttack[] = [
  {
    name: 'two framings of one body',
    requests: cross(cross(codings, lengths), namings).map(([[coding, length], name]) =>
      post(`${name(coding)}Content-Length: ${length}\r\n`, `0\r\n\r\n${hidden}`),
    ),
    mostResponses: 1,
  },
  {
    name: 'lengths that are none',
    requests: lengths
      .filter((length) => !/^0?5$/.test(length))
      .map((length) => post(`Content-Length: ${length}\r\n`, `{}   ${hidden}`)),
    mostResponses: 1,
  },
  {
    name: 'chunks that are none',
    requests: [
      '10000000000000000',
      'ffffffffffffffff',
      '9'.repeat(1_000),
      '-1',
      '0x5',
      ' 5',
      '5 ;a',
      '5\n{}   \n',
      '+5',
      '',
      'g',
      '0\r\n\r\n0',
      '5\r\n{}   5',
    ].map((size) => post(chunked, `${size}\r\n{}   \r\n`)),
    mostResponses: 2,
  },
  {
    name: 'extensions of chunks without end',
    requests: [
      post(chunked, `2;${'a=b;'.repeat(100_000)}\r\n{}\r\n0\r\n\r\n`),
      post(
        chunked,
        times(2_000, () => '1;a="x"\r\n \r\n'),
      ),
      post(chunked, `2;a="${'x'.repeat(100_000)}`),
    ],
    mostResponses: 1,
  },
  {
    name: 'trailers',
    requests: [
      'Authorization: Bearer a.b.c',
      'Content-Length: 9',
      'Transfer-Encoding: chunked',
      'Host: evil.example',
      '__proto__: x',
      'Content-Encoding: gzip',
      times(3_000, (i) => `x${i}: y\r\n`),
      `x: ${'y'.repeat(100_000)}`,
    ].map((trailer) => post(chunked, `2\r\n{}\r\n0\r\n${trailer}\r\n\r\n`)),
    mostResponses: 1,
  },
  {
    name: 'floods of headers',
    requests: [
      get(times(3_000, (i) => `x${i}: y\r\n`)),
      get(times(3_000, () => 'Cookie: a=b\r\n')),
      get(`X: ${'y'.repeat(15_000)}\r\n`),
      get(`X: ${'y'.repeat(70_000)}\r\n`),
      get(`${'x'.repeat(70_000)}: y\r\n`),
      get(times(200, () => 'Authorization: Bearer a.b.c\r\n')),
      get(times(50, (i) => `Host: h${i}\r\n`)),
      get(times(300, () => ' folded\r\n')),
      get('__proto__: x\r\nconstructor: y\r\nhasOwnProperty: z\r\ntoString: a\r\n'),
      get(`X: ${'\u0080\u00ff'.repeat(500)}\r\n`),
    ],
    mostResponses: 1,
  },
  {
    name: 'expectations',
    requests: ['100-continue', '100-Continue, x', '200-ok', '', 'x'.repeat(5_000), '100-continue\r\nExpect: x'].flatMap(
      (expect) => [
        post(`Expect: ${expect}\r\nContent-Length: 2\r\n`),
        post(`Expect: ${expect}\r\nContent-Length: 300000\r\n`),
        post(`Expect: ${expect}\r\n${chunked}`, '2\r\n{}\r\n0\r\n\r\n'),
        get(`Expect: ${expect}\r\n`),
      ],
    ),
    mostResponses: 1,
  },
  {
    name: 'many requests in one write',
    requests: [
      get('').repeat(1_000),
      post('Content-Length: 2\r\n', '{}').repeat(300),
      `${get('Connection: close\r\n')}${hidden.repeat(100)}`,
      `${post('Content-Length: 2\r\nConnection: close\r\n', '{}')}${hidden.repeat(100)}`,
      `\r\n\r\n\r\n${hidden}`,
      `${hidden}\u0000${hidden}`,
    ],
    // A refused request is the last of its connection, and a good one without a token is the only one.
    mostResponses: 300,
  },
  {
    name: 'other protocols',
    requests: [
      get(
        'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n',
      ),
      get('Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n'),
      post('Connection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 2\r\n', '{}'),
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000',
      Buffer.from('16030100f8010000f40303', 'hex'),
      Buffer.alloc(20_000),
      Buffer.alloc(20_000, 0xff),
      'GET /healthz\r\n',
      'GET /healthz HTTP/0.9\r\n\r\n',
      'GET /healthz HTTP/1.0\r\n\r\n',
      'SSH-2.0-OpenSSH_9.6\r\n',
      'EHLO x\r\nMAIL FROM:<a@b>\r\n',
      Buffer.from('0401005000000001', 'hex'),
      'OPTIONS sip:a@localhost SIP/2.0\r\nVia: SIP/2.0/TCP x\r\n\r\n',
      'CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: 127.0.0.1:22\r\n\r\nSSH-2.0-x\r\n',
      'PROXY TCP4 127.0.0.1 127.0.0.1 1 2\r\nGET /healthz HTTP/1.1\r\n\r\n',
    ],
    mostResponses: 1,
  },
  {
    name: 'methods on paths',
    requests: cross(methods, paths).map(([method, path]) => get('Content-Length: 0\r\n', `${method} ${path} HTTP/1.1`)),
    mostResponses: 1,
  },
  {
    name: 'paths',
    requests: [
      '//',
      '/../../etc/passwd',
      '/%2e%2e/%2e%2e/x',
      '/%00',
      '/%ff',
      '/%u0000',
      '/healthz%20',
      '/healthz;a=b',
      '/healthz//',
      `/${'%'.repeat(5_000)}`,
      `/healthz?${'a=b&'.repeat(3_000)}`,
      `/${'x/'.repeat(6_000)}`,
      `/${'../'.repeat(3_000)}`,
      '/healthz?__proto__[x]=1',
      '/api/messages?x=%E0%A4%A',
      '/\\evil.example',
      '/@evil.example',
      '///evil.example/%2f..',
      'http://localhost/healthz',
      'file:///etc/passwd',
      'javascript:alert(1)',
    ].map((path) => get('', `GET ${path} HTTP/1.1`)),
    mostResponses: 1,
  },
  {
    name: 'tokens that are none',
    requests: [
      'Bearer',
      'Bearer ',
      `Bearer ${'a'.repeat(14_000)}`,
      `Bearer ${'.'.repeat(10_000)}`,
      `Bearer ${'a.'.repeat(5_000)}`,
      'Bearer ..',
      'bearer a.b.c',
      'Bearer a.b.c, Bearer d.e.f',
      'Negotiate YIIZ',
      `Basic ${'A'.repeat(10_000)}`,
      ...forgeHeads().map((head) => `Bearer ${head}.${encode({ iss: 'x', aud: 'y' })}.AAAA`),
    ].map((authorization) => post(`Authorization: ${authorization}\r\nContent-Length: 2\r\n`, '{}')),
    mostResponses: 1,
  },
];

function encode(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

/** Heads of tokens that want another way of checking, or more work than they are worth. */
function forgeHeads(): string[] {
  const heads: unknown[] = [
    { alg: 'none' },
    { alg: ['RS256'], kid: 'x' },
    { alg: 'RS256', kid: '__proto__' },
    { alg: 'RS256', kid: 'constructor' },
    { alg: 'RS256', kid: 'k'.repeat(8_000) },
    { alg: 'RS256', kid: { toString: 'x' } },
    { alg: 'RS256', kid: 'x', crit: ['b64'], b64: false },
    { alg: 'RS256', kid: 'x', jku: 'http://127.0.0.1:1/keys' },
    { alg: 'RS256', kid: 'x', x5u: 'file:///etc/passwd' },
    { alg: 'RS256', kid: 'x', jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } },
    { alg: 'RS256', kid: 'x', zip: 'DEF' },
    { alg: 'HS256', kid: 'x' },
    { alg: 'ES256', kid: 'x' },
    { alg: 'PS256', kid: 'x' },
    `${'['.repeat(5_000)}`,
    `${'{"a":'.repeat(2_000)}`,
    '{"alg":"RS256","alg":"none","kid":"x"}',
    'null',
    '1e999',
    '\ufeff{"alg":"RS256"}',
  ];
  return heads.map(encode);
}

/** What came back over one connection. */
export interface WireResponse {
  /** Status of each response, a 100 left out. */
  readonly statuses: readonly number[];
  readonly isClosed: boolean;
}

/** Sends bytes over a connection of their own, says no more, and reads until it is closed or so many milliseconds are over. */
export function sendOver(port: number, bytes: string | Buffer, patienceMs: number): Promise<WireResponse> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    const finish = (isClosed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      const statuses = [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
      resolve({ statuses: statuses.filter((status) => status !== 100), isClosed });
    };
    const timer = setTimeout(() => finish(false), patienceMs);
    socket.on('data', (chunk) => {
      if (received.length < 1_000_000) received += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.once('close', () => finish(true));
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  });
}

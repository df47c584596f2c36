/** Responses that a connector, or whatever stands in its place, may give to a post: bytes as they are. */
export interface HostileAnswers {
  readonly name: string;
  readonly answers: readonly string[];
}

const respond = (status: string, body: string, headers = '') =>
  `HTTP/1.1 ${status}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n${headers}\r\n${body}`;
const withId = (id: unknown) => respond('201 Created', JSON.stringify({ id }));

const retryAfter = [
  '0',
  '-1',
  '1e9',
  '99999999999',
  '1.5',
  '',
  'soon',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'Fri, 31 Dec 9999 23:59:59 GMT',
  '٣',
  '0, 0',
  '9'.repeat(10_000),
];
const ids: readonly unknown[] = [
  '',
  '.',
  '..',
  '../../v3/conversations/x',
  'a/b',
  'a?b',
  'a#b',
  '%2e%2e',
  'a\r\nX: y',
  '\u0000',
  '\u202e',
  '__proto__',
  'x'.repeat(301),
  'x'.repeat(10_000),
  5,
  null,
  true,
  {},
  ['a'],
  { toString: 'x' },
];
const statuses =
  '200 201 202 204 205 206 300 301 302 303 304 307 308 400 401 402 403 404 405 408 409 410 411 412 413 414 415 417 418 421 422 423 424 425 426 428 431 451 499 500 501 502 503 504 505 511 520 599 600 999'.split(
    ' ',
  );

/** Kinds of them; none may fail a turn's sender, post a second card, or lead a request elsewhere. */
export const hostileAnswers: readonly HostileAnswers[] = [
  { name: 'ids that are none', answers: ids.map(withId) },
  {
    name: 'bodies that are none',
    answers: [
      '',
      'x',
      'null',
      '[]',
      '{"id":',
      '['.repeat(50_000),
      '{"id":'.repeat(10_000),
      '\ufeff{"id":"a"}',
      '{"id":"a","id":".."}',
      '\u0000'.repeat(1_000),
    ].map((body) => respond('201 Created', body)),
  },
  {
    name: 'every status',
    answers: statuses.map((status) =>
      respond(`${status} X`, status === '204' || status === '304' ? '' : '{"error":{}}'),
    ),
  },
  {
    name: 'times to wait',
    answers: retryAfter.flatMap((time) =>
      ['429', '503', '412'].map((status) => respond(`${status} X`, '{}', `Retry-After: ${time}\r\n`)),
    ),
  },
  {
    name: 'ways elsewhere',
    answers: ['http://127.0.0.1:1/', '/v3/other', '//evil.example/', 'file:///etc/passwd', ''].flatMap((location) =>
      ['301', '302', '307', '308'].map((status) => respond(`${status} X`, '', `Location: ${location}\r\n`)),
    ),
  },
  {
    name: 'no HTTP, or half of it',
    answers: [
      '\r\n',
      'SSH-2.0-x\r\n',
      'HTTP/1.1\r\n\r\n',
      'HTTP/1.1 201 Created\r\n',
      'HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{',
      'HTTP/1.1 201 Created\r\nContent-Length: -5\r\n\r\n{}',
      'HTTP/1.1 201 Created\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      'HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}',
      'HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\n{}\r\n0\r\n\r\n',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
      `${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(2_000)}${withId('a')}`,
      `HTTP/1.1 201 Created\r\n${'X: y\r\n'.repeat(5_000)}\r\n`,
      `HTTP/1.1 201 Created\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`,
      `HTTP/1.1 201 Created\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}`,
      `${withId('a')}${withId('..')}`,
      'HTTP/2.0 201\r\n\r\n',
      '\u0016\u0003\u0001\u0000\u0000',
    ],
  },
];

import { connect } from 'node:net';
import fc from 'fast-check';

/** Hosts and targets that no URL can be made of; each of them once ended the process. */
export const impossibleHosts = [
  'a:99999',
  '[',
  'a b',
  '%',
  '<',
  '1.2.3.4.5',
  'a@b',
  'a/b',
  'a?b',
  '[::1',
  'x:y',
  '\u00e4',
];
export const impossibleTargets = [
  'http://[/',
  'http://a:b:c/',
  'http://%/',
  'http:///',
  'https://:80/',
  'http://a:99999/',
];

const oddHosts = [
  ...impossibleHosts,
  '',
  'x',
  'localhost',
  '127.0.0.1:1',
  '[::1]:80',
  'x'.repeat(5000),
  'a..b',
  '-',
  '.',
  '::',
];
const oddTargets = [
  ...impossibleTargets,
  '*',
  '/',
  '//',
  '//evil.example/healthz',
  '/healthz?x=%E0%A4%A',
  '/%',
  '/\u0000',
  '/../..',
  '/api/messages;x',
  'http://localhost/healthz',
  'healthz',
  `/${'a/'.repeat(3000)}`,
  '/healthz#',
  '/__proto__',
  '\\\\',
];
const methods = [
  'GET',
  'POST',
  'PUT',
  'HEAD',
  'OPTIONS',
  'DELETE',
  'PATCH',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'get',
  'X',
];
const names = [
  'accept',
  'accept-version',
  'api-version',
  'authorization',
  'content-length',
  'content-type',
  'content-encoding',
  'transfer-encoding',
  'connection',
  'upgrade',
  'expect',
  'origin',
  'x-forwarded-for',
  'x-request-id',
  'x-http-method-override',
  'cookie',
  'range',
  'if-none-match',
  '__proto__',
  'host',
];
const values = [
  '',
  '*',
  'application/json',
  'Bearer a.b.c',
  'gzip',
  'chunked',
  'keep-alive, Upgrade',
  'websocket',
  '100-continue',
  '-1',
  '1e9',
  '99999999999999999999',
  '0',
  'null',
  '%',
  '1.0.0 || 2.x',
  '\u0000',
  '\u00ff',
];

const noise = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/[\r\n]/g, ''));
const header = fc
  .tuple(fc.oneof(fc.constantFrom(...names), noise), fc.oneof(fc.constantFrom(...values), noise))
  .map(([name, value]) => `${name}: ${value}\r\n`);
const body = fc.oneof(fc.constant(''), fc.constant('{}'), fc.string({ unit: 'binary', maxLength: 60 }));

/** Bytes that begin like a request and may be wrong in any part: line, Host, other headers, end, body. */
const requests = fc
  .record({
    method: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...methods) }, { weight: 1, arbitrary: noise }),
    target: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...oddTargets) }, { weight: 2, arbitrary: noise }),
    version: fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', ''),
    host: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...oddHosts) }, { weight: 2, arbitrary: noise }),
    headers: fc.array(header, { maxLength: 3 }),
    end: fc.constantFrom('\r\n', '\r\n', '\r\n', '\n', ''),
    body,
  })
  .map(
    ({ method, target, version, host, headers, end, body }) =>
      `${method} ${target} ${version}\r\nHost: ${host}\r\n${headers.join('')}${end}${body}`,
  );

/** That many requests as bytes; the same seed gives the same ones. */
export function sampleRequests(count: number, seed: number): Buffer[] {
  return fc.sample(requests, { numRuns: count, seed }).map((text) => Buffer.from(text, 'latin1'));
}

/**
 * Sends bytes over a socket of their own and says no more; the status of the response, 0 when the connection was closed without
 * one, undefined when nothing came within that many milliseconds.
 */
export function sendBytes(port: number, bytes: Buffer | string, patienceMs = 300): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    const finish = (status: number | undefined) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(status);
    };
    const timer = setTimeout(() => finish(undefined), patienceMs);
    const read = () => Number(/^HTTP\/1\.1 (\d{3}) /.exec(received)?.[1] ?? 0);
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1').replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
      if (received.length > 20) finish(read());
    });
    socket.on('error', () => undefined);
    socket.once('close', () => finish(read()));
    socket.write(bytes);
  });
}

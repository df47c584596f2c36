import type { IncomingMessage } from 'node:http';

/** Why a request does not even reach the routes, with the status it is answered with. */
export const doorStatus = { address: 400, contentEncoding: 415, host: 403, origin: 403 } as const;
export type DoorRefusal = keyof typeof doorStatus;

/** A host as RFC 9110 has it in Host: a name, an IPv4 or a bracketed IPv6 address, and a port. */
const hostForm = /^(?:[a-z\d._-]{1,255}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;
/** Names of this machine. No other name is asked for on loopback, unless a web page's own name was made to lead there. */
const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Looks at what every request has before anything is built from it. restify makes a URL of Host and target where nobody catches
 * what that throws, and a compressed body would be unpacked: both would end the process.
 *
 * @param onlyLoopback for a bot without an app id: nobody is asked for a token, so no name but this machine's may have led here,
 *   and no page but one of this machine's may ask
 */
export function judgeRequest({ headers, url = '' }: IncomingMessage, onlyLoopback: boolean): DoorRefusal | undefined {
  const { host } = headers;
  if (!canBeAddress(host, url)) return 'address';
  if (onlyLoopback) {
    if (!isLoopbackName(host)) return 'host';
    if (!isLoopbackOrigin(headers.origin)) return 'origin';
  }
  return headers['content-encoding'] === undefined ? undefined : 'contentEncoding';
}

function canBeAddress(host: string | undefined, url: string): boolean {
  if (host !== undefined && !hostForm.test(host)) return false;
  const base = `http://${host ?? 'localhost'}`;
  return url.startsWith('/') ? URL.canParse(base + url) : url !== '' && URL.canParse(url, base);
}

/** Whether Host names this machine; HTTP/1.0 has no Host, and no browser speaks it. */
export function isLoopbackName(host: string | undefined): boolean {
  return host === undefined || loopbackHost.test(host);
}

/** Whether the page that asks, if it is a page, is one of this machine. */
function isLoopbackOrigin(origin: string | undefined): boolean {
  return origin === undefined || loopbackHost.test(/^https?:\/\/(.*)$/i.exec(origin)?.[1] ?? '');
}

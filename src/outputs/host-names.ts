/** A fully qualified name; the last label is no number. */
const name = String.raw`(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.){1,8}(?:[a-z]{2,24}|xn--[a-z0-9-]{2,50})`;
const address4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const address6 = String.raw`[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:%\w{1,12})?`;

/** Pattern of a name, or an IPv4 address, as part of larger ones. */
export const hostPattern = String.raw`(?:${name}|${address4})`;
/** Pattern of a name alone. */
export const namePattern = name;

const whole = new RegExp(String.raw`^(?:${hostPattern}|${address6})$`, 'i');
const ip4 = new RegExp(String.raw`^${address4}$`);
const ip6 = new RegExp(String.raw`^${address6}$`, 'i');

/** The host as it is compared: lower case, no dot at the end; undefined when it is none. */
export function readHost(text: string | undefined): string | undefined {
  const host = (text ?? '').trim().replace(/\.$/, '').toLowerCase();
  return host.length <= 253 && whole.test(host) && (!/^[\d.]+$/.test(host) || isAddress4(host)) ? host : undefined;
}

/** Whether a text is an IPv4 address. */
export function isAddress4(text: string): boolean {
  return ip4.test(text) && text.split('.').every((part) => Number(part) <= 255);
}

/** Whether a text is an IPv6 address. */
export function isAddress6(text: string): boolean {
  return text.includes(':') && ip6.test(text);
}

/** Whether an IPv4 address belongs to networks of one's own, which Microsoft cannot reach. @see RFC 1918, RFC 6598, RFC 3927 */
export function isPrivate4(address: string): boolean {
  const [first = 0, second = 0] = address.split('.').map(Number);
  return (
    first === 10 ||
    first === 127 ||
    first === 0 ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 100 && second >= 64 && second <= 127) ||
    (first === 169 && second === 254)
  );
}

/** Whether a host is a service of Microsoft, whose answers say nothing of the SBC. */
export function isMicrosoftHost(host: string): boolean {
  return /(?:^|\.)(?:microsoft|teams\.microsoft|skype|office|office365|lync|azure|windows|microsoftonline)\.(?:com|us|net|cn)$/.test(
    host,
  );
}

import { isIP } from 'node:net';
import type { ReadVariable, RejectVariable } from './variables.ts';

/** How a failure gets from a card into a ticket system. */
export interface TicketConfig {
  /** Address with places to fill in. */
  readonly url?: string;
  /** Where packs are posted to, and the secret they are signed with. */
  readonly webhook?: { readonly url: string; readonly key: string };
}

const places = ['title', 'text', 'microsoftCode', 'sipCode', 'sbc', 'addressee'];

/** Reads the address of a ticket system; host and path are fixed, places stand in the query or the fragment. */
export function readTicket(read: ReadVariable, reject: RejectVariable): TicketConfig {
  const url = readUrl(read, reject);
  const webhook = readWebhook(read, reject);
  return { ...(url !== undefined && { url }), ...(webhook && { webhook }) };
}

function readUrl(read: ReadVariable, reject: RejectVariable): string | undefined {
  const url = read('TICKET_URL');
  if (url === undefined) return undefined;
  const named = [...url.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const isPlain = /^https:\/\/[\w.-]{1,253}(?::\d{1,5})?(?:\/[^\s{}()<>"?#]*)?[?#][^\s()<>"]{1,1000}$/.test(url);
  if (!isPlain || !URL.canParse(url) || !named.every((name) => places.includes(name))) {
    reject(
      'TICKET_URL',
      `must be an https address such as https://tickets.contoso.com/new?title={title}&text={text}, with places of ${places.join(', ')} behind a question mark`,
    );
  }
  return url;
}

/** The host has to be listed, so that an address with a slip in it posts nothing to a stranger. */
function readWebhook(read: ReadVariable, reject: RejectVariable): TicketConfig['webhook'] {
  const [url, key = '', listed = ''] = [read('TICKET_WEBHOOK'), read('TICKET_KEY'), read('TICKET_HOSTS')];
  if (url === undefined) return undefined;
  const hosts = listed.split(',').map((host) => host.trim().toLowerCase());
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const isPlain =
    address?.protocol === 'https:' &&
    address.username === '' &&
    address.password === '' &&
    isIP(address.hostname.replace(/^\[|\]$/g, '')) === 0;
  if (!isPlain) reject('TICKET_WEBHOOK', 'must be an https address with the name of a host, without a user');
  else if (!hosts.includes(address.hostname)) reject('TICKET_HOSTS', 'must hold the host of TICKET_WEBHOOK');
  if (key.length < 32) reject('TICKET_KEY', 'must have at least 32 characters when TICKET_WEBHOOK is set');
  return { url, key };
}

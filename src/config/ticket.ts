import type { ReadVariable, RejectVariable } from './variables.ts';

/** How a failure gets from a card into a ticket system. */
export interface TicketConfig {
  /** Address with places to fill in. */
  readonly url?: string;
}

const places = ['title', 'text', 'microsoftCode', 'sipCode', 'sbc', 'addressee'];

/** Reads the address of a ticket system; host and path are fixed, places stand in the query or the fragment. */
export function readTicket(read: ReadVariable, reject: RejectVariable): TicketConfig {
  const url = read('TICKET_URL');
  if (url === undefined) return {};
  const named = [...url.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const isPlain = /^https:\/\/[\w.-]{1,253}(?::\d{1,5})?(?:\/[^\s{}()<>"?#]*)?[?#][^\s()<>"]{1,1000}$/.test(url);
  if (!isPlain || !URL.canParse(url) || !named.every((name) => places.includes(name))) {
    reject(
      'TICKET_URL',
      `must be an https address such as https://tickets.contoso.com/new?title={title}&text={text}, with places of ${places.join(', ')} behind a question mark`,
    );
  }
  return { url };
}

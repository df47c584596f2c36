/** The part of Microsoft's service that a code seems to come from. Inferred from published codes, never documented. */
export interface MicrosoftCodeFamily {
  /** First three digits; empty when the length of the code tells the family. */
  readonly prefix: string;
  readonly name: string;
  /** Families are inference; a card has to say so. */
  readonly inferred: true;
  /** One sentence: what to look at first. */
  readonly lookFirst: string;
}

const families = [
  {
    prefix: '500',
    name: 'timers of the Direct Routing hub',
    inferred: true,
    lookFirst: 'Check in the SBC log whether the SBC answered the INVITE, and after how many seconds.',
  },
  {
    prefix: '510',
    name: 'call routing and lookup of numbers and trunks',
    inferred: true,
    lookFirst: 'Check the number assignment, voice routes and SBC (gateway) configuration in Teams.',
  },
  {
    prefix: '511',
    name: 'call routing and lookup of numbers and trunks',
    inferred: true,
    lookFirst: 'Check the number assignment, voice routes and SBC (gateway) configuration in Teams.',
  },
  {
    prefix: '531',
    name: 'media negotiation and media connectivity',
    inferred: true,
    lookFirst: 'Check the SDP and ICE exchange and the media ports between the SBC and Microsoft.',
  },
  {
    prefix: '540',
    name: 'SIP leg from the SBC to Microsoft (inbound calls)',
    inferred: true,
    lookFirst: 'Check the SBC as well as the Microsoft side of this call.',
  },
  {
    prefix: '549',
    name: 'connection below the SIP leg from the SBC to Microsoft (inbound calls)',
    inferred: true,
    lookFirst: 'Check the TCP and TLS connection between the SBC and Microsoft.',
  },
  {
    prefix: '560',
    name: 'SIP answer of the SBC (outbound calls)',
    inferred: true,
    lookFirst: 'Start with the SIP log of the SBC for this call.',
  },
  {
    prefix: '569',
    name: 'connection and TLS below the SIP leg from Microsoft to the SBC (outbound calls)',
    inferred: true,
    lookFirst:
      'Check that Microsoft can reach the FQDN and port of the SBC and that its certificate is valid and complete.',
  },
  {
    prefix: '580',
    name: 'licensing or capability of a number',
    inferred: true,
    lookFirst: 'Check the licenses of the user or resource account and what its number is allowed to do.',
  },
] as const satisfies readonly MicrosoftCodeFamily[];

const callController: MicrosoftCodeFamily = {
  prefix: '',
  name: 'Teams call controller',
  inferred: true,
  lookFirst:
    'Check what the called or calling account does with calls in Teams: devices, policies, forwarding and apps.',
};

const byPrefix = new Map<string, MicrosoftCodeFamily>(families.map((family) => [family.prefix, family]));

/** The family of a Microsoft response code of 1 to 6 digits; `0` has none, and neither has an unknown prefix. */
export function findMicrosoftCodeFamily(code: string): MicrosoftCodeFamily | undefined {
  if (code === '0') return undefined;
  return code.length < 6 ? callController : byPrefix.get(code.slice(0, 3));
}

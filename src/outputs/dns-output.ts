import type { FoundOutput, OutputFact } from './check-output.ts';
import { isAddress4, isMicrosoftHost, isPrivate4 } from './host-names.ts';
import type { Subject } from './subject.ts';

/** What a look-up of a name came to. */
export interface Lookup {
  readonly tool: string;
  readonly host?: string | undefined;
  readonly outcome: 'addresses' | 'noName' | 'noAddress' | 'zoneOnly' | 'noAnswer' | 'other';
  readonly addresses4?: readonly string[];
  readonly addresses6?: readonly string[];
  /** Address of the server that answered, where the output tells it. */
  readonly server?: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** The verdict on what the DNS says of a name. @see https://learn.microsoft.com/microsoftteams/direct-routing-plan */
export function dnsOutput(lookup: Lookup): FoundOutput {
  const { tool, host, from, to } = lookup;
  const { verdict, fact, broken, works } = judge(lookup);
  const isForeign = host !== undefined && (isMicrosoftHost(host) || host.endsWith('.arpa'));
  return {
    tool,
    verdict,
    ...(host !== undefined && { host }),
    fact,
    ...(!isForeign && broken && { broken }),
    ...(!isForeign && works && { works }),
    from,
    to,
  };
}

type Judgement = Pick<FoundOutput, 'verdict' | 'fact'> & {
  readonly broken?: Subject;
  readonly works?: readonly Subject[];
};

function judge({ host, outcome, addresses4 = [], addresses6 = [], server }: Lookup): Judgement {
  const values: OutputFact['values'] = host === undefined ? {} : { host };
  if (host?.endsWith('.arpa')) return { verdict: 'unclear', fact: { key: 'dnsReverse', values } };
  if (outcome === 'noName') return { verdict: 'fault', fact: { key: 'dnsNoName', values }, broken: 'name' };
  // The record of the zone stands for a name that may as well not exist.
  if (outcome === 'zoneOnly') return { verdict: 'fault', fact: { key: 'dnsZoneOnly', values }, broken: 'address' };
  if (outcome === 'noAnswer') return { verdict: 'unclear', fact: { key: 'dnsNoAnswer', values } };
  if (outcome === 'other') return { verdict: 'unclear', fact: { key: 'dnsOther', values } };
  const [address] = addresses4;
  if (outcome === 'noAddress' || (address === undefined && addresses6.length === 0)) {
    return { verdict: 'fault', fact: { key: 'dnsNoAddress', values }, broken: 'address', works: ['name'] };
  }
  if (address === undefined) return { verdict: 'unclear', fact: { key: 'dnsOnlyV6', values }, works: ['name'] };
  const hidden = addresses4.find(isPrivate4);
  if (hidden !== undefined) {
    // A server of one's own may answer otherwise inside than outside.
    const isInside = server !== undefined && isAddress4(server) && isPrivate4(server);
    return {
      verdict: isInside ? 'unclear' : 'fault',
      fact: { key: 'dnsPrivate', values: { ...values, address: hidden } },
    };
  }
  if (addresses4.length > 1 && !(host !== undefined && isMicrosoftHost(host))) {
    const fact = { key: 'dnsSeveral', values: { ...values, count: addresses4.length } } as const;
    return { verdict: 'unclear', fact, works: ['name', 'address'] };
  }
  return { verdict: 'ok', fact: { key: 'dnsOne', values: { ...values, address } }, works: ['name', 'address'] };
}

import type { FoundOutput } from './check-output.ts';
import { isAddress4, isMicrosoftHost } from './host-names.ts';
import type { Subject } from './subject.ts';

/** What a test of a port came to. */
export interface Reach {
  readonly tool: string;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  /** `refused`: something answered and said no; `silent`: nothing came back, or that is not told. */
  readonly outcome: 'open' | 'silent' | 'refused';
  readonly answersPing?: boolean;
  readonly from: number;
  readonly to: number;
}

/** Ports of everyday services that no SBC has for SIP over TLS. */
const otherServices = new Set([
  20, 21, 22, 23, 25, 53, 80, 88, 110, 123, 135, 139, 143, 389, 443, 445, 465, 587, 636, 993, 995, 1433, 3306, 3389,
  5432, 5985, 5986, 8080, 8443,
]);

/** The verdict on a port: for that host and port only. */
export function reachOutput({ tool, host, port, outcome, answersPing, from, to }: Reach): FoundOutput {
  const isOther = port !== undefined && otherServices.has(port);
  const isOpen = outcome === 'open';
  const place = host === undefined ? undefined : port === undefined ? host : `${host}:${port}`;
  const target = place ?? (port === undefined ? undefined : String(port));
  const key = isOther
    ? isOpen
      ? 'portOpenOther'
      : 'portClosedOther'
    : isOpen
      ? 'portOpen'
      : outcome === 'refused'
        ? 'portRefused'
        : answersPing
          ? 'portClosedPing'
          : 'portClosed';
  const tells = !isOther && (host === undefined || !isMicrosoftHost(host));
  const named: readonly Subject[] = host !== undefined && !isAddress4(host) ? ['name', 'address'] : [];
  return {
    tool,
    verdict: isOpen ? 'ok' : 'fault',
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    fact: { key, values: { ...(target !== undefined && { target }) } },
    ...(tells && (isOpen ? { works: [...named, 'port'] } : { broken: 'port', works: named })),
    from,
    to,
  };
}

/** A name that could not be resolved on the way to a port. */
export function nameUnresolved(tool: string, host: string | undefined, from: number, to: number): FoundOutput {
  return {
    tool,
    verdict: 'fault',
    ...(host !== undefined && { host }),
    fact: { key: 'nameUnresolved', values: { ...(host !== undefined && { host }) } },
    ...(host !== undefined && !isMicrosoftHost(host) && { broken: 'name' }),
    from,
    to,
  };
}

/** An answer to ping, or none: nothing about the port either way. */
export function pingOutput(
  tool: string,
  host: string | undefined,
  answers: boolean,
  from: number,
  to: number,
): FoundOutput {
  return {
    tool,
    verdict: 'unclear',
    ...(host !== undefined && { host }),
    fact: { key: answers ? 'pingOnly' : 'pingSilent', values: { ...(host !== undefined && { host }) } },
    from,
    to,
  };
}

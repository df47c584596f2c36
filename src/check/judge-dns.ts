import type { Refusal } from './check-rules.ts';
import { reports } from './microsoft-report.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';
import type { Resolution } from './resolve-name.ts';
import { type Stage, stageOf } from './stage.ts';

/** The verdict on what the DNS says, and the one address that may be connected to. */
export interface DnsJudgement {
  readonly stage: Stage;
  readonly address?: string;
}

/**
 * Judges a name's addresses. Every one of them has to be public, since a name with a private address beside a public one is
 * how a look-up is turned against the network of who looks.
 */
export function judgeDns(
  host: string,
  resolution: Resolution,
  allowLoopback: boolean,
): DnsJudgement | { readonly refused: Refusal } {
  if (resolution.kind === 'noName') return { stage: stageOf('dns', 'fail', 'dnsNoName', { host }, reports.noSuchHost) };
  if (resolution.kind === 'noAnswer') return { stage: stageOf('dns', 'unknown', 'dnsNoAnswer', { host }) };
  const { v4, v6 } = resolution;
  const isAllowed = (address: string) => isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address));
  if (![...v4, ...v6].every(isAllowed)) return { refused: 'address' };
  const [address] = v4;
  if (address === undefined) return { stage: stageOf('dns', 'fail', 'dnsNoAddress', { host }, reports.noAddress) };
  if (v4.length > 1)
    return { stage: stageOf('dns', 'warn', 'dnsSeveral', { host, count: v4.length, address }), address };
  return { stage: stageOf('dns', 'pass', 'dnsOne', { host, address }), address };
}

import { type CertificateFacts, readCertificate } from './certificate-facts.ts';
import type { CheckRules, Refusal } from './check-rules.ts';
import { type Connection, connect } from './connect.ts';
import { type Handshake, shakeHands } from './handshake.ts';
import { judgeCertificate, judgeNames } from './judge-certificate.ts';
import { type Anchors, judgeChain } from './judge-chain.ts';
import { judgeDns } from './judge-dns.ts';
import { judgeOptions } from './judge-options.ts';
import { hasAgreed, judgeLegacy, judgeTls, needsProbes, wantsClientCertificate } from './judge-tls.ts';
import { reports } from './microsoft-report.ts';
import type { Target } from './read-target.ts';
import type { ResolveName } from './resolve-name.ts';
import { askOptions } from './sip-options.ts';
import { fillStages, overallVerdict, type Stage, stageOf, type Verdict } from './stage.ts';
import type { OfferName, Offers } from './tls-offers.ts';

/** What a check found. */
export interface CheckResult extends Target {
  /** The one address that was connected to; null when there was none. */
  readonly address: string | null;
  readonly verdict: Verdict;
  /** Every stage, in order. */
  readonly stages: readonly Stage[];
  readonly certificate: CertificateFacts | null;
}

/** What a check works with. */
export interface CheckTools {
  readonly rules: CheckRules;
  readonly resolve: ResolveName;
  readonly offers: Offers;
  readonly anchors: Anchors;
  /** Milliseconds since the epoch, for the dates of certificates. */
  readonly clock: () => number;
  readonly limits: CheckLimits;
}

/** Milliseconds for connecting, for each handshake, for SIP, and for everything together. */
export interface CheckLimits {
  readonly connect: number;
  readonly handshake: number;
  readonly options: number;
  readonly whole: number;
}

/** Limits that a person waits for gladly. */
export const usualLimits: CheckLimits = { connect: 5000, handshake: 5000, options: 5000, whole: 15_000 };

/** Told of the stages so far, whenever some are done. */
export type OnStages = (stages: readonly Stage[]) => void;

/**
 * Checks an SBC from here, as far as Microsoft's demands can be seen from outside. Connects to one address, found once.
 * Never rejects on anything the SBC or the network does.
 */
export async function checkSbc(
  { host, port }: Target,
  tools: CheckTools,
  onStages: OnStages = () => undefined,
): Promise<CheckResult | { readonly refused: Refusal }> {
  const until = performance.now() + tools.limits.whole;
  const stages: Stage[] = [];
  const note = (...more: readonly Stage[]) => {
    stages.push(...more);
    onStages([...stages]);
  };
  const finish = (address: string | null, certificate: CertificateFacts | null = null): CheckResult => {
    const all = fillStages(stages);
    return { host, port, address, verdict: overallVerdict(all), stages: all, certificate };
  };
  note(stageOf('name', 'pass', 'nameGood', { host }));

  const dns = judgeDns(host, await tools.resolve(host), tools.rules.allowLoopback);
  if ('refused' in dns) return dns;
  note(dns.stage);
  const { address } = dns;
  if (address === undefined) return finish(null);

  const left = (limit: number) => Math.max(1, Math.min(limit, until - performance.now()));
  const dial = () => connect(address, port, left(tools.limits.connect));
  const greet = async (connection: Connection, offer: OfferName): Promise<Handshake> =>
    connection.kind === 'open'
      ? shakeHands(connection.socket, host, tools.offers(offer), left(tools.limits.handshake))
      : { outcome: connection.kind === 'silent' ? 'silent' : 'closed', chain: [] };

  const first = await dial();
  note(judgeTcp(first, address, port));
  if (first.kind !== 'open') return finish(address);

  const microsoft = await greet(first, 'microsoft');
  const probe = async (offer: OfferName) => greet(await dial(), offer);
  const modern = needsProbes(microsoft) ? await probe('modern') : undefined;
  const isTls = microsoft.outcome === 'alert' || hasAgreed(microsoft);
  // An SBC that agreed to nothing else is asked for outdated versions first: they tell why.
  const early = isTls && ![microsoft, modern].some((one) => one && hasAgreed(one)) ? await probe('legacy') : undefined;
  note(judgeTls({ microsoft, ...(modern && { modern }), ...(early && { legacy: early }) }));

  const shown = [microsoft, modern, early].find((one) => one && one.chain.length > 0);
  const facts = shown ? (readCertificate(shown.chain) ?? null) : null;
  const [leaf] = shown?.chain ?? [];
  if (shown && leaf && facts) {
    const now = tools.clock();
    note(
      judgeCertificate(facts, now),
      judgeNames(leaf, facts, host),
      judgeChain(shown.chain, tools.anchors, now, shown.authorizationError),
    );
    const answer = shown.socket && (await askOptions(shown.socket, host, port, left(tools.limits.options)));
    note(...judgeOptions(answer, wantsClientCertificate(shown)));
  }
  if (isTls) {
    const legacy = early ?? (await probe('legacy'));
    legacy.socket?.destroy();
    note(judgeLegacy(legacy));
  }
  return finish(address, facts);
}

/** The verdict on TCP. Out of reach from here is never `down`: many SBCs admit Microsoft's addresses only. */
function judgeTcp({ kind }: Connection, address: string, port: number): Stage {
  switch (kind) {
    case 'open':
      return stageOf('tcp', 'pass', 'tcpOpen', { address, port });
    case 'refused':
      return stageOf('tcp', 'unknown', 'tcpRefused', { address, port }, reports.refused);
    case 'silent':
      return stageOf('tcp', 'unknown', 'tcpSilent', { address, port }, reports.silent);
    case 'unreachable':
      return stageOf('tcp', 'unknown', 'tcpUnreachable', { address, port }, reports.silent);
  }
}

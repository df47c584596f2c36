import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { readName } from './certificate-facts.ts';
import { reports } from './microsoft-report.ts';
import { type Stage, stageOf } from './stage.ts';

/** Roots that a chain may end at, found by their subject. */
export type Anchors = ReadonlyMap<string, readonly X509Certificate[]>;

/** Prepares the public roots that Node knows, and further anchors in PEM form. */
export function createAnchors(furtherAnchors: readonly string[] = []): Anchors {
  const anchors = new Map<string, X509Certificate[]>();
  for (const pem of [...rootCertificates, ...furtherAnchors]) {
    const certificate = new X509Certificate(pem);
    const subject = certificate.subject ?? '';
    anchors.set(subject, [...(anchors.get(subject) ?? []), certificate]);
  }
  return anchors;
}

/** Complaints of Node about the chain that the other verdicts cover better, or that the walk below has settled. */
const judgedElsewhere =
  /^(?:CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|INVALID_PURPOSE|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|EE_KEY_TOO_SMALL|HOSTNAME|ERR_TLS_CERT_ALTNAME)/;

/**
 * The verdict on the chain: whether leaf and intermediates were sent and lead to a known root. A root that is not known here
 * may well be in Microsoft's program, which no list at hand repeats; so that is `unknown`.
 *
 * @param chain leaf first
 * @param complaint what Node says against the chain, if it got so far
 */
export function judgeChain(
  chain: readonly X509Certificate[],
  anchors: Anchors,
  now: number,
  complaint?: string,
): Stage {
  const fail = (key: Stage['fact']['key'], values: Stage['fact']['values'], report = reports.untrusted) =>
    stageOf('chain', 'fail', key, values, report as (typeof reports)[keyof typeof reports]);
  for (const [at, certificate] of chain.entries()) {
    const name = readName(certificate.subject);
    const issuer = readName(certificate.issuer);
    const isLeaf = at === 0;
    if (!isLeaf && Date.parse(certificate.validTo) <= now) {
      return stageOf('chain', 'fail', 'chainExpired', { name }, reports.expired);
    }
    const known = anchors.get(certificate.issuer ?? '') ?? [];
    const root = known.find((anchor) => signed(anchor, certificate));
    if (root) {
      if (complaint !== undefined && !judgedElsewhere.test(complaint)) {
        return stageOf('chain', 'unknown', 'chainOther', { code: complaint.slice(0, 60) });
      }
      return stageOf('chain', 'pass', 'chainGood', { root: readName(root.subject), count: at + 1 });
    }
    if (signed(certificate, certificate)) {
      return isLeaf ? fail('chainSelfSigned', {}) : stageOf('chain', 'unknown', 'chainUnknownRoot', { root: name });
    }
    const above = chain[at + 1];
    if (!above) {
      if (isLeaf) return fail('chainIncomplete', { issuer });
      return stageOf('chain', 'unknown', 'chainUnknownRoot', { root: issuer });
    }
    if (!certificate.checkIssued(above)) return fail('chainIncomplete', { issuer });
    if (!signed(above, certificate)) {
      return stageOf('chain', 'fail', 'chainBadSignature', { name }, reports.badSignature);
    }
    if (!above.ca) return fail('chainNotCa', { name: readName(above.subject) });
  }
  return stageOf('chain', 'unknown', 'chainOther', { code: complaint?.slice(0, 60) ?? 'too long' });
}

function signed(issuer: X509Certificate, certificate: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

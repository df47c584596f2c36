import type { X509Certificate } from 'node:crypto';
import type { CertificateFacts } from './certificate-facts.ts';
import { reports } from './microsoft-report.ts';
import { type Stage, stageOf } from './stage.ts';

/** Object identifiers of the extended key usages that let a certificate stand for a server. */
const serverUsages = ['1.3.6.1.5.5.7.3.1', '2.5.29.37.0'];
/** Days before its end from which a certificate is worth a warning; Microsoft's dashboard begins there too. */
export const warnDays = 30;
/** Bits below which no public CA signs an RSA key. */
const leastKeyBits = 2048;
const dayMs = 24 * 3600_000;

/** Whole days until a certificate expires; negative once it has. */
export function daysLeft({ expires }: Pick<CertificateFacts, 'expires'>, now: number): number {
  return Math.floor((Date.parse(expires) - now) / dayMs);
}

/** The verdict on dates, usage and key, the gravest first. @param now milliseconds since the epoch */
export function judgeCertificate(facts: CertificateFacts, now: number): Stage {
  const { validFrom, expires, extendedUsage, key, keyBits, issuer } = facts;
  const days = daysLeft(facts, now);
  const date = expires.slice(0, 10);
  if (Date.parse(expires) <= now) return stageOf('certificate', 'fail', 'certExpired', { date }, reports.expired);
  if (Date.parse(validFrom) > now) {
    return stageOf('certificate', 'fail', 'certNotYet', { date: validFrom.slice(0, 10) }, reports.expired);
  }
  if (extendedUsage && !extendedUsage.some((usage) => serverUsages.includes(usage))) {
    return stageOf('certificate', 'fail', 'certNoServer', {}, reports.wrongName);
  }
  if (keyBits !== undefined && keyBits < leastKeyBits) {
    return stageOf('certificate', 'fail', 'certWeakKey', { key }, reports.untrusted);
  }
  if (days < warnDays) return stageOf('certificate', 'warn', 'certSoon', { date, days, issuer });
  return stageOf('certificate', 'pass', 'certGood', { date, days, key, issuer });
}

/**
 * The verdict on the names: CN or SAN, and a wildcard stands for one label.
 * @see https://learn.microsoft.com/microsoftteams/direct-routing-plan#public-trusted-certificate-for-the-sbc
 */
export function judgeNames(leaf: X509Certificate, { names }: CertificateFacts, host: string): Stage {
  const fitting = leaf.checkHost(host, { subject: 'always', partialWildcards: false });
  if (fitting !== undefined) return stageOf('names', 'pass', 'namesGood', { host, name: fitting });
  return stageOf('names', 'fail', 'namesWrong', { host, names: names.join(', ') || '–' }, reports.wrongName);
}

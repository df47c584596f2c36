import type { FoundOutput, OutputFact, OutputReader, OutputText } from './check-output.ts';
import { isAddress4, isMicrosoftHost, readHost } from './host-names.ts';
import { findSessions, type TlsSession } from './openssl-session.ts';
import { nameUnresolved, reachOutput } from './reach-output.ts';
import type { Subject } from './subject.ts';
import { isToldOf } from './truth-value.ts';

const tool = 'openssl s_client';
const dayMs = 24 * 3_600_000;
/** Days before the end from which Microsoft warns. @see https://learn.microsoft.com/microsoftteams/direct-routing-health-dashboard */
const warnDays = 30;

/** `openssl s_client`, with or without `-showcerts`, `-brief`, or the dates alone by `openssl x509`. */
export const readOpenssl: OutputReader = (text) =>
  findSessions(text.plain)
    .filter(
      ({ from, text: own }) => own.includes('\n') || !isToldOf(text.plain, from, from + own.length, afterCode(own)),
    )
    .flatMap((session) => judge(session, text));

function judge(session: TlsSession, { now }: OutputText): FoundOutput[] {
  const { from, to, text } = session;
  const common = session.commonName && !session.commonName.startsWith('*') ? readHost(session.commonName) : undefined;
  const host = session.host ?? common;
  const { port } = session;
  const failed = judgeConnection(session, host);
  if (failed) return [failed];
  const judgement = session.hasNone
    ? judgeNoCertificate(text)
    : (judgeProtocol(session) ?? judgeCertificate(session, now));
  if (!judgement) return [];
  const { key, verdict, broken, works, values } = judgement;
  const isForeign = host !== undefined && isMicrosoftHost(host);
  return [
    {
      tool,
      verdict,
      ...(host !== undefined && { host }),
      ...(port !== undefined && { port }),
      fact: { key, values: { ...(host !== undefined && { host }), ...values } },
      ...(!isForeign && broken && { broken }),
      ...(!isForeign && works && { works }),
      from,
      to,
    },
  ];
}

/** What a line says behind a verify code. */
function afterCode(line: string): string {
  return /Verify return code: \d{1,3}(?: \([^)]{1,80}\))?"?(.*)$/.exec(line)?.[1] ?? '';
}

interface Judgement {
  readonly key: OutputFact['key'];
  readonly verdict: FoundOutput['verdict'];
  readonly values?: OutputFact['values'];
  readonly broken?: Subject;
  readonly works?: readonly Subject[];
}

const reached: readonly Subject[] = ['name', 'address', 'port'];

/** No TCP connection came about: the port, or the name before it. */
function judgeConnection(
  { text, isConnected, port, from, to }: TlsSession,
  host: string | undefined,
): FoundOutput | undefined {
  if (isConnected) return undefined;
  if (
    /Name or service not known|getaddrinfo|gethostbyname failure|nodename nor servname|No such host|Temporary failure in name resolution|No address associated|BIO_lookup_ex/i.test(
      text,
    )
  ) {
    return nameUnresolved(tool, host, from, to);
  }
  const errno = /connect:errno=(\d{1,5})/.exec(text)?.[1];
  const isRefused = /refused/i.test(text) || errno === '111' || errno === '61' || errno === '10061';
  if (errno === undefined && !isRefused && !/timed out|No route|unreachable|BIO_connect/i.test(text)) return undefined;
  return reachOutput({ tool, host, port, outcome: isRefused ? 'refused' : 'silent', from, to });
}

/** Connected, and the handshake ended before a certificate came. */
function judgeNoCertificate(text: string): Judgement {
  if (/wrong version number|unknown protocol|http request|packet length too long|record layer failure/i.test(text)) {
    return { key: 'tlsNone', verdict: 'fault', broken: 'tls', works: reached };
  }
  if (/alert protocol version|unsupported protocol|alert number 70/i.test(text)) {
    return { key: 'tlsVersion', verdict: 'fault', broken: 'tls', works: reached };
  }
  if (/handshake failure|alert number 40|no shared cipher|no ciphers available/i.test(text)) {
    return { key: 'tlsRefused', verdict: 'fault', broken: 'tls', works: reached };
  }
  return { key: 'tlsClosed', verdict: 'unclear', works: reached };
}

function judgeProtocol({ protocol, hasCertificate }: TlsSession): Judgement | undefined {
  if (!hasCertificate || protocol === undefined || /^TLSv1\.[23]$/.test(protocol)) return undefined;
  return { key: 'tlsOld', verdict: 'fault', values: { protocol }, broken: 'tls', works: reached };
}

function judgeCertificate(session: TlsSession, now: number | undefined): Judgement | undefined {
  const { verifyCode, verifyText = '', sent, isSelfIssued, hasCertificate, isConnected } = session;
  if (!hasCertificate && verifyCode === undefined) {
    return isConnected ? { key: 'tlsPart', verdict: 'unclear', works: ['name', 'address', 'port'] } : undefined;
  }
  const date = judgeDates(session, now);
  if (date?.verdict === 'fault') return date;
  const inTime: readonly Subject[] = date ? ['certificateDate'] : [];
  const works = isConnected ? [...reached, 'tls' as const, ...inTime] : inTime;
  switch (verifyCode) {
    case 9:
      return { key: 'certNotYet', verdict: 'fault', values: { date: '–' }, broken: 'certificateDate' };
    case 10:
      // By the dates it is good now: it had expired for a clock, or another certificate of the chain has.
      return date
        ? { key: 'certChainExpired', verdict: 'fault', broken: 'certificateTrust' }
        : { key: 'certExpiredUndated', verdict: 'fault', broken: 'certificateDate' };
    case 18:
      return { key: 'certSelfSigned', verdict: 'fault', broken: 'certificateTrust', works };
    case 62:
      return {
        key: 'certWrongName',
        verdict: 'fault',
        values: { name: nameOf(session) },
        broken: 'certificateName',
        works,
      };
    case 23:
      return { key: 'certRevoked', verdict: 'fault', broken: 'certificateTrust', works };
    case 26:
      return { key: 'certPurpose', verdict: 'fault', broken: 'certificateTrust', works };
    case 21:
      if (sent === undefined || sent === 1) {
        const key = isSelfIssued ? 'certSelfSigned' : 'certIncomplete';
        return { key, verdict: 'fault', broken: 'certificateTrust', works };
      }
      return { key: 'certUnknownRoot', verdict: 'unclear', works };
    case 2:
    case 19:
    case 20:
      if (verifyCode === 20 && sent === 1 && !isSelfIssued)
        return { key: 'certIncomplete', verdict: 'fault', broken: 'certificateTrust', works };
      return { key: 'certUnknownRoot', verdict: 'unclear', works };
    case 0:
    case undefined:
      return judgeGood(session, date, verifyCode === 0, works);
    default:
      return { key: 'certOther', verdict: 'unclear', values: { reason: verifyText || String(verifyCode) }, works };
  }
}

/** Nothing speaks against the certificate; whether its name fits, and how long it is good, is said where it is seen. */
function judgeGood(
  session: TlsSession,
  date: Judgement | undefined,
  isVerified: boolean,
  works: readonly Subject[],
): Judgement {
  const fits = nameFits(session);
  if (fits === false) {
    const isSure = session.alternatives.length > 0;
    const values = { name: nameOf(session) };
    return isSure
      ? { key: 'certWrongName', verdict: 'fault', values, broken: 'certificateName', works }
      : { key: 'certOtherName', verdict: 'unclear', values, works };
  }
  const proven: readonly Subject[] = [
    ...works,
    ...(isVerified ? (['certificateTrust'] as const) : []),
    ...(fits ? (['certificateName'] as const) : []),
  ];
  if (date) return { ...date, key: date.key === 'certDates' && isVerified ? 'certGood' : date.key, works: proven };
  if (isVerified) return { key: 'certVerified', verdict: 'ok', works: proven };
  return { key: 'certPart', verdict: 'unclear', works: proven };
}

function judgeDates({ notBefore, notAfter }: TlsSession, now: number | undefined): Judgement | undefined {
  if (notAfter === undefined || now === undefined) return undefined;
  const date = new Date(notAfter).toISOString().slice(0, 10);
  const days = Math.floor((notAfter - now) / dayMs);
  if (notAfter <= now) return { key: 'certExpired', verdict: 'fault', values: { date }, broken: 'certificateDate' };
  if (notBefore !== undefined && notBefore > now) {
    const begin = new Date(notBefore).toISOString().slice(0, 10);
    return { key: 'certNotYet', verdict: 'fault', values: { date: begin }, broken: 'certificateDate' };
  }
  return { key: days < warnDays ? 'certSoon' : 'certDates', verdict: 'ok', values: { date, days } };
}

/** Whether a name of the certificate covers the name that was asked for; undefined when either is not seen. */
function nameFits({ host, commonName, alternatives }: TlsSession): boolean | undefined {
  if (host === undefined || isAddress4(host) || (commonName === undefined && alternatives.length === 0))
    return undefined;
  return [...alternatives, ...(commonName === undefined ? [] : [commonName])].some((name) => covers(name, host));
}

/** A wildcard stands for one label. @see RFC 2818 */
function covers(name: string, host: string): boolean {
  if (!name.startsWith('*.')) return name === host;
  return host.includes('.') && host.slice(host.indexOf('.')) === name.slice(1);
}

function nameOf({ alternatives, commonName }: TlsSession): string {
  return (
    [...new Set([...(commonName === undefined ? [] : [commonName]), ...alternatives])].slice(0, 3).join(', ') || '–'
  );
}

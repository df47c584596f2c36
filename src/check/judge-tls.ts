import type { Handshake } from './handshake.ts';
import { reports } from './microsoft-report.ts';
import { type Stage, stageOf } from './stage.ts';
import { microsoftCiphers } from './tls-offers.ts';

/** The handshakes with one SBC: as Microsoft offers, and where that told too little, with other offers. */
export interface Handshakes {
  readonly microsoft: Handshake;
  readonly modern?: Handshake;
  readonly legacy?: Handshake;
}

/** Whether the SBC agreed on version and cipher; a client certificate may still be missing. */
export function hasAgreed({ outcome, chain }: Handshake): boolean {
  return outcome === 'secure' || chain.length > 0;
}

/** Whether other offers may tell more than the one of Microsoft did. */
export function needsProbes(microsoft: Handshake): boolean {
  return microsoft.outcome === 'alert' && !hasAgreed(microsoft);
}

/** The verdict on TLS version and cipher. */
export function judgeTls({ microsoft, modern, legacy }: Handshakes): Stage {
  const fail = (key: Stage['fact']['key'], values: Stage['fact']['values'] = {}) =>
    stageOf('tls', 'fail', key, values, reports.noTls);
  if (hasAgreed(microsoft)) {
    const { cipher } = microsoft;
    return stageOf('tls', 'pass', cipher ? 'tlsGood' : 'tlsVersionGood', cipher ? { cipher } : {});
  }
  if (microsoft.outcome === 'notTls') return fail('tlsNone');
  if (microsoft.outcome !== 'alert') {
    return stageOf('tls', 'unknown', microsoft.outcome === 'silent' ? 'tlsSilent' : 'tlsClosed');
  }
  if (modern && hasAgreed(modern)) {
    if (modern.protocol === 'TLSv1.3') return fail('tlsOnlyNew');
    return fail('tlsOtherCipher', { cipher: modern.cipher ?? '?', ciphers: microsoftCiphers.join(', ') });
  }
  if (legacy && hasAgreed(legacy)) return fail('tlsOnlyOld', { protocol: readable(legacy.protocol) });
  return fail('tlsRefused', { ciphers: microsoftCiphers.join(', ') });
}

/** The verdict on outdated versions: allowing them fails no call from Microsoft, and is not wanted. */
export function judgeLegacy(legacy: Handshake): Stage {
  if (hasAgreed(legacy)) return stageOf('legacyTls', 'warn', 'legacyOn', { protocol: readable(legacy.protocol) });
  if (legacy.outcome === 'silent') return stageOf('legacyTls', 'unknown', 'legacyUnclear');
  return stageOf('legacyTls', 'pass', 'legacyOff');
}

/** Alerts by which an SBC says that it got no client certificate, or none it accepts. */
const aboutCertificates =
  /HANDSHAKE_FAILURE|CERTIFICATE_REQUIRED|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|UNKNOWN_CA|ACCESS_DENIED|NO_CERTIFICATE/;

/** Whether a failure after the SBC had shown its certificate means that it wants one of us. */
export function wantsClientCertificate({ outcome, code = '', chain }: Handshake): boolean {
  return outcome === 'alert' && chain.length > 0 && aboutCertificates.test(code);
}

/** `TLSv1` as people write it. */
function readable(protocol = 'TLSv1.1'): string {
  return protocol === 'TLSv1' ? 'TLS 1.0' : protocol.replace('TLSv', 'TLS ');
}

import { describe, expect, it } from 'vitest';
import { findTlsAlert, tlsAlerts } from '../../src/codes/tls-alert.ts';
import { holdForEach } from '../support/hold-for-each.ts';

// Protects the table of TLS alerts: as published, with what Microsoft reports for each, in the spellings of SBC logs.

/** Microsoft's list of alerts and the Schannel values it reports for them, written down apart from the table. */
const published = `
10 unexpected_message 0x80090326
20 bad_record_mac 0x8009030F
21 decryption_failed 0x80090330
22 record_overflow 0x80090326
30 decompression_failure 0x8009030F
40 handshake_failure 0x80090326
42 bad_certificate 0x80090327
43 unsupported_certificate 0x80090327
44 certificate_revoked 0x80092010
45 certificate_expired 0x80090328
46 certificate_unknown 0x80090327
47 illegal_parameter 0x80090326
48 unknown_ca 0x80090325
49 access_denied 0x8009030C
50 decode_error 0x80090326
51 decrypt_error 0x80090330
60 export_restriction 0x80090326
70 protocol_version 0x80090302
71 insufficient_security 0x80090331
80 internal_error 0x80090304
90 user_canceled 0x80090333
100 no_renegotiation 0x80090326
110 unsupported_extension 0x80090326
115 unknown_psk_identity 0x80090326
120 no_application_protocol 0x80090367`
  .trim()
  .split('\n')
  .map((row) => {
    const [number = '', name = '', hex = ''] = row.split(' ');
    return { number, name, hex };
  });

describe('every TLS alert', () => {
  it('has the published number, name and report of Microsoft', () => {
    holdForEach(
      published,
      ({ name }) => name,
      ({ number, name, hex }) => {
        expect(findTlsAlert(number)).toMatchObject({ number, name, windowsCode: { hex } });
        expect(findTlsAlert(name)).toBe(findTlsAlert(number));
      },
    );
  });

  it('has a Windows code', () => {
    holdForEach(
      tlsAlerts.filter(({ number }) => number !== '0'),
      ({ name }) => name,
      ({ windowsCode }) => {
        expect(windowsCode?.hex).toMatch(/^0x80/);
      },
    );
  });

  it('except close_notify, which is no error', () => {
    expect(findTlsAlert('close_notify')?.number).toBe('0');
    expect(findTlsAlert('close_notify')).not.toHaveProperty('windowsCode');
  });

  it('is explained in one sentence', () => {
    holdForEach(
      tlsAlerts,
      ({ name }) => name,
      ({ meaning }) => {
        expect(meaning).toMatch(/^The sender [^.]+\.$/);
      },
    );
  });

  it('stands once, in ascending order', () => {
    const numbers = tlsAlerts.map(({ number }) => Number(number));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(new Set(tlsAlerts.map(({ name }) => name)).size).toBe(tlsAlerts.length);
  });
});

describe('spellings in SBC logs', () => {
  it.each([
    ['the number', '40', 'handshake_failure'],
    ['with the word alert', 'alert 40', 'handshake_failure'],
    ['with blanks', 'handshake failure', 'handshake_failure'],
    ['in capitals', 'HANDSHAKE_FAILURE', 'handshake_failure'],
    ['as in a packet trace', 'Handshake Failure (40)', 'handshake_failure'],
    ['OpenSSL', 'sslv3 alert handshake failure', 'handshake_failure'],
    ['OpenSSL with the number', 'sslv3 alert handshake failure:SSL alert number 40', 'handshake_failure'],
    ['the number alone of OpenSSL', 'SSL alert number 46', 'certificate_unknown'],
    ['with a TLS version', 'TLSv1.2 fatal alert: unknown CA', 'unknown_ca'],
    ['OpenSSL for TLS 1.0', 'tlsv1 alert unknown ca', 'unknown_ca'],
    ['OpenSSL for TLS 1.3', 'tlsv13 alert certificate required', 'certificate_required'],
    ['British spelling', 'user cancelled', 'user_canceled'],
    ['around with blanks', '  certificate expired\n', 'certificate_expired'],
  ])('%s: %s', (_name, spelling, name) => {
    expect(findTlsAlert(spelling)?.name).toBe(name);
  });
});

describe('what is no TLS alert', () => {
  it.each([
    ['nothing', ''],
    ['the word alone', 'alert'],
    ['an unassigned number', '41000'],
    ['a number without an alert', '99'],
    ['a SIP code', '504'],
    ['a zero in front', '040'],
    ['a sentence', 'our certificate expired yesterday'],
    ['the word undefined', 'undefined'],
    ['a property of objects', '__proto__'],
    ['a method of objects', 'constructor'],
    ['a megabyte of blanks', ' '.repeat(1_000_000)],
    ['a megabyte of digits', '4'.repeat(1_000_000)],
  ])('%s is undefined', (_name, spelling) => {
    expect(findTlsAlert(spelling)).toBeUndefined();
  });
});

/** One TLS alert as the table holds it. */
export interface TlsAlertRow {
  /** 0 to 255, as digits. */
  readonly number: string;
  readonly name: string;
  /** One sentence: what the sender of the alert complains about. */
  readonly meaning: string;
  /** Symbol of the Windows code that Schannel reports on receiving the alert; left out where it reports no error. */
  readonly schannel?: string;
}

/**
 * TLS alerts in ascending order. Where Microsoft's list names no Windows code for an alert, its "default" row applies,
 * SEC_E_ILLEGAL_MESSAGE.
 *
 * @see https://learn.microsoft.com/windows/win32/secauthn/schannel-error-codes-for-tls-and-ssl-alerts
 * @see https://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml
 */
export const tlsAlertRows = [
  {
    number: '0',
    name: 'close_notify',
    meaning: 'The sender closes the TLS session in the regular way.',
  },
  {
    number: '10',
    name: 'unexpected_message',
    meaning: 'The sender got a handshake message that does not belong there.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '20',
    name: 'bad_record_mac',
    meaning: 'The sender got a TLS record whose checksum is wrong.',
    schannel: 'SEC_E_MESSAGE_ALTERED',
  },
  {
    number: '21',
    name: 'decryption_failed',
    meaning: 'The sender could not decrypt a TLS record.',
    schannel: 'SEC_E_DECRYPT_FAILURE',
  },
  {
    number: '22',
    name: 'record_overflow',
    meaning: 'The sender got a TLS record that is too long.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '30',
    name: 'decompression_failure',
    meaning: 'The sender could not decompress a TLS record.',
    schannel: 'SEC_E_MESSAGE_ALTERED',
  },
  {
    number: '40',
    name: 'handshake_failure',
    meaning: 'The sender found no acceptable set of security settings, often no common cipher suite.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '42',
    name: 'bad_certificate',
    meaning: 'The sender found the certificate damaged or its signature wrong.',
    schannel: 'SEC_E_CERT_UNKNOWN',
  },
  {
    number: '43',
    name: 'unsupported_certificate',
    meaning: 'The sender does not support this kind of certificate.',
    schannel: 'SEC_E_CERT_UNKNOWN',
  },
  {
    number: '44',
    name: 'certificate_revoked',
    meaning: 'The sender found that the certificate has been revoked.',
    schannel: 'CRYPT_E_REVOKED',
  },
  {
    number: '45',
    name: 'certificate_expired',
    meaning: 'The sender found the certificate out of date.',
    schannel: 'SEC_E_CERT_EXPIRED',
  },
  {
    number: '46',
    name: 'certificate_unknown',
    meaning: 'The sender refuses the certificate for a reason it does not name.',
    schannel: 'SEC_E_CERT_UNKNOWN',
  },
  {
    number: '47',
    name: 'illegal_parameter',
    meaning: 'The sender got a handshake value that is out of range or contradicts another.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '48',
    name: 'unknown_ca',
    meaning: 'The sender does not trust the authority behind the certificate or misses an intermediate certificate.',
    schannel: 'SEC_E_UNTRUSTED_ROOT',
  },
  {
    number: '49',
    name: 'access_denied',
    meaning: 'The sender accepted the certificate but refuses access.',
    schannel: 'SEC_E_LOGON_DENIED',
  },
  {
    number: '50',
    name: 'decode_error',
    meaning: 'The sender could not read a handshake message.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '51',
    name: 'decrypt_error',
    meaning: 'The sender could not verify a signature or a key exchange of the handshake.',
    schannel: 'SEC_E_DECRYPT_FAILURE',
  },
  {
    number: '60',
    name: 'export_restriction',
    meaning: 'The sender saw a breach of old export rules for encryption.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '70',
    name: 'protocol_version',
    meaning: 'The sender does not support the TLS version that was offered.',
    schannel: 'SEC_E_UNSUPPORTED_FUNCTION',
  },
  {
    number: '71',
    name: 'insufficient_security',
    meaning: 'The sender demands stronger cipher suites than were offered.',
    schannel: 'SEC_E_ALGORITHM_MISMATCH',
  },
  {
    number: '80',
    name: 'internal_error',
    meaning: 'The sender had a fault of its own during the handshake.',
    schannel: 'SEC_E_INTERNAL_ERROR',
  },
  {
    number: '86',
    name: 'inappropriate_fallback',
    meaning: 'The sender saw a retry with a lower TLS version than both sides support.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '90',
    name: 'user_canceled',
    meaning: 'The sender gave the handshake up for a reason outside of TLS.',
    schannel: 'SEC_E_UNFINISHED_CONTEXT_DELETED',
  },
  {
    number: '100',
    name: 'no_renegotiation',
    meaning: 'The sender does not want to negotiate the running session anew.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '109',
    name: 'missing_extension',
    meaning: 'The sender misses a required extension in the handshake.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '110',
    name: 'unsupported_extension',
    meaning: 'The sender got an extension that it did not offer.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '112',
    name: 'unrecognized_name',
    meaning: 'The sender serves no host of the name asked for (SNI).',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '113',
    name: 'bad_certificate_status_response',
    meaning: 'The sender got an unusable answer about the revocation status of the certificate.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '115',
    name: 'unknown_psk_identity',
    meaning: 'The sender does not know the shared key that was named.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '116',
    name: 'certificate_required',
    meaning: 'The sender demands a client certificate and got none.',
    schannel: 'SEC_E_ILLEGAL_MESSAGE',
  },
  {
    number: '120',
    name: 'no_application_protocol',
    meaning: 'The sender shares no application protocol with the other side (ALPN).',
    schannel: 'SEC_E_APPLICATION_PROTOCOL_MISMATCH',
  },
] as const satisfies readonly TlsAlertRow[];

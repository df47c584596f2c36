import type { WindowsCodeRow } from './windows-code-row.ts';

/**
 * SSPI and Schannel: what the TLS layer of Windows reports about a handshake or a session.
 *
 * @see https://learn.microsoft.com/windows/win32/com/com-error-codes-4
 */
export const tlsCodes = [
  {
    symbol: 'SEC_E_INSUFFICIENT_MEMORY',
    hex: '0x80090300',
    meaning: 'The machine ran out of memory during the TLS handshake.',
  },
  {
    symbol: 'SEC_E_UNSUPPORTED_FUNCTION',
    hex: '0x80090302',
    meaning: 'The two sides share no TLS version, or a function was asked for that is not supported.',
    note: 'Schannel reports it when the other side sends the TLS alert protocol_version (70).',
  },
  {
    symbol: 'SEC_E_INTERNAL_ERROR',
    hex: '0x80090304',
    meaning: 'The security system of one side failed internally during the TLS handshake.',
    note: 'Schannel also reports it when the other side sends the TLS alert internal_error (80).',
  },
  {
    symbol: 'SEC_E_SECPKG_NOT_FOUND',
    hex: '0x80090305',
    meaning: 'The security package asked for does not exist on the machine.',
  },
  {
    symbol: 'SEC_E_INVALID_TOKEN',
    hex: '0x80090308',
    meaning: 'The data received is no valid TLS, often because the port reached does not speak TLS at all.',
  },
  {
    symbol: 'SEC_E_LOGON_DENIED',
    hex: '0x8009030C',
    meaning: 'The other side refused access after it had seen the certificate or credentials.',
    note: 'Schannel also reports it when the other side sends the TLS alert access_denied (49).',
  },
  {
    symbol: 'SEC_E_UNKNOWN_CREDENTIALS',
    hex: '0x8009030D',
    meaning: 'The certificate or private key of the own side was not recognized.',
  },
  {
    symbol: 'SEC_E_NO_CREDENTIALS',
    hex: '0x8009030E',
    meaning: 'The own side has no certificate or credentials to show.',
  },
  {
    symbol: 'SEC_E_MESSAGE_ALTERED',
    hex: '0x8009030F',
    meaning: 'A TLS record was changed or damaged on its way.',
    note: 'Schannel reports it for the TLS alerts bad_record_mac (20) and decompression_failure (30).',
  },
  {
    symbol: 'SEC_E_NO_AUTHENTICATING_AUTHORITY',
    hex: '0x80090311',
    meaning: 'No authority could be reached that would vouch for the other side.',
  },
  {
    symbol: 'SEC_E_BAD_PKGID',
    hex: '0x80090316',
    meaning: 'The security package named in the request does not exist.',
  },
  {
    symbol: 'SEC_E_CONTEXT_EXPIRED',
    hex: '0x80090317',
    meaning: 'The TLS session has expired and can no longer protect messages.',
  },
  {
    symbol: 'SEC_I_CONTEXT_EXPIRED',
    hex: '0x00090317',
    meaning: 'The other side has closed the TLS session, or the session has expired.',
    note: 'Phrases print it as the decimal number 590615, which is no Microsoft response code. It is an informational code: the session ended, and the cause is to be found on the side that ended it.',
  },
  {
    symbol: 'SEC_E_INCOMPLETE_MESSAGE',
    hex: '0x80090318',
    meaning: 'Only a part of a TLS record has arrived.',
  },
  {
    symbol: 'SEC_E_INCOMPLETE_CREDENTIALS',
    hex: '0x80090320',
    meaning: 'The credentials shown are incomplete, so no TLS session was set up.',
  },
  {
    symbol: 'SEC_I_INCOMPLETE_CREDENTIALS',
    hex: '0x00090320',
    meaning: 'The other side asked for a client certificate that was not given.',
  },
  {
    symbol: 'SEC_I_RENEGOTIATE',
    hex: '0x00090321',
    meaning: 'The other side wants to negotiate the TLS session anew.',
  },
  {
    symbol: 'SEC_E_WRONG_PRINCIPAL',
    hex: '0x80090322',
    meaning: 'The name that Microsoft expects, the FQDN of the SBC, is not among the names in the certificate.',
    note: 'Microsoft prints this number with the name CERT_E_WRONG_USAGE, which belongs to 0x800B0110. The number and the words "Wrong target principal name" agree, so the name in the certificate is what to check.',
  },
  {
    symbol: 'SEC_E_TIME_SKEW',
    hex: '0x80090324',
    meaning: 'The clocks of the two machines differ too much.',
  },
  {
    symbol: 'SEC_E_UNTRUSTED_ROOT',
    hex: '0x80090325',
    meaning: 'The certificate chain ends in a root that is not trusted.',
    note: 'Schannel also reports it when the other side sends the TLS alert unknown_ca (48), so the SBC may be the one that does not trust the certificate of Microsoft.',
  },
  {
    symbol: 'SEC_E_ILLEGAL_MESSAGE',
    hex: '0x80090326',
    meaning: 'A message of the TLS handshake was unexpected or malformed, or the other side broke the handshake off.',
    note: 'This code is generic: Schannel reports it for the TLS alert handshake_failure (40) and for every alert without a code of its own. Missing common cipher suites or a refused certificate look the same, so read the TLS log of the SBC.',
  },
  {
    symbol: 'SEC_E_CERT_UNKNOWN',
    hex: '0x80090327',
    meaning: 'Something about the certificate was not accepted, without a closer reason.',
    note: 'Schannel reports it for the TLS alerts bad_certificate (42), unsupported_certificate (43) and certificate_unknown (46).',
  },
  {
    symbol: 'SEC_E_CERT_EXPIRED',
    hex: '0x80090328',
    meaning: 'The certificate received is out of date.',
    note: 'Schannel also reports it when the other side sends the TLS alert certificate_expired (45).',
  },
  {
    symbol: 'SEC_E_ENCRYPT_FAILURE',
    hex: '0x80090329',
    meaning: 'Data could not be encrypted for the TLS session.',
  },
  {
    symbol: 'SEC_E_DECRYPT_FAILURE',
    hex: '0x80090330',
    meaning: 'Data of the TLS session could not be decrypted.',
    note: 'Schannel also reports it for the TLS alerts decryption_failed (21) and decrypt_error (51).',
  },
  {
    symbol: 'SEC_E_ALGORITHM_MISMATCH',
    hex: '0x80090331',
    meaning: 'The two sides share no cipher suite or TLS version.',
    note: 'Schannel also reports it when the other side sends the TLS alert insufficient_security (71).',
  },
  {
    symbol: 'SEC_E_SECURITY_QOS_FAILED',
    hex: '0x80090332',
    meaning: 'The protection asked for, such as mutual authentication, was not reached.',
  },
  {
    symbol: 'SEC_E_UNFINISHED_CONTEXT_DELETED',
    hex: '0x80090333',
    meaning: 'The TLS handshake was given up before it was finished.',
    note: 'Schannel also reports it when the other side sends the TLS alert user_canceled (90).',
  },
  {
    symbol: 'SEC_E_BAD_BINDINGS',
    hex: '0x80090346',
    meaning: 'The channel bindings of the two sides do not match.',
  },
  {
    symbol: 'SEC_E_CERT_WRONG_USAGE',
    hex: '0x80090349',
    meaning: 'The certificate may not be used for this purpose by its key usage or extended key usage.',
  },
  {
    symbol: 'SEC_E_ISSUING_CA_UNTRUSTED',
    hex: '0x80090352',
    meaning: 'The authority that issued the certificate is not trusted.',
  },
  {
    symbol: 'SEC_E_INVALID_PARAMETER',
    hex: '0x8009035D',
    meaning: 'A parameter of the security call was invalid.',
  },
  {
    symbol: 'SEC_E_NO_CONTEXT',
    hex: '0x80090361',
    meaning: 'The TLS session referred to does not exist.',
  },
  {
    symbol: 'SEC_E_MUTUAL_AUTH_FAILED',
    hex: '0x80090363',
    meaning: 'The identity of the other side could not be verified.',
  },
  {
    symbol: 'SEC_E_APPLICATION_PROTOCOL_MISMATCH',
    hex: '0x80090367',
    meaning: 'The two sides share no application protocol for the TLS session (ALPN).',
    note: 'Schannel reports it for the TLS alert no_application_protocol (120).',
  },
] as const satisfies readonly WindowsCodeRow[];

import type { WindowsCodeRow } from './windows-code-row.ts';

/**
 * CryptoAPI and trust: what Windows finds when it checks a certificate and its chain.
 *
 * @see https://learn.microsoft.com/windows/win32/com/com-error-codes-4
 */
export const trustCodes = [
  {
    symbol: 'CRYPT_E_SELF_SIGNED',
    hex: '0x80092007',
    meaning: 'The certificate is self-signed instead of issued by a public authority.',
  },
  {
    symbol: 'CRYPT_E_REVOKED',
    hex: '0x80092010',
    meaning: 'The certificate has been revoked.',
    note: 'Schannel also reports it when the other side sends the TLS alert certificate_revoked (44).',
  },
  {
    symbol: 'CRYPT_E_NO_REVOCATION_DLL',
    hex: '0x80092011',
    meaning: 'The machine has no component to check whether the certificate is revoked.',
  },
  {
    symbol: 'CRYPT_E_NO_REVOCATION_CHECK',
    hex: '0x80092012',
    meaning: 'It could not be checked whether the certificate is revoked.',
  },
  {
    symbol: 'CRYPT_E_REVOCATION_OFFLINE',
    hex: '0x80092013',
    meaning: 'The server that tells whether the certificate is revoked could not be reached.',
  },
  {
    symbol: 'CRYPT_E_NOT_IN_REVOCATION_DATABASE',
    hex: '0x80092014',
    meaning: 'The revocation server does not know the certificate.',
  },
  {
    symbol: 'TRUST_E_SYSTEM_ERROR',
    hex: '0x80096001',
    meaning: 'The system failed while it verified the trust in a certificate.',
  },
  {
    symbol: 'TRUST_E_NO_SIGNER_CERT',
    hex: '0x80096002',
    meaning: 'The certificate of the signer is invalid or missing.',
  },
  {
    symbol: 'TRUST_E_CERT_SIGNATURE',
    hex: '0x80096004',
    meaning: 'The signature on a certificate of the chain could not be verified.',
    note: 'This is a certificate fault, although the actions that Microsoft publishes for the phrase with this number speak of reachability and firewall. Check the certificate chain of the SBC as well.',
  },
  {
    symbol: 'TRUST_E_BAD_DIGEST',
    hex: '0x80096010',
    meaning: 'The digital signature does not match what was signed.',
  },
  {
    symbol: 'TRUST_E_BASIC_CONSTRAINTS',
    hex: '0x80096019',
    meaning: 'A certificate of the chain is used against its basic constraints, for instance as an authority.',
  },
  {
    symbol: 'TRUST_E_PROVIDER_UNKNOWN',
    hex: '0x800B0001',
    meaning: 'The trust provider asked for is unknown.',
  },
  {
    symbol: 'TRUST_E_SUBJECT_NOT_TRUSTED',
    hex: '0x800B0004',
    meaning: 'The holder of the certificate is not trusted for this action.',
  },
  {
    symbol: 'TRUST_E_NOSIGNATURE',
    hex: '0x800B0100',
    meaning: 'There is no signature where one is needed.',
  },
  {
    symbol: 'CERT_E_EXPIRED',
    hex: '0x800B0101',
    meaning: 'A certificate of the chain is out of date or not valid yet.',
  },
  {
    symbol: 'CERT_E_VALIDITYPERIODNESTING',
    hex: '0x800B0102',
    meaning: 'The validity periods of the certificates along the chain do not fit into one another.',
  },
  {
    symbol: 'CERT_E_ROLE',
    hex: '0x800B0103',
    meaning: 'A server certificate stands where an authority belongs, or the other way round.',
  },
  {
    symbol: 'CERT_E_PATHLENCONST',
    hex: '0x800B0104',
    meaning: 'The certificate chain is longer than one of its authorities allows.',
  },
  {
    symbol: 'CERT_E_CRITICAL',
    hex: '0x800B0105',
    meaning: 'A certificate holds an unknown extension that is marked critical.',
  },
  {
    symbol: 'CERT_E_PURPOSE',
    hex: '0x800B0106',
    meaning: 'A certificate is used for a purpose that its authority did not provide for.',
  },
  {
    symbol: 'CERT_E_ISSUERCHAINING',
    hex: '0x800B0107',
    meaning: 'A certificate was not issued by the one that follows it in the chain.',
  },
  {
    symbol: 'CERT_E_MALFORMED',
    hex: '0x800B0108',
    meaning: 'An important field of a certificate is missing or empty.',
  },
  {
    symbol: 'CERT_E_UNTRUSTEDROOT',
    hex: '0x800B0109',
    meaning: 'The certificate chain ends in a root that is not trusted.',
  },
  {
    symbol: 'CERT_E_CHAINING',
    hex: '0x800B010A',
    meaning: 'No chain to a trusted root could be built, often because an intermediate certificate is missing.',
  },
  {
    symbol: 'TRUST_E_FAIL',
    hex: '0x800B010B',
    meaning: 'The trust check failed without a closer reason.',
  },
  {
    symbol: 'CERT_E_REVOKED',
    hex: '0x800B010C',
    meaning: 'The issuer has revoked a certificate of the chain.',
  },
  {
    symbol: 'CERT_E_UNTRUSTEDTESTROOT',
    hex: '0x800B010D',
    meaning: 'The certificate chain ends in a test root, which is not trusted.',
  },
  {
    symbol: 'CERT_E_REVOCATION_FAILURE',
    hex: '0x800B010E',
    meaning: 'The check whether a certificate is revoked could not be completed.',
  },
  {
    symbol: 'CERT_E_CN_NO_MATCH',
    hex: '0x800B010F',
    meaning: 'The name in the certificate is not the name that was expected.',
  },
  {
    symbol: 'CERT_E_WRONG_USAGE',
    hex: '0x800B0110',
    meaning: 'The certificate is not valid for the usage asked for.',
    note: 'Microsoft prints this name beside the number 0x80090322, which is SEC_E_WRONG_PRINCIPAL: in that phrase the name in the certificate is wrong, not its usage.',
  },
  {
    symbol: 'TRUST_E_EXPLICIT_DISTRUST',
    hex: '0x800B0111',
    meaning: 'The certificate is explicitly marked as not trusted.',
  },
  {
    symbol: 'CERT_E_UNTRUSTEDCA',
    hex: '0x800B0112',
    meaning: 'A policy does not trust one of the authorities in an otherwise good chain.',
  },
  {
    symbol: 'CERT_E_INVALID_POLICY',
    hex: '0x800B0113',
    meaning: 'The certificate policy is invalid.',
  },
  {
    symbol: 'CERT_E_INVALID_NAME',
    hex: '0x800B0114',
    meaning: 'A name in the certificate is not permitted by the name constraints of its authority.',
  },
] as const satisfies readonly WindowsCodeRow[];

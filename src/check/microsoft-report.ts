/** What Microsoft reports of a call that fails for a reason the check has found: the codes, and words of the error message. */
export interface MicrosoftReport {
  readonly microsoftCode: string;
  readonly sipCode: string;
  /** Tells the entry from others with the same codes; part of its error message. */
  readonly phrase: string;
}

/** The reports that the stages name. A test looks each up in the catalog. */
export const reports = {
  noSuchHost: report('569015', 'No such host is known'),
  noAddress: report('569016', 'no data of the requested type was found'),
  refused: report('569002', 'INVITE: No connection could be made'),
  silent: report('569002', 'INVITE: A connection attempt failed'),
  noTls: report('569003', '0x80090326'),
  expired: report('569008', 'SEC_E_CERT_EXPIRED'),
  untrusted: report('569009', 'SEC_E_UNTRUSTED_ROOT'),
  wrongName: report('569002', 'INVITE: outgoing TLS negotiation failed; Wrong target principal name'),
  badSignature: report('569002', '0x80096004'),
} as const satisfies Record<string, MicrosoftReport>;

function report(microsoftCode: string, phrase: string): MicrosoftReport {
  return { microsoftCode, sipCode: '504', phrase };
}

import { type Q850Row, q850Causes } from './q850-causes.ts';

/** Why the telephone network ended a call, as a Reason header may tell it (RFC 3326, RFC 6432). */
export interface Q850Cause {
  /** 1 to 127, as digits without leading zeros. */
  readonly cause: string;
  readonly name: string;
  /**
   * What a gateway that follows RFC 3398 section 7.2.4.1 would send as SIP response. For information only: SBCs let
   * admins change the mapping, and Microsoft does not use it.
   */
  readonly rfc3398: {
    /** Three digits; left out when the RFC sends no response for the cause. */
    readonly sipCode?: string;
    /** When the RFC has another response, or that it has none of its own for the cause. */
    readonly note?: string;
  };
}

/** What a card has to say beside a Q.850 cause that came from Microsoft. */
export const q850Caution =
  'Microsoft maps SIP codes to Q.850 causes by NICC ND1017, where 486 becomes cause 34, so the SIP code of the status line counts and not the cause.';

const byCause = new Map(q850Causes.map((row) => [row.cause as string, describeRow(row)]));

/**
 * Names a Q.850 cause by its number. Causes without an entry in Q.850 are undefined.
 *
 * Never turn the cause of a Reason header back into a SIP code: Direct Routing maps by NICC ND1017:2006/07 and not by
 * RFC 3398 or RFC 4497 (486 arrives as cause 34, where RFC 4497 has 17), and public traces show 480 with cause 31, 403
 * with 63 and 410 with 22. Where a carrier retries busy calls because of cause 34, the documented remedy is to remove
 * the cause on the SBC or to rewrite it to 17.
 *
 * @example describeQ850Cause('34')?.name // 'No circuit/channel available'
 *
 * @see https://learn.microsoft.com/microsoftteams/troubleshoot/phone-system/direct-routing/issues-with-inbound-calls
 */
export function describeQ850Cause(cause: string): Q850Cause | undefined {
  if (cause.length > 3 || !/^[0-9]+$/.test(cause)) return undefined;
  return byCause.get(String(Number(cause)));
}

function describeRow({ cause, name, rfc3398SipCode, rfc3398Note }: Q850Row): Q850Cause {
  if (rfc3398SipCode === undefined && rfc3398Note === undefined) {
    return { cause, name, rfc3398: { sipCode: '500', note: 'the response for every cause without one of its own' } };
  }
  return {
    cause,
    name,
    rfc3398: { ...(rfc3398SipCode && { sipCode: rfc3398SipCode }), ...(rfc3398Note && { note: rfc3398Note }) },
  };
}

import { type TlsAlertRow, tlsAlertRows } from './tls-alert-rows.ts';
import { findWindowsCode, type WindowsCode } from './windows-code.ts';

/** A TLS alert as an SBC logs it, with the Windows code under which Microsoft reports the same event. */
export interface TlsAlert {
  /** `40` */
  readonly number: string;
  /** `handshake_failure` */
  readonly name: string;
  /** One sentence: what the sender of the alert complains about. */
  readonly meaning: string;
  /** What Microsoft reports when the SBC sends this alert; left out for close_notify, which is no error. */
  readonly windowsCode?: WindowsCode;
}

/** All TLS alerts we can explain, in ascending order of number. */
export const tlsAlerts: readonly TlsAlert[] = tlsAlertRows.map(fromRow);

const byName = new Map(tlsAlerts.map((alert) => [alert.name.replaceAll('_', ' '), alert]));
const byNumber = new Map(tlsAlerts.map((alert) => [alert.number, alert]));

/** The longest spelling, an OpenSSL line with name and number, stays below this. */
const longestSpelling = 100;

/** What logs write in front of the name or number: "tlsv1 alert", "fatal alert:", "SSL alert number". */
const lead = /^(?:(?:ssl|tls) ?(?:v ?[0-9](?:[. ]?[0-9])?)? )?(?:fatal |warning )?(?:alert )?(?:number )?/;

/**
 * Finds a TLS alert by number or name, as SBC logs write them, in any letter case. A bare number is taken for an alert,
 * so pass one only where the text speaks of TLS.
 *
 * @example
 * findTlsAlert('alert 40')?.name // 'handshake_failure'
 * findTlsAlert('tlsv1 alert unknown ca')?.windowsCode?.symbol // 'SEC_E_UNTRUSTED_ROOT'
 */
export function findTlsAlert(spelling: string): TlsAlert | undefined {
  if (spelling.length > longestSpelling) return undefined;
  const words = spelling
    .toLowerCase()
    .replace(/[\s_:(),-]+/g, ' ')
    .trim();
  const [, name = '', number = ''] = /^([a-z ]*?) ?([0-9]{0,3})$/.exec(words.replace(lead, '')) ?? [];
  if (name === '') return byNumber.get(number);
  return byName.get(name.replace(/ (?:ssl )?alert number$/, '').replace('cancelled', 'canceled'));
}

function fromRow({ number, name, meaning, schannel }: TlsAlertRow): TlsAlert {
  const windowsCode = schannel === undefined ? undefined : findWindowsCode(schannel);
  return { number, name, meaning, ...(windowsCode && { windowsCode }) };
}

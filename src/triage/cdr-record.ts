import type { ColumnRole } from './column-role.ts';
import type { Header } from './read-header.ts';

/**
 * Names of the default columns of an AudioCodes SBC's signalling records, in their order; what stands before the first bar is the
 * frame of syslog. A record without a header above it is read by them.
 * @see https://techdocs.audiocodes.com/session-border-controller-sbc/mediant-software-sbc/user-manual/version-740/Content/UM/CDR%20Field%20Description.htm
 */
const defaultNames =
  'frame SBCReportType EPTyp SIPMethod SIPCallId SessionId Orig SourceIp SourcePort DestIp DestPort TransportType SrcURI SrcURIBeforeMap DstURI DstURIBeforeMap Durat TrmSd TrmReason TrmReasonCategory SetupTime ConnectTime ReleaseTime RedirectReason RedirectURINum RedirectURINumBeforeMap TxSigIPDiffServ IPGroup SrdId SIPInterfaceId ProxySetId IpProfileId MediaRealmId DirectMedia SIPTrmReason SIPTermDesc Caller Callee'.split(
    ' ',
  );

const methods = /^(?:INVITE|OPTIONS|REGISTER|SUBSCRIBE|NOTIFY|MESSAGE|REFER|PUBLISH|BENOTIFY|SERVICE|INFO)$/;

/** The names of the columns of a record that came without a header; undefined for a line that is no record of a call's end. */
export function namesOfRecord(cells: readonly string[]): readonly string[] | undefined {
  const at = cells.findIndex((cell) => /\bCALL_END\b/.test(cell));
  if (at < 0 || at > 1 || cells.length < 30 || cells[at + 1]?.trim() !== 'SBC') return undefined;
  const hasMethod = methods.test(cells[at + 2]?.trim() ?? '');
  const names = defaultNames.filter((name) => hasMethod || name !== 'SIPMethod').slice(1 - at);
  return cells.map((_, index) => names[index] ?? `more${index}`);
}

/** Why a call ended, where the record names no SIP code, as the SIP code that says the same. */
const codeOfCategory: Readonly<Record<string, string>> = { NO_ANSWER: '480', BUSY: '486', FORWARDED: '302' };

/** A cell of an SBC's record as a report takes it: BYE and CANCEL are codes, times are ISO 8601, both legs of a session are one call. */
export function readCdrCell(
  role: ColumnRole,
  plain: (role: ColumnRole) => string | undefined,
  { named }: Header,
  cells: readonly string[],
): string | undefined {
  const other = (name: string) => cells[named?.get(name) ?? -1]?.trim() ?? '';
  if (role === 'sipCode') return readCode(plain(role) ?? '', other('trmreasoncategory'), other('durat'));
  if (role === 'correlation') {
    const session = other('sessionid');
    return /^0*$/.test(session) ? plain(role) : session;
  }
  if (role === 'success') return isFault.test(other('trmreasoncategory')) && !plain('sipCode') ? 'no' : undefined;
  if (role === 'phrase') return plain(role) || other('trmreason');
  if (role.endsWith('Time')) return readTime(plain(role) ?? '');
  return plain(role);
}

function readCode(said: string, category: string, seconds: string): string {
  if (said === 'BYE') return '200';
  if (said === 'CANCEL') return '487';
  const code = /\b[1-6]\d\d\b/.exec(said)?.[0];
  if (code !== undefined) return code;
  if (Number(seconds) > 0) return '200';
  return codeOfCategory[category] ?? '';
}

/** Categories of calls that failed, where nothing else says so. */
const isFault = /^(?:NO_RESOURCES|NO_MATCH|GENERAL_FAILED)$/;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `14:02:32.110 UTC Tue May 07 2024` as ISO 8601; anything else as it is. */
function readTime(text: string): string {
  const found =
    /^(\d\d:\d\d:\d\d(?:\.\d+)?)\s+(?:(?:UTC|GMT)?([+-]\d\d):?(\d\d)\s+|[A-Z]{1,5}\s+)?(?:[A-Z][a-z]{2}\s+)?([A-Z][a-z]{2})\s+(\d{1,2})\s+(\d{4})$/.exec(
      text,
    );
  if (!found) return text;
  const [, time, hours, minutes, month = '', day = '', year] = found;
  const number = months.indexOf(month.toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time}${hours ? `${hours}:${minutes}` : 'Z'}`;
}

import type { SipResponseRow } from './sip-response-row.ts';
import { progressSuccessAndRedirection } from './sip-responses-1xx-3xx.ts';
import { requestFailures } from './sip-responses-4xx.ts';
import { serverAndGlobalFailures } from './sip-responses-5xx-6xx.ts';

/** Class of a SIP response by its first digit (RFC 3261 section 7.2). */
export type SipClass = 'provisional' | 'success' | 'redirection' | 'requestFailure' | 'serverFailure' | 'globalFailure';

/** A SIP response code as registered with IANA, with what it says about a phone call in our own words. */
export interface SipResponse {
  /** Three digits. */
  readonly code: string;
  readonly reasonPhrase: string;
  readonly class: SipClass;
  /** Number of the RFC that registers it; undefined when the code is not registered. */
  readonly rfc?: string;
  /** For a code that is not registered: the code as which RFC 3261 has it treated. */
  readonly treatedAs?: string;
  /** One sentence in telephony terms. */
  readonly meaning: string;
  /** One sentence: what to look at first. */
  readonly lookFirst: string;
  /** `true` when the code by itself is no fault: progress, success, busy, cancelled, declined (486, 487, 600, 603). */
  readonly normal: boolean;
}

/** A text that stands for nothing but a SIP code in a status line. */
export interface SipReasonPhrase {
  readonly code: string;
  readonly phrase: string;
}

const rows: readonly SipResponseRow[] = [
  ...progressSuccessAndRedirection,
  ...requestFailures,
  ...serverAndGlobalFailures,
];

/** First digit of a code: its class, and the words for it. */
const classes = {
  '1': { class: 'provisional', words: 'a progress report' },
  '2': { class: 'success', words: 'a success' },
  '3': { class: 'redirection', words: 'a redirection' },
  '4': { class: 'requestFailure', words: 'a refusal of the request' },
  '5': { class: 'serverFailure', words: 'a failure of a server on the way' },
  '6': { class: 'globalFailure', words: 'a refusal that holds everywhere' },
} as const satisfies Record<string, { class: SipClass; words: string }>;

/** Codes seen on the wire although the registry does not hold them: RFC 2543 had both, RFC 3261 dropped them. */
const withdrawn = [
  { code: '409', phrase: 'Conflict' },
  { code: '411', phrase: 'Length Required' },
] as const satisfies readonly SipReasonPhrase[];

const byCode = new Map<string, SipResponse>(rows.map((row) => [row.code, fromRow(row)]));

/** All 75 registered SIP responses, in ascending order of code. */
export const sipResponses: readonly SipResponse[] = [...byCode.values()];

/**
 * Every registered reason phrase and the other spellings in common use ("Gateway Timeout" for 504), in ascending order
 * of code. They tell that a text is only the standard words for a code and no error message of its own. Some phrases
 * stand for two codes ("Not Acceptable": 406 and 606).
 */
export const sipReasonPhrases: readonly SipReasonPhrase[] = [
  ...rows.flatMap(({ code, reasonPhrase, otherPhrases = [] }) =>
    [reasonPhrase, ...otherPhrases].map((phrase) => ({ code, phrase })),
  ),
  ...withdrawn,
].sort((a, b) => Number(a.code) - Number(b.code));

/**
 * What a SIP response code says about a call. A code that is not registered is explained as RFC 3261 section 8.1.3.2 has
 * it treated: as x00 of its class, or as 183 when it is provisional. Anything but a code from 100 to 699 is undefined.
 *
 * @example
 * describeSipResponse('504')?.reasonPhrase // 'Server Time-out'
 * describeSipResponse('499')?.treatedAs // '400'
 *
 * @see https://www.rfc-editor.org/rfc/rfc3261#section-21
 */
export function describeSipResponse(code: string): SipResponse | undefined {
  return byCode.get(code) ?? describeUnregistered(code);
}

function fromRow({ code, reasonPhrase, rfc, meaning, lookFirst, normal }: SipResponseRow): SipResponse {
  return { code, reasonPhrase, class: classOf(code).class, rfc, meaning, lookFirst, normal: normal ?? false };
}

function describeUnregistered(code: string): SipResponse | undefined {
  if (code.length !== 3 || !/^[1-6][0-9]{2}$/.test(code)) return undefined;
  const digit = code.charAt(0);
  const { class: sipClass, words } = classOf(code);
  const treatedAs = digit === '1' ? '183' : `${digit}00`;
  const known = withdrawn.find((row) => row.code === code)?.phrase;
  return {
    code,
    reasonPhrase: known ? `${known} (not registered)` : `Not registered, treated as ${treatedAs}`,
    class: sipClass,
    treatedAs,
    meaning: `${code} is no registered SIP code; by its first digit it is ${words} and is treated like ${treatedAs}.`,
    lookFirst:
      'Find in the SIP log which system sent it, and read the text after the code and the documentation of that system.',
    normal: digit === '1' || digit === '2',
  };
}

function classOf(code: string): { readonly class: SipClass; readonly words: string } {
  return classes[code.charAt(0) as keyof typeof classes];
}

import { explainMicrosoftCode } from './microsoft-code-explanation.ts';
import { findMicrosoftCodeFamily, type MicrosoftCodeFamily } from './microsoft-code-family.ts';

/** What the digits of a Microsoft response code tell, whether or not the catalog lists it. */
export interface MicrosoftCodeStructure {
  readonly code: string;
  /** Who produced the final response: the SBC (560ZZZ), a Microsoft service, or not told by the digits. */
  readonly producer: 'sbc' | 'microsoft' | 'unknown';
  /** For 560ZZZ: the SIP code the SBC sent, registered or not. Left out for 560000, which holds none. */
  readonly sbcSipCode?: string;
  /**
   * For 540ZZZ: its last three digits when they can be a SIP code. Reading them as the answer on the inbound leg (SBC to
   * Microsoft) is inference; it does not say that the SBC sent them.
   */
  readonly inboundSipCode?: string;
  /** The family a prefix seems to belong to; inferred from published names, not documented. */
  readonly family?: MicrosoftCodeFamily;
  /** `true` for 540000 and 560000, which stand for a call that ended normally. */
  readonly endsNormally: boolean;
  /** Full sentences for a card: who produced the response, what the digits tell, what is documented and what inferred. */
  readonly explanation: string;
}

/**
 * Reads the structure of a Microsoft response code (1 to 7 digits). Documented is one rule: codes that start with 560
 * carry the SIP code the SBC sent, all others come from a Microsoft service. Anything that is no such code is `unknown`.
 *
 * @example
 * readMicrosoftCode('560480').sbcSipCode // '480'
 * readMicrosoftCode('569123').producer // 'microsoft'
 *
 * @see https://learn.microsoft.com/microsoftteams/troubleshoot/phone-system/direct-routing/microsoft-sip-response-codes
 */
export function readMicrosoftCode(code: string): MicrosoftCodeStructure {
  const facts = readFacts(code);
  return { ...facts, explanation: explainMicrosoftCode(facts) };
}

function readFacts(code: string): Omit<MicrosoftCodeStructure, 'explanation'> {
  const endsNormally = code === '540000' || code === '560000';
  const producer = producerOf(code);
  if (producer === 'unknown') return { code, producer, endsNormally };
  const family = findMicrosoftCodeFamily(code);
  const facts = { code, producer, endsNormally, ...(family && { family }) };
  const digits = code.slice(3);
  if (producer === 'sbc') return digits === '000' ? facts : { ...facts, sbcSipCode: digits };
  return code.startsWith('540') && /^[1-6]/.test(digits) ? { ...facts, inboundSipCode: digits } : facts;
}

/** 590xxx is left open: the only such number ever published with a phrase is a Windows error in decimal form. */
function producerOf(code: string): MicrosoftCodeStructure['producer'] {
  if (code.length > 6 || !/^(?:0|[1-9][0-9]{0,4}|5(?!90)[0-9]{5})$/.test(code)) return 'unknown';
  return code.length === 6 && code.startsWith('560') ? 'sbc' : 'microsoft';
}

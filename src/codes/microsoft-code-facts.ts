import { findMicrosoftCodeFamily, type MicrosoftCodeFamily } from './microsoft-code-family.ts';

/** What the digits of a Microsoft response code tell, whether or not the catalog lists it. */
export interface MicrosoftCodeFacts {
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
}

/** Reads the digits of a Microsoft response code; anything that is no such code is `unknown`. */
export function readMicrosoftCodeFacts(code: string): MicrosoftCodeFacts {
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
function producerOf(code: string): MicrosoftCodeFacts['producer'] {
  if (code.length > 6 || !/^(?:0|[1-9][0-9]{0,4}|5(?!90)[0-9]{5})$/.test(code)) return 'unknown';
  return code.length === 6 && code.startsWith('560') ? 'sbc' : 'microsoft';
}

/** What the digits of a Microsoft response code tell, whether or not the catalog lists it. */
export interface MicrosoftCodeStructure {
  readonly code: string;
  /** Who produced the final response: the SBC (560ZZZ), a Microsoft service, or not told by the digits. */
  readonly producer: 'sbc' | 'microsoft' | 'unknown';
  /** For 560ZZZ: the SIP code the SBC sent. */
  readonly sbcSipCode?: string;
  /** The family a prefix seems to belong to; inferred from published names, not documented. */
  readonly family?: { readonly prefix: string; readonly name: string };
}

/** Reads the structure of a Microsoft response code (1 to 7 digits). */
export function readMicrosoftCode(code: string): MicrosoftCodeStructure {
  return { code, producer: 'unknown' };
}

/** Where something was read: UTF-16 offsets into the normalised paste. */
export interface Reading {
  /** What was read, normalised: digits for a code, one line for a phrase. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Why a number was taken for a code: the names of the reasons, and what they weigh together. */
export interface CodeReasons {
  readonly code: string;
  readonly role: 'microsoftCode' | 'sipCode';
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What one failure in a paste states, each fact with where it was read. Nothing here comes from the catalog. */
export interface CallFailure {
  readonly microsoftCode?: Reading;
  readonly sipCode?: Reading;
  /** Error text that stands with the codes, or the text of the paste itself when it holds no code. */
  readonly phrase?: Reading;
  /** The phrase stood in a field or header of its own; otherwise it is whatever words stood around the codes. */
  readonly phraseIsNamed?: true;
  /** HRESULT or Windows error, normalised to `0x80090328`. */
  readonly hresult?: Reading;
  /** Q.850 cause; shown, never turned into a SIP code. */
  readonly q850?: Reading;
  readonly sbcName?: Reading;
  readonly correlationId?: Reading;
  readonly time?: Reading;
  /** Which way the call went, as written: `dr_in`, `Outbound`. */
  readonly direction?: Reading;
  /** How many times the paste states this same failure. */
  readonly count: number;
  /**
   * How the codes were recognised: `field` by a column, property or header name; `label` by words beside them;
   * `bare` by their form alone; `prose` when the paste is only words.
   */
  readonly readFrom: 'field' | 'label' | 'bare' | 'prose';
  /** Why its codes are codes, where they were not read from a trace or table. */
  readonly because?: readonly CodeReasons[];
  /** The text says that it was this one or another: `either 569008 or 569009`. */
  readonly isAlternative?: true;
  /** Words without codes beside failures with codes; they count only when they quote a whole error message. */
  readonly isAside?: true;
}

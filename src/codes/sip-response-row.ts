/** One registered SIP response as the tables hold it; its class follows from the first digit of the code. */
export interface SipResponseRow {
  /** Three digits. */
  readonly code: string;
  readonly reasonPhrase: string;
  /** Number of the RFC that registers the code. */
  readonly rfc: string;
  /** One sentence in telephony terms. */
  readonly meaning: string;
  /** One sentence: what to look at first. */
  readonly lookFirst: string;
  /** `true` when the code by itself is no fault; left out otherwise. */
  readonly normal?: true;
  /** Other texts that devices put where the reason phrase stands. */
  readonly otherPhrases?: readonly string[];
}

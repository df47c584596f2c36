/** One Windows error as the tables hold it; its decimal forms are computed from the hexadecimal one. */
export interface WindowsCodeRow {
  readonly symbol: string;
  /** Eight hexadecimal digits in capitals after `0x`; for Winsock the HRESULT form `0x8007xxxx`. */
  readonly hex: string;
  /** One sentence in telephony terms. */
  readonly meaning: string;
  /** What else must be known about this code in Direct Routing. */
  readonly note?: string;
}

/** A Windows error that appears in phrases: Schannel, certificate trust or Winsock. */
export interface WindowsCode {
  readonly symbol: string;
  /** `0x80090328` */
  readonly hex: string;
  /** `2148074280` */
  readonly unsigned: string;
  /** `-2146893016` */
  readonly signed: string;
  readonly meaning: string;
  readonly area: 'tls' | 'trust' | 'winsock';
}

/** Finds a Windows code by hex (with or without 0x), unsigned or signed decimal, or symbol, whatever the letter case. */
export function findWindowsCode(_spelling: string): WindowsCode | undefined {
  return undefined;
}

/**
 * What a token is by its shape. Only a `number` can be a code: dates, times, phone numbers, addresses, GUIDs, names with digits
 * in them and the like are kinds of their own, so that none of their digits is ever looked at again.
 */
export type TokenKind =
  | 'word'
  | 'number'
  | 'sign'
  | 'break'
  | 'time'
  | 'date'
  | 'phone'
  | 'host'
  | 'address'
  | 'guid'
  | 'hex'
  | 'path'
  | 'name'
  | 'version'
  | 'media';

/** The smallest thing of a text that is read as one. Offsets are UTF-16 units of the normalised text. */
export interface Token {
  readonly kind: TokenKind;
  /** Lower case; of a number the digits it stands for (`569008` for `569.008`, `569008.0` and `569O08`). */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Counted from 0. */
  readonly line: number;
  /** Nothing stands between it and the token before. */
  readonly isGlued: boolean;
  /** A number that is written in an odd way: with a separator, an exponent, letters for digits. */
  readonly isRepaired: boolean;
}

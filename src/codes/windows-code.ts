import type { WindowsCodeRow } from './windows-code-row.ts';
import { tlsCodes } from './windows-tls-codes.ts';
import { trustCodes } from './windows-trust-codes.ts';
import { winsockCodes } from './winsock-codes.ts';

/** A Windows error that appears in phrases: Schannel, certificate trust or Winsock. */
export interface WindowsCode {
  readonly symbol: string;
  /** `0x80090328`; for Winsock the HRESULT form, `0x8007274D`. */
  readonly hex: string;
  /** `2148074280` */
  readonly unsigned: string;
  /** `-2146893016` */
  readonly signed: string;
  readonly meaning: string;
  readonly area: 'tls' | 'trust' | 'winsock';
  /** Full sentences on what else must be known about the code in Direct Routing. */
  readonly note?: string;
  /** Winsock only: the number as Winsock counts it, `10061`. */
  readonly winsock?: string;
}

/** All Windows errors we can explain, grouped by area. */
export const windowsCodes: readonly WindowsCode[] = [
  ...tlsCodes.map((row) => fromRow(row, 'tls')),
  ...trustCodes.map((row) => fromRow(row, 'trust')),
  ...winsockCodes.map((row) => fromRow(row, 'winsock')),
];

const bySymbol = new Map(windowsCodes.map((code) => [code.symbol, code]));
const byValue = new Map(windowsCodes.map((code) => [Number(code.unsigned), code]));
const byWinsock = new Map(windowsCodes.flatMap((code) => (code.winsock ? [[code.winsock, code] as const] : [])));

/** The longest symbol has 35 letters; anything much longer is no spelling of a code and not worth reading. */
const longestSpelling = 48;

/**
 * Finds a Windows code by hex (with or without 0x), unsigned or signed decimal, or symbol, whatever the letter case.
 * Without 0x a hexadecimal number must have eight digits and begin like an HRESULT of these families (8007, 8009, 800B).
 * A bare Winsock number such as 10061 is not accepted, because Microsoft response codes look the same.
 *
 * @example
 * findWindowsCode('-2146893016')?.symbol // 'SEC_E_CERT_EXPIRED'
 * findWindowsCode('590615')?.symbol // 'SEC_I_CONTEXT_EXPIRED'
 */
export function findWindowsCode(spelling: string): WindowsCode | undefined {
  if (spelling.length > longestSpelling) return undefined;
  const text = spelling.trim().toUpperCase();
  const value = readValue(text);
  return value === undefined ? bySymbol.get(text) : byValue.get(value);
}

/**
 * Finds a Winsock error by its own decimal number. Call it only where the text says that the number is a socket error:
 * Microsoft response codes of five digits lie in the same range.
 *
 * @example findWinsockCode('10061')?.symbol // 'WSAECONNREFUSED'
 */
export function findWinsockCode(number: string): WindowsCode | undefined {
  return number.length > longestSpelling ? undefined : byWinsock.get(number.trim());
}

/** Reads capitals as an unsigned 32-bit number; undefined when they are none. */
function readValue(text: string): number | undefined {
  const hex = /^0X([0-9A-F]{1,8})L?$/.exec(text)?.[1] ?? /^80(?:07|09|0B)[0-9A-F]{4}$/.exec(text)?.[0];
  if (hex !== undefined) return Number.parseInt(hex, 16);
  if (!/^-?[0-9]{1,10}$/.test(text)) return undefined;
  const decimal = Number(text);
  if (decimal < -(2 ** 31) || decimal >= 2 ** 32) return undefined;
  return decimal >>> 0;
}

function fromRow(row: WindowsCodeRow, area: WindowsCode['area']): WindowsCode {
  const value = Number(row.hex);
  const winsock = area === 'winsock' ? { winsock: String(value & 0xffff) } : {};
  return { ...row, unsigned: String(value), signed: String(value | 0), area, ...winsock };
}

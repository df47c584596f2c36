import { findWindowsCode, findWinsockCode, type WindowsCode } from '../codes/windows-code.ts';

/** A Windows error code or name found in a text. */
export interface WindowsFact {
  readonly code: WindowsCode;
  readonly from: number;
  readonly to: number;
}

const spellings =
  /\b0[xX][0-9a-fA-F]{5,8}\b|(?<![\w.+-])(?:800[79bB][0-9a-fA-F]{4})\b|(?<![\w.])-21\d{8}\b|(?<![\w.+-])21[45]\d{7}\b|(?<=hresult\s{0,3}[=:]?\s{0,3})\d{6}\b|\b(?:SEC_[EI]|CERT_E|TRUST_E|CRYPT_E)_[A-Z_]{4,40}\b|\bWSA[A-Z_]{5,30}\b|(?<=\b(?:winsock|wsa|socket error|os error)\b[^\n\d]{0,20})1[01]0\d\d\b/gi;
const hint = /0x|800[79b]|-?21[45]\d{7}|hresult|sec_|cert_|trust_|crypt_|wsa|socket|winsock|os error/i;

/** Finds Windows codes by hex, decimal or name; values we cannot explain are left out. */
export function readWindowsFacts(text: string): WindowsFact[] {
  if (!hint.test(text)) return [];
  const facts: WindowsFact[] = [];
  for (const match of text.matchAll(spellings)) {
    const code = /^1[01]0\d\d$/.test(match[0]) ? findWinsockCode(match[0]) : findWindowsCode(match[0]);
    if (code) facts.push({ code, from: match.index, to: match.index + match[0].length });
  }
  return facts;
}

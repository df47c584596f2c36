import { findWindowsCode } from '../codes/index.ts';

const hidden = '•••';

/** Country calling codes of one and two digits (ITU-T E.164); all others have three. */
const countryCode = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

const displayName = /"[^"]{1,120}"(?=\s{0,3}[<‹]?\s{0,3}(?:sips?|tel):)/gi;
const namedField = /("?(?:user|caller|callee)?_?(?:display_?)?name"?\s{0,3}[:=]\s{0,3})"[^"]{1,120}"/gi;
const sipUser = /(?<=\bsips?:)[^\s@<>‹›"]{1,160}(?=@)/gi;
const userAtHost = /[^\s@<>‹›"'(),;:=[\]{}]{1,128}(?=@[\p{L}\p{N}[])/gu;
const international = /\+\s?\d[\d\s().\-/*xX]{4,24}/g;
const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const national = /(?<![\p{L}\p{N}.:_-])\(?\d[\d().\-/ ]{5,22}\d(?![\p{L}\p{N}.:_])/gu;

/**
 * Hides who was calling whom: phone numbers keep their country code and the last two digits at most, the user part
 * of SIP addresses and sign-in names goes, and so does a display name before an address. Codes, IP addresses, dates,
 * ids and Windows error numbers stay.
 *
 * @example
 * maskPersonal('"Ann" <sip:+14255550123@sbc.contoso.com>') // '"•••" <sip:•••@sbc.contoso.com>'
 */
export function maskPersonal(text: string): string {
  const ids: string[] = [];
  return text
    .replace(guid, (id) => `\u{E000}${ids.push(id) - 1}\u{E001}`)
    .replace(displayName, `"${hidden}"`)
    .replace(namedField, `$1"${hidden}"`)
    .replace(sipUser, hidden)
    .replace(userAtHost, hidden)
    .replace(international, maskInternational)
    .replace(national, (run) => (looksLikePhoneNumber(run) ? maskNational(run) : run))
    .replace(/\u{E000}(\d+)\u{E001}/gu, (_, index: string) => ids[Number(index)] ?? '');
}

/** Most phone numbers that are told of one text. */
const mostNumbers = 12;

/** The phone numbers of a text in full, as they are written, each once: what `maskPersonal` would hide of them. */
export function findNumbers(text: string): readonly string[] {
  const bare = text.replace(guid, ' ');
  const users = (bare.match(sipUser) ?? []).filter((user) => /^\+?\d{3,15}$/.test(user));
  const worldwide = (bare.match(international) ?? []).filter((number) => number.replace(/\D/g, '').length >= 6);
  const rest = bare.replace(international, ' ').replace(sipUser, ' ');
  const others = (rest.match(national) ?? []).filter(looksLikePhoneNumber);
  const numbers = [...users, ...worldwide, ...others].map((number) => number.trim().replace(/[\s().\-/]+$/, ''));
  return [...new Set(numbers)].slice(0, mostNumbers);
}

function maskInternational(number: string): string {
  const digits = number.replace(/\D/g, '');
  if (digits.length < 6) return number;
  const tail = /[\s().\-/]+$/.exec(number)?.[0] ?? '';
  return `+${countryCode.exec(digits)?.[0] ?? ''}${hidden}${digits.slice(-2)}${tail}`;
}

function maskNational(run: string): string {
  return `${hidden}${run.replace(/\D/g, '').slice(-2)}`;
}

function looksLikePhoneNumber(run: string): boolean {
  const digits = run.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return false;
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(run)) return false; // an IP address
  if (/^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4})(?:\s\d{1,2})?$/.test(run)) return false; // a date
  if (/^(?:\d{4,6}[-/]\d{3}|\d{3}[-/]\d{4,6})$/.test(run)) return false; // a pair of codes
  if (/^\d{1,6}(?: \d{1,6})*$/.test(run) && !/^0/.test(run) && run.split(' ').some((part) => part.length > 4)) {
    return false; // codes standing side by side
  }
  return findWindowsCode(run) === undefined;
}

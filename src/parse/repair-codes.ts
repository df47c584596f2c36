import { readSpokenDigits } from './spoken-digits.ts';

/** A written form in which a code hides, and the plain one it stands for. */
interface Repair {
  readonly says: string;
  readonly form: RegExp;
  readonly plain: (found: string) => string;
  readonly example: readonly [written: string, plain: string];
}

/** Written forms that programs and hasty fingers make of codes; each is brought to plain digits before anything is read. */
export const repairs: readonly Repair[] = [
  {
    says: 'an address line encodes its signs',
    form: /%3D(?=\d)|%26(?=[A-Za-z])/gi,
    plain: (sign) => (sign.toUpperCase() === '%3D' ? '=' : '&'),
    example: ['reason%3D504%26sub%3D569008', 'reason=504&sub=569008'],
  },
  {
    says: 'parts of a name, with their labels',
    form: /\b(?:[A-Za-z\d]{1,20}_){0,8}(?:sip|ms)_?\d{3,6}(?:_[A-Za-z\d]{1,20}){1,8}\b/gi,
    plain: (name) => name.replace(/(sip|ms)_?(?=\d)/gi, '$1 ').replaceAll('_', ' '),
    example: ['dr_out_sip504_ms569016_sbc2', 'dr out sip 504 ms 569016 sbc2'],
  },
  {
    says: 'the letter O for a zero',
    form: /\b5[\dO]{5}\b/gi,
    plain: (code) => code.replace(/o/gi, '0'),
    example: ['569O08', '569008'],
  },
  {
    says: 'a spreadsheet shows a number with its exponent',
    form: /\b5\.\d{1,5}E\+?05\b/gi,
    plain: (number) => String(Number(number)),
    example: ['5.69008E+05', '569008'],
  },
  {
    says: 'a slash between a label and its code',
    form: /\b(?:sip|ms)\/(?=[3-6]\d\d\b|5\d{5}\b)/gi,
    plain: (label) => `${label.slice(0, -1)} `,
    example: ['SIP/504:MS/569003', 'SIP 504:MS 569003'],
  },
  {
    says: 'an underscore between the two codes',
    form: /\b(?:[3-6]\d\d_5\d{5}|5\d{5}_[3-6]\d\d)\b/g,
    plain: (pair) => pair.replace('_', ' '),
    example: ['504_569009', '504 569009'],
  },
  {
    says: 'both codes first in a row of slashes',
    form: /(?<![\w/.])(?:5\d{5}\/[3-6]\d\d|[3-6]\d\d\/5\d{5})\/(?=[a-z])/gi,
    plain: (pair) => `${pair.slice(0, -1)} `,
    example: ['569008/504/sbc-osl-1', '569008/504 sbc-osl-1'],
  },
  {
    says: 'a code with a blank behind each digit',
    form: /(?<![\d ] ?)\b5(?: \d){5}\b(?! ?\d)/g,
    plain: (code) => code.replaceAll(' ', ''),
    example: ['5 6 0 4 8 4 it says', '560484 it says'],
  },
  {
    says: 'a hyphen in the middle of a code that is named as one',
    form: /(?<=\bcode )5\d\d-\d{3}\b/gi,
    plain: (code) => code.replace('-', ''),
    example: ['ms code 569-016', 'ms code 569016'],
  },
];

/** None of the forms can stand in a text without one of these. */
const hint = /\d_\d|\b(?:sip|ms)\/\d|\d\/\d{3}\/|\d \d \d|code \d|%3D|_(?:sip|ms)|(?:sip|ms)_?\d|5[\d]{0,4}O|E\+?05/i;

/** Brings every code that is written in an odd way to plain digits. */
export function repairCodes(text: string): string {
  if (!hint.test(text)) return readSpokenDigits(text);
  return readSpokenDigits(repairs.reduce((plain, { form, plain: to }) => plain.replace(form, to), text));
}

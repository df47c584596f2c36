/** Ways to write a phone number, each with bounded repetition; digits inside are never codes. */
const forms = [
  /** `+49 (89) 1234-56`, also masked: `+1425555****` */
  String.raw`\+(?:\s(?=\d{1,3}[ (.-]))?\d[\d ().*/-]{5,24}[\d*]`,
  /** `(0)89 123456` */
  String.raw`\((?:0\d{0,5}|[1-9]\d{2,4})\)[ -]?\d[\d -]{5,14}\d`,
  /** `425-555-0123` */
  String.raw`\b\d{3}[-.]\d{3}[-.]\d{4}\b`,
  /** `425 555 0123`, a conference id `425 555 012#` */
  String.raw`(?<![\d/] ?)\b\d{3} \d{3} \d{3,4}(?![\d ])#?`,
  /** `0049 89 1234567` */
  String.raw`\b00\d{2}[ -]\d[\d ()/-]{5,18}\d`,
  /** What stands behind a word for phone or calling. */
  String.raw`\b(?:tel|phone|fon|fax|mobile|cell|handy|call me (?:at|on)|reach me (?:at|on)|dial(?:l?ed)?|rang|anrufen unter|rufnummer|durchwahl)\b(?:\s(?:is|no\.?|number|at|on|me at|ist|under|unter))?[\s:.#(-]{0,4}\d[\d ()/*-]{3,20}`,
];
const phoneNumber = new RegExp(forms.join('|'), 'gi');

/** None of the forms can stand in a text without one of these. */
const hint =
  /[+()]|\d[-.]\d{3}[-.]\d|\d{3} \d{3} \d|tel|phone|fon|fax|mobile|cell|handy|dial|rang|unter|nummer|me |00\d/i;

/** Where the phone numbers of a text stand. */
export function findPhoneSpans(text: string): ReadonlyArray<readonly [number, number]> {
  if (!hint.test(text)) return [];
  return Array.from(text.matchAll(phoneNumber), (match) => [match.index, match.index + match[0].length] as const);
}

import {
  amountLabel,
  changeLabel,
  microsoftBehind,
  microsoftLabel,
  otherNumberLabel,
  otherNumberLabelWide,
  unitAfter,
} from './label-words.ts';

/** A run of digits that could be a code, with the words that stand around it. */
export interface NumberToken {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** What stands before it on the line, lower case, at most 60 characters, back to the previous number. */
  readonly label: string;
  /** `key: 504`, `"key": "504"`, `key=504`: the key, letters and digits only; empty when the form is another. */
  readonly key: string;
  /** The line, counted from 0. */
  readonly line: number;
}

/** Characters that end a chunk: a number's chunk is what stands glued to it. */
const chunkEnd = /[\s,;|"'()[\]{}<>=`*\\\u0370-\uffff]/;
const widestChunk = 90;

const guidLike = /[0-9a-f]{8}-[0-9a-f]{4}-/i;
const dateOrTime = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}:\d{2}(?::\d{2})?|\d{4}-\d{2}-\d{2}|^\d{1,2}\.\d{1,2}\.?$/;
const addressLike = /\d{1,3}\.\d{1,3}\.\d{1,3}|^(?:[0-9a-f]{1,4}[:-]){3,}[0-9a-f]{0,4}|::/i;
const hostOrPath = /[a-z][\w-]*\.[a-z0-9]|@|:\/\/|[a-z]\/[^/]*\d|^\/|_[a-z]*\d|\d_/i;
const signedOrMoney = /[+$€£%°]/;
/** Letters that may be glued before a code. */
const gluedLabel = /^(?:sip|ms|msft|microsoft|code|error|err|fehler|subcode|sub|reason|erreur)[-_:#]?$/i;
/** `key: `, `"key": "`, `key = ` right before a number. */
const keyBefore = /([\p{L}\d][\p{L}\d _.-]{0,50}?)["'*`]{0,3}\s{0,30}[:=]\s{0,30}["'*`]{0,3}$/u;

/** Part of a chunk that holds the digits, and whether the rest of the chunk allows it to be a code. */
function isCodeChunk(chunk: string, at: number, digits: string, isShort: boolean): boolean {
  if (/^\d+$/.test(chunk)) return true;
  if (guidLike.test(chunk) || addressLike.test(chunk) || signedOrMoney.test(chunk)) return false;
  if (/^\d+\.0+$/.test(chunk)) return at === 0;
  if (/^5\d\d\.\d{3}$/.test(chunk)) return at === 0;
  if (/^(?:[3-6]\d\d\.5\d{5}|5\d{5}\.[3-6]\d\d)$/.test(chunk)) return isShort;
  if (dateOrTime.test(chunk) && !/^\d{3,6}[-:/]\d{3,6}$/.test(chunk)) return false;
  if (/\d\.\d/.test(chunk)) return at === 0 && /^5\d\d\.\d{3}$/.test(chunk);
  const before = chunk.slice(0, at);
  const after = chunk.slice(at + digits.length);
  if (/[a-z]/i.test(before)) {
    const word = /[a-z][a-z-]*[:#_-]?$/i.exec(before)?.[0] ?? '';
    const isLabel = /^[\p{L}-]+[:#]$/u.test(before) || (word === before && gluedLabel.test(word));
    if (!isLabel) return false;
  }
  if (hostOrPath.test(before)) return false;
  return after === '' || /^[^\p{L}\d_.]/u.test(after) || /^[\u0370-\uffff]/.test(after) || /^er$/.test(after);
}

/** `rooms 504 and 403`, `from 569002 to 569008`: what holds for the first holds for the next. */
function isLikewise(between: string, digits: string, length: number): boolean {
  return (
    digits.length === length &&
    between.length <= 12 &&
    /^\s*(?:,|and|or|to|und|oder|bis|y|et|[-/&+])[\s#]*$/i.test(between)
  );
}

/** `my extension changed from 569002`. */
const changedFrom = /\b(?:extension|number|phone|room|durchwahl|ticket|order|badge)s?\b[^.\n\d]{0,24}\b(?:from|to)\s*$/;

/** A code has 1, 3, 4, 5, 6 or, as announced, 7 digits; of single digits only 0 is one. */
function mayBeCode(digits: string): boolean {
  switch (digits.length) {
    case 1:
      return digits === '0';
    case 3:
      return digits >= '100' && digits < '700';
    case 4:
    case 5:
    case 6:
    case 7:
      return digits[0] !== '0';
    default:
      return false;
  }
}

function isOtherNumber(whole: string, digits: string): boolean {
  if (changedFrom.test(whole)) return true;
  const label = whole.slice(-36);
  if (otherNumberLabel.test(label) || changeLabel.test(label) || otherNumberLabelWide.test(label)) return true;
  return digits.length !== 6 && amountLabel.test(label);
}

/** Spans of phone numbers written with a plus sign, brackets or groups; digits inside are never codes. */
function findPhoneSpans(text: string): Array<[number, number]> {
  const spans: Array<[number, number]> = [];
  const forms =
    /\+\s?\d[\d ().*/-]{5,24}[\d*]|\(0?\d{1,5}\)[ -]?\d[\d -]{5,14}\d|\b\d{3}[-.]\d{3}[-.]\d{4}\b|(?<![\d/] ?)\b\d{3} \d{3} \d{3,4}(?![\d ])#?|\b00\d{2}[ -]\d[\d ()/-]{5,18}\d|\b(?:tel|phone|fon|fax|mobile|cell|handy|call me (?:at|on)|reach me (?:at|on)|dial(?:l?ed)?|rang|anrufen unter|rufnummer|durchwahl)\b[^\n\d+]{0,12}\d[\d ()/*-]{1,20}/gi;
  for (const match of text.matchAll(forms)) spans.push([match.index, match.index + match[0].length]);
  return spans;
}

/** Every number of a text that may be a code, in order; look-alikes (addresses, dates, amounts ...) left out. */
export function readNumberTokens(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  const phones =
    /[+()]|\d[-.]\d{3}[-.]\d|\d{3} \d{3} \d|tel|phone|fon|fax|mobile|cell|handy|dial|rang|unter|nummer|me |00\d/i.test(
      text,
    )
      ? findPhoneSpans(text)
      : [];
  let phone = 0;
  let line = 0;
  let nextBreak = text.indexOf('\n');
  let previousEnd = 0;
  let skipTo = 0;
  /** Where the last number ended that a label made no code, and how many digits it had. */
  let otherEnd = 0;
  let otherLength = 0;
  for (const match of text.matchAll(/\d+/g)) {
    const from = match.index;
    const to = from + match[0].length;
    while (nextBreak >= 0 && nextBreak < from) {
      line++;
      nextBreak = text.indexOf('\n', nextBreak + 1);
    }
    const labelFrom = Math.max(previousEnd, from - 60);
    previousEnd = to;
    if (from < skipTo || !mayBeCode(match[0])) continue;
    while (phone < phones.length && (phones[phone] as [number, number])[1] <= from) phone++;
    const span = phones[phone];
    if (span && from >= span[0]) {
      skipTo = span[1];
      continue;
    }
    let left = from;
    while (left > 0 && from - left < widestChunk && !chunkEnd.test(text[left - 1] as string)) left--;
    let right = to;
    while (right < text.length && right - to < widestChunk && !chunkEnd.test(text[right] as string)) right++;
    /** `/569008`, `\\569002\\trace`: part of a path. */
    if (text[left] === '/' || (text[left - 1] === '\\' && /[\w:]/.test(text[left - 2] ?? ''))) {
      skipTo = right;
      continue;
    }
    while (left < from && /[:#.&-]/.test(text[left] as string)) left++;
    const chunk = text.slice(left, right).replace(/[.:!?/@-]+$/, '');
    const digits = match[0];
    if (!isCodeChunk(chunk, from - left, digits, text.length <= 40 && !text.includes('['))) {
      if (chunk.length > 40 || guidLike.test(chunk) || addressLike.test(chunk) || /:\/\/|\d\.\d/.test(chunk))
        skipTo = right;
      continue;
    }
    if (/^\d+\.0+$/.test(chunk)) {
      skipTo = right;
      previousEnd = right;
    }
    /** `#569008` as a colour, `00 569008 01` as part of a longer number, `(sip_stack)(569008)` as a line number. */
    if (
      text[from - 1] === '#' &&
      /colou?r|background|border|solid|\bfill|stroke|\dpx|farbe|couleur|\bhex\b|\bcss\b|\brgb/i.test(
        text.slice(Math.max(0, from - 80), from),
      )
    )
      continue;
    if (
      /(?<![\d:.,])0\d{1,4} $/.test(text.slice(Math.max(0, from - 7), from)) ||
      /^ 0\d{1,4}(?!\d)/.test(text.slice(to, to + 6))
    )
      continue;
    if (text[from - 1] === '(' && text[from - 2] === ')') continue;
    /** `name[488]`: a process id. */
    if (text[left - 1] === '[' && left > 1 && /[\w-]/.test(text[left - 2] as string)) continue;
    const before = text.slice(labelFrom, from);
    const lastBreak = before.lastIndexOf('\n');
    const sameLine = before.slice(lastBreak + 1);
    const alone = sameLine.trim() === '' && /^[^\n\p{L}\d]*(?:\n|$)/u.test(text.slice(to, to + 40));
    const label = (alone ? before : sameLine).toLowerCase();
    const key = (keyBefore.exec(sameLine)?.[1] ?? '').toLowerCase().replace(/[^\p{L}\d]/gu, '');
    const isMicrosoft = microsoftLabel.test(label) || microsoftBehind.test(text.slice(to, to + 40));
    /** `569.016`, `569,016`: written with a thousands separator. */
    const grouped =
      isMicrosoft && digits.length === 3 ? /^[.,'\u00a0 ](\d{3})(?!\d)/.exec(text.slice(to, to + 6)) : null;
    if (grouped && /^5/.test(digits)) {
      skipTo = to + 4;
      previousEnd = skipTo;
      tokens.push({ digits: digits + (grouped[1] as string), from, to: skipTo, label, key, line });
      continue;
    }
    if (!isMicrosoft && (isOtherNumber(label, digits) || isLikewise(text.slice(otherEnd, from), digits, otherLength))) {
      otherEnd = to;
      otherLength = digits.length;
      continue;
    }
    if (/^5\d\d\.\d{3}$/.test(chunk)) continue;
    if (unitAfter.test(text.slice(to, to + 24)) && !(digits.length > 3 && isMicrosoft)) continue;
    tokens.push({ digits, from, to, label, key, line });
  }
  return tokens;
}

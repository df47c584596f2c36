import {
  durationBehind,
  durationLabel,
  microsoftBehind,
  microsoftLabel,
  unitAfter,
  vagueUnitAfter,
} from './label-words.ts';
import {
  chunkAround,
  hasCodeLength,
  isCodeChunk,
  isColour,
  isInPath,
  isLikewise,
  isLogFrame,
  isOpaqueChunk,
  isOtherNumber,
  isPartOfLongerNumber,
  isSdpLine,
} from './look-alikes.ts';
import { readMarkupLabel } from './markup-label.ts';
import { findPhoneSpans } from './phone-spans.ts';

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
  /** The words beside it make it a Microsoft response code, whatever its length. */
  readonly isMicrosoft: boolean;
}

const widestLabel = 60;
/** `key: `, `"key": "`, `key = ` right before a number. */
const keyBefore = /([\p{L}\d][\p{L}\d _.-]{0,50}?)["'*`]{0,3}\s{0,30}[:=]\s{0,30}["'*`]{0,3}$/u;

/** A number of the text before its words are looked at: its label begins where the number before it ended. */
interface Run {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  readonly labelFrom: number;
  readonly line: number;
}

/** Every number of a text that may be a code, in order; look-alikes (addresses, dates, amounts ...) left out. */
export function readNumberTokens(text: string, known: ReadonlySet<string> = new Set()): NumberToken[] {
  const tokens: NumberToken[] = [];
  const phones = findPhoneSpans(text);
  const isShort = text.length <= 40 && !text.includes('[');
  let phone = 0;
  let line = 0;
  let inSdp = isSdpLine(text, 0);
  let nextBreak = text.indexOf('\n');
  let previousEnd = 0;
  let skipTo = 0;
  /** The last number that a label made no code. */
  let other = { to: 0, length: 0 };
  for (const match of text.matchAll(/\d+/g)) {
    const digits = match[0];
    const from = match.index;
    const to = from + digits.length;
    while (nextBreak >= 0 && nextBreak < from) {
      line++;
      inSdp = isSdpLine(text, nextBreak + 1);
      nextBreak = text.indexOf('\n', nextBreak + 1);
    }
    const labelFrom = Math.max(previousEnd, from - widestLabel);
    previousEnd = to;
    if (inSdp || from < skipTo || !hasCodeLength(digits)) continue;
    while (phone < phones.length && (phones[phone] as readonly [number, number])[1] <= from) phone++;
    const span = phones[phone];
    if (span && from >= span[0]) {
      skipTo = span[1];
      continue;
    }
    const chunk = chunkAround(text, from, to);
    if (isInPath(text, chunk)) {
      skipTo = chunk.to;
      continue;
    }
    if (!isCodeChunk(chunk.text, from - chunk.from, digits, isShort)) {
      if (isOpaqueChunk(chunk.text)) skipTo = chunk.to;
      continue;
    }
    /** `569002.0`, as pandas prints it. */
    if (/^\d+\.0+$/.test(chunk.text)) previousEnd = skipTo = chunk.to;
    if (isColour(text, from) || isLogFrame(text, from, chunk)) continue;
    const token = readLabel(text, { digits, from, to, labelFrom, line });
    const grouped = readGrouped(text, token, known);
    if (grouped) {
      previousEnd = skipTo = grouped.to;
      tokens.push(grouped);
      continue;
    }
    if (isPartOfLongerNumber(text, from, to)) continue;
    if (!token.isMicrosoft) {
      const { label } = token;
      if (isOtherNumber(label, digits) || isLikewise(text.slice(other.to, from), digits, other.length)) {
        other = { to, length: digits.length };
        continue;
      }
    }
    if (/^5\d\d\.\d{3}$/.test(chunk.text) || isAmount(text, token)) continue;
    tokens.push(token);
  }
  return tokens;
}

/** Adds the words that stand before a number; alone on its line, it takes those of the line above. */
function readLabel(text: string, { labelFrom, ...run }: Run): NumberToken {
  const { from, to } = run;
  const before = text.slice(labelFrom, from);
  const named = readMarkupLabel(text, from, to) ?? readJsonLabel(before);
  const sameLine = named ?? before.slice(before.lastIndexOf('\n') + 1);
  const alone = sameLine.trim() === '' && /^[^\n\p{L}\d]*(?:\n|$)/u.test(text.slice(to, to + 40));
  const label = (alone ? before : sameLine).toLowerCase();
  const key = (/[:=]/.test(sameLine) ? (keyBefore.exec(sameLine)?.[1] ?? '') : '')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
  const isMicrosoft = microsoftLabel.test(label) || microsoftBehind.test(text.slice(to, to + 40));
  return { ...run, label, key, isMicrosoft };
}

/** `"subCode": null, "duration": 0`: in JSON the property before says nothing of the number. */
function readJsonLabel(before: string): string | undefined {
  const comma = before.lastIndexOf(',');
  return comma >= 0 && /^\s*["'][^"',]{1,60}["']\s?:\s?["']?$/.test(before.slice(comma + 1))
    ? before.slice(comma + 1)
    : undefined;
}

/** `569 003 504 12`: groups of a longer number, or of an amount of money. */
function isOfLongerNumber(text: string, from: number, to: number): boolean {
  const behind = text.slice(to + 4, to + 12);
  return (
    /\d[ .,]$|[$€£¥]\s?$/.test(text.slice(Math.max(0, from - 2), from)) ||
    /^(?:[ .]\d|,\d\d(?!\d)|\s?(?:[$€£¥%]|eur|usd)|\s\d{3}\s\d)/i.test(behind)
  );
}

/** `569.016`, `569,016`: a code written with a thousands separator; a label or the catalog tells it from an amount. */
function readGrouped(text: string, token: NumberToken, known: ReadonlySet<string>): NumberToken | undefined {
  const { digits, from, to, isMicrosoft } = token;
  if (digits.length !== 3 || !digits.startsWith('5') || isOfLongerNumber(text, from, to)) return undefined;
  const rest = /^[.,'\u00a0 ](\d{3})(?!\d)/.exec(text.slice(to, to + 6))?.[1];
  if (rest === undefined || !(isMicrosoft || known.has(digits + rest))) return undefined;
  return { ...token, digits: digits + rest, to: to + 4 };
}

/** `504 calls`, `480p`. */
function isAmount(text: string, { digits, to, label, isMicrosoft }: NumberToken): boolean {
  const behind = text.slice(to, to + 32).replace(/^\/\d{1,9}/, '');
  if (!unitAfter.test(behind) && !(digits.length < 6 && vagueUnitAfter.test(behind))) return false;
  if (digits.length > 3 && isMicrosoft) return false;
  const isPlural = digits.length === 6 && /^s(?![\p{L}\d])/u.test(behind);
  return !isPlural || durationLabel.test(label) || durationBehind.test(behind);
}

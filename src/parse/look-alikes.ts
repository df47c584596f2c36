import { amountLabel, changeLabel, numberedLabel, otherNumberLabel, otherNumberLabelWide } from './label-words.ts';

/** What stands glued to a number, and where. */
export interface Chunk {
  readonly text: string;
  /** Offset of its first character in the whole text. */
  readonly from: number;
  /** Offset behind its last character, trailing punctuation included. */
  readonly to: number;
}

/** Characters that end a chunk. */
const chunkEnd = /[\s,;|"'()[\]{}<>=`*\\\u0370-\uffff]/;
const widestChunk = 90;

const guidLike = /[0-9a-f]{8}-[0-9a-f]{4}-/i;
const dateOrTime = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}:\d{2}(?::\d{2})?|\d{4}-\d{2}-\d{2}|^\d{1,2}\.\d{1,2}\.?$/;
const addressLike = /\d{1,3}\.\d{1,3}\.\d{1,3}|^(?:[0-9a-f]{1,4}[:-]){3,}[0-9a-f]{0,4}|::/i;
const hostOrPath = /[a-z][\w-]*\.[a-z0-9]|@|:\/\/|[a-z]\/[^/]*\d|^\/|_[a-z]*\d|\d_/i;
const signedOrMoney = /[+$€£%°]/;
/** Letters that may be glued before a code. */
const gluedLabel = /^(?:sip|ms|msft|microsoft|code|error|err|fehler|subcode|sub|reason|erreur)[-_:#]?$/i;

/** The chunk around a number: up to white space, brackets, quotes or letters of another script. */
export function chunkAround(text: string, from: number, to: number): Chunk {
  let left = from;
  while (left > 0 && from - left < widestChunk && !chunkEnd.test(text[left - 1] as string)) left--;
  let right = to;
  while (right < text.length && right - to < widestChunk && !chunkEnd.test(text[right] as string)) right++;
  while (left < from && /[:#.&-]/.test(text[left] as string)) left++;
  return { text: text.slice(left, right).replace(/[.:!?/@-]+$/, ''), from: left, to: right };
}

/** Whether the rest of the chunk allows its digits to be a code: no address, date, amount, host or path. */
export function isCodeChunk(chunk: string, at: number, digits: string, isShort: boolean): boolean {
  if (/^\d+$/.test(chunk)) return true;
  if (guidLike.test(chunk) || addressLike.test(chunk) || signedOrMoney.test(chunk)) return false;
  if (/^0\d{1,4}[/-]\d/.test(chunk)) return false;
  if (/^\d+\.0+$/.test(chunk)) return at === 0;
  if (/^5\d\d\.\d{3}$/.test(chunk)) return at === 0;
  if (/^(?:[3-6]\d\d\.5\d{5}|5\d{5}\.[3-6]\d\d)$/.test(chunk)) return isShort;
  if (dateOrTime.test(chunk) && !/^(?:\d{3,6}|0)[-:/](?:\d{3,6}|0)$/.test(chunk)) return false;
  if (/\d\.\d/.test(chunk)) return at === 0 && /^5\d\d\.\d{3}$/.test(chunk);
  const before = chunk.slice(0, at);
  const after = chunk.slice(at + digits.length);
  if (/[a-z]/i.test(before)) {
    const word = /[a-z][a-z-]*[:#_-]?$/i.exec(before)?.[0] ?? '';
    const isLabel = /^[\p{L}-]+[:#]$/u.test(before) || (word === before && gluedLabel.test(word));
    if (!isLabel) return false;
  }
  if (hostOrPath.test(before)) return false;
  /** `569008x3` */
  if (digits.length === 6 && /^[x×]\d{1,6}$/i.test(after)) return true;
  return (
    after === '' ||
    /^[^\p{L}\d_.]/u.test(after) ||
    /^[\u0370-\uffff]/.test(after) ||
    /^er[ns]?$/.test(after) ||
    isPlural(digits, after)
  );
}

/** `531027s`: so many seconds nobody counts, it is more than one such error; whether it is, its label decides. */
function isPlural(digits: string, after: string): boolean {
  return digits.length >= 5 && after === 's';
}

/** Chunks in which no further digits can be a code either: GUIDs, addresses, URLs, versions. */
export function isOpaqueChunk(chunk: string): boolean {
  return chunk.length > 40 || guidLike.test(chunk) || addressLike.test(chunk) || /:\/\/|\d\.\d/.test(chunk);
}

/** A code has 1, 3, 4, 5, 6 or, as announced, 7 digits; of single digits only 0 is one. */
export function hasCodeLength(digits: string): boolean {
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

/** `/569008`, `\\569002\\trace`: part of a path. */
export function isInPath(text: string, { from }: Chunk): boolean {
  let start = from;
  while (start > 0 && /[:#.&-]/.test(text[start - 1] as string)) start--;
  return text[start] === '/' || (text[start - 1] === '\\' && /[\w:]/.test(text[start - 2] ?? ''));
}

const colourWords = /colou?r|background|border|solid|\bfill|stroke|\dpx|farbe|couleur|\bhex\b|\bcss\b|\brgb/i;

/** `color: #569008`. */
export function isColour(text: string, from: number): boolean {
  return text[from - 1] === '#' && colourWords.test(text.slice(Math.max(0, from - 80), from));
}

/** `00 569008 01`: part of a longer number; `sbc01 569008` and `569008 08:15` are none. */
export function isPartOfLongerNumber(text: string, from: number, to: number): boolean {
  return (
    /(?<![\p{L}\d:.,_/-])0\d{1,4} $/u.test(text.slice(Math.max(0, from - 7), from)) ||
    /^ 0\d{1,4}(?![\p{L}\d:.,/_-])/u.test(text.slice(to, to + 7))
  );
}

/** `(sip_stack)(569008)` and `sbc[488]`: line numbers and process ids of logs. */
export function isLogFrame(text: string, from: number, chunk: Chunk): boolean {
  if (text[from - 1] === '(' && text[from - 2] === ')') return true;
  return text[chunk.from - 1] === '[' && chunk.from > 1 && /[\w-]/.test(text[chunk.from - 2] as string);
}

/** `m=audio 50480 RTP/SAVP 0 8 101`: media descriptions hold ports, sessions and payloads, no codes. */
export function isSdpLine(text: string, lineStart: number): boolean {
  return (
    text[lineStart + 1] === '=' &&
    /^(?:[oc]=\S{1,64} |[mt]=\S{1,16} \d|a=[a-z]|b=[A-Z]|[vs]=)/.test(text.slice(lineStart, lineStart + 80))
  );
}

/** `my extension changed from 569002`. */
const changedFrom = /\b(?:extension|number|phone|room|durchwahl|ticket|order|badge)s?\b[^.\n\d]{0,24}\b(?:from|to)\s*$/;

/** `gadgets = { 569001`: the first of a list in a program's data. */
const listBefore = /[\w.-]\s?[=:]\s?[{[]\s?$/;
const codeWordBefore = /error|code|fehler|sub|microsoft|sip|reason|response|erreur|erro|код|コード|代码/;

/** Whether the words before a number make it a room, a port, an invoice, an amount ... */
export function isOtherNumber(label: string, digits: string): boolean {
  if (changedFrom.test(label) || (listBefore.test(label) && !codeWordBefore.test(label))) return true;
  if (numberedLabel.test(label) && !codeWordBefore.test(label)) return true;
  const near = label.slice(-36);
  if (otherNumberLabel.test(near) || changeLabel.test(near) || otherNumberLabelWide.test(near)) return true;
  return digits.length !== 6 && amountLabel.test(near);
}

/** `rooms 504 and 403`, `from 569002 to 569008`: what holds for the first number holds for the next. */
export function isLikewise(between: string, digits: string, length: number): boolean {
  return (
    digits.length === length &&
    between.length <= 12 &&
    /^\s*(?:,|and|or|to|und|oder|bis|y|et|[-/&+])[\s#]*$/i.test(between)
  );
}

import { isGluedLabel, type Push, readGlued } from './glued.ts';
import type { TokenKind } from './token.ts';

const digit = 1;
const letter = 2;
const other = 4;
/** Longer chunks are data of some kind. */
const widestChunk = 120;

/** Shapes of chunks with digits that hold no code, most telling first. */
const shapes: ReadonlyArray<readonly [TokenKind, RegExp]> = [
  ['guid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{4,40}$/i],
  ['path', /:\/\/|^\/[\p{L}\d]|^[A-Z]:\/|^\.{1,2}\//iu],
  ['address', /@|^\d{1,3}(?:\.\d{1,3}){3}|^(?:[0-9a-f]{1,4}[:-]){3,}[0-9a-f]{0,4}$|::/i],
  ['time', /^\d{4}-\d\d-\d\dT\d\d:\d\d/i],
  ['date', /^(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}[-/][a-z]{3}[-/]\d{2,4}|\d{1,2}\.\d{1,2}\.?)T?$/i],
  ['phone', /^(?:\+\d[\d().*/-]{5,}|0\d{1,4}[/-]\d[\d/-]*|\d{3}[-.]\d{3}[-.]\d{4}|00\d{6,}|\d+(?:-\d+){2,})$/],
  ['host', /^(?:[\p{L}\d](?:[\w-]*[\p{L}\d])?\.)+(?:[a-z]{2,18}|[A-Z]{2,18})(?::\d{1,5})?$/u],
  ['time', /(?:^|\D)\d{1,2}:\d{2}(?!\d{2,4}$)/],
  ['hex', /^0x[0-9a-f]+$/i],
];
const host = /^(?:[\p{L}\d](?:[\w-]*[\p{L}\d])?\.)+(?:[a-z]{2,18}|[A-Z]{2,18})$/u;
/** `569008.0` as pandas prints it, `569.008`, `5.69008E+05`. */
const floating = /^(\d{1,7})\.0+$/;
const grouped = /^(5\d\d)\.(\d{3})$/;
const exponent = /^5\.\d{1,5}E\+?05$/i;
/** `504:569008`, `504/569008`, `504.569008`: both codes and a sign, perhaps with more behind a slash. */
const twoCodes = /^(?:[3-6]\d\d[-:/._][15]\d{4,5}|[15]\d{4,5}[-:/._][3-6]\d\d)(?=$|\/)/;
const zeroAndSip = /^(?:0[-:/]408|408[-:/]0)(?=$|\/)/;
const namedCode = /(?:sip|ms|code|sub|reason)[-_]?\d{3}/i;

function classOf(code: number): number {
  if (code >= 48 && code <= 57) return digit;
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return letter;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 ? letter : other;
}

/** Reads what stands between white space, brackets, quotes and commas: a word, a number, or a thing made of both. */
export function readChunk(text: string, start: number, end: number, push: Push): undefined {
  let from = start;
  let to = end;
  while (from < to && isLeading(text, from, to)) push('sign', from, ++from);
  while (to > from && classOf(text.charCodeAt(to - 1)) === other) to--;
  if (from < to) {
    let seen = 0;
    for (let at = from; at < to; at++) seen |= classOf(text.charCodeAt(at));
    if (seen === digit) push('number', from, to);
    else if (seen === letter) push('word', from, to);
    else if ((seen & digit) === 0) readWords(text, from, to, push);
    else readMixed(text, from, to, seen, push);
  }
  for (let at = to; at < end; at++) push('sign', at, at + 1);
}

/** `:#.&-` and the like before a thing; a slash or plus sign before a letter or digit belongs to it. */
function isLeading(text: string, at: number, to: number): boolean {
  if (classOf(text.charCodeAt(at)) !== other) return false;
  const sign = text[at];
  if (sign === '+') return at + 1 >= to || classOf(text.charCodeAt(at + 1)) !== digit;
  if (sign === '/') return at + 1 >= to || classOf(text.charCodeAt(at + 1)) === other;
  if (sign === '.') return text[at + 1] !== '/' && text[at + 1] !== '.';
  return sign !== ':' || text[at + 1] !== ':';
}

/** No digit: words, a host, a path. Hyphens, underscores and apostrophes belong to a word, other signs part two. */
function readWords(text: string, from: number, to: number, push: Push): undefined {
  const chunk = to - from <= widestChunk ? text.slice(from, to) : '';
  const colon = chunk.indexOf(':');
  if (colon > 0 && !chunk.includes('://')) {
    readWords(text, from, from + colon, push);
    push('sign', from + colon, from + colon + 1);
    return colon + 1 < chunk.length ? readChunk(text, from + colon + 1, to, push) : undefined;
  }
  if (chunk.includes('.') && host.test(chunk)) return push('host', from, to);
  if (chunk.includes('@')) return push('address', from, to);
  if (chunk.includes('://') || chunk.startsWith('/')) return push('path', from, to);
  let begin = from;
  for (let at = from; at <= to; at++) {
    const sign = at < to ? (text[at] as string) : '.';
    if (at < to && ("-_'".includes(sign) || classOf(text.charCodeAt(at)) !== other)) continue;
    if (at > begin) push('word', begin, at);
    if (at < to) push('sign', at, at + 1);
    begin = at + 1;
  }
}

/** Digits and something else. */
function readMixed(text: string, from: number, to: number, seen: number, push: Push): undefined {
  if (to - from > widestChunk) return push('path', from, to);
  const chunk = text.slice(from, to);
  if (seen === (digit | letter)) return readGlued(chunk, from, push);
  const value = readOddNumber(chunk);
  if (value !== undefined) return push('number', from, to, value);
  const codes = (twoCodes.exec(chunk) ?? zeroAndSip.exec(chunk))?.[0].length;
  if (codes !== undefined) {
    readParts(text, from, from + codes, push);
    if (from + codes < to) push('sign', from + codes, from + codes + 1);
    return readChunk(text, Math.min(from + codes + 1, to), to, push);
  }
  const kind = shapes.find(([, shape]) => shape.test(chunk))?.[0];
  if (kind) return push(kind, from, to);
  if (/\d\.\d/.test(chunk)) return push('version', from, to);
  if (chunk.includes('/') && isPath(chunk)) return push('path', from, to);
  readParts(text, from, to, push);
}

/** What a number stands for that is no plain run of digits. */
function readOddNumber(chunk: string): string | undefined {
  if (!chunk.includes('.')) return undefined;
  const [, high, low] = grouped.exec(chunk) ?? [];
  if (high && low) return low === '000' ? undefined : high + low;
  return floating.exec(chunk)?.[1] ?? (exponent.test(chunk) ? String(Number(chunk)) : undefined);
}

/** Letters before a slash that are no label, and digits behind: `orders/569008`, `v1/calls/504`. */
function isPath(chunk: string): boolean {
  const [first = '', ...others] = chunk.split('/');
  if (/^\d*$/.test(first) || (isGluedLabel(first) && /^\d/.test(others[0] ?? ''))) return false;
  return others.some((part) => /\d/.test(part)) && !namedCode.test(first);
}

/** Parts between signs; what a word that is no label leads to by a hyphen is a name: `sbc-504`, `KB-569008`. */
function readParts(text: string, from: number, to: number, push: Push): undefined {
  let begin = from;
  for (let at = from; at <= to; at++) {
    if (at < to && classOf(text.charCodeAt(at)) !== other) continue;
    const part = text.slice(begin, at);
    const sign = at < to ? (text[at] as string) : '';
    if (/\p{L}/u.test(part) && ('-_.'.includes(sign) || sign === "'") && sign !== '') {
      const rest = sign === '.' || !isGluedLabel(part) ? endOfName(text, at, to) : begin;
      if (rest > begin) {
        readName(text.slice(begin, rest), begin, push);
        begin = rest;
        at = rest - 1;
        continue;
      }
    }
    if (part !== '') readPart(part, begin, push);
    if (sign !== '') push('sign', at, at + 1);
    begin = at + 1;
  }
}

function endOfName(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && (classOf(text.charCodeAt(end)) !== other || "-_.'".includes(text[end] as string))) end++;
  return end;
}

/** A name made of parts; labels among them still name their number: `dr_out_sip504_ms569016`. */
function readName(name: string, from: number, push: Push): undefined {
  if (name.includes('.') && host.test(name)) return push('host', from, from + name.length);
  if (!namedCode.test(name)) return push(/\d/.test(name) ? 'name' : 'word', from, from + name.length);
  let at = from;
  for (const part of name.split(/([-_.'])/)) {
    if (part.length === 1 && "-_.'".includes(part)) push('sign', at, at + 1);
    else if (part !== '') readPart(part, at, push);
    at += part.length;
  }
}

function readPart(part: string, from: number, push: Push): undefined {
  if (/^\d+$/.test(part)) push('number', from, from + part.length);
  else if (/\d/.test(part)) readGlued(part, from, push);
  else push('word', from, from + part.length);
}

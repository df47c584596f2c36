import { stripVTControlCharacters } from 'node:util';
import { decodeHTML } from 'entities';
import { turnColumns } from './text/json-columns.ts';
import { readSpokenDigits } from './text/spoken-digits.ts';
import { undress } from './text/undress.ts';

/** Most characters of a paste that are read; the rest is left unread and the answer says so. */
export const readLimit = 1_000_000;

/** First digits of the decimal blocks people paste: Arabic-Indic, Persian, Devanagari, Bengali, Thai. */
const digitBlocks = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

/** What a terminal is told colours with, as such or written out. */
const escapeSign = '\u001b';
const writtenEscape = /\\(?:x1b|u001b|033)(?=\[)/gi;
/** `Final SIP code.......504`, `Final SIP code . . . : 504`: dots that lead from a name to its value. */
const leaders = /(?<=[\p{L}\d)] ?)(?:\.{4,}| ?\.(?: \.){2,})\s?:?[ \t]{0,40}(?=[^\s.])/gu;

function toAsciiDigit(character: string): string {
  const code = character.charCodeAt(0);
  const zero = digitBlocks.find((block) => code >= block && code < block + 10);
  return zero === undefined ? character : String(code - zero);
}

/**
 * Brings a paste to one plain form: readable Unicode, ASCII digits and quotes, `\n` line ends, no invisible
 * characters, no HTML entities, no mentions, no link targets, nothing struck through. Offsets of readings count in this form.
 */
export function normaliseText(text: string): string {
  let plain = text.length > readLimit ? text.slice(0, readLimit) : text;
  if (plain.includes('&') && /&[a-z#]/i.test(plain)) plain = decodeHTML(plain);
  if (plain.includes('\\')) plain = plain.replace(writtenEscape, escapeSign);
  if (plain.includes(escapeSign)) plain = stripVTControlCharacters(plain);
  if (/[^\n\r\t -~]/.test(plain)) {
    plain = plain
      .toWellFormed()
      .replace(/[\u2028\u2029\u0085\v\f]/g, '\n')
      .replace(/\u2026/g, '...')
      .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
      .replace(/[\u2018\u2019\u201a\u201b\u00b4]/g, "'")
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2502\u2503\u2551]/g, '|')
      .replace(/\p{Cf}/gu, '')
      .normalize('NFKC')
      .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, toAsciiDigit)
      .replace(/(?![\n\r\t])\p{Cc}|\ufffd/gu, ' ')
      .replace(/[\u3001\uff64]/g, ',')
      .replace(/\u3002/g, '. ');
  }
  if (plain.includes('\r')) plain = plain.replace(/\r\n?/g, '\n');
  if (plain.includes('SIP/2.0')) plain = plain.replace(/#015|\\r/g, '').replace(/#012|\\n/g, '\n');
  if (plain.includes('<')) plain = plain.replace(/<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/gi, ' ');
  if (plain.includes('....') || plain.includes('. . .')) plain = plain.replace(leaders, ': ');
  if (plain.includes('%3D')) plain = plain.replace(/%3D(?=\d)/g, '=').replace(/%26(?=[A-Za-z])/g, '&');
  if (plain.includes('~~')) plain = dropStruck(plain);
  if (plain.includes('](')) plain = plain.replace(/\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}\)/g, '] ');
  if (plain.includes('|')) plain = mendBar(plain);
  return turnColumns(undress(readSpokenDigits(plain)));
}

/** `ConnectivityChecksFai|ed`: the only bar of a text, amid a long word, is an `l` that a scanner misread. */
function mendBar(text: string): string {
  const at = text.indexOf('|');
  const isOnly = text.indexOf('|', at + 1) < 0;
  const isAmidWord =
    isOnly && /\p{L}{6}$/u.test(text.slice(Math.max(0, at - 6), at)) && /^\p{Ll}{2}/u.test(text.slice(at + 1, at + 3));
  return isAmidWord ? `${text.slice(0, at)}l${text.slice(at + 1)}` : text;
}

/** `~~560503~~ 560402`: what is struck through was taken back, unless nothing else is said. */
function dropStruck(text: string): string {
  const kept = text.replace(/(?<!~)~~(?=[^~\s])[^~\n]{1,2000}(?<!\s)~~(?!~)/g, ' ');
  return /[\p{L}\d]/u.test(kept) ? kept : text;
}

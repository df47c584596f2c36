import { readChunk } from './chunk.ts';
import { joinPhones } from './phones.ts';
import type { Token, TokenKind } from './token.ts';

const blank = 1;
const lineEnd = 2;
/** Signs that end whatever stands before them: brackets, quotes, commas, bars. */
const divider = 3;

const classes = new Uint8Array(128);
for (const sign of ' \t\r') classes[sign.charCodeAt(0)] = blank;
classes[10] = lineEnd;
for (const sign of ',;|"\'()[]{}<>=`*\\~^') classes[sign.charCodeAt(0)] = divider;

/** From here on letters are those of scripts beside the Latin one. */
const wide = 0x370;
const apostrophe = 39;
/** `m=audio 50480 RTP/SAVP 0 8`: a line of a media description. */
const mediaLine = /^(?:[oc]=\S{1,64} |[mt]=\S{1,16} \d|a=[a-z]|b=[A-Z]|[vs]=)/;
const wideLetter = /[\p{L}\p{M}]/u;

function classOf(code: number): number {
  if (code < 128) return classes[code] as number;
  return code === 0xa0 || code === 0x3000 || code === 0x2009 || code === 0x202f ? blank : 0;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0;
}

/**
 * Takes a text apart, once and from left to right; nothing behind this looks at characters to find a code. Tokens stand in
 * the order of the text, do not overlap, and together hold every character that is no white space. The work is linear.
 *
 * @example
 * scan('569008 at 08:15').map((token) => token.kind) // ['number', 'word', 'time']
 */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  const whole = text.toLowerCase();
  const lower = whole.length === text.length ? whole : text;
  let line = 0;
  let end = -1;
  const push = (kind: TokenKind, from: number, to: number, value?: string): undefined => {
    const written = value ?? (to - from > 300 ? '…' : lower.slice(from, to));
    tokens.push({ kind, text: written, from, to, line, isGlued: from === end, isRepaired: value !== undefined });
    end = to;
  };
  for (let at = isMedia(text, 0) ? skipLine(text, 0, push) : 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === blank) at++;
    else if (kind === lineEnd) {
      push('break', at, ++at);
      line++;
      if (text[at + 1] === '=' && isMedia(text, at)) at = skipLine(text, at, push);
    } else if (kind === divider) push('sign', at, ++at);
    else if (code >= wide) {
      const to = endOfWide(text, at);
      push(isWideLetter(text, at) ? 'word' : 'sign', at, to);
      at = to;
    } else {
      const to = endOfChunk(text, at);
      readChunk(text, at, to, push);
      at = to;
    }
  }
  return joinPhones(tokens);
}

function isMedia(text: string, at: number): boolean {
  return text[at + 1] === '=' && mediaLine.test(text.slice(at, at + 80));
}

function skipLine(text: string, at: number, push: (kind: TokenKind, from: number, to: number) => undefined): number {
  const found = text.indexOf('\n', at);
  const to = found < 0 ? text.length : found;
  push('media', at, to);
  return to;
}

/** Up to white space, a divider or another script; an apostrophe between two letters belongs to the word. */
function endOfChunk(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= wide) break;
    if (code !== apostrophe) {
      if (classOf(code) !== 0) break;
    } else if (!isLetter(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at + 1))) break;
  }
  return at;
}

/** A run of letters of one script, or one sign. */
function endOfWide(text: string, from: number): number {
  let at = from + lengthAt(text, from);
  if (!isWideLetter(text, from)) return at;
  while (at < text.length && text.charCodeAt(at) >= wide && isWideLetter(text, at)) at += lengthAt(text, at);
  return at;
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

function isWideLetter(text: string, at: number): boolean {
  return wideLetter.test(String.fromCodePoint(text.codePointAt(at) as number));
}

import { createReadStream } from 'node:fs';

/** A line of a file, with its number from 1; `tooLong` where it went over the limit, then without text. */
export interface FileLine {
  readonly number: number;
  readonly text: string;
  readonly tooLong?: true;
}

/** Longest line that is read, in characters. */
export const longestLine = 1_000_000;

/**
 * The lines of a text file one by one, in constant memory: LF, CRLF and CR end a line, NUL bytes are dropped, an endless line is
 * passed over up to its end. The encoding is that of the byte order mark, or UTF-16 by its NUL bytes, else UTF-8, else Shift_JIS by its kana, else Windows-1252.
 */
export async function* readLines(path: string, encoding: string): AsyncGenerator<FileLine> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  let number = 0;
  let skipping = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    let text = rest + decoder.decode(chunk as Uint8Array, { stream: true });
    rest = '';
    if (text.endsWith('\r')) {
      rest = '\r';
      text = text.slice(0, -1);
    }
    const lines = text.split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + rest;
    for (const line of lines) {
      number += 1;
      yield skipping || line.length > longestLine ? { number, text: '', tooLong: true } : { number, text: line };
      skipping = false;
    }
    if (rest.length > longestLine) {
      skipping = true;
      rest = rest.endsWith('\r') ? '\r' : '';
    }
  }
  rest = (rest + decoder.decode()).replace(/\r$/, '');
  if (skipping || rest !== '') {
    number += 1;
    yield skipping ? { number, text: '', tooLong: true } : { number, text: rest };
  }
}

/** The encoding of a text by its first bytes: marks first, then NUL bytes at every second place, then whether it is UTF-8, then kana. */
export function findEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const most = Math.min(bytes.length, 4000);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < most; index++) if (bytes[index] === 0) index % 2 === 0 ? even++ : odd++;
  if (odd > most / 8 && even === 0) return 'utf-16le';
  if (even > most / 8 && odd === 0) return 'utf-16be';
  if (isText(bytes, 'utf-8')) return 'utf-8';
  return hasKana(bytes) && isText(bytes, 'shift_jis') ? 'shift_jis' : 'windows-1252';
}

function isText(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const fewestKana = 4;

/** Whether bytes hold kana as Japanese spreadsheets write them; in Western texts their first byte is a sign that hardly occurs. */
function hasKana(bytes: Uint8Array): boolean {
  let found = 0;
  for (let at = 1; at < bytes.length && found < fewestKana; at++) {
    const [first = 0, second = 0] = [bytes[at - 1], bytes[at]];
    if ((first === 0x82 && second >= 0x9f && second <= 0xf1) || (first === 0x83 && second >= 0x40 && second <= 0x96))
      found++;
  }
  return found >= fewestKana;
}

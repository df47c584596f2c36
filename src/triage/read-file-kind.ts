import { closeSync, openSync, readSync } from 'node:fs';
import { findEncoding } from './csv-lines.ts';

/** What a file is by its first bytes. */
export interface FileKind {
  readonly form: 'empty' | 'zip' | 'xlsx' | 'parquet' | 'json' | 'delimited' | 'other';
  readonly encoding: string;
  /** The first 64 KB as text. */
  readonly start: string;
}

/** Looks at the start of a file; its name does not count, except to tell a workbook from an archive. */
export function readFileKind(path: string, name: string): FileKind {
  const bytes = new Uint8Array(65_536);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes, 0, bytes.length, 0);
  closeSync(file);
  const head = bytes.subarray(0, length);
  const encoding = findEncoding(head);
  const start = new TextDecoder(encoding).decode(head);
  if (start.trim() === '' || head.every((byte) => byte === 0)) return { form: 'empty', encoding, start };
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 0) < 9) {
    const isBook = /\.xls[xm]$/i.test(name) || partOfBook.test(firstEntry(head));
    return { form: isBook ? 'xlsx' : 'zip', encoding, start };
  }
  if (start.startsWith('PAR1')) return { form: 'parquet', encoding, start };
  if (/^\s*[[{]/.test(start)) return { form: 'json', encoding, start };
  if (otherMagic.some((magic) => magic.every((byte, at) => head[at] === byte)))
    return { form: 'other', encoding, start };
  return { form: 'delimited', encoding, start };
}

/** Parts that a workbook may begin with. */
const partOfBook = /^(?:\[Content_Types\]\.xml$|_rels\/|xl\/|docProps\/)/;

/** Name of the first entry of an archive. */
function firstEntry(head: Uint8Array): string {
  const length = (head[26] ?? 0) + (head[27] ?? 0) * 256;
  return Buffer.from(head.subarray(30, 30 + length)).toString('latin1');
}

/** First bytes of PDF, PNG, old Office files, programs and GIF. */
const otherMagic = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x4d, 0x5a, 0x90],
  [0x47, 0x49, 0x46, 0x38],
] as const;

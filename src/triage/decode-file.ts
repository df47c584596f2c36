import { findEncoding } from './csv-lines.ts';

/** The text of a whole file by its marks or its bytes. */
export function decodeFile(bytes: Uint8Array): string {
  return new TextDecoder(findEncoding(bytes.subarray(0, 65_536))).decode(bytes);
}

import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body as UTF-8 text. Undefined as soon as it is longer than `most` bytes (what Content-Length says was
 * checked before, this is for chunked bodies); rejects when the sender goes away or the text is no UTF-8.
 */
export function readBody(request: IncomingMessage, most: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) {
        request.pause();
        resolve(undefined);
      } else chunks.push(chunk);
    });
    request.once('end', () => {
      const [first, ...more] = chunks;
      const bytes = first && more.length === 0 ? first : Buffer.concat(chunks);
      if (isUtf8(bytes)) resolve(bytes.toString());
      else reject(new TypeError('the body is no UTF-8'));
    });
    request.once('error', reject);
    request.once('close', () => reject(new Error('the sender went away')));
  });
}

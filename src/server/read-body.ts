import type { IncomingMessage } from 'node:http';

const utf8 = new TextDecoder('utf-8', { fatal: true });

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
      try {
        resolve(utf8.decode(Buffer.concat(chunks)));
      } catch (error) {
        reject(error);
      }
    });
    request.once('error', reject);
    request.once('close', () => reject(new Error('the sender went away')));
  });
}

import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/** A body as text, or why there is none: too long, not there in time, no UTF-8, or its sender went away. */
export type Body = { readonly text: string } | { readonly problem: 'tooLarge' | 'tooSlow' | 'invalidJson' | 'gone' };

/**
 * Reads a request's body as UTF-8 text within a time of its own. Ends as soon as it is longer than `most` bytes (what
 * Content-Length says was checked before, this is for chunked bodies). Never rejects.
 */
export function readBody(request: IncomingMessage, most: number, milliseconds: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(() => finish({ problem: 'tooSlow' }), milliseconds);
    const finish = (body: Body): void => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose);
      if ('problem' in body) request.pause();
      resolve(body);
    };
    const onData = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > most) finish({ problem: 'tooLarge' });
      else chunks.push(chunk);
    };
    const onEnd = (): void => {
      const [first, ...more] = chunks;
      const bytes = first && more.length === 0 ? first : Buffer.concat(chunks);
      finish(isUtf8(bytes) ? { text: bytes.toString() } : { problem: 'invalidJson' });
    };
    const onClose = (): void => finish({ problem: 'gone' });
    request.on('data', onData).on('end', onEnd).on('close', onClose);
    if (request.destroyed && !request.complete) onClose();
  });
}

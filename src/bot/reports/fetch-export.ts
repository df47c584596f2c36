import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Attachment } from 'botbuilder';
import { askAddress, isSharePoint } from '../messages/read-file.ts';

/** Largest export that is fetched in a chat, in bytes. */
export const largestExport = 64 * 1024 * 1024;

const exportNames = /\.(?:csv|tsv|txt|log|json|jsonl|ndjson|zip|xlsx|xlsm|parquet)$/i;

/** The name of a file as it was sent; empty for what is no name. */
export function fileNameOf({ name }: Attachment): string {
  return typeof name === 'string' ? name : '';
}

/** Whether a file may hold an export, by its name. */
export function isExport(file: Attachment): boolean {
  const { fileType } = (file.content ?? {}) as { fileType?: unknown };
  return [fileNameOf(file), typeof fileType === 'string' ? `.${fileType}` : ''].some((name) => exportNames.test(name));
}

/** What came of fetching a file: its size in bytes, or why it is not there. */
export type Fetched = { readonly bytes: number } | { readonly problem: 'unreachable' | 'tooLarge' };

/** Fetches a file that a user sent onto the disk; told of its size as soon as that is known. Never rejects. */
export type FetchExport = (
  attachment: Attachment,
  path: string,
  onSize: (bytes: number) => void,
  signal?: AbortSignal,
) => Promise<Fetched>;

/** What the download is bound by. */
export interface ExportFetcherOptions {
  readonly fetch?: typeof globalThis.fetch;
  readonly isAllowed?: (address: URL) => boolean;
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

/** Builds what fetches exports: only from where Teams keeps files, streamed to the disk, bounded in size and time. */
export function createExportFetcher(options: ExportFetcherOptions = {}): FetchExport {
  const { fetch = globalThis.fetch, isAllowed = isSharePoint, maxBytes = largestExport, timeoutMs = 120_000 } = options;
  return async ({ content }, path, onSize, signal) => {
    const { downloadUrl } = (content ?? {}) as { downloadUrl?: unknown };
    if (typeof downloadUrl !== 'string' || !URL.canParse(downloadUrl)) return { problem: 'unreachable' };
    const stop = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
    try {
      const response = await askAddress(fetch, isAllowed, new URL(downloadUrl), stop);
      if (!response?.ok || /^text\/html\b/i.test(response.headers.get('content-type') ?? ''))
        return { problem: 'unreachable' };
      const announced = Number(response.headers.get('content-length') ?? 0);
      if (announced > maxBytes) {
        await response.body?.cancel();
        return { problem: 'tooLarge' };
      }
      if (announced > 0) onSize(announced);
      const bytes = await writeAtMost(response, path, maxBytes);
      return bytes === undefined ? { problem: 'tooLarge' } : { bytes };
    } catch {
      return { problem: 'unreachable' };
    }
  };
}

/** Writes the body to a file that only this user may read; undefined as soon as it is too long. */
async function writeAtMost(response: Response, path: string, most: number): Promise<number | undefined> {
  const file = createWriteStream(path, { mode: 0o600 });
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > most) return undefined;
      if (!file.write(chunk)) await new Promise<void>((go) => file.once('drain', () => go()));
    }
    return bytes;
  } finally {
    file.end();
    await finished(file);
  }
}

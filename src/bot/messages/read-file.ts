import type { Attachment } from 'botbuilder';

/** Why a file was not read. */
export type FileProblem = 'type' | 'tooLarge' | 'unreachable' | 'empty';

/** The text of a file a user sent, or why there is none. Never rejects. */
export type ReadFile = (
  attachment: Attachment,
) => Promise<{ readonly text: string } | { readonly problem: FileProblem }>;

/** What the download is bound by; all but the allow-list has a use in production as it is. */
export interface FileReaderOptions {
  readonly fetch?: typeof globalThis.fetch;
  /** Which addresses may be asked; by default those of SharePoint, where Teams keeps the files of chats. */
  readonly isAllowed?: (address: URL) => boolean;
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

/** As much as the parser reads of a paste. */
export const maxFileBytes = 1024 * 1024;

const maxRedirects = 3;
const readableNames = /\.(?:csv|json|txt|log)$/i;
const readableTypes = /^(?:text\/(?!html)|application\/(?:json|csv|octet-stream|vnd\.ms-excel)\b|$)/i;
const sharePointHosts = ['.sharepoint.com', '.sharepoint.us', '.sharepoint-mil.us', '.sharepoint.cn'];

/** Whether an address is one of SharePoint's: https, its own hosts, no other port and no credentials. */
export function isSharePoint({ protocol, hostname, port, username, password }: URL): boolean {
  return (
    protocol === 'https:' &&
    port === '' &&
    username === '' &&
    password === '' &&
    sharePointHosts.some((host) => hostname.endsWith(host))
  );
}

function isReadable(name: unknown): boolean {
  return typeof name === 'string' && readableNames.test(name);
}

/**
 * Builds the reader of CSV, JSON, TXT and LOG files of 1:1 chats. Their address comes with the message and needs no token, so
 * it is asked only where Teams keeps such files; redirects are followed within the same rule; size and time are bounded.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
export function createFileReader(options: FileReaderOptions = {}): ReadFile {
  const { fetch = globalThis.fetch, isAllowed = isSharePoint, maxBytes = maxFileBytes, timeoutMs = 5000 } = options;
  return async ({ name, content }) => {
    const { downloadUrl, fileType } = (content ?? {}) as { downloadUrl?: unknown; fileType?: unknown };
    if (!isReadable(name) && !(typeof fileType === 'string' && isReadable(`.${fileType}`))) return { problem: 'type' };
    if (typeof downloadUrl !== 'string' || !URL.canParse(downloadUrl)) return { problem: 'unreachable' };
    try {
      const response = await askAddress(fetch, isAllowed, new URL(downloadUrl), AbortSignal.timeout(timeoutMs));
      if (!response?.ok) return { problem: 'unreachable' };
      if (!readableTypes.test(response.headers.get('content-type') ?? '')) return { problem: 'type' };
      const bytes = await readAtMost(response, maxBytes);
      if (bytes === undefined) return { problem: 'tooLarge' };
      const text = decode(bytes);
      if (text === undefined) return { problem: 'type' };
      return text.trim() === '' ? { problem: 'empty' } : { text };
    } catch {
      return { problem: 'unreachable' };
    }
  };
}

/** Asks an address and follows its redirects, each only where the rule allows it; undefined where it does not. */
export async function askAddress(
  fetch: typeof globalThis.fetch,
  isAllowed: (address: URL) => boolean,
  first: URL,
  signal: AbortSignal,
): Promise<Response | undefined> {
  let address = first;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    if (!isAllowed(address)) return undefined;
    const response = await fetch(address, { redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    address = new URL(location, address);
  }
  return undefined;
}

/** The body, or undefined as soon as it is too long; a compressed one counts by what comes out. */
async function readAtMost(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Text by its byte order mark, otherwise UTF-8, otherwise what Windows writes; undefined for what is no text. */
function decode(bytes: Uint8Array): string | undefined {
  const marked = [
    [0xff, 0xfe, 'utf-16le'],
    [0xfe, 0xff, 'utf-16be'],
  ] as const;
  const [, , encoding] = marked.find(([first, second]) => bytes[0] === first && bytes[1] === second) ?? [];
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

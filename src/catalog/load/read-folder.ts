import { closeSync, fstatSync, openSync, readdirSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { Finding } from '../finding.ts';

/** How much a folder of YAML files may hold before it is refused unread. */
export const folderLimits = { files: 50, bytesPerFile: 256 * 1024, bytes: 1024 * 1024 } as const;

/** A text file of the folder. */
export interface FolderFile {
  /** Path as the folder was given. */
  readonly file: string;
  readonly text: string;
}

/** The YAML files of a folder in the order of their names, and what could not be read. */
export interface FolderText {
  readonly files: readonly FolderFile[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the `*.yaml` files that stand directly in a folder. Refuses before reading: too many or too large files, and
 * links that lead out of the folder; then bytes that are not UTF-8. Never throws on what it finds there.
 */
export function readFolder(folder: string): FolderText {
  const listing = listYamlFiles(folder);
  if ('problem' in listing) return { files: [], findings: [listing.problem] };
  const files: FolderFile[] = [];
  const findings: Finding[] = [];
  let bytes = 0;
  for (const name of listing.names) {
    const file = join(folder, name);
    const read = readText(file, listing.root);
    if ('text' in read) files.push({ file, text: read.text });
    else findings.push(read.problem);
    bytes += 'text' in read ? read.bytes : 0;
    if (bytes > folderLimits.bytes) {
      const problem = `the files of the folder hold more than ${formatSize(folderLimits.bytes)} together`;
      return { files: [], findings: [refuse(folder, problem, 'move what is not part of the catalog elsewhere')] };
    }
  }
  return { files, findings };
}

/** Names of the YAML files of a folder; editors' hidden files are not among them. */
export function listYamlFiles(folder: string): { names: string[]; root: string } | { problem: Finding } {
  try {
    const root = realpathSync(folder);
    const names = readdirSync(root).filter((name) => /^[^.].*\.ya?ml$/i.test(name));
    if (names.length > folderLimits.files) {
      const problem = `the folder holds ${names.length} YAML files`;
      return { problem: refuse(folder, problem, `accepted: at most ${folderLimits.files}`) };
    }
    return { root, names: names.sort() };
  } catch (error) {
    return {
      problem: refuse(
        folder,
        `the folder cannot be read (${readCode(error)})`,
        'name a folder that exists and is readable',
      ),
    };
  }
}

function readText(file: string, root: string): { text: string; bytes: number } | { problem: Finding } {
  try {
    const target = realpathSync(join(root, basename(file)));
    if (!target.startsWith(root + sep)) {
      return { problem: refuse(file, 'the file is a link that leads out of the folder', 'put the file itself here') };
    }
    if (!statSync(target).isFile()) {
      return { problem: refuse(file, 'this is not a regular file', 'put a YAML file here, or give it another name') };
    }
    const content = readAtMost(target, folderLimits.bytesPerFile);
    if (!content) {
      const remedy = `accepted: at most ${formatSize(folderLimits.bytesPerFile)}; split it into several files`;
      return { problem: refuse(file, 'the file is too large', remedy) };
    }
    return decode(file, content);
  } catch (error) {
    return {
      problem: refuse(file, `the file cannot be read (${readCode(error)})`, 'check that it exists and its permissions'),
    };
  }
}

/** Reads no byte more than allowed, also when the file grows meanwhile. */
function readAtMost(path: string, most: number): Buffer | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const { size }: Stats = fstatSync(descriptor);
    if (size > most) return undefined;
    const buffer = Buffer.alloc(most + 1);
    let length = 0;
    for (let count = -1; count !== 0 && length <= most; length += count) {
      count = readSync(descriptor, buffer, length, buffer.length - length, null);
    }
    return length > most ? undefined : buffer.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

function decode(file: string, content: Buffer): { text: string; bytes: number } | { problem: Finding } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: decoder.decode(content), bytes: content.length };
  } catch {
    // A line break is one byte that is part of no other UTF-8 character, so lines can be tried one by one.
    let line = 1;
    for (let from = 0, to = 0; to >= 0; from = to + 1, line++) {
      to = content.indexOf(0x0a, from);
      if (!isUtf8(content.subarray(from, to < 0 ? undefined : to))) break;
    }
    return { problem: refuse(file, 'the file is not UTF-8', 'save it with the encoding UTF-8', line) };
  }
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function refuse(file: string, problem: string, remedy: string, line = 1): Finding {
  return { file, line, rule: 'file', problem, remedy };
}

function formatSize(bytes: number): string {
  return `${bytes / 1024} KB`;
}

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

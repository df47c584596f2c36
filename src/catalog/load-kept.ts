import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entry } from './entry.ts';
import type { FolderFile } from './read-folder.ts';

const room = new URL('./', import.meta.url);
const keptFile = fileURLToPath(new URL('../../node_modules/.cache/catalog.json', import.meta.url));

/**
 * The entries of the catalog's files, kept beside the packages since an earlier start read and checked the same files with
 * the same code; otherwise as `read` brings them, then kept for the next start. What cannot be written is not kept.
 */
export function loadKept(files: readonly FolderFile[], read: () => readonly Entry[]): readonly Entry[] {
  const sources = hashSources(files);
  const kept = readKept();
  if (kept?.sources === sources) return kept.entries;
  const entries = read();
  keep({ sources, entries });
  return entries;
}

interface Kept {
  readonly sources: string;
  readonly entries: readonly Entry[];
}

function readKept(): Kept | undefined {
  try {
    return JSON.parse(readFileSync(keptFile, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

/** Changes with every file and with every module that has a say in what is made of them. */
function hashSources(files: readonly FolderFile[]): string {
  const modules = readdirSync(room).filter((module) => module.endsWith('.ts'));
  const sources = modules.map((module) => [module, readFileSync(new URL(module, room), 'utf8')]);
  return createHash('sha256')
    .update(JSON.stringify([sources, files.map(({ file, text }) => [file, text])]))
    .digest('hex');
}

function keep(kept: Kept): void {
  try {
    mkdirSync(dirname(keptFile), { recursive: true });
    writeFileSync(`${keptFile}.${process.pid}`, JSON.stringify(kept));
    renameSync(`${keptFile}.${process.pid}`, keptFile);
  } catch {
    // A folder of packages that nobody may write to, as in a container: the next start reads the files again.
  }
}

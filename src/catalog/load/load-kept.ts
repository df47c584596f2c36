import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FolderFile } from './read-folder.ts';

const room = new URL('../', import.meta.url);
const keptFolder = new URL('../../../node_modules/.cache/', import.meta.url);

/**
 * What the catalog's files hold, under a name of its own for entries and guides, kept beside the packages since an earlier start read and checked the same files with
 * the same code; otherwise as `read` brings them, then kept for the next start. What cannot be written is not kept.
 */
export function loadKept<Content>(name: string, files: readonly FolderFile[], read: () => Content): Content {
  const sources = hashSources(files);
  const file = fileURLToPath(new URL(`${name}.json`, keptFolder));
  const kept = readKept<Content>(file);
  if (kept?.sources === sources) return kept.content;
  const content = read();
  keep(file, { sources, content });
  return content;
}

interface Kept<Content> {
  readonly sources: string;
  readonly content: Content;
}

function readKept<Content>(keptFile: string): Kept<Content> | undefined {
  try {
    return JSON.parse(readFileSync(keptFile, 'utf8')) as Kept<Content>;
  } catch {
    return undefined;
  }
}

/** Changes with every file and with every module that has a say in what is made of them. */
function hashSources(files: readonly FolderFile[]): string {
  modules ??= hash(readModules());
  return hash([modules, files.map(({ file, text }) => [file, text])]);
}

/** The hash of the modules, which stay the same while the process runs. */
let modules: string | undefined;

function readModules(): unknown[] {
  const names = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((module) => module.endsWith('.ts'));
  return names.map((module) => [module, readFileSync(new URL(module, room), 'utf8')]);
}

function hash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function keep(keptFile: string, kept: Kept<unknown>): void {
  try {
    mkdirSync(dirname(keptFile), { recursive: true });
    writeFileSync(`${keptFile}.${process.pid}`, JSON.stringify(kept));
    renameSync(`${keptFile}.${process.pid}`, keptFile);
  } catch {
    // A folder of packages that nobody may write to, as in a container: the next start reads the files again.
  }
}

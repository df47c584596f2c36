import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listYamlFiles } from './read-folder.ts';

/**
 * Tells whether the YAML files of a folder changed since the last look, without reading them: names, sizes, times and
 * inode numbers of the files (links followed) and of the folder.
 */
export function readFingerprint(folder: string): string {
  const listing = listYamlFiles(folder);
  if ('problem' in listing) return listing.problem.problem;
  return [
    readStamp(listing.root),
    ...listing.names.map((name) => `${name} ${readStamp(join(listing.root, name))}`),
  ].join('\n');
}

/** The folder itself, to notice that it was deleted and created anew; undefined while it does not exist. */
export function readFolderIdentity(folder: string): string | undefined {
  const stats = statSync(folder, { bigint: true, throwIfNoEntry: false });
  // Inode numbers are used again at once, so the time of birth belongs to it.
  return stats?.isDirectory() ? `${stats.dev}:${stats.ino}:${stats.birthtimeNs}` : undefined;
}

function readStamp(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs, mode } = statSync(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs, mode].join(' ');
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { AppIdentity } from './package-app-identity.ts';
import { readPackageFiles } from './package-app-zip.ts';

/** An app package that was written before: its manifest's app id and version, and all its files. */
export interface EarlierPackage {
  readonly appId: string;
  readonly version: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Reads an app package; undefined when there is none, or the file is something else. */
export function readEarlierPackage(path: string): EarlierPackage | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const files = unzipSync(readFileSync(path));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Record<string, unknown>;
    return { appId: String(manifest.id), version: String(manifest.version), files };
  } catch {
    return undefined;
  }
}

/** Compares versions number by number: below 0 when the first is lower, 0 when they are equal. */
export function compareVersions(one: string, other: string): number {
  const [ours = [], theirs = []] = [one, other].map((version) => version.split('.').map(Number));
  return ours.map((part, at) => part - (theirs[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/**
 * The version of the next package, since Teams takes an update only with a higher one: that of the project, or one more in the
 * last place than the package that was written before. A package that would be the same keeps its version.
 */
export function nextVersion(identity: AppIdentity, earlier: EarlierPackage | undefined): string {
  const teamsAppId = (identity.teamsAppId ?? identity.appId).toLowerCase();
  if (!earlier || earlier.appId !== teamsAppId) return identity.version;
  if (holdsSame(readPackageFiles({ ...identity, version: earlier.version }), earlier.files)) return earlier.version;
  if (compareVersions(identity.version, earlier.version) > 0) return identity.version;
  const [major = 0, minor = 0, patch = 0] = earlier.version.split('.').map(Number);
  return `${major}.${minor}.${patch + 1}`;
}

function holdsSame(one: EarlierPackage['files'], other: EarlierPackage['files']): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Buffer.from(one[name] ?? []).equals(Buffer.from(other[name] ?? [])))
  );
}

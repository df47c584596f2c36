import type { Catalog } from '../catalog.ts';
import { CatalogError } from '../finding.ts';
import { loadCatalog } from './load.ts';
import { loadOverlay } from './overlay.ts';
import { readFingerprint } from './read-fingerprint.ts';
import { watchFolder } from './watch-folder.ts';

/** What to watch, and whom to tell. */
export interface WatchOptions {
  readonly overlayFolder: string;
  /** The catalog the overlay is laid over; the project's own by default. */
  readonly base?: Catalog;
  /** A changed overlay was read; not called for the first one, which `current()` has from the start. */
  readonly onChange: (catalog: Catalog) => void;
  /** The overlay cannot be used, at the start or after a change; the last good catalog stays in use. */
  readonly onError: (error: CatalogError) => void;
  /** Milliseconds without a further change before files are read. */
  readonly settleMs?: number;
  /** Milliseconds between looks at the folder where the system reports no changes. */
  readonly pollMs?: number;
}

/** A catalog that follows its overlay folder. */
export interface WatchedCatalog {
  /** The last good catalog; the base while no overlay could be read yet. */
  current(): Catalog;
  /** The overlay as it stands cannot be used; what was last good is in use, at the start the base alone. */
  isRefused(): boolean;
  close(): void;
}

/**
 * Reads the overlay and picks up changed files without a restart. A broken file changes nothing: the last good catalog
 * stays, and `onError` gets every finding with file, line and remedy, once per change. Does not keep the process alive.
 *
 * @example
 * const watched = watchCatalog({ overlayFolder, onChange: rebuildEngine, onError: (error) => log.warn(error.message) });
 * const engine = createEngine(watched.current());
 */
export function watchCatalog(options: WatchOptions): WatchedCatalog {
  const { overlayFolder, onChange, onError, settleMs = 250, pollMs = 5_000 } = options;
  const base = options.base ?? loadCatalog();
  let catalog = base;
  let isBroken = false;
  let seen: string | undefined;

  const reload = (): Catalog | undefined => {
    const fingerprint = readFingerprint(overlayFolder);
    if (fingerprint === seen) return undefined;
    // Taken before reading: a file that changes while it is read is seen as changed at the next look.
    seen = fingerprint;
    try {
      const next = loadOverlay(overlayFolder, base);
      const isNews = isBroken || next.version !== catalog.version;
      isBroken = false;
      catalog = next;
      return isNews ? next : undefined;
    } catch (error) {
      isBroken = true;
      onError(error instanceof CatalogError ? error : describeFault(overlayFolder, error));
      return undefined;
    }
  };

  reload();
  const watcher = watchFolder(overlayFolder, { settleMs, pollMs }, () => {
    const next = reload();
    if (next) onChange(next);
  });
  return { current: () => catalog, isRefused: () => isBroken, close: () => watcher.close() };
}

/** A watcher has no caller to throw to, so whatever goes wrong is told the same way. */
function describeFault(file: string, error: unknown): CatalogError {
  const problem = `the overlay could not be read: ${error instanceof Error ? error.message : String(error)}`;
  const remedy = 'restore the last version of the folder; the last good catalog stays in use';
  return new CatalogError([{ file, line: 1, rule: 'file', problem, remedy }]);
}

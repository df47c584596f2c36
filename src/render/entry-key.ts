import type { Catalog, Entry } from '../catalog/index.ts';

/**
 * A short stable key of an entry, eight letters and digits, for buttons: ids of entries hold their whole error
 * message, and a card with many rows could not carry them. Forty bits of two FNV-1a hashes over the id.
 */
export function keyOf(entry: Entry): string {
  const bits = hash(entry.id, 0x811c9dc5) * 256 + (hash(entry.id, 0x050c5d1f) & 0xff);
  return bits.toString(36).padStart(8, '0');
}

function hash(text: string, seed: number): number {
  let state = seed;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state >>> 0;
}

/** Keys of the catalogs in use, made when first asked for. */
const keysByCatalog = new WeakMap<Catalog, ReadonlyMap<string, Entry>>();

/** The entry of an id or a short key, if the catalog still has it. */
export function findEntry(catalog: Catalog, idOrKey: string): Entry | undefined {
  const entry = catalog.byId(idOrKey);
  if (entry || idOrKey.length !== 8) return entry;
  let keys = keysByCatalog.get(catalog);
  if (!keys) {
    keys = new Map(catalog.entries.map((one) => [keyOf(one), one]));
    keysByCatalog.set(catalog, keys);
  }
  return keys.get(idOrKey);
}

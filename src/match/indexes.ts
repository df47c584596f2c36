import type { Catalog, Entry } from '../catalog/index.ts';
import { findWindowsCode } from '../codes/index.ts';
import { createOwnWordsIndex, type OwnWordsIndex } from './own-words.ts';
import { createPhraseIndex, type PhraseIndex } from './phrase-index.ts';

/** A catalog with all that is derived from it for looking failures up. */
export interface Indexes {
  readonly catalog: Catalog;
  readonly phrases: PhraseIndex;
  readonly ownWords: OwnWordsIndex;
  /** Entries by the Windows codes that their messages name, as `0x80090328`. */
  readonly byWindowsCode: ReadonlyMap<string, readonly Entry[]>;
  /** Entries whose messages name a Windows code. */
  readonly withWindowsCode: ReadonlySet<Entry>;
}

/** Derives the indexes; done once per catalog. */
export function createIndexes(catalog: Catalog): Indexes {
  const byWindowsCode = indexWindowsCodes(catalog.entries);
  return {
    catalog,
    phrases: createPhraseIndex(catalog.entries),
    ownWords: createOwnWordsIndex(catalog.entries),
    byWindowsCode,
    withWindowsCode: new Set([...byWindowsCode.values()].flat()),
  };
}

/** By value and by symbol; the two may differ (0x80090322 is printed with another symbol). */
function indexWindowsCodes(entries: readonly Entry[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const names = entry.phrase.match(/0x[0-9a-f]{8}|\b[A-Z]{3,5}_[EI]_\w+|(?<=HRESULT=)\d{6}/gi) ?? [];
    for (const hex of new Set(names.map((name) => findWindowsCode(name)?.hex))) {
      if (hex === undefined) continue;
      const list = index.get(hex);
      if (list) list.push(entry);
      else index.set(hex, [entry]);
    }
  }
  return index;
}

import type { Catalog, Entry } from './entry.ts';
import { readVersion } from './read-version.ts';

/**
 * Names an entry by its triple, as in `569003-504-unable-to-deliver-invite-outgoing-tls-negotiation-failed-hresult-0x80090326`.
 * Letter case and punctuation of the phrase do not count.
 */
export function createEntryId(microsoftCode: string, sipCode: string, phrase: string): string {
  const words = phrase
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return [microsoftCode, sipCode, ...(words ?? [])].join('-');
}

/** Order of the catalog: SIP code, then Microsoft code as a number, then phrase by code point. */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    compareText(a.sipCode, b.sipCode) ||
    Number(a.microsoftCode) - Number(b.microsoftCode) ||
    compareText(a.phrase, b.phrase)
  );
}

/**
 * Builds the immutable catalog over entries: sorted, indexed by id, Microsoft code and SIP code, versioned by content.
 * Throws a RangeError when two entries share an id; the loaders report that as a finding before.
 */
export function createCatalog(entries: readonly Entry[]): Catalog {
  const sorted = entries.toSorted(compareEntries);
  const byId = new Map(sorted.map((entry) => [entry.id, entry]));
  if (byId.size < sorted.length) throw new RangeError('Two entries of the catalog have the same id');
  const byMicrosoftCode = groupBy(sorted, (entry) => entry.microsoftCode);
  const bySipCode = groupBy(sorted, (entry) => entry.sipCode);
  for (const entry of sorted) freezeDeep(entry);
  return Object.freeze({
    version: readVersion(sorted),
    entries: Object.freeze(sorted),
    byId: (id: string) => byId.get(id),
    byMicrosoftCode: (microsoftCode: string) => byMicrosoftCode.get(microsoftCode) ?? none,
    bySipCode: (sipCode: string) => bySipCode.get(sipCode) ?? none,
  });
}

const none: readonly Entry[] = Object.freeze([]);

function groupBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, readonly Entry[]> {
  const groups = Map.groupBy(entries, keyOf);
  for (const group of groups.values()) Object.freeze(group);
  return groups;
}

function freezeDeep(value: object): void {
  if (Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) freezeDeep(part);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import type { Guide } from './guide.ts';
import { createHouse, type LooseNote, type Trunk } from './house.ts';
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

/** What a catalog holds beside its entries. */
export interface CatalogExtras {
  readonly guides?: readonly Guide[];
  readonly trunks?: readonly Trunk[];
  readonly notes?: readonly LooseNote[];
}

/**
 * Builds the immutable catalog over entries: sorted, indexed by id, Microsoft code and SIP code, versioned by content.
 * Throws a RangeError when two entries share an id; the loaders report that as a finding before.
 */
export function createCatalog(
  entries: readonly Entry[],
  { guides = [], trunks = [], notes = [] }: CatalogExtras = {},
): Catalog {
  const sorted = entries.toSorted(compareEntries);
  const byId = new Map(sorted.map((entry) => [entry.id, entry]));
  if (byId.size < sorted.length) throw new RangeError('Two entries of the catalog have the same id');
  const byMicrosoftCode = groupBy(sorted, (entry) => entry.microsoftCode);
  const bySipCode = groupBy(sorted, (entry) => entry.sipCode);
  const guideById = new Map(guides.map((guide) => [guide.id, guide]));
  if (guideById.size < guides.length) throw new RangeError('Two guides of the catalog have the same id');
  const byPair = groupGuides(guides);
  for (const item of [...sorted, ...guides]) freezeDeep(item);
  return Object.freeze({
    version: readVersion(sorted, guides, [...trunks, ...notes]),
    entries: Object.freeze(sorted),
    byId: (id: string) => byId.get(id),
    byMicrosoftCode: (microsoftCode: string) => byMicrosoftCode.get(microsoftCode) ?? none,
    bySipCode: (sipCode: string) => bySipCode.get(sipCode) ?? none,
    guides: Object.freeze([...guides]),
    guideById: (id: string) => guideById.get(id),
    guidesFor: (microsoftCode: string, sipCode: string) => byPair.get(`${microsoftCode}/${sipCode}`) ?? noGuides,
    house: createHouse(trunks, notes),
  });
}

const none: readonly Entry[] = Object.freeze([]);
const noGuides: readonly Guide[] = Object.freeze([]);

function groupGuides(guides: readonly Guide[]): Map<string, readonly Guide[]> {
  const pairs = guides.flatMap((guide) => guide.related.map((pair) => ({ pair, guide })));
  const groups = Map.groupBy(pairs, ({ pair }) => pair);
  return new Map([...groups].map(([pair, group]) => [pair, Object.freeze(group.map(({ guide }) => guide))]));
}

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

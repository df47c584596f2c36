import type { Catalog, Entry } from '../catalog/entry.ts';
import { candidatesFinding, chosenFinding, entryOfKey, type Finding, keyOf, unlistedFinding } from './finding.ts';

/** Most findings one trail holds; with more, a card could not carry it in its buttons. */
export const trailLimit = 100;

/**
 * Writes findings down so briefly that a card can carry them in its buttons and come back to them: no text of the
 * paste, only the codes that were read, the keys of the entries and the count.
 *
 * @example
 * // One listed entry seen twelve times, then an unlisted pair of codes with one entry near it.
 * '569008/504|1k3f9ab|12|;560480/480||1|9xk20c'
 */
export function writeTrail(findings: readonly Finding[]): string {
  return findings.slice(0, trailLimit).map(writeStep).join(';');
}

function writeStep(finding: Finding): string {
  const { microsoftCode = '', sipCode = '' } = finding.read;
  const nearest = finding.kind === 'unlisted' ? finding.nearest : [];
  return `${microsoftCode}/${sipCode}|${joinKeys(entriesOf(finding))}|${finding.count}|${joinKeys(nearest)}`;
}

function joinKeys(entries: readonly Entry[]): string {
  return entries.map(keyOf).join('+');
}

function entriesOf(finding: Finding): readonly Entry[] {
  if (finding.kind === 'matched') return [finding.entry];
  return finding.kind === 'ambiguous' ? finding.candidates : [];
}

/** The form of one step; everything else in a trail is ignored. */
const stepForm = /^(\d{0,10})\/(\d{0,3})\|([0-9a-z+]{0,1600})\|(\d{1,7})\|([0-9a-z+]{0,200})$/;

/** Longest trail that is read back, in UTF-16 units. */
export const trailLength = 8_000;

/** Reads a trail back against today's catalog: a step whose entries are all gone is left out. */
export function readTrail(trail: string, catalog: Catalog): Finding[] {
  const steps = trail.slice(0, trailLength).split(';', trailLimit);
  return steps.flatMap((step) => readStep(step, catalog) ?? []);
}

function readStep(step: string, catalog: Catalog): Finding | undefined {
  const [, microsoftCode, sipCode, keys, times, nearest] = stepForm.exec(step) ?? [];
  if (times === undefined) return undefined;
  const read = { ...(microsoftCode ? { microsoftCode } : {}), ...(sipCode ? { sipCode } : {}) };
  const count = Number(times);
  if (!keys) return unlistedFinding(read, count, entriesOfKeys(nearest, catalog));
  const entries = entriesOfKeys(keys, catalog);
  const [first] = entries;
  if (first === undefined) return undefined;
  return keys.includes('+') ? candidatesFinding(entries, read, count) : chosenFinding(first, read, count);
}

function entriesOfKeys(keys: string | undefined, catalog: Catalog): Entry[] {
  return (keys ?? '').split('+').flatMap((key) => entryOfKey(catalog, key) ?? []);
}

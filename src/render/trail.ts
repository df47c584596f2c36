import type { Catalog, Entry } from '../catalog/entry.ts';
import { findEntry, keyOf } from './entry-key.ts';
import { candidatesFinding, chosenFinding, type Finding, unlistedFinding } from './finding.ts';

/** Most findings one trail holds. */
export const trailLimit = 80;

/** Longest trail that is written, in UTF-16 units, but for a single step: every button of a card may carry it. */
const trailLength = 1_600;

/** Most candidates that one step keeps. */
const candidatesKept = 20;

/**
 * Writes findings down so briefly that a card can carry them in its buttons and come back to them: no text of the
 * paste, only the codes that were read, the keys of the entries and the count. What does not fit is left out.
 *
 * @example
 * // A listed entry seen twelve times with its codes as listed, then an unlisted pair of codes with one entry near it.
 * '=|1k3f9ab0|12|;560480/480||1|9xk20c7d'
 */
export function writeTrail(findings: readonly Finding[]): string {
  const brief = findings.length > 10;
  let trail = '';
  for (const finding of findings.slice(0, trailLimit)) {
    const step = writeStep(finding, brief);
    if (trail !== '' && trail.length + step.length >= trailLength) break;
    trail += trail === '' ? step : `;${step}`;
  }
  return trail;
}

/** How many findings a trail holds. */
export function countSteps(trail: string): number {
  return trail.split(';').length;
}

/** A brief step leaves out the neighbours of codes that are not listed. */
function writeStep(finding: Finding, brief: boolean): string {
  const nearest = finding.kind === 'unlisted' && !brief ? finding.nearest.slice(0, 5) : [];
  return `${writeCodes(finding)}|${joinKeys(entriesOf(finding))}|${finding.count}|${joinKeys(nearest)}`;
}

/** The codes that were read; `=` when they are those of the entry. */
function writeCodes(finding: Finding): string {
  const { microsoftCode = '', sipCode = '' } = finding.read;
  const asListed =
    finding.kind === 'matched' && finding.entry.microsoftCode === microsoftCode && finding.entry.sipCode === sipCode;
  return asListed ? '=' : `${microsoftCode}/${sipCode}`;
}

function joinKeys(entries: readonly Entry[]): string {
  return entries.map(keyOf).join('+');
}

function entriesOf(finding: Finding): readonly Entry[] {
  if (finding.kind === 'matched') return [finding.entry];
  return finding.kind === 'ambiguous' ? finding.candidates.slice(0, candidatesKept) : [];
}

/** The form of one step; everything else in a trail is ignored. */
const stepForm = /^(?:=|(\d{0,10})\/(\d{0,3}))\|([0-9a-z+]{0,400})\|(\d{1,7})\|([0-9a-z+]{0,60})$/;

/** Reads a trail back against today's catalog: a step whose entries are all gone is left out. */
export function readTrail(trail: string, catalog: Catalog): Finding[] {
  const steps = trail.slice(0, longestTrail).split(';', trailLimit);
  return steps.flatMap((step) => readStep(step, catalog) ?? []);
}

/** Longest trail that is read back, in UTF-16 units; the longest one written is shorter. */
export const longestTrail = 4_000;

function readStep(step: string, catalog: Catalog): Finding | undefined {
  const [, microsoftCode, sipCode, keys, times, nearest] = stepForm.exec(step) ?? [];
  if (times === undefined) return undefined;
  const read = { ...(microsoftCode ? { microsoftCode } : {}), ...(sipCode ? { sipCode } : {}) };
  const count = Number(times);
  if (!keys) {
    return step.startsWith('=') ? undefined : unlistedFinding(read, count, entriesOfKeys(nearest, catalog));
  }
  const entries = entriesOfKeys(keys, catalog);
  const [first] = entries;
  if (first === undefined) return undefined;
  if (keys.includes('+')) return candidatesFinding(entries, read, count);
  const asListed = { microsoftCode: first.microsoftCode, sipCode: first.sipCode };
  return chosenFinding(first, step.startsWith('=') ? asListed : read, count);
}

function entriesOfKeys(keys: string | undefined, catalog: Catalog): Entry[] {
  return (keys ?? '').split('+').flatMap((key) => findEntry(catalog, key) ?? []);
}

import type { Catalog, Entry } from '../catalog/index.ts';
import { findEntry, keyOf } from './entry-key.ts';
import { candidatesFinding, chosenFinding, type Finding, unlistedFinding } from './finding.ts';
import { cleanReading } from './read-summary.ts';
import { readCalls, type TrailDetail, writeCalls } from './trail-calls.ts';

/** Most findings one trail holds. */
export const trailLimit = 80;

/** Longest trail that is written, in UTF-16 units, but for a single step: every button of a card may carry it. */
const trailLength = 1_100;

/** Most candidates that one step keeps. */
const candidatesKept = 20;

/**
 * Writes findings down so briefly that a card can carry them in its buttons and come back to them: no words of the
 * paste, only the codes that were read, the keys of the entries, the count, and where and when the calls were seen while
 * there is room. What does not fit is left out.
 *
 * @example
 * // A listed entry seen twelve times with its codes as listed, then an unlisted pair of codes with one entry near it.
 * '=|1k3f9ab0|12;560480/480||1|9xk20c7d'
 * // The same entry with its calls: twelve, all on one SBC, inbound.
 * 'sbc1.contoso.com!=|1k3f9ab0|12||0*12i12'
 */
export function writeTrail(findings: readonly Finding[], length = trailLength): string {
  for (const detail of ['ids', 'id', 'calls'] as const) {
    const whole = writeSteps(findings, detail, length);
    if (whole.length <= length) return whole;
  }
  return writeSteps(findings, 'none', length);
}

function writeSteps(findings: readonly Finding[], detail: TrailDetail, length: number): string {
  const brief = findings.length > 10;
  const names: string[] = [];
  let steps = '';
  for (const finding of findings.slice(0, trailLimit)) {
    const step = writeStep(finding, brief, names, detail);
    if (steps !== '' && detail === 'none' && steps.length + step.length >= length) break;
    steps += steps === '' ? step : `;${step}`;
  }
  return names.length === 0 ? steps : `${names.join(',')}!${steps}`;
}

/** How many findings a trail holds. */
export function countSteps(trail: string): number {
  return trail.split(';').length;
}

/** A brief step leaves out the neighbours of codes that are not listed. */
function writeStep(finding: Finding, brief: boolean, names: string[], detail: TrailDetail): string {
  const nearest = finding.kind === 'unlisted' && !brief ? finding.nearest.slice(0, 5) : [];
  const calls = writeCalls(finding, names, detail);
  const parts = [writeCodes(finding), joinKeys(entriesOf(finding)), String(finding.count), joinKeys(nearest), calls];
  // Nothing at the end of a step need not be written.
  return parts.join('|').replace(/\|{1,2}$/, '');
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
const stepForm =
  /^(?:=|(\d{0,10})\/(\d{0,3}))\|([0-9a-z+]{0,400})\|(\d{1,7})(?:\|([0-9a-z+]{0,60})(?:\|([^|;]{0,500}))?)?$/u;

/** The names that stand before the steps of a trail. */
const namesForm = /^([a-z0-9.,-]{1,2000})!/i;

/** Reads a trail back against today's catalog: a step whose entries are all gone is left out. */
export function readTrail(trail: string, catalog: Catalog): Finding[] {
  const whole = trail.slice(0, longestTrail);
  const [head = '', list = ''] = namesForm.exec(whole) ?? [];
  const names = list.split(',');
  const steps = whole.slice(head.length).split(';', trailLimit);
  return steps.flatMap((step) => readStep(step, names, catalog) ?? []);
}

/** Longest trail that is read back, in UTF-16 units; the longest one written is shorter. */
export const longestTrail = 4_000;

function readStep(step: string, names: readonly string[], catalog: Catalog): Finding | undefined {
  const [, microsoftCode, sipCode, keys, times, nearest, seen = ''] = stepForm.exec(step) ?? [];
  if (times === undefined) return undefined;
  const count = Number(times);
  const { calls, read: where } = readCalls(seen, names, count);
  const withCalls = <Kind extends Finding>(finding: Kind): Kind => (calls ? { ...finding, calls } : finding);
  const read = cleanReading({ ...(microsoftCode && { microsoftCode }), ...(sipCode && { sipCode }), ...where });
  if (!keys) {
    return step.startsWith('=') ? undefined : withCalls(unlistedFinding(read, count, entriesOfKeys(nearest, catalog)));
  }
  const entries = entriesOfKeys(keys, catalog);
  const [first] = entries;
  if (first === undefined) return undefined;
  if (keys.includes('+')) return withCalls(candidatesFinding(entries, read, count));
  const asListed = { microsoftCode: first.microsoftCode, sipCode: first.sipCode };
  return withCalls(chosenFinding(first, step.startsWith('=') ? { ...read, ...asListed } : read, count));
}

function entriesOfKeys(keys: string | undefined, catalog: Catalog): Entry[] {
  return (keys ?? '').split('+').flatMap((key) => findEntry(catalog, key) ?? []);
}

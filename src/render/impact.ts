import type { Outcome } from '../codes/index.ts';
import type { Calls } from '../match/index.ts';
import { urgencyOf } from './band.ts';
import type { Finding } from './finding.ts';

/** From so many calls on, where and when they failed says something. */
const fewestCalls = 3;

/** Share of a failure's calls that one SBC must have for the failure to be concentrated there. */
const mostOf = 0.8;

/** How much larger that share must be than the SBC's share of all calls. */
const standsOut = 1.25;

/** Part of the whole period that must have passed before a failure began, and may have passed since it was last seen. */
const aWhile = 0.2;

/** A failure on one trunk alone, or since one moment, has one cause that can be found: it counts for more. */
const weightOfPattern = 1.5;

const ranks = { fault: 0, watch: 1, normal: 2 } as const satisfies Record<Outcome, number>;

/** What makes one of several failures stand out, beside its count. */
export interface Impact {
  /** The SBC that nearly all its calls failed on, while the calls of the paste went over several. */
  readonly only?: string;
  /** When it began, if calls failed in other ways before and it has gone on since. */
  readonly since?: string;
}

/** Findings by impact: faults, then what to watch, then normal ends; of equal urgency the one that hit most calls first. */
export function sortByImpact(findings: readonly Finding[], whole: Calls): Finding[] {
  const rated = findings.map((finding) => ({
    finding,
    rank: ranks[urgencyOf(finding)],
    weight: weightOf(finding, whole),
  }));
  return rated.sort((one, other) => one.rank - other.rank || other.weight - one.weight).map(({ finding }) => finding);
}

function weightOf(finding: Finding, whole: Calls): number {
  const { only, since } = impactOf(finding, whole);
  return finding.count * (only ? weightOfPattern : 1) * (since ? weightOfPattern : 1);
}

/** Whether a failure is concentrated on one trunk, or there since one moment, among all calls of the paste. */
export function impactOf({ calls }: Finding, whole: Calls): Impact {
  if (!calls || calls.total < fewestCalls) return {};
  const only = findOnly(calls, whole);
  const since = findBeginning(calls, whole);
  return { ...(only && { only }), ...(since && { since }) };
}

function findOnly(calls: Calls, whole: Calls): string | undefined {
  const [top] = calls.sbcs;
  if (!top || whole.sbcs.length < 2) return undefined;
  const share = top.count / sumOf(calls);
  const usual = (whole.sbcs.find(({ name }) => name === top.name)?.count ?? 0) / sumOf(whole);
  return top.count >= fewestCalls && share >= mostOf && share >= usual * standsOut ? top.name : undefined;
}

function sumOf({ sbcs }: Calls): number {
  return sbcs.reduce((sum, { count }) => sum + count, 0);
}

function findBeginning(calls: Calls, whole: Calls): string | undefined {
  const [first, last, begin, end] = [calls.first, calls.last, whole.first, whole.last].map(readMoment);
  if (first === undefined || last === undefined || begin === undefined || end === undefined) return undefined;
  const some = (end - begin) * aWhile;
  return some > 0 && first - begin >= some && end - last <= some ? calls.first : undefined;
}

/** Milliseconds to compare by; a time without a zone is taken as it is written. */
function readMoment(time: string | undefined): number | undefined {
  const at = time === undefined ? Number.NaN : Date.parse(time.endsWith('Z') ? time : `${time.replace(' ', 'T')}Z`);
  return Number.isNaN(at) ? undefined : at;
}

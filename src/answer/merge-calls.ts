import type { CallShare, Calls, Diagnosis } from '../match/index.ts';
import type { CallFailure } from '../parse/index.ts';

/** Most SBCs that are named; further ones are counted. */
const mostSbcs = 8;

/** Most correlation ids that are kept. */
const mostIds = 3;

/** A date, a time of day and perhaps a zone, as in `2026-11-20 08:15:42+01:00`. */
const instant = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,7})?\s?(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** What the calls of one failure have in common and where they differ; undefined for a single call. */
export function mergeCalls(failures: readonly CallFailure[]): Calls | undefined {
  const calls = describeCalls(failures);
  return calls.total < 2 ? undefined : calls;
}

/** The calls of all failures of a paste together: how many, on which SBCs, which way, when. */
export function sumCalls(diagnoses: readonly Diagnosis[]): Calls {
  const each = diagnoses.map(({ calls, failure }) => calls ?? describeCalls([failure]));
  const sbcs = addShares(each.flatMap((calls) => calls.sbcs));
  const [first] = each.flatMap((calls) => calls.first ?? []).toSorted(compareInstants);
  const last = each
    .flatMap((calls) => calls.last ?? [])
    .toSorted(compareInstants)
    .at(-1);
  return {
    total: each.reduce((sum, { total }) => sum + total, 0),
    sbcs: sbcs.slice(0, mostSbcs),
    otherSbcs: Math.max(0, sbcs.length - mostSbcs, ...each.map(({ otherSbcs }) => otherSbcs)),
    directions: addShares(each.flatMap(({ directions }) => directions)),
    ...(first !== undefined && last !== undefined && { first, last }),
    correlationIds: [],
  };
}

function describeCalls(failures: readonly CallFailure[]): Calls {
  const sbcs = countNames(failures, ({ sbcName }) => sbcName?.value.toLowerCase());
  return {
    total: failures.reduce((sum, { count }) => sum + count, 0),
    sbcs: sbcs.slice(0, mostSbcs),
    otherSbcs: Math.max(0, sbcs.length - mostSbcs),
    directions: countNames(failures, readDirection),
    ...readPeriod(failures),
    correlationIds: chooseIds(failures),
  };
}

/** Instants as they are kept, in UTC or as written, sort by their digits. */
function compareInstants(one: string, other: string): number {
  return one.replace('T', ' ') < other.replace('T', ' ') ? -1 : 1;
}

function addShares(shares: readonly CallShare[]): CallShare[] {
  const counts = new Map<string, number>();
  for (const { name, count } of shares) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts].map(([name, count]) => ({ name, count })).sort((one, other) => other.count - one.count);
}

/** Names with their calls, most calls first, the order of the paste kept among equals. */
function countNames(failures: readonly CallFailure[], read: (failure: CallFailure) => string | undefined): CallShare[] {
  return addShares(
    failures.flatMap((failure) => {
      const name = read(failure);
      return name ? [{ name, count: failure.count }] : [];
    }),
  );
}

/** `dr_in`, `ByotIn`, `Inbound` and the like say which way a call went. */
function readDirection({ direction }: CallFailure): 'inbound' | 'outbound' | undefined {
  const word = direction?.value ?? '';
  if (/(?:^|[_\s-])in(?:bound|coming)?$|[a-z]In$/.test(word) || /^in(?:bound|coming)?\b/i.test(word)) return 'inbound';
  return /(?:^|[_\s-])out(?:bound|going)?$|[a-z]Out$/.test(word) || /^out(?:bound|going)?\b/i.test(word)
    ? 'outbound'
    : undefined;
}

function readPeriod(failures: readonly CallFailure[]): { first?: string; last?: string } {
  let first: readonly [at: number, text: string] | undefined;
  let last = first;
  for (const { time } of failures) {
    const read = time && readInstant(time.value);
    if (!read) continue;
    if (!first || read[0] < first[0]) first = read;
    if (!last || read[0] > last[0]) last = read;
  }
  return first && last ? { first: first[1], last: last[1] } : {};
}

/** Milliseconds to compare by, and the text: in UTC where a zone is stated, else as written. */
function readInstant(text: string): readonly [number, string] | undefined {
  const [, day, clock = '', zone] = instant.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  const full = clock.length === 5 ? `${clock}:00` : clock;
  const at = Date.parse(`${day}T${full}${zone && !/^(?:z|utc)$/i.test(zone) ? zone : 'Z'}`);
  if (Number.isNaN(at)) return undefined;
  return [at, zone ? `${new Date(at).toISOString().slice(0, 19)}Z` : `${day} ${full}`];
}

/** The first id of each SBC, then further ones. */
function chooseIds(failures: readonly CallFailure[]): string[] {
  const ids = new Set<string>();
  const seen = new Set<string>();
  for (const { correlationId, sbcName } of failures) {
    if (ids.size === mostIds) break;
    const sbc = sbcName?.value.toLowerCase() ?? '';
    if (!correlationId || seen.has(sbc)) continue;
    seen.add(sbc);
    ids.add(correlationId.value);
  }
  for (const { correlationId } of failures) {
    if (ids.size === mostIds) break;
    if (correlationId) ids.add(correlationId.value);
  }
  return [...ids];
}

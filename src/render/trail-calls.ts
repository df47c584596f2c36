import type { CallShare, Calls } from '../match/index.ts';
import { cleanCalls } from './calls.ts';
import type { Finding } from './finding.ts';
import type { ReadSummary } from './read-summary.ts';

/** How much of the calls a trail holds: with all correlation ids that are kept, with one, without, or nothing. */
export type TrailDetail = 'ids' | 'id' | 'calls' | 'none';

/** SBC names that a trail keeps once for all its steps, and SBCs that one step names. */
const mostNames = 24;
const mostSbcs = 4;

/** Where and when the calls of a step were seen, as far as a step tells. */
export type StepCalls = { readonly calls?: Calls; readonly read?: ReadSummary };

const callsForm =
  /^(r?)((?:\d{1,2}\*\d{1,7}\.?){0,8})(?:\+(\d{1,7}))?(?:i(\d{1,7}))?(?:o(\d{1,7}))?(?:@([^@~#]{3,40})(?:~([^@~#]{3,40}))?)?(?:#([\w.{},-]{4,250}))?$/u;

/**
 * Writes down where and when the calls of a finding were seen, `0*3.1*1i4@2026-11-20T08:15:42Z~2026-11-20T10:15:42Z`: SBCs by
 * their place in `names`, directions, first and last time, correlation ids. A single call's begins with `r`.
 *
 * @param names the names known so far; new ones are added
 */
export function writeCalls(finding: Finding, names: string[], detail: TrailDetail): string {
  if (detail === 'none') return '';
  const { calls, read } = finding;
  if (!calls) {
    const sbc = read.sbcName === undefined ? '' : writeShares([{ name: read.sbcName, count: 1 }], names);
    const time = read.time === undefined ? '' : `@${read.time}`;
    const id = detail !== 'calls' && read.correlationId !== undefined ? `#${read.correlationId}` : '';
    const told = `${sbc}${time}${id}`;
    return told === '' ? '' : `r${told}`;
  }
  const named = calls.sbcs.slice(0, mostSbcs);
  const others = calls.otherSbcs + calls.sbcs.length - named.length;
  const way = (name: string) => calls.directions.find((direction) => direction.name === name)?.count;
  const ids = detail === 'calls' ? [] : calls.correlationIds.slice(0, detail === 'id' ? 1 : undefined);
  const part = (mark: string, value: number | undefined) => (value ? `${mark}${value}` : '');
  return [
    writeShares(named, names),
    part('+', others),
    part('i', way('inbound')),
    part('o', way('outbound')),
    calls.first === undefined ? '' : `@${calls.first}~${calls.last}`,
    ids.length > 0 ? `#${ids.join(',')}` : '',
  ].join('');
}

function writeShares(shares: readonly CallShare[], names: string[]): string {
  return shares
    .flatMap(({ name, count }) => {
      if (!names.includes(name) && names.length < mostNames) names.push(name);
      return names.includes(name) ? [`${names.indexOf(name)}*${count}`] : [];
    })
    .join('.');
}

/** Reads back what `writeCalls` wrote; anyone may have written it, so what does not look like a name, time or id is left out. */
export function readCalls(text: string, names: readonly string[], total: number): StepCalls {
  const parts = text === '' ? null : callsForm.exec(text);
  if (!parts) return {};
  const [, single, shares = '', others, inbound, outbound, first, last, ids] = parts;
  const sbcs = shares.split('.').flatMap((share) => {
    const [at, count] = share.split('*');
    const name = share === '' ? undefined : names[Number(at)];
    return name === undefined ? [] : [{ name, count: Math.max(1, Number(count)) }];
  });
  if (single) {
    const [id] = ids?.split(',') ?? [];
    return {
      read: {
        ...(sbcs[0] && { sbcName: sbcs[0].name }),
        ...(first !== undefined && { time: first }),
        ...(id !== undefined && { correlationId: id }),
      },
    };
  }
  const directions = Object.entries({ inbound, outbound }).flatMap(([name, count]) =>
    count === undefined ? [] : [{ name, count: Number(count) }],
  );
  const calls = {
    total,
    sbcs,
    otherSbcs: Number(others ?? 0),
    directions: directions.sort((one, other) => other.count - one.count),
    ...(first !== undefined && last !== undefined && { first, last }),
    correlationIds: ids?.split(',').slice(0, 3) ?? [],
  };
  return { calls: cleanCalls(calls) };
}

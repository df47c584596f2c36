import * as z from 'zod';
import { fill, type Texts } from '../locale/index.ts';
import type { CallShare, Calls } from '../match/index.ts';
import { readFact } from './read-summary.ts';

const share = z.object({ name: z.string().max(300), count: z.int().min(1).max(9_999_999) });

/** The calls of a failure as a button carries them: any client may have written it, so it is cleaned like a fresh one. */
export const callsSchema = z
  .object({
    total: z.int().min(1).max(9_999_999),
    sbcs: z.array(share).max(8),
    otherSbcs: z.int().min(0).max(9_999_999),
    directions: z.array(share).max(2),
    first: z.string().max(40).optional(),
    last: z.string().max(40).optional(),
    correlationIds: z.array(z.string().max(100)).max(3),
  })
  .transform(cleanCalls);

/** Calls fit to be shown: what does not look like an SBC name, a time or an id is left out. */
export function cleanCalls(calls: Calls): Calls {
  const first = calls.first === undefined ? undefined : readFact('time', calls.first);
  const last = calls.last === undefined ? undefined : readFact('time', calls.last);
  return {
    total: calls.total,
    sbcs: calls.sbcs.filter(({ name }) => readFact('sbcName', name) !== undefined),
    otherSbcs: calls.otherSbcs,
    directions: calls.directions.filter(({ name }) => name === 'inbound' || name === 'outbound'),
    ...(first !== undefined && last !== undefined && { first, last }),
    correlationIds: calls.correlationIds.flatMap((id) => readFact('correlationId', id) ?? []),
  };
}

/** The calls with so few SBCs that many buttons of a card can carry them. */
export function briefCalls(calls: Calls, sbcs = 3): Calls {
  const more = Math.max(0, calls.sbcs.length - sbcs);
  return { ...calls, sbcs: calls.sbcs.slice(0, sbcs), otherSbcs: calls.otherSbcs + more };
}

/** One line: how many calls, on which SBCs, which way, when. */
export function callsLine(calls: Calls, texts: Texts): string {
  const parts = [fill(texts.calls.total, { count: calls.total }), spreadLine(calls, texts)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The same line without the number of calls; empty when no SBC, direction or time was read. */
export function spreadLine(calls: Calls, texts: Texts): string {
  const parts = [sbcsText(calls, texts, true), directionsText(calls, texts), periodText(calls, texts)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** So many calls of which nothing else was read. */
export function bareCalls(total: number): Calls {
  return { total: Math.max(1, total), sbcs: [], otherSbcs: 0, directions: [], correlationIds: [] };
}

/** SBCs with their calls, `sbc3 (3), sbc1 (1)`; short names leave out a domain that all of them share. */
export function sbcsText({ sbcs, otherSbcs }: Calls, texts: Texts, short = false): string {
  const domain = short && sbcs.length > 1 ? sharedDomain(sbcs) : '';
  const names = sbcs.map(({ name, count }) => `${name.slice(0, name.length - domain.length)} (${count})`);
  return [...names, ...(otherSbcs > 0 ? [fill(texts.calls.otherSbcs, { count: otherSbcs })] : [])].join(', ');
}

/** What follows the first label of every name, when it is the same everywhere. */
function sharedDomain(sbcs: readonly CallShare[]): string {
  const domains = new Set(sbcs.map(({ name }) => /\..+$/.exec(name)?.[0] ?? ''));
  return domains.size === 1 && sbcs.every(({ name }) => /^[a-z]/i.test(name)) ? ([...domains][0] ?? '') : '';
}

export function directionsText({ directions }: Calls, texts: Texts): string {
  return directions
    .map(({ name, count }) => `${texts.calls[name === 'inbound' ? 'inbound' : 'outbound']} (${count})`)
    .join(', ');
}

/** From the first to the last call, `2026-11-20 08:15 to 10:15 UTC`; the day is said once when it is the same. */
export function periodText({ first, last }: Calls, texts: Texts): string {
  if (first === undefined || last === undefined) return '';
  const [from, to] = [readMoment(first), readMoment(last)];
  const zone = first.endsWith('Z') && last.endsWith('Z') ? ' UTC' : '';
  if (from.text === to.text) return `${from.text}${zone}`;
  const until = from.day === to.day ? to.clock : to.text;
  return `${fill(texts.calls.period, { from: from.text, to: until })}${zone}`;
}

/** The moment a failure began or ended, for a line of its own. */
export function momentText(time: string): string {
  return `${readMoment(time).text}${time.endsWith('Z') ? ' UTC' : ''}`;
}

function readMoment(time: string) {
  const [day = time, clock = ''] = time.split(/[T ]/);
  const minutes = clock.slice(0, 5);
  return { day, clock: minutes, text: minutes === '' ? day : `${day} ${minutes}` };
}

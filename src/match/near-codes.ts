import type { Catalog, Entry } from '../catalog/index.ts';

/** Whether two runs of digits differ by one digit: left out, put in, another one, or two neighbours that changed places. */
export function isOneDigitOff(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  if (one.length !== other.length) return rest.slice(1) === otherRest || rest === otherRest.slice(1);
  const isSwap = rest[0] === otherRest[1] && rest[1] === otherRest[0];
  return rest.slice(1) === otherRest.slice(1) || (isSwap && rest.slice(2) === otherRest.slice(2));
}

const mostNear = 3;

/** Entries whose Microsoft code is one digit off, those of the same SIP code first: offered as what may be meant, never asserted. */
export function findNearCodes(microsoftCode: string, sipCode: string, { entries }: Catalog): readonly Entry[] {
  if (microsoftCode.length < 5) return [];
  const near = entries.filter((entry) => isOneDigitOff(entry.microsoftCode, microsoftCode));
  const same = near.filter((entry) => entry.sipCode === sipCode);
  const codes = [...new Set((same.length > 0 ? same : near).map((entry) => entry.microsoftCode))].slice(0, mostNear);
  return codes.flatMap((code) => near.find((entry) => entry.microsoftCode === code) ?? []);
}

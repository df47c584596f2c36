import type { Catalog } from '../catalog/index.ts';
import { describeSipResponse, findMicrosoftCodeFamily } from '../codes/index.ts';
import { createMatcher } from '../match/index.ts';
import { type CallFailure, isGoodCall } from '../parse/index.ts';

/** What a group of failed calls is: something to repair, something normal, or normal unless there are many. */
export type Outcome = 'fault' | 'watch' | 'normal';

/** The codes and message of one group of calls. */
export interface GroupCodes {
  readonly sipCode: string | null;
  readonly microsoftCode: string | null;
  readonly phrase: string | null;
}

/** What the catalog and the standards say of a group. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly title: string;
  /** Ids of the entries that fit; empty for codes that are not listed. */
  readonly entries: readonly string[];
}

/** Judges groups by one catalog; unlisted codes by the standards. */
export function createJudge(catalog: Catalog): (codes: GroupCodes) => Judgement {
  const matcher = createMatcher(catalog);
  return (codes) => {
    const [diagnosis] = codes.sipCode || codes.microsoftCode ? matcher.match(toFailure(codes)) : [];
    const entries =
      diagnosis?.kind === 'matched' ? [diagnosis.entry] : diagnosis?.kind === 'ambiguous' ? diagnosis.candidates : [];
    const title =
      entries.length > 0
        ? [...new Set(entries.map((entry) => entry.title))].slice(0, 3).join(' / ')
        : plainTitle(codes);
    const listed = entries.length > 0 && entries.every((entry) => entry.outcome === 'normal') ? 'normal' : 'fault';
    return {
      outcome:
        codes.microsoftCode !== null && entries.length > 0
          ? listed
          : (outcomeByCodes(codes) ?? (entries.length > 0 ? listed : outcomeBySip(codes))),
      title,
      entries: entries.map(({ id }) => id),
    };
  };
}

/** Codes whose calls end normally one by one, and are a fault in numbers: no answer, declined. */
function outcomeByCodes({ sipCode, microsoftCode }: GroupCodes): Outcome | undefined {
  if (isServiceFault(microsoftCode)) return undefined;
  if (sipCode === '603') return 'watch';
  if (sipCode === '480' && (microsoftCode === '560480' || microsoftCode === null)) return 'watch';
  if (sipCode === '486' || sipCode === '487' || sipCode === '600') return 'normal';
  return isGoodCall(sipCode ?? undefined, microsoftCode ?? undefined) ? 'normal' : undefined;
}

/** Codes of media, timers, routing, connections and licences: whatever SIP code they come with, Microsoft's side met a fault. */
function isServiceFault(microsoftCode: string | null): boolean {
  const family = microsoftCode === null ? undefined : findMicrosoftCodeFamily(microsoftCode);
  return family !== undefined && !['', '540', '560'].includes(family.prefix);
}

function outcomeBySip({ sipCode, microsoftCode }: GroupCodes): Outcome {
  if (isServiceFault(microsoftCode)) return 'fault';
  return sipCode !== null && describeSipResponse(sipCode)?.normal ? 'normal' : 'fault';
}

function plainTitle({ sipCode, microsoftCode, phrase }: GroupCodes): string {
  if (isGoodCall(sipCode ?? undefined, microsoftCode ?? undefined)) return 'Ended normally, marked as not successful';
  const words = sipCode === null ? undefined : describeSipResponse(sipCode)?.reasonPhrase;
  const sent =
    microsoftCode !== null && /^560[1-6]\d\d$/.test(microsoftCode)
      ? `SBC answered ${microsoftCode.slice(3)}`
      : undefined;
  const said = words ?? phrase ?? undefined;
  if (sent && said) return `${sent}: ${said}`;
  return said ?? sent ?? (sipCode === null && microsoftCode === null ? 'Failed without a code' : 'Not listed');
}

function toFailure({ sipCode, microsoftCode, phrase }: GroupCodes): CallFailure {
  const reading = (value: string) => ({ value, from: 0, to: value.length });
  return {
    ...(sipCode !== null && { sipCode: reading(sipCode) }),
    ...(microsoftCode !== null && { microsoftCode: reading(microsoftCode) }),
    ...(phrase !== null && { phrase: reading(phrase), phraseIsNamed: true as const }),
    count: 1,
    readFrom: 'field',
  };
}

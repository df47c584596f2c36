import type { Entry } from '../../src/catalog/entry.ts';
import { readMicrosoftCode } from '../../src/codes/microsoft-code.ts';
import { describeSipResponse } from '../../src/codes/sip-response.ts';
import type { WindowsCode } from '../../src/codes/windows-code.ts';
import type { Diagnosis, Evidence, Remark } from '../../src/match/diagnosis.ts';
import type { CallFailure } from '../../src/parse/call-failure.ts';

type ReadFact = Exclude<keyof CallFailure, 'count' | 'readFrom'>;

/** What a sample failure states, without the places where it was read. */
export type SampleReading = Partial<Record<ReadFact, string>>;

interface SampleOptions {
  readonly read?: SampleReading;
  readonly count?: number;
  readonly evidence?: readonly Evidence[];
  readonly remarks?: readonly Remark[];
  readonly certainty?: 'certain' | 'likely';
  readonly windowsCode?: WindowsCode | undefined;
}

/** A failure that states the given facts; where they were read does not matter to a card. */
export function failureOf(read: SampleReading, count = 1): CallFailure {
  const readings = Object.entries(read).map(([fact, value]) => [fact, { value, from: 0, to: value.length }]);
  return { ...Object.fromEntries(readings), count, readFrom: 'label' };
}

function base(options: SampleOptions) {
  const { read = {}, count = 1, evidence = ['microsoftCode'], remarks = [], certainty = 'certain' } = options;
  const { windowsCode } = options;
  return { failure: failureOf(read, count), count, evidence, remarks, certainty, ...(windowsCode && { windowsCode }) };
}

/** A diagnosis with one entry as the answer. */
export function matched(entry: Entry, options: SampleOptions = {}): Diagnosis {
  return { kind: 'matched', entry, ...base(options) };
}

/** A diagnosis that several entries fit. */
export function ambiguous(candidates: readonly Entry[], options: SampleOptions = {}): Diagnosis {
  return { kind: 'ambiguous', candidates, ...base(options) };
}

/** A diagnosis that no entry fits, explained from the codes that were read. */
export function unlisted(options: SampleOptions & { readonly nearest?: readonly Entry[] }): Diagnosis {
  const { microsoftCode, sipCode } = options.read ?? {};
  const structure = microsoftCode === undefined ? undefined : readMicrosoftCode(microsoftCode);
  const sipResponse = sipCode === undefined ? undefined : describeSipResponse(sipCode);
  return {
    kind: 'unlisted',
    nearest: options.nearest ?? [],
    ...(structure && { structure }),
    ...(sipResponse && { sipResponse }),
    ...base(options),
  };
}

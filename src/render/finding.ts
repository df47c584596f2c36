import type { Entry } from '../catalog/index.ts';
import {
  describeSipResponse,
  type ExplainedCode,
  explainCodes,
  type MicrosoftCodeStructure,
  readMicrosoftCode,
  type SipResponse,
  type WindowsCode,
} from '../codes/index.ts';
import type { Calls, Diagnosis, Evidence, Remark } from '../match/index.ts';
import { cleanCalls } from './calls.ts';
import { type ReadSummary, summariseReading, windowsCodeOf } from './read-summary.ts';

interface FindingBase {
  readonly read: ReadSummary;
  readonly count: number;
  /** Where and when the calls failed, when there are several. */
  readonly calls?: Calls;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Remark[];
  /** `chosen`: the user opened it, from a list or from candidates. */
  readonly certainty: 'certain' | 'likely' | 'chosen';
  readonly windowsCode?: WindowsCode;
}

/** A diagnosis as a card tells it: the paste itself is gone, only the masked summary of it is left. */
export type Finding =
  | (FindingBase & { readonly kind: 'matched'; readonly entry: Entry })
  | (FindingBase & { readonly kind: 'ambiguous'; readonly candidates: readonly Entry[] })
  | (FindingBase & {
      readonly kind: 'unlisted';
      readonly structure?: MicrosoftCodeStructure;
      readonly sipResponse?: SipResponse;
      readonly nearest: readonly Entry[];
    });

export type MatchedFinding = Extract<Finding, { kind: 'matched' }>;
export type AmbiguousFinding = Extract<Finding, { kind: 'ambiguous' }>;
export type UnlistedFinding = Extract<Finding, { kind: 'unlisted' }>;

/** What is told of codes that are not listed by another source, or by the structure of the code. */
export function explanationOf({ read }: UnlistedFinding): ExplainedCode | undefined {
  return explainCodes(read);
}

/** Turns a diagnosis into what a card tells of it. */
export function findingOf(diagnosis: Diagnosis): Finding {
  const { failure, windowsCode, calls, ...rest } = diagnosis;
  const read = summariseReading(failure, windowsCode);
  return { ...rest, ...(calls && { calls: cleanCalls(calls) }), read, windowsCode: windowsCode ?? windowsCodeOf(read) };
}

/** The finding behind a button: the entry was chosen by hand, and what was read travelled with the button. */
export function chosenFinding(entry: Entry, read: ReadSummary = {}, count = 1): MatchedFinding {
  return { kind: 'matched', entry, ...chosenBase(read, count), remarks: codeRemarks(read, entry) };
}

/** The candidates again, after one of them was looked at. */
export function candidatesFinding(candidates: readonly Entry[], read: ReadSummary, count: number): AmbiguousFinding {
  return { kind: 'ambiguous', candidates, ...chosenBase(read, count), remarks: codeRemarks(read) };
}

/** A failure that the catalog does not list, explained from its codes alone. */
export function unlistedFinding(read: ReadSummary, count: number, nearest: readonly Entry[] = []): UnlistedFinding {
  return {
    kind: 'unlisted',
    structure: read.microsoftCode === undefined ? undefined : readMicrosoftCode(read.microsoftCode),
    sipResponse: read.sipCode === undefined ? undefined : describeSipResponse(read.sipCode),
    nearest,
    ...chosenBase(read, count),
    remarks: codeRemarks(read),
  };
}

function chosenBase(read: ReadSummary, count: number) {
  return { read, count, evidence: [], certainty: 'chosen', windowsCode: windowsCodeOf(read) } as const;
}

/** The remarks that follow from the codes that were read, with or without an entry beside them. */
function codeRemarks(read: ReadSummary, entry?: Entry): Remark[] {
  const { microsoftCode, sipCode } = read;
  if (sipCode === undefined) return [];
  if (microsoftCode !== undefined) {
    const inside = readMicrosoftCode(microsoftCode).sbcSipCode;
    if (inside !== undefined && inside !== sipCode) return [{ kind: 'codesDisagree', microsoftCode, sipCode }];
  }
  if (entry === undefined || entry.sipCode === sipCode) return [];
  return [{ kind: 'sipCodeDiffers', read: sipCode, listed: entry.sipCode }];
}

/** The Microsoft code and SIP code a finding is known by. */
export function codesOf(finding: Finding): { microsoftCode?: string; sipCode?: string } {
  return finding.kind === 'matched' ? finding.entry : finding.read;
}

import type { Entry } from '../catalog/index.ts';
import { describeSipResponse, findWindowsCode, readMicrosoftCode } from '../codes/index.ts';
import type { CallFailure } from '../parse/index.ts';
import type { Diagnosis, Evidence, Remark, Unlisted } from './diagnosis.ts';
import type { Indexes } from './indexes.ts';
import { findNearCodes } from './near-codes.ts';

/** What was found out of a failure on the way to its diagnosis. */
export interface Case {
  readonly failure: CallFailure;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Remark[];
  /** Good enough to speak up in a channel. */
  readonly isCertain: boolean;
  /** Even a single entry is only offered: it is likely, no more. */
  readonly isQuestion?: true;
}

const mostNearest = 5;
/** Most of a text that is searched for messages that are near. */
const widestText = 600;

/** One entry left is the answer, several are a choice, none is explained from the standards. */
export function conclude(found: Case, candidates: readonly Entry[], indexes: Indexes): Diagnosis {
  const { evidence, remarks } = found;
  const failure = keepsPhrase(found) ? found.failure : withoutPhrase(found.failure);
  const windowsCode = failure.hresult && findWindowsCode(failure.hresult.value);
  const base = {
    failure,
    count: failure.count,
    evidence,
    remarks,
    certainty: found.isCertain ? ('certain' as const) : ('likely' as const),
    ...(windowsCode && { windowsCode }),
  };
  const [entry, ...others] = candidates;
  if (!entry) return { kind: 'unlisted', ...base, ...explain(found.failure, indexes) };
  if (others.length === 0 && !found.isQuestion) return { kind: 'matched', entry, ...base };
  return { kind: 'ambiguous', candidates, ...base };
}

/** What the standards say of the codes, and the entries worth a look although none is the answer. */
function explain(failure: CallFailure, indexes: Indexes): Pick<Unlisted, 'structure' | 'sipResponse' | 'nearest'> {
  const structure = failure.microsoftCode && readMicrosoftCode(failure.microsoftCode.value);
  const sipCode = failure.sipCode?.value ?? structure?.sbcSipCode ?? '';
  const sipResponse = describeSipResponse(sipCode);
  return {
    ...(structure && { structure }),
    ...(sipResponse && { sipResponse }),
    nearest: findNearest(failure, sipCode, indexes),
  };
}

/** Entries with the same words, those whose code is one digit off, then those of the same SIP code when they are few. */
function findNearest(failure: CallFailure, sipCode: string, { catalog, phrases }: Indexes): readonly Entry[] {
  const spots = failure.phrase ? phrases.spot(failure.phrase.value.slice(0, widestText)) : [];
  const spoken = spots.flatMap(({ entries }) => entries);
  const sameSip = catalog.bySipCode(sipCode);
  const near =
    failure.microsoftCode && spoken.length === 0 ? findNearCodes(failure.microsoftCode.value, sipCode, catalog) : [];
  return [...new Set([...spoken, ...near, ...(sameSip.length <= mostNearest ? sameSip : [])])].slice(0, mostNearest);
}

/** Words around the codes are shown only if they told something or stood in a field of their own. */
function keepsPhrase({ failure, evidence }: Case): boolean {
  return failure.phrase === undefined || failure.phraseIsNamed === true || evidence.includes('phrase');
}

function withoutPhrase({ phrase: _phrase, ...rest }: CallFailure): CallFailure {
  return rest;
}

/** The SIP codes of some entries, for a remark. */
export function listSipCodes(entries: readonly Entry[]): string {
  return [...new Set(entries.map((entry) => entry.sipCode))].join(', ');
}

import type { Entry } from '../catalog/index.ts';
import { readMicrosoftCode } from '../codes/index.ts';
import type { CallFailure } from '../parse/index.ts';
import { type Case, conclude, listSipCodes } from './conclude.ts';
import type { Diagnosis, Evidence, Remark } from './diagnosis.ts';
import type { Indexes } from './indexes.ts';
import { matchWords } from './match-words.ts';
import { dropDenied, hasDenied } from './negation.ts';

/** Entries still possible, and how they came to be left. */
interface Choice {
  readonly failure: CallFailure;
  readonly candidates: readonly Entry[];
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Remark[];
  readonly isCertain: boolean;
  /** The user says that it is about something else than the entry that is left. */
  readonly isOnlyOffered?: true;
}

/**
 * Diagnoses a failure by its Microsoft code, the strongest evidence: the entries of the code, narrowed by the SIP code,
 * then the message, then the HRESULT. A code that is not listed is explained, never bent to a neighbour.
 */
export function matchCode(failure: CallFailure, microsoftCode: string, indexes: Indexes): Diagnosis[] {
  const listed = indexes.catalog.byMicrosoftCode(microsoftCode);
  if (isOutvoted(failure, listed, indexes)) return matchWords({ ...failure, microsoftCode: undefined }, indexes);
  if (listed.length === 0) return matchUnlistedCode(failure, microsoftCode, indexes);
  const bySipCode = narrowBySipCode(failure, microsoftCode, listed);
  if (!bySipCode) return matchWords(failure, indexes);
  const { candidates, isOnlyOffered, ...left } = narrowByHresult(narrowByPhrase(bySipCode, listed, indexes), indexes);
  const found: Case = isOnlyOffered ? { ...left, isCertain: false, isQuestion: true } : left;
  if (microsoftCode === '0' && !failure.sipCode)
    return [conclude({ ...found, isCertain: false, isQuestion: true }, candidates, indexes)];
  const rivals = findRivals(failure, listed, indexes);
  if (rivals.length === 0) return [conclude(found, candidates, indexes)];
  return [conclude({ ...found, isCertain: false }, [...rivals, ...candidates], indexes)];
}

/** Whether a bare number that may be no code stands against a SIP code and the message of a field or header, which agree. */
function isOutvoted(
  { readFrom, sipCode, phrase, phraseIsNamed }: CallFailure,
  listed: readonly Entry[],
  indexes: Indexes,
): boolean {
  if (
    readFrom !== 'bare' ||
    !sipCode ||
    !phrase ||
    !phraseIsNamed ||
    listed.some((entry) => entry.sipCode === sipCode.value)
  )
    return false;
  return indexes.phrases
    .spot(phrase.value.slice(0, 600))
    .some((spot) => spot.fit === 'full' && spot.entries.some((entry) => entry.sipCode === sipCode.value));
}

/** Entries whose message stands in full beside a bare number that may be no code at all: then the user is asked. */
function findRivals(failure: CallFailure, listed: readonly Entry[], { phrases }: Indexes): readonly Entry[] {
  const { readFrom, sipCode, phrase } = failure;
  if (readFrom !== 'bare' || sipCode || !phrase) return [];
  const spots = phrases.spot(phrase.value.slice(0, 600)).filter((spot) => spot.fit === 'full');
  const isListed = spots.some((spot) => spot.entries.some((entry) => listed.includes(entry)));
  return isListed ? [] : [...new Set(spots.flatMap((spot) => spot.entries))];
}

/** A bare number that no catalog lists is a Microsoft code only when its form says so. */
function matchUnlistedCode(failure: CallFailure, microsoftCode: string, indexes: Indexes): Diagnosis[] {
  const { sipCode, readFrom } = failure;
  const isWhole = microsoftCode.length === 6;
  if (readFrom === 'bare' && !isWhole && !(sipCode && microsoftCode.length >= 4)) return [];
  const found: Case = {
    failure,
    evidence: ['microsoftCode'],
    remarks: disagreement(microsoftCode, sipCode?.value),
    isCertain: readFrom !== 'bare' && sipCode !== undefined && isWhole,
  };
  return [conclude(found, [], indexes)];
}

/** Undefined for `0` beside a SIP code it is not listed with: that code says nothing alone. */
function narrowBySipCode(failure: CallFailure, microsoftCode: string, listed: readonly Entry[]): Choice | undefined {
  const sipCode = failure.sipCode?.value;
  const remarks = disagreement(microsoftCode, sipCode);
  const choice: Choice = {
    failure,
    candidates: listed,
    evidence: ['microsoftCode'],
    remarks,
    isCertain: failure.readFrom !== 'bare',
  };
  if (!sipCode) return choice;
  const same = listed.filter((entry) => entry.sipCode === sipCode);
  if (same.length > 0) return { ...choice, candidates: same, evidence: ['microsoftCode', 'sipCode'], isCertain: true };
  if (microsoftCode === '0') return undefined;
  const differs: Remark = { kind: 'sipCodeDiffers', read: sipCode, listed: listSipCodes(listed) };
  return remarks.length > 0 ? choice : { ...choice, remarks: [differs] };
}

function narrowByPhrase(choice: Choice, listed: readonly Entry[], indexes: Indexes): Choice {
  const { failure, candidates } = choice;
  const { phrase } = failure;
  if (!phrase) return choice;
  const { phrases } = indexes;
  const isDenied = !failure.phraseIsNamed && hasDenied(phrase.value);
  const words = isDenied ? dropDenied(phrase.value) : phrase.value;
  const { entries, narrowed, full, departs, quote } = phrases.narrow(candidates, words);
  const isOther = departs || (narrowed && namesAnotherCode(failure, entries, indexes));
  if (isOther || (!narrowed && failure.readFrom === 'field' && quotesAnother(phrase.value, listed, phrases)))
    return { ...choice, remarks: [...choice.remarks, { kind: 'phraseDiffers', read: phrase.value }] };
  if (isDenied && !narrowed) return { ...choice, isOnlyOffered: true };
  if (!narrowed || (candidates.length === 1 && !full)) return choice;
  const spoken = failure.phraseIsNamed || !quote ? failure : { ...failure, phrase: { ...phrase, value: quote } };
  const evidence: Evidence[] = [...choice.evidence, 'phrase'];
  return { ...choice, failure: spoken, candidates: entries, evidence, isCertain: true };
}

/** `...failed; HRESULT=0x8009030C` where the messages of these entries all name other Windows codes. */
function namesAnotherCode(
  { hresult }: CallFailure,
  entries: readonly Entry[],
  { byWindowsCode, withWindowsCode }: Indexes,
): boolean {
  if (!hresult || !entries.every((entry) => withWindowsCode.has(entry))) return false;
  const named = byWindowsCode.get(hresult.value) ?? [];
  return !entries.some((entry) => named.includes(entry));
}

/** Whether the words are another entry's error message, in full. */
function quotesAnother(text: string, entries: readonly Entry[], phrases: Indexes['phrases']): boolean {
  return phrases
    .spot(text.slice(0, 600))
    .some((spot) => spot.fit === 'full' && !spot.entries.some((entry) => entries.includes(entry)));
}

function narrowByHresult(choice: Choice, { byWindowsCode }: Indexes): Choice {
  const { candidates, failure, evidence } = choice;
  if (candidates.length < 2 || !failure.hresult) return choice;
  const named = byWindowsCode.get(failure.hresult.value) ?? [];
  const both = candidates.filter((entry) => named.includes(entry));
  return both.length === 0 ? choice : { ...choice, candidates: both, evidence: [...evidence, 'hresult'] };
}

/** 560ZZZ beside another SIP code than ZZZ: said, not hidden. */
function disagreement(microsoftCode: string, sipCode: string | undefined): Remark[] {
  const sent = readMicrosoftCode(microsoftCode).sbcSipCode;
  return sent && sipCode && sent !== sipCode ? [{ kind: 'codesDisagree', microsoftCode, sipCode }] : [];
}

import { describeSipResponse } from '../codes/index.ts';
import type { CallFailure } from '../parse/index.ts';
import { type Case, conclude } from './conclude.ts';
import type { Diagnosis, Remark } from './diagnosis.ts';
import type { Indexes } from './indexes.ts';
import type { Likely } from './own-words.ts';
import { findMessages, type Left, readMessage, withoutReasonPhrase } from './quoted-messages.ts';
import { bounds } from './word-bounds.ts';

/** Diagnoses a failure without a Microsoft code: what its words are evidence of, the entries which that leaves, and what follows. */
export function matchWords(failure: CallFailure, indexes: Indexes): Diagnosis[] {
  return findEvidence(failure, indexes).map(({ found, candidates }) => conclude(found, candidates, indexes));
}

/** The strongest evidence decides: a message, then the HRESULT, the SIP code, own words. */
function findEvidence(failure: CallFailure, indexes: Indexes): readonly Left[] {
  if (failure.isAside) return matchAside(failure, indexes);
  const text = readableText(failure, indexes);
  const sipCode = failure.sipCode?.value;
  const spots = text === '' ? [] : findMessages(text, sipCode, indexes);
  if (failure.hresult && !sipCode && isOtherProgram(text)) return [explainOnly(failure)];
  if (spots.length > 0) return spots.map((spot) => readMessage(spot, text, spots.length === 1, failure));
  if (failure.hresult) return [matchHresult(failure, failure.hresult.value, indexes)];
  if (sipCode) return [matchSipCode(failure, sipCode, text, indexes)];
  if (failure.q850) return [explainOnly(failure)];
  return failure.readFrom === 'field' ? [] : matchOwnWords(failure, text, indexes);
}

/** Words beside failures with codes: only a message quoted in full, or a Windows code that an entry names. */
function matchAside(failure: CallFailure, indexes: Indexes): readonly Left[] {
  const text = failure.phrase?.value ?? '';
  const words = text.split(/\s+/).length;
  const quotes = indexes.phrases.spot(text).filter((spot) => {
    const quoted = text.slice(spot.from, spot.to).split(/\s+/).length;
    return spot.fit === 'full' && (quoted >= 5 || quoted >= words * 0.6);
  });
  if (quotes.length > 0) return quotes.map((spot) => readMessage(spot, text, quotes.length === 1, failure));
  const { hresult } = failure;
  return hresult && indexes.byWindowsCode.has(hresult.value) ? [matchHresult(failure, hresult.value, indexes)] : [];
}

/** The words of a failure; a Windows code that no message names is taken out, its name would pull to others. */
function readableText(failure: CallFailure, { byWindowsCode }: Indexes): string {
  const text = failure.phrase?.value ?? '';
  if (!failure.hresult || byWindowsCode.has(failure.hresult.value)) return text;
  return text.replace(/hresult\s?=?|\b0x[0-9a-f]{8}\b|\b[A-Z]{3,5}_[EI]_\w+/gi, ' ');
}

/** Explained from the standards alone: what the text names belongs to no entry. */
function explainOnly(failure: CallFailure): Left {
  return { found: { failure, evidence: [], remarks: [], isCertain: false }, candidates: [] };
}

function isOtherProgram(text: string): boolean {
  return otherProgram.test(text) && !/\b(?:sbcs?|sip|trunks?|invite|direct routing)\b/i.test(text);
}

/** Names of programs that fail with the same Windows errors for reasons of their own. */
const otherProgram =
  /https:\/\/|\b(?:git|curl|schannel:|wget|npm|pip|docker|sqlclient|sql server|odbc|ldaps?|outlook|exchange|winrm|iis|nuget|invoke-webrequest|webexception|httpclient|httprequestexception)\b/i;

function matchHresult(failure: CallFailure, hresult: string, indexes: Indexes): Left {
  const named = indexes.byWindowsCode.get(hresult) ?? [];
  const same = named.filter((entry) => entry.sipCode === failure.sipCode?.value);
  const found: Case = { failure, evidence: ['hresult'], remarks: [], isCertain: false };
  return { found, candidates: same.length > 0 ? same : named };
}

function matchSipCode(failure: CallFailure, sipCode: string, text: string, indexes: Indexes): Left {
  const listed = indexes.catalog.bySipCode(sipCode);
  const words = withoutReasonPhrase(text, sipCode);
  const told = text.length > bounds.longestQuestion ? undefined : indexes.ownWords.tell(listed, words);
  const remarks: Remark[] = [{ kind: 'microsoftCodeMissing' }];
  if (told && told.entries.length > 0) {
    const found: Case = { failure, evidence: ['sipCode', 'ownWords'], remarks, isCertain: false };
    return { found: told.isWhole ? found : { ...found, isQuestion: true }, candidates: told.entries };
  }
  /** Busy and cancelled calls are everyday; one listed special case must not stand for them all. */
  const isEveryday = listed.length === 1 && describeSipResponse(sipCode)?.normal === true;
  const found: Case = { failure, evidence: ['sipCode'], remarks, isCertain: false };
  return { found, candidates: isEveryday ? [] : listed };
}

/** A sentence ends at a line break or behind its full stop. */
const sentenceEnd = /\n+|(?<=[.!?])\s+(?=\p{Lu}|[\u0370-\uffff])/u;

/** Own words of the sentence that tells most; of the whole text, as far as it is short, where no sentence tells enough. */
function findOwnWords(text: string, { ownWords }: Indexes): readonly Likely[] {
  const sentences = text
    .split(sentenceEnd, bounds.mostSentences)
    .filter((sentence) => sentence.length <= bounds.longestQuestion);
  const told = sentences
    .map((sentence) => ownWords.find(sentence))
    .filter(([best]) => (best?.score ?? 0) >= bounds.leastLikely);
  const [best] = told.toSorted((one, other) => (other[0]?.score ?? 0) - (one[0]?.score ?? 0));
  return best ?? (sentences.length > 1 && text.length <= bounds.longestQuestion ? ownWords.find(text) : []);
}

/** Offers what is likely; words alone, however many, assert nothing. */
function matchOwnWords(failure: CallFailure, text: string, indexes: Indexes): readonly Left[] {
  if (text.length > bounds.longestText || /\bHTTP\/\d/.test(text)) return [];
  const likely = findOwnWords(text, indexes);
  const [best] = likely;
  if (!best || best.score < bounds.leastLikely) return [];
  const remarks: Remark[] = [{ kind: 'microsoftCodeMissing' }];
  const found: Case = { failure, evidence: ['ownWords'], remarks, isCertain: false };
  const close = likely.filter((other) => other.score >= best.score * bounds.nearlyAsLikely).slice(0, bounds.mostLikely);
  const entries = close.map((other) => other.entry);
  return [{ found: { ...found, isQuestion: true }, candidates: entries }];
}

import type { Entry } from '../catalog/entry.ts';
import { describeSipResponse, sipReasonPhrases } from '../codes/sip-response.ts';
import { webWords } from '../codes/web-words.ts';
import type { CallFailure } from '../parse/call-failure.ts';
import { type Case, conclude, listSipCodes } from './conclude.ts';
import type { Diagnosis, Remark } from './diagnosis.ts';
import type { Indexes } from './indexes.ts';
import type { Likely } from './own-words.ts';
import type { Spot } from './phrase-index.ts';

/** Words of a question longer than this are no question in own words any more. */
const longestQuestion = 700;
/** A text longer than this is no description of one failure. */
const longestText = 4_000;
const mostLikely = 6;
/** A description in own words scores at least this before entries are offered for it. */
const leastLikely = 0.5;

/** Diagnoses a failure without a Microsoft code: by its message, then its HRESULT, its SIP code, its own words. */
export function matchWords(failure: CallFailure, indexes: Indexes): Diagnosis[] {
  if (failure.isAside) return matchAside(failure, indexes);
  const text = readableText(failure, indexes);
  const sipCode = failure.sipCode?.value;
  const spots = text === '' ? [] : findMessages(text, sipCode, indexes);
  if (failure.hresult && !sipCode && isOtherProgram(text)) return [explainOnly(failure, indexes)];
  if (spots.length > 0) return spots.map((spot) => matchMessage(spot, text, spots.length === 1, failure, indexes));
  if (failure.hresult) return [matchHresult(failure, failure.hresult.value, indexes)];
  if (sipCode) return [matchSipCode(failure, sipCode, text, indexes)];
  if (failure.q850) return [explainOnly(failure, indexes)];
  return failure.readFrom === 'field' ? [] : matchOwnWords(failure, text, indexes);
}

/** Words beside failures with codes: only a message quoted in full, or a Windows code that an entry names. */
function matchAside(failure: CallFailure, indexes: Indexes): Diagnosis[] {
  const text = failure.phrase?.value ?? '';
  const words = text.split(/\s+/).length;
  const quotes = indexes.phrases.spot(text).filter((spot) => {
    const quoted = text.slice(spot.from, spot.to).split(/\s+/).length;
    return spot.fit === 'full' && (quoted >= 5 || quoted >= words * 0.6);
  });
  if (quotes.length > 0) return quotes.map((spot) => matchMessage(spot, text, quotes.length === 1, failure, indexes));
  const { hresult } = failure;
  return hresult && indexes.byWindowsCode.has(hresult.value) ? [matchHresult(failure, hresult.value, indexes)] : [];
}

/** The words of a failure; a Windows code that no message names is taken out, its name would pull to others. */
function readableText(failure: CallFailure, { byWindowsCode }: Indexes): string {
  const text = failure.phrase?.value ?? '';
  if (!failure.hresult || byWindowsCode.has(failure.hresult.value)) return text;
  return text.replace(/hresult\s?=?|\b0x[0-9a-f]{8}\b|\b[A-Z]{3,5}_[EI]_\w+/gi, ' ');
}

/** Error messages quoted in a text; beside a SIP code its standard reason phrase does not count as one. */
function findMessages(text: string, sipCode: string | undefined, { phrases }: Indexes): readonly Spot[] {
  const spots = phrases.spot(text);
  if (!sipCode) {
    const found = spots.length > 0 ? spots : spotApart(text, phrases);
    return found.filter((spot) => !isWebError(spot, text));
  }
  const whole = spots.filter((spot) => spot.fit === 'full' && spot.entries.some((entry) => entry.sipCode === sipCode));
  if (whole.length > 0) return whole;
  const rest = withoutReasonPhrase(text, sipCode);
  return phrases
    .spot(rest)
    .filter((spot) => isLong(rest.slice(spot.from, spot.to)))
    .filter((spot) => spot.fit === 'full' || spot.entries.some((entry) => entry.sipCode === sipCode))
    .slice(0, 1);
}

/** Three words, or one that nobody says in passing (`SrtpEncryptionRequired`). */
function isLong(quote: string): boolean {
  return quote.split(/\s+/).length >= 3 || /^\w{15,}$/.test(quote);
}

/** Between quotation marks, or alone on a line: there two words tell what amid others would be chance. */
function spotApart(text: string, phrases: Indexes['phrases']): Spot[] {
  if (text.length > longestQuestion) return [];
  return Array.from(text.matchAll(/"([^"\n]{5,200})"|^([^\n"]{5,200})$/gm)).flatMap((part) => {
    const [whole, quote, line = ''] = part;
    const at = part.index + (quote === undefined ? 0 : 1);
    return phrases
      .spot(quote ?? line)
      .filter(({ fit, from, to }) => quote !== undefined || (fit === 'full' && isAll(whole, from, to)))
      .map((spot) => ({ ...spot, from: spot.from + at, to: spot.to + at }));
  });
}

/** Whether nothing but signs stands around two words or more. */
function isAll(text: string, from: number, to: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, from) + text.slice(to)) && /\S\s+\S/.test(text.slice(from, to));
}

/** `Unsupported Media Type` is said by web servers too; beside their words it is no call's message. */
function isWebError(spot: Spot, text: string): boolean {
  const quote = text.slice(spot.from, spot.to).toLowerCase();
  return webWords.test(text.slice(0, 600)) && sipReasonPhrases.some(({ phrase }) => phrase.toLowerCase() === quote);
}

const reasonPhrases = Map.groupBy(sipReasonPhrases, ({ code }) => code);

/** The text without the standard words of a SIP code: `Forbidden` beside 403 says nothing of its own. */
function withoutReasonPhrase(text: string, sipCode: string): string {
  let rest = text.toLowerCase();
  for (const { phrase } of reasonPhrases.get(sipCode) ?? []) rest = rest.replace(phrase.toLowerCase(), ' ');
  return rest;
}

function matchMessage(spot: Spot, text: string, isOnly: boolean, failure: CallFailure, indexes: Indexes): Diagnosis {
  const sipCode = failure.sipCode?.value;
  const same = spot.entries.filter((entry) => entry.sipCode === sipCode);
  const candidates = preferMethod(same.length > 0 ? same : spot.entries, text);
  const remarks: Remark[] = [{ kind: 'microsoftCodeMissing' }];
  if (sipCode && same.length === 0)
    remarks.unshift({ kind: 'sipCodeDiffers', read: sipCode, listed: listSipCodes(candidates) });
  const { from = 0, to = 0 } = failure.phrase ?? {};
  const quote = text.slice(spot.from, spot.to).replace(/\s+/g, ' ');
  const spoken = { ...failure, phrase: { value: quote, from, to } };
  const found: Case = {
    failure: isOnly || failure.readFrom !== 'prose' ? spoken : withoutSurroundings(spoken),
    evidence: same.length > 0 ? ['phrase', 'sipCode'] : ['phrase'],
    remarks,
    isCertain: isCertainQuote(spot, quote, failure),
  };
  return conclude(found, candidates, indexes);
}

/** Of messages that differ in what could not be delivered those of the SIP method that the text names, if it names one. */
function preferMethod(entries: readonly Entry[], text: string): readonly Entry[] {
  const named = ['INVITE', 'ACK'].filter((method) => new RegExp(`\\b${method}\\b`).test(text));
  const told = entries.filter(({ phrase }) => phrase.includes(`deliver ${named[0]}`));
  return named.length === 1 && told.length > 0 ? told : entries;
}

/** A message quoted in full, long enough not to be chance, makes a failure certain. */
function isCertainQuote(spot: Spot, quote: string, failure: CallFailure): boolean {
  if (spot.fit !== 'full') return false;
  /** Windows says the same of any connection; only Microsoft's SIP stack says what could not be delivered. */
  if (spot.entries.every(isDeliveryMessage) && !/deliver/i.test(quote)) return false;
  return failure.readFrom === 'field' || quote.split(' ').length >= 5 || /\p{Ll}\p{Lu}/u.test(quote);
}

function isDeliveryMessage({ phrase }: Entry): boolean {
  return phrase.startsWith('Unable to deliver');
}

/** Of several messages in one text none owns the SBC and the time that stand there. */
function withoutSurroundings({ sbcName: _sbc, correlationId: _id, time: _time, ...rest }: CallFailure): CallFailure {
  return rest;
}

/** Explained from the standards alone: what the text names belongs to no entry. */
function explainOnly(failure: CallFailure, indexes: Indexes): Diagnosis {
  return conclude({ failure, evidence: [], remarks: [], isCertain: false }, [], indexes);
}

function isOtherProgram(text: string): boolean {
  return otherProgram.test(text) && !/\b(?:sbcs?|sip|trunks?|invite|direct routing)\b/i.test(text);
}

/** Names of programs that fail with the same Windows errors for reasons of their own. */
const otherProgram =
  /https:\/\/|\b(?:git|curl|schannel:|wget|npm|pip|docker|sqlclient|sql server|odbc|ldaps?|outlook|exchange|winrm|iis|nuget|invoke-webrequest|webexception|httpclient|httprequestexception)\b/i;

function matchHresult(failure: CallFailure, hresult: string, indexes: Indexes): Diagnosis {
  const named = indexes.byWindowsCode.get(hresult) ?? [];
  const same = named.filter((entry) => entry.sipCode === failure.sipCode?.value);
  const found: Case = { failure, evidence: ['hresult'], remarks: [], isCertain: false };
  return conclude(found, same.length > 0 ? same : named, indexes);
}

function matchSipCode(failure: CallFailure, sipCode: string, text: string, indexes: Indexes): Diagnosis {
  const listed = indexes.catalog.bySipCode(sipCode);
  const words = withoutReasonPhrase(text, sipCode);
  const told = text.length > longestQuestion ? undefined : indexes.ownWords.tell(listed, words);
  const remarks: Remark[] = [{ kind: 'microsoftCodeMissing' }];
  if (told && told.entries.length > 0) {
    const found: Case = { failure, evidence: ['sipCode', 'ownWords'], remarks, isCertain: false };
    return conclude(told.isWhole ? found : { ...found, isQuestion: true }, told.entries, indexes);
  }
  /** Busy and cancelled calls are everyday; one listed special case must not stand for them all. */
  const isEveryday = listed.length === 1 && describeSipResponse(sipCode)?.normal === true;
  const found: Case = { failure, evidence: ['sipCode'], remarks, isCertain: false };
  return conclude(found, isEveryday ? [] : listed, indexes);
}

/** A sentence ends at a line break or behind its full stop. */
const sentenceEnd = /\n+|(?<=[.!?])\s+(?=\p{Lu}|[\u0370-\uffff])/u;
const mostSentences = 40;

/** Own words of the sentence that tells most; of the whole text, as far as it is short, where no sentence tells enough. */
function findOwnWords(text: string, { ownWords }: Indexes): readonly Likely[] {
  const sentences = text.split(sentenceEnd, mostSentences).filter((sentence) => sentence.length <= longestQuestion);
  const told = sentences
    .map((sentence) => ownWords.find(sentence))
    .filter(([best]) => (best?.score ?? 0) >= leastLikely);
  const [best] = told.toSorted((one, other) => (other[0]?.score ?? 0) - (one[0]?.score ?? 0));
  return best ?? (sentences.length > 1 && text.length <= longestQuestion ? ownWords.find(text) : []);
}

/** Asserts an entry only when one of its keywords was said in full and no other comes near; else offers the likely. */
function matchOwnWords(failure: CallFailure, text: string, indexes: Indexes): Diagnosis[] {
  if (text.length > longestText || /\bHTTP\/\d/.test(text)) return [];
  const likely = findOwnWords(text, indexes);
  const [best, second] = likely;
  if (!best || best.score < leastLikely) return [];
  const remarks: Remark[] = [{ kind: 'microsoftCodeMissing' }];
  const found: Case = { failure, evidence: ['ownWords'], remarks, isCertain: false };
  if (best.saysAll && best.score >= 0.85 && (second?.score ?? 0) < best.score * 0.75)
    return [conclude(found, [best.entry], indexes)];
  const close = likely.filter((other) => other.score >= best.score * 0.7).slice(0, mostLikely);
  const entries = close.map((other) => other.entry);
  return [conclude({ ...found, isQuestion: true }, entries, indexes)];
}

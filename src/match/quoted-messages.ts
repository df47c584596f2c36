import type { Entry } from '../catalog/index.ts';
import { sipReasonPhrases, webWords } from '../codes/index.ts';
import type { CallFailure } from '../parse/index.ts';
import { type Case, listSipCodes } from './conclude.ts';
import type { Remark } from './diagnosis.ts';
import type { Indexes } from './indexes.ts';
import type { Spot } from './phrase-index.ts';
import { bounds } from './word-bounds.ts';

/** What words are evidence of, and the entries that it leaves: none is explained, one is the answer, several are a choice. */
export interface Left {
  readonly found: Case;
  readonly candidates: readonly Entry[];
}

/** Error messages quoted in a text; beside a SIP code its standard reason phrase does not count as one. */
export function findMessages(text: string, sipCode: string | undefined, { phrases }: Indexes): readonly Spot[] {
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
  if (text.length > bounds.longestQuestion) return [];
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
export function withoutReasonPhrase(text: string, sipCode: string): string {
  let rest = text.toLowerCase();
  for (const { phrase } of reasonPhrases.get(sipCode) ?? []) rest = rest.replace(phrase.toLowerCase(), ' ');
  return rest;
}

/** What a quoted message is evidence of; of several in one text none owns what stands around them. */
export function readMessage(spot: Spot, text: string, isOnly: boolean, failure: CallFailure): Left {
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
  return { found, candidates };
}

/** Of messages that differ in what could not be delivered those of the SIP method that the text names, if it names one. */
function preferMethod(entries: readonly Entry[], text: string): readonly Entry[] {
  if (entries.length < 2) return entries;
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

import type { CallFailure, CodeReasons, Reading } from './call-failure.ts';
import { reasonAlone } from './evidence/alone.ts';
import type { CodePair } from './evidence/code-pair.ts';
import { findCodes } from './evidence/find-codes.ts';
import type { Code } from './evidence/read-codes.ts';
import { readPhraseField } from './forms/phrase-field.ts';
import { readReasonValues, speakingReason } from './forms/reason-values.ts';
import { wordsBetween } from './forms/words-around.ts';
import { isGoodCall } from './good-call.ts';
import { regionOf, withoutSpans } from './regions.ts';
import { readStatedCount } from './stated-count.ts';
import { readSurroundings } from './surroundings.ts';
import type { Page, Span } from './text/page.ts';
import type { WindowsFact } from './windows-facts.ts';

/** Failures that a text states by codes. */
export interface CodedFailures {
  readonly failures: CallFailure[];
  readonly goodCalls: number;
}

/** Reads failures by codes that stand by label, position or form: text that is neither a SIP trace nor a table. */
export function readCodedFailures(
  page: Page,
  windows: readonly WindowsFact[],
  known: ReadonlySet<string>,
): CodedFailures {
  const { text, tokens } = page;
  const spans = windows.map(({ from, to }): Span => [from, to]);
  const plain = withoutSpans(tokens, spans);
  const pairs = findCodes(plain, known);
  const isJson = text.includes('}') && /["']\s{0,4}:/.test(text);
  const saysSuccess = tokens.some(({ kind, text }) => kind === 'word' && text === 'successfulcall');
  const failures: CallFailure[] = [];
  let goodCalls = 0;
  let nextWindows = 0;
  pairs.forEach((pair, index) => {
    const [from, to] = regionOf(pairs, index, text, isJson);
    const region = text.slice(from, to);
    if (
      isGoodCall(pair.sip?.digits, pair.microsoft?.digits) ||
      (saysSuccess && /successfulcall"?\s*[:=]\s*"?true/i.test(region))
    ) {
      goodCalls++;
      return;
    }
    while (nextWindows < windows.length && (windows[nextWindows] as WindowsFact).from < from) nextWindows++;
    const hresult = windows[nextWindows];
    failures.push({
      ...readCodes(pair),
      ...readMessage(pair, page, region, from),
      ...(hresult && hresult.from < to && { hresult: { value: hresult.code.hex, from: hresult.from, to: hresult.to } }),
      ...readSurroundings(page, from, to),
      count: readStatedCount(text, plain, ...placesOf(pair)),
      readFrom: strengthOf(pair),
      because: [pair.microsoft, pair.sip].flatMap((code) => (code ? [explainCode(code, pair)] : [])),
    });
  });
  return { failures, goodCalls };
}

function readCodes({ microsoft, sip }: CodePair): Pick<CallFailure, 'microsoftCode' | 'sipCode'> {
  return {
    ...(microsoft && { microsoftCode: toReading(microsoft) }),
    ...(sip && /^[3-6]/.test(sip.digits) && { sipCode: toReading(sip) }),
  };
}

function toReading({ digits, from, to }: Code): Reading {
  return { value: digits, from, to };
}

/** The error message of a field or Reason header in the region, else whatever words stand there. */
function readMessage(
  pair: CodePair,
  page: Page,
  region: string,
  from: number,
): Pick<CallFailure, 'phrase' | 'phraseIsNamed'> {
  const to = from + region.length;
  const named = readPhraseField(page, from, to) ?? readReasonText(page, region, from);
  if (named) return { phrase: named, phraseIsNamed: true };
  const phrase = readWordsAround(pair, page, from, to);
  return phrase ? { phrase } : {};
}

function readReasonText(page: Page, region: string, from: number): Reading | undefined {
  return region.includes(';') ? speakingReason(readReasonValues(page, from, from + region.length))?.text : undefined;
}

/** The words around the codes of a pair, without names that only label and signs without words. */
function readWordsAround(pair: CodePair, { text, tokens }: Page, from: number, to: number): Reading | undefined {
  const value = wordsBetween(text, tokens, from, to, [pair.microsoft?.from ?? -1, pair.sip?.from ?? -1]);
  return /\p{L}{2}/u.test(value) ? { value, from, to } : undefined;
}

/** The first and the last token of a pair's codes; a SIP code that it shares with others does not count. */
function placesOf({ microsoft, sip, isShared }: CodePair): readonly [number, number] {
  const places = [microsoft?.at ?? sip?.at ?? 0, (isShared ? microsoft : sip)?.at ?? microsoft?.at ?? 0];
  return [Math.min(...places), Math.max(...places)];
}

/** The reasons of a code; of a weak SIP code also what lets it stand alone. */
function explainCode({ role, digits, score, because, place, strength }: Code, { microsoft }: CodePair): CodeReasons {
  const alone = role === 'sipCode' && strength === 'weak' && !microsoft ? reasonAlone(place) : undefined;
  return { code: digits, role, score, reasons: alone ? [...because, alone] : because };
}

function strengthOf({ microsoft, sip }: CodePair): CallFailure['readFrom'] {
  const strengths = [microsoft?.strength, sip?.strength];
  if (strengths.includes('field')) return 'field';
  return strengths.includes('label') ? 'label' : 'bare';
}

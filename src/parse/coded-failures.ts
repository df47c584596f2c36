import type { CallFailure, CodeReasons, Reading } from './call-failure.ts';
import { reasonAlone } from './evidence/alone.ts';
import { findAlternatives } from './evidence/alternatives.ts';
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

/**
 * Reads failures by codes that stand by label, position or form: text that is neither a SIP trace nor a table.
 *
 * @param isRest the text is what other forms left over
 */
export function readCodedFailures(
  page: Page,
  windows: readonly WindowsFact[],
  known: ReadonlySet<string>,
  isRest = false,
): CodedFailures {
  const { text, tokens } = page;
  const plain =
    windows.length === 0
      ? tokens
      : withoutSpans(
          tokens,
          windows.map(({ from, to }): Span => [from, to]),
        );
  const pairs = findCodes(plain, known);
  const isJson = text.includes('}') && /["']\s{0,4}:/.test(text);
  const saysSuccess = tokens.some(({ kind, text }) => kind === 'word' && text === 'successfulcall');
  const alternatives = findAlternatives(pairs, plain);
  const failures: CallFailure[] = [];
  let goodCalls = 0;
  let nextWindows = 0;
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index] as CodePair;
    const [from, to] = regionOf(pairs, index, text, isJson);
    if (
      isGoodCall(pair.sip?.digits, pair.microsoft?.digits) ||
      (saysSuccess && /successfulcall"?\s*[:=]\s*"?true/i.test(text.slice(from, to)))
    ) {
      goodCalls++;
      continue;
    }
    const failure = readFailure(pair, page, from, to);
    /** What the whole text says of its one failure is read at the end. */
    if (isRest || from > 0 || to < text.length) Object.assign(failure, readSurroundings(page, from, to));
    while (nextWindows < windows.length && (windows[nextWindows] as WindowsFact).from < from) nextWindows++;
    const hresult = windows[nextWindows];
    if (hresult && hresult.from < to) failure.hresult = toHresult(hresult);
    failure.count = readStatedCount(text, plain, ...placesOf(pair));
    if (alternatives.has(index)) failure.isAlternative = true;
    failures.push(failure);
  }
  return { failures, goodCalls };
}

function toHresult({ code, from, to }: WindowsFact): Reading {
  return { value: code.hex, from, to };
}

/** A failure while it is put together. */
type Draft = { -readonly [Key in keyof CallFailure]: CallFailure[Key] };

/** What the region of a pair says of its failure. */
function readFailure(pair: CodePair, page: Page, from: number, to: number): Draft {
  const { microsoft, sip } = pair;
  const because: CodeReasons[] = [];
  if (microsoft) because.push(explainCode(microsoft, pair));
  if (sip) because.push(explainCode(sip, pair));
  const failure: Draft = { count: 1, readFrom: strengthOf(pair), because };
  if (microsoft) failure.microsoftCode = toReading(microsoft);
  if (sip && sip.digits >= '3') failure.sipCode = toReading(sip);
  const named = readPhraseField(page, from, to) ?? readReasonText(page, from, to);
  const phrase = named ?? readWordsAround(pair, page, from, to);
  if (phrase) failure.phrase = phrase;
  if (named) failure.phraseIsNamed = true;
  return failure;
}

function toReading({ digits, from, to }: Code): Reading {
  return { value: digits, from, to };
}

function readReasonText(page: Page, from: number, to: number): Reading | undefined {
  if (!page.text.includes(';')) return undefined;
  return speakingReason(readReasonValues(page, from, to))?.text;
}

/** The words around the codes of a pair, without names that only label and signs without words. */
function readWordsAround(pair: CodePair, { text, tokens }: Page, from: number, to: number): Reading | undefined {
  const value = wordsBetween(text, tokens, from, to, [pair.microsoft?.from ?? -1, pair.sip?.from ?? -1]);
  return /\p{L}{2}/u.test(value) ? { value, from, to } : undefined;
}

/** The first and the last token of a pair's codes; a SIP code that it shares with others does not count. */
function placesOf({ microsoft, sip, isShared }: CodePair): readonly [number, number] {
  const one = microsoft?.at ?? sip?.at ?? 0;
  const other = (isShared ? microsoft : sip)?.at ?? one;
  return one < other ? [one, other] : [other, one];
}

/** The reasons of a code; of a weak SIP code also what lets it stand alone. */
function explainCode({ role, digits, score, because, place, strength }: Code, { microsoft }: CodePair): CodeReasons {
  const alone = role === 'sipCode' && strength === 'weak' && !microsoft ? reasonAlone(place) : undefined;
  return { code: digits, role, score, reasons: alone ? [...because, alone] : because };
}

function strengthOf({ microsoft, sip }: CodePair): CallFailure['readFrom'] {
  if (microsoft?.strength === 'field' || sip?.strength === 'field') return 'field';
  return microsoft?.strength === 'label' || sip?.strength === 'label' ? 'label' : 'bare';
}

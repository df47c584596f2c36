import type { CallFailure, Reading } from './call-failure.ts';
import { type CodeFact, readCodeFacts } from './code-facts.ts';
import { boundsOf, type CodePair } from './code-pair.ts';
import { isGoodCall } from './good-call.ts';
import { normaliseText, readLimit } from './normalise-text.ts';
import { pairCodes } from './pair-codes.ts';
import { readPhraseField } from './phrase-field.ts';
import { readReasonValues, speakingReason } from './reason-values.ts';
import { readSipTrace } from './sip-trace.ts';
import { readSurroundings } from './surroundings.ts';
import { readTables } from './tables.ts';
import { readWindowsFacts, type WindowsFact } from './windows-facts.ts';

/** All that a paste states. */
export interface Paste {
  readonly failures: readonly CallFailure[];
  /** Rows or traces of calls that did not fail. */
  readonly goodCalls: number;
  /** Set when the paste was longer than `readLimit` characters: how many were read. */
  readonly readUpTo?: number;
}

/** Text around the codes of a failure that is searched for its error message; longer regions are cut. */
const widestRegion = 1_500;
/** A paste of words alone is searched up to here. */
const widestProse = 50_000;

/** The text without spans that were read already; line breaks stay, so that offsets and lines hold. */
function blank(text: string, spans: ReadonlyArray<readonly [number, number]>): string {
  let rest = '';
  let at = 0;
  for (const [from, to] of [...spans].sort((one, other) => one[0] - other[0])) {
    if (from < at) continue;
    rest += text.slice(at, from) + text.slice(from, to).replace(/[^\n]/g, ' ');
    at = to;
  }
  return at === 0 ? text : rest + text.slice(at);
}

/** Names and numbers that only label, left out of the phrase shown. */
const scaffolding =
  /(?:microsoft|final|sip|ms)?[\s_-]*(?:sub|response|end)?[\s_-]*(?:code|reason|status|phrase)\s*[:=]+|[#*|`"{}[\]]+|^\s*[-:,;/.]+|[-:,;/]+\s*$/gi;

function tidyPhrase(region: string, from: number, pair: CodePair): Reading | undefined {
  let text = region;
  for (const fact of [pair.microsoft, pair.sip]) {
    if (!fact) continue;
    const at = fact.from - from;
    if (at >= 0 && at < text.length)
      text = text.slice(0, at) + ' '.repeat(fact.digits.length) + text.slice(at + fact.digits.length);
  }
  const value = text.replace(scaffolding, ' ').replace(/\s+/g, ' ').trim();
  return /\p{L}{2}/u.test(value) ? { value, from, to: from + region.length } : undefined;
}

function toReading(fact: CodeFact): Reading {
  return { value: fact.digits, from: fact.from, to: fact.to };
}

/** Where the text of one failure begins and ends: whole lines, up to its neighbours' codes, at most `widestRegion`. */
function regionOf(pairs: readonly CodePair[], index: number, text: string, isJson: boolean): readonly [number, number] {
  const [from, to] = boundsOf(pairs[index] as CodePair);
  const previous = pairs[index - 1];
  const next = pairs[index + 1];
  let start = Math.max(0, from - widestRegion);
  if (previous) {
    const lineStart = start + text.slice(start, from).lastIndexOf('\n') + 1;
    start = Math.max(lineStart, boundsOf(previous)[1]);
  }
  let end = Math.min(text.length, to + widestRegion);
  if (next) {
    const nextFrom = boundsOf(next)[0];
    const between = text.slice(to, Math.min(nextFrom, end));
    const lastBreak = nextFrom <= end ? between.lastIndexOf('\n') : -1;
    end = lastBreak >= 0 ? to + lastBreak : Math.min(nextFrom, end);
  }
  if (!isJson) return [start, end];
  /** A JSON record ends at its braces. */
  const before = text.slice(start, from);
  const after = text.slice(to, end).indexOf('}');
  const opening = Math.max(before.lastIndexOf('{'), before.lastIndexOf('}'));
  return [start + opening + 1, after < 0 ? end : to + after];
}

/** Reads text that is neither a SIP trace nor a table with a header. */
function readLoose(text: string): { failures: CallFailure[]; goodCalls: number } {
  const windows = readWindowsFacts(text);
  const pairs = pairCodes(
    readCodeFacts(
      windows.length > 0
        ? blank(
            text,
            windows.map((fact) => [fact.from, fact.to]),
          )
        : text,
    ),
    text,
  );
  const isJson = /["']\s{0,4}:/.test(text) && text.includes('}');
  const failures: CallFailure[] = [];
  let goodCalls = 0;
  let hresultAt = 0;
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index] as CodePair;
    const [from, to] = regionOf(pairs, index, text, isJson);
    const region = text.slice(from, to);
    if (isGoodCall(pair.sip?.digits, pair.microsoft?.digits) || /"?successfulcall"?\s*[:=]\s*"?true/i.test(region)) {
      goodCalls++;
      continue;
    }
    while (hresultAt < windows.length && (windows[hresultAt] as WindowsFact).from < from) hresultAt++;
    const hresult = windows[hresultAt];
    const spoken =
      region.includes('cause') || region.includes('text') ? speakingReason(readReasonValues(region, from)) : undefined;
    const named = readPhraseField(region, from) ?? spoken?.text;
    const phrase = named ?? tidyPhrase(region, from, pair);
    failures.push({
      ...(pair.microsoft && { microsoftCode: toReading(pair.microsoft) }),
      ...(pair.sip && /^[3-6]/.test(pair.sip.digits) && { sipCode: toReading(pair.sip) }),
      ...(phrase && { phrase }),
      ...(named && { phraseIsNamed: true as const }),
      ...(hresult && hresult.from < to && { hresult: { value: hresult.code.hex, from: hresult.from, to: hresult.to } }),
      ...readSurroundings(region, from),
      count: 1,
      readFrom: strengthOf(pair),
    });
  }
  return { failures: failures.length > 0 || goodCalls > 0 ? failures : readProse(text, windows), goodCalls };
}

function strengthOf(pair: CodePair): CallFailure['readFrom'] {
  const strengths = [pair.microsoft?.strength, pair.sip?.strength];
  if (strengths.includes('field')) return 'field';
  return strengths.includes('label') ? 'label' : 'bare';
}

/** A paste without codes: its words may be an error message, a Windows error or a question. */
function readProse(text: string, windows: readonly WindowsFact[]): CallFailure[] {
  if (!/\p{L}{2}/u.test(text) && windows.length === 0) return [];
  const reason = /cause|text/i.test(text) ? readReasonValues(text.slice(0, widestProse)) : [];
  const spoken = speakingReason(reason)?.text;
  const q850 = reason.find((value) => value.protocol.startsWith('Q'))?.cause;
  const phrase = spoken ?? { value: text.slice(0, widestProse), from: 0, to: Math.min(text.length, widestProse) };
  const hresult = windows[0];
  return [
    {
      phrase,
      ...(spoken && { phraseIsNamed: true as const }),
      ...(hresult && { hresult: { value: hresult.code.hex, from: hresult.from, to: hresult.to } }),
      ...(q850 && { q850 }),
      ...readSurroundings(text.slice(0, widestRegion), 0),
      count: 1,
      readFrom: spoken ? 'field' : 'prose',
    },
  ];
}

/**
 * Reads every failed call that a text states: SIP traces first, then tables whose header names the columns, then
 * codes by label, position and form. Numbers that only look like codes are left alone.
 *
 * @example
 * parseCallFailures('569002/504').failures[0]?.microsoftCode?.value // '569002'
 */
export function parseCallFailures(paste: string): Paste {
  const text = normaliseText(paste);
  const trace = readSipTrace(text);
  const afterTrace = trace.spans.length > 0 ? blank(text, trace.spans) : text;
  const tables = afterTrace.includes('\n') ? readTables(afterTrace) : { failures: [], goodCalls: 0, spans: [] };
  const afterTables = tables.spans.length > 0 ? blank(afterTrace, tables.spans) : afterTrace;
  const structured = [...trace.failures, ...tables.failures];
  const loose =
    structured.length === 0 || /\d{3}/.test(afterTables) ? readLoose(afterTables) : { failures: [], goodCalls: 0 };
  const failures =
    structured.length > 0
      ? [...structured, ...loose.failures.filter((failure) => failure.microsoftCode)]
      : loose.failures;
  return {
    failures: withSurroundings(failures, text),
    goodCalls: trace.goodCalls + tables.goodCalls + loose.goodCalls,
    ...(paste.length > readLimit && { readUpTo: readLimit }),
  };
}

/** A single failure owns whatever the paste says of SBC, time and correlation id. */
function withSurroundings(failures: readonly CallFailure[], text: string): readonly CallFailure[] {
  if (failures.length !== 1 || text.length > 20_000) return failures;
  return failures.map((failure) => ({ ...readSurroundings(text, 0), ...failure }));
}

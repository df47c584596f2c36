import type { CallFailure } from './call-failure.ts';
import { readCodedFailures } from './coded-failures.ts';
import { joinGroups } from './evidence/join-groups.ts';
import { readAsides } from './forms/asides.ts';
import { readMessagesBelow } from './forms/messages-below.ts';
import { readProse } from './forms/prose.ts';
import { readRecords } from './forms/records.ts';
import { readSipTrace } from './forms/sip-trace.ts';
import { readTables, type TableReading } from './forms/tables.ts';
import { readTransposed } from './forms/transposed.ts';
import { normaliseText, readLimit } from './normalise-text.ts';
import { blankSpans, withoutSpans } from './regions.ts';
import { readSurroundings } from './surroundings.ts';
import type { Page, Span } from './text/page.ts';
import { scan } from './text/scan.ts';
import type { Token } from './text/token.ts';
import { readWindowsFacts } from './windows-facts.ts';

/** All that a paste states. */
export interface Paste {
  readonly failures: readonly CallFailure[];
  /** Rows or traces of calls that did not fail. */
  readonly goodCalls: number;
  /** Set when the paste was longer than `readLimit` characters, or held too many numbers: how many characters were read. */
  readonly readUpTo?: number;
}

/** In a longer text what is said of SBC and time need not belong to its one failure. */
const widestSurroundings = 20_000;

const noCodes: ReadonlySet<string> = new Set();
const noTables: TableReading = { failures: [], goodCalls: 0, spans: [] };

/**
 * Reads every failed call that a text states: SIP traces first, then lists of records and tables that name their fields, then
 * codes by label, position and form, and words when there is no code. Numbers that only look like codes are left alone.
 *
 * @param known Microsoft codes of the catalog: a number that is one of them is hardly ever anything else
 * @example
 * parseCallFailures('569002/504').failures[0]?.microsoftCode?.value // '569002'
 */
export function parseCallFailures(paste: string, known: ReadonlySet<string> = noCodes): Paste {
  const text = normaliseText(paste);
  const page: Page = { text, tokens: joinGroups(scan(text), known) };
  const trace = readSipTrace(page);
  const afterTrace = without(page, trace.spans);
  const isOneLine = !afterTrace.text.includes('\n');
  const records = isOneLine ? noTables : readRecords(afterTrace.text);
  const withoutRecords = without(afterTrace, records.spans);
  const transposed = isOneLine && !text.includes('[') ? noTables : readTransposed(withoutRecords);
  const afterRecords = without(withoutRecords, transposed.spans);
  const tables = isOneLine ? noTables : readTables(afterRecords.text);
  const structured = [...trace.failures, ...records.failures, ...transposed.failures, ...tables.failures];
  const rest = without(afterRecords, tables.spans);
  const cut = cutNumbers(rest);
  const loose = readRest(cut, structured.length > 0, known);
  const readUpTo = cut.tokens.length < rest.tokens.length ? cut.text.length : undefined;
  return {
    failures: addSurroundings([...structured, ...loose.failures], page),
    goodCalls: trace.goodCalls + records.goodCalls + transposed.goodCalls + tables.goodCalls + loose.goodCalls,
    ...(readUpTo !== undefined ? { readUpTo } : paste.length > readLimit && { readUpTo: readLimit }),
  };
}

/** So many numbers outside of tables are weighed; a dump of nothing but numbers has more. */
const mostNumbers = 25_000;

/** The page up to where it holds more numbers than are weighed. */
function cutNumbers(page: Page): Page {
  if (page.tokens.length <= mostNumbers) return page;
  let numbers = 0;
  const end = page.tokens.findIndex(({ kind }) => kind === 'number' && ++numbers > mostNumbers);
  if (end < 0) return page;
  return { text: page.text.slice(0, (page.tokens[end] as Token).from), tokens: page.tokens.slice(0, end) };
}

/** The page without what was read of it already. */
function without(page: Page, spans: readonly Span[]): Page {
  if (spans.length === 0) return page;
  return { text: blankSpans(page.text, spans), tokens: withoutSpans(page.tokens, spans) };
}

/** Reads what traces and tables left over; beside their failures only what has a Microsoft code is one more. */
function readRest(
  page: Page,
  isStructured: boolean,
  known: ReadonlySet<string>,
): Pick<Paste, 'failures' | 'goodCalls'> {
  if (isStructured && !page.tokens.some(({ kind, text }) => text.length >= 3 && kind !== 'sign' && kind !== 'break'))
    return { failures: [], goodCalls: 0 };
  const windows = readWindowsFacts(page.tokens);
  const coded = readCodedFailures(page, windows, known, isStructured);
  if (!isStructured && coded.failures.length === 0 && coded.goodCalls === 0)
    return { failures: readProse(page, windows), goodCalls: 0 };
  const failures = isStructured ? coded.failures.filter((failure) => failure.microsoftCode) : coded.failures;
  const asides = [...readMessagesBelow(page.text, coded.failures), ...readAsides(page, coded.failures, windows)];
  return { ...coded, failures: [...failures, ...asides] };
}

/** A single failure owns whatever the paste says of SBC, time and correlation id. */
function addSurroundings(failures: readonly CallFailure[], page: Page): readonly CallFailure[] {
  const [only, ...others] = failures;
  const { length } = page.text;
  if (!only || others.some((failure) => !failure.isAside) || length > widestSurroundings) return failures;
  return [Object.assign(readSurroundings(page, 0, length), only), ...others];
}

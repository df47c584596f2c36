import { describeQ850Cause, q850Caution } from '../codes/index.ts';
import { fill, joinWords, type Texts } from '../locale/index.ts';
import type { Calls, Remark } from '../match/index.ts';
import { directionsText, periodText, sbcsText } from './calls.ts';
import type { ViewContext } from './context.ts';
import { escapeMarkdown, escapeUserText } from './escape.ts';
import type { Finding } from './finding.ts';
import type { ReadSummary } from './read-summary.ts';

interface Fact {
  readonly title: string;
  readonly value: string;
  /** Language of the value: what is told of errors is English, and so is what nothing but ASCII was read of. */
  readonly lang: string;
}

/** What was read from the paste as label and value, in the order people compare it. */
export function readFacts(finding: Finding, { texts, language }: Pick<ViewContext, 'texts' | 'language'>): Fact[] {
  const { read, windowsCode, count, calls } = finding;
  const { hex, symbol, meaning, note = '' } = windowsCode ?? {};
  const hresult = windowsCode ? `${hex} ${symbol}: ${meaning} ${note}` : read.hresult;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ...plainFacts(read, texts, calls),
    [texts.label.hresult, hresult],
    [texts.label.q850, cautiousCause(read)],
    [texts.label.count, count > 1 ? String(count) : undefined],
  ];
  const english: readonly string[] = [texts.label.hresult, texts.label.q850, texts.label.phrase];
  return rows.flatMap(([title, value]) => {
    if (value === undefined) return [];
    const isEnglish = english.includes(title) && /^[\x20-\x7e•…‹›]*$/.test(value);
    return [{ title, value: escapeUserText(value), lang: isEnglish ? 'en' : language }];
  });
}

/** A Q.850 cause with its name, and which of the two counts where a SIP code was read too. */
function cautiousCause(read: ReadSummary): string | undefined {
  const cause = namedCause(read);
  return cause === undefined || read.sipCode === undefined ? cause : `${cause}. ${q850Caution}`;
}

/** A Q.850 cause with its name. */
export function namedCause({ q850 }: ReadSummary): string | undefined {
  const name = q850 === undefined ? undefined : describeQ850Cause(q850)?.name;
  return name === undefined ? q850 : `${q850} (${name})`;
}

/** The facts that mean the same in a card and in a ticket. */
export function plainFacts(read: ReadSummary, texts: Texts, calls?: Calls): (readonly [string, string | undefined])[] {
  return [
    [texts.label.microsoftCode, read.microsoftCode],
    [texts.label.sipCode, read.sipCode],
    [texts.label.phrase, read.phrase],
    [texts.label.sbcName, (calls && sbcsText(calls, texts)) || read.sbcName],
    [texts.label.direction, (calls && directionsText(calls, texts)) || undefined],
    [texts.label.time, (calls && periodText(calls, texts)) || read.time],
    [texts.label.correlationId, calls?.correlationIds.join(', ') || read.correlationId],
  ];
}

/** What was read, how sure the answer is and what the reader must know: the evidence part of every card. */
export function readingView(finding: Finding, context: ViewContext) {
  const facts = readFacts(finding, context);
  const sureness = howSure(finding, context);
  // A match that is only likely must be seen to be one without unfolding anything.
  const doubt = finding.kind === 'matched' && finding.certainty === 'likely' ? [sureness] : [];
  const remarks = [...doubt, ...remarkLines(finding.remarks, context)];
  return {
    readFacts: facts,
    hasReadFacts: facts.length > 0,
    howSure: sureness,
    remarks: remarks.map((text) => ({ text })),
    hasRemarks: remarks.length > 0,
  };
}

/** One sentence on how sure the answer is and which evidence decided it. */
export function howSure(finding: Finding, { texts, language }: ViewContext): string {
  if (finding.kind === 'unlisted') return texts.certainty.unlisted;
  if (finding.certainty === 'chosen' || finding.evidence.length === 0) return texts.certainty.chosen;
  const evidence = joinWords(
    finding.evidence.map((kind) => texts.evidence[kind]),
    language,
  );
  return fill(finding.kind === 'ambiguous' ? texts.certainty.open : texts.certainty[finding.certainty], { evidence });
}

/** The remarks as sentences, with the one on a cut paste. */
export function remarkLines(remarks: readonly Remark[], context: ViewContext): string[] {
  const { texts, language, truncatedAt } = context;
  const lines = remarks.map((remark) => remarkLine(remark, texts));
  if (truncatedAt === undefined) return lines;
  return [...lines, fill(texts.remark.truncated, { count: truncatedAt.toLocaleString(language) })];
}

function remarkLine(remark: Remark, texts: Texts): string {
  switch (remark.kind) {
    case 'sipCodeDiffers':
      return fill(texts.remark.sipCodeDiffers, { read: remark.read, listed: remark.listed });
    case 'codesDisagree':
      return fill(texts.remark.codesDisagree, {
        microsoftCode: remark.microsoftCode,
        inside: remark.microsoftCode.slice(-3),
        sipCode: remark.sipCode,
      });
    case 'phraseDiffers':
      return texts.remark.phraseDiffers;
    case 'microsoftCodeMissing':
      return texts.remark.microsoftCodeMissing;
  }
}

/** A bracket would end the address in Markdown, and encodeURIComponent leaves brackets as they are. */
function percentEncode(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Links as Markdown, one a line; only https addresses pass. */
export function linkLines(links: readonly { title: string; url: string }[]): { text: string }[] {
  return links
    .filter(({ url }) => url.startsWith('https://'))
    .map(({ title, url }) => ({ text: `[${escapeMarkdown(title)}](${url.replace(/[()<>\s]/g, percentEncode)})` }));
}

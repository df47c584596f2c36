import type { Entry } from '../catalog/entry.ts';
import { fill, type Texts } from '../locale/texts.ts';
import { briefCalls } from './calls.ts';
import { backView, codesLine, headline, headView, type ViewContext } from './context.ts';
import { keyOf } from './entry-key.ts';
import { rowLabel } from './entry-rows.ts';
import { escapeMarkdown, escapeUserText, shorten } from './escape.ts';
import { codesOf, type Finding } from './finding.ts';
import { fittingEntry } from './fitting-entry.ts';
import { matchedSummary, stepsView } from './matched-view.ts';
import { briefReading } from './read-summary.ts';
import { remarkLines } from './reading-view.ts';
import { sideOf } from './side.ts';
import { countSteps, trailLimit, writeTrail } from './trail.ts';
import { titleOfUnlisted, unlistedSummary } from './unlisted-view.ts';

/** Findings answered in full on one page. */
export const pageSize = 5;

/** Findings that a card can tell of, in full or as a line; more need not even be prepared. */
export const findingLimit = trailLimit;

/** Room for the steps of one finding beside its first, in UTF-16 units; the rest is seen when it is opened. */
const stepsLength = 1_400;

/** Which page is shown, and how many findings there are in all, also those that no card tells of. */
export interface Overview {
  /** From 1. */
  readonly page: number;
  readonly total: number;
}

/** The view of several failures of one paste, most frequent first as they come: a page in full, the others as lines. */
export function severalView(ordered: readonly Finding[], { page, total }: Overview, context: ViewContext) {
  const { texts } = context;
  const trail = writeTrail(ordered);
  const pages = Math.ceil(countSteps(trail) / pageSize);
  const at = Math.min(Math.max(page, 1), pages);
  const shown = ordered.slice((at - 1) * pageSize, at * pageSize);
  const rest = ordered.filter((_, index) => Math.floor(index / pageSize) !== at - 1);
  const notShown = total - shown.length - rest.length;
  const turn = (to: number) => ({ do: 'showAll', trail, page: to, total }) as const;
  const title = fill(texts.several.title, { count: total });
  const remarks = remarkLines([], context).map((text) => ({ text }));
  return {
    ...headView(context, summarise(title, ordered), plainText(title, ordered, context)),
    ...backView(context.back),
    title,
    lead: pages > 1 ? `${texts.several.lead} ${fill(texts.label.page, { page: at, pages })}` : texts.several.lead,
    remarks,
    hasRemarks: remarks.length > 0,
    findings: shown.map((finding, index) => findingView(finding, index, turn(at), context)),
    rest: rest.map((finding) => lineOf(finding, context)).join('\n\n'),
    hasRest: rest.length > 0,
    hasNotShown: notShown > 0,
    notShown: fill(texts.several.notShown, { count: notShown }),
    hasNext: at < pages,
    next: turn(at + 1),
    hasPrevious: at > 1,
    previous: turn(at - 1),
    hasButtons: pages > 1 || context.back !== undefined,
  };
}

function summarise(title: string, findings: readonly Finding[]): string {
  const codes = findings.slice(0, 3).flatMap((finding) => {
    const { microsoftCode, sipCode } = codesOf(finding);
    return [microsoftCode, sipCode].filter(Boolean).join('/') || [];
  });
  if (codes.length === 0) return title;
  return `${title} (${codes.join(', ')}${findings.length > codes.length ? ', …' : ''})`;
}

function plainText(title: string, findings: readonly Finding[], context: ViewContext): string {
  const lines = findings.slice(0, pageSize).map((finding) => nameOf(finding, context));
  return escapeMarkdown(shorten([title, ...lines].join(' — '), 2_000));
}

/** What a finding is called in one line. */
function nameOf(finding: Finding, context: ViewContext): string {
  const { texts } = context;
  if (finding.kind === 'matched') return matchedSummary(finding.entry, context);
  if (finding.kind === 'unlisted') return unlistedSummary(finding, texts);
  return headline(finding.read, fill(texts.several.ambiguous, { count: finding.candidates.length }), texts);
}

function lineOf(finding: Finding, context: ViewContext): string {
  const { texts } = context;
  const times = fill(texts.label.seen, { count: finding.count });
  return escapeMarkdown(shorten(`${times} ${nameOf(finding, context)}`, 100));
}

function findingView(finding: Finding, index: number, back: { do: 'showAll'; trail: string }, context: ViewContext) {
  const { texts } = context;
  const [first, ...others] = finding.kind === 'matched' ? stepsView(fittingEntry(finding.entry), texts) : [];
  const more = takeWithin(others, stepsLength);
  const remarks = remarkLines(finding.remarks, { ...context, truncatedAt: undefined }).map((text) => ({ text }));
  const submit = openData(finding);
  const text = bodyText(finding, texts);
  const side = texts.side[sideOf(finding)].title;
  const title = titleOf(finding, texts);
  const codes = codesLine(codesOf(finding), texts);
  const times = fill(texts.label.seen, { count: finding.count });
  return {
    side,
    title: escapeMarkdown(title),
    hasCodes: codes !== '',
    codes,
    times,
    label: rowLabel(side, title, codes, times),
    submit,
    data: { ...submit, back },
    hasText: text !== '',
    text,
    remarks,
    hasRemarks: remarks.length > 0,
    firstSteps: first ? [first] : [],
    moreSteps: more,
    hasMoreSteps: more.length > 0,
    moreTitle: texts.button.moreSteps,
    stepsId: `steps-${index + 1}`,
  };
}

function titleOf(finding: Finding, texts: Texts): string {
  if (finding.kind === 'matched') return finding.entry.title;
  if (finding.kind === 'unlisted') return titleOfUnlisted(finding, texts);
  return fill(texts.several.ambiguous, { count: finding.candidates.length });
}

/** The error message of an entry; for codes that are not listed, what the SIP code means. */
function bodyText(finding: Finding, texts: Texts): string {
  if (finding.kind === 'matched') return escapeMarkdown(finding.entry.phrase);
  if (finding.kind === 'ambiguous') return phraseList(finding.candidates);
  const { sipResponse, read } = finding;
  if (sipResponse) return escapeMarkdown(`${sipResponse.reasonPhrase}: ${sipResponse.meaning}`);
  return read.phrase === undefined ? texts.certainty.unlisted : escapeUserText(read.phrase);
}

/** The error messages one below the other, as far as there is room beside other findings. */
function phraseList(entries: readonly Entry[]): string {
  const lines = entries.slice(0, 20).map((entry) => `• ${escapeMarkdown(shorten(entry.phrase, 210))}`);
  return [...lines, ...(entries.length > lines.length ? ['…'] : [])].join('\n\n');
}

/** The first steps that fit into so many UTF-16 units. */
function takeWithin<Step>(steps: readonly Step[], length: number): Step[] {
  let room = length;
  return steps.filter((step) => {
    room -= JSON.stringify(step).length;
    return room >= 0;
  });
}

function openData(finding: Finding) {
  const { count } = finding;
  const read = briefReading(finding.read);
  const calls = finding.calls && { calls: briefCalls(finding.calls) };
  if (finding.kind === 'matched') return { do: 'choose', entryId: keyOf(finding.entry), read, count, ...calls };
  return { do: 'open', trail: writeTrail([finding]), read, ...calls };
}

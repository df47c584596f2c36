import { fill, type Texts } from '../locale/texts.ts';
import { backView, codesLine, headView, type ViewContext } from './context.ts';
import { rowLabel } from './entry-rows.ts';
import { escapeMarkdown, escapeUserText, shorten } from './escape.ts';
import { codesOf, type Finding } from './finding.ts';
import { matchedSummary, stepsView } from './matched-view.ts';
import { remarkLines } from './reading-view.ts';
import { sideOf } from './side.ts';
import { trailLimit, writeTrail } from './trail.ts';
import { unlistedSummary } from './unlisted-view.ts';

/** Findings answered in full on one page. */
export const pageSize = 6;

/** Longest list of one-line findings beside them; what is beyond it is only counted. */
const restLimit = 150;

/** The view of several failures of one paste: most frequent first, a page in full, the others as lines. */
export function severalView(findings: readonly Finding[], page: number, context: ViewContext) {
  const { texts } = context;
  const ordered = findings.toSorted((a, b) => b.count - a.count);
  const reachable = ordered.slice(0, trailLimit);
  const pages = Math.ceil(reachable.length / pageSize);
  const at = Math.min(Math.max(page, 1), pages);
  const shown = ordered.slice((at - 1) * pageSize, at * pageSize);
  const others = ordered.filter((_, index) => Math.floor(index / pageSize) !== at - 1);
  const rest = others.slice(0, restLimit);
  const trail = writeTrail(reachable);
  const turn = (to: number) => ({ do: 'showAll', trail, page: to }) as const;
  const title = fill(texts.several.title, { count: findings.length });
  const remarks = remarkLines([], context).map((text) => ({ text }));
  return {
    ...headView(context, summarise(title, ordered), plainText(title, ordered, texts)),
    ...backView(context.back),
    title,
    lead: pages > 1 ? `${texts.several.lead} ${fill(texts.label.page, { page: at, pages })}` : texts.several.lead,
    remarks,
    hasRemarks: remarks.length > 0,
    findings: shown.map((finding, index) => findingView(finding, index, turn(at), context)),
    rest: rest.map((finding) => ({ text: lineOf(finding, texts) })),
    hasRest: rest.length > 0,
    hasNotShown: others.length > rest.length,
    notShown: fill(texts.several.notShown, { count: others.length - rest.length }),
    hasNext: at < pages,
    next: turn(at + 1),
    hasPrevious: at > 1,
    previous: turn(at - 1),
    hasButtons: pages > 1 || context.back !== undefined,
  };
}

function summarise(title: string, findings: readonly Finding[]): string {
  const codes = findings.slice(0, 3).map((finding) => {
    const { microsoftCode, sipCode } = codesOf(finding);
    return [microsoftCode, sipCode].filter(Boolean).join('/');
  });
  return `${title} (${codes.join(', ')}${findings.length > 3 ? ', …' : ''})`;
}

function plainText(title: string, findings: readonly Finding[], texts: Texts): string {
  const lines = findings.slice(0, pageSize).map((finding) => nameOf(finding, texts));
  return escapeMarkdown(shorten([title, ...lines].join(' — '), 2_000));
}

/** What a finding is called in one line. */
function nameOf(finding: Finding, texts: Texts): string {
  if (finding.kind === 'matched') return matchedSummary(finding.entry);
  if (finding.kind === 'unlisted') return unlistedSummary(finding, texts);
  return `${codesLine(finding.read, texts)}: ${fill(texts.several.ambiguous, { count: finding.candidates.length })}`;
}

function lineOf(finding: Finding, texts: Texts): string {
  const times = fill(texts.label.seen, { count: finding.count });
  return escapeMarkdown(shorten(`${times} ${nameOf(finding, texts)}`, 160));
}

function findingView(finding: Finding, index: number, back: { do: 'showAll'; trail: string }, context: ViewContext) {
  const { texts } = context;
  const [first, ...more] = finding.kind === 'matched' ? stepsView(finding.entry, texts) : [];
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
  if (finding.kind === 'unlisted') return texts.several.unlisted;
  return fill(texts.several.ambiguous, { count: finding.candidates.length });
}

/** The error message of an entry; for codes that are not listed, what the SIP code means. */
function bodyText(finding: Finding, texts: Texts): string {
  if (finding.kind === 'matched') return escapeMarkdown(finding.entry.phrase);
  if (finding.kind === 'ambiguous')
    return finding.candidates.map((entry) => `• ${escapeMarkdown(entry.phrase)}`).join('\n\n');
  const { sipResponse, read } = finding;
  if (sipResponse) return escapeMarkdown(`${sipResponse.reasonPhrase}: ${sipResponse.meaning}`);
  return read.phrase === undefined ? texts.certainty.unlisted : escapeUserText(read.phrase);
}

function openData(finding: Finding) {
  const { read, count } = finding;
  if (finding.kind === 'matched') return { do: 'choose', entryId: finding.entry.id, read, count };
  return { do: 'open', trail: writeTrail([finding]), read };
}

import type { Actor } from '../catalog/entry.ts';
import { textsOf } from '../catalog/localised-texts.ts';
import { fill, type Texts } from '../locale/texts.ts';
import type { Calls } from '../match/calls.ts';
import { bandView, doubtTitle, urgencyOf } from './band.ts';
import { briefCalls, callsLine, momentText, spreadLine } from './calls.ts';
import type { Place } from './card-action.ts';
import { backView, codesLine, headView, type ViewContext } from './context.ts';
import { rowLabel } from './entry-rows.ts';
import { cutSentences, defuse, escapeMarkdown, escapeUserText, shorten } from './escape.ts';
import { codesOf, type Finding } from './finding.ts';
import { impactOf } from './impact.ts';
import { briefReading } from './read-summary.ts';
import { plainFacts, remarkLines } from './reading-view.ts';
import { countSteps, trailLimit, writeTrail } from './trail.ts';
import { nextOfUnlisted, titleOfUnlisted } from './unlisted-view.ts';

/** Rows on one page. */
export const pageSize = 5;

/** Findings that a card can tell of; more need not even be prepared. */
export const findingLimit = trailLimit;

/**
 * How much room the parts of the card have, in UTF-16 units: what its buttons carry of all failures, a first step, titles of
 * what has no row, and the words that were read beside the codes of a row.
 */
export interface SeveralRoom {
  readonly trail: number;
  readonly step: number;
  readonly titles: number;
  readonly phrase: number;
}

/** From what looks best to what fits however much there is to tell. */
export const severalRooms: readonly [SeveralRoom, ...SeveralRoom[]] = [
  { trail: 1_100, step: 160, titles: 2_000, phrase: 100 },
  { trail: 1_000, step: 140, titles: 400, phrase: 100 },
  { trail: 850, step: 120, titles: 400, phrase: 60 },
  { trail: 850, step: 80, titles: 0, phrase: 20 },
  { trail: 450, step: 60, titles: 0, phrase: 30 },
];

/** Normal ends that the folded line names. */
const namedEnds = 4;

/** Which part is shown, and how much there is in all, also of what no card tells. */
export interface Overview {
  /** From 1. */
  readonly page: number;
  /** Different failures and normal ends. */
  readonly total: number;
  /** All calls of the paste together. */
  readonly whole: Calls;
  /** The normal ends alone, which else are one line. */
  readonly show?: 'normal' | undefined;
}

/** The view of several failures of one paste, by impact as they come: a page of rows that open, normal ends in one line. */
export function severalView(
  ordered: readonly Finding[],
  overview: Overview,
  context: ViewContext,
  room: SeveralRoom = severalRooms[0],
) {
  const { texts } = context;
  const { total } = overview;
  const trail = writeTrail(ordered, room.trail);
  const known = ordered.slice(0, countSteps(trail));
  const normal = known.filter((finding) => urgencyOf(finding) === 'normal');
  const failures = known.filter((finding) => urgencyOf(finding) !== 'normal');
  const showsNormal = overview.show === 'normal' || failures.length === 0;
  const listed = showsNormal ? normal : failures;
  const pages = Math.max(1, Math.ceil(listed.length / pageSize));
  const page = Math.min(Math.max(overview.page, 1), pages);
  const calls = briefCalls(overview.whole);
  const place = (to: number, show?: 'normal'): Place => ({
    do: 'showAll',
    trail,
    page: to,
    total,
    calls,
    ...(show && { show }),
  });
  const here = place(page, showsNormal && failures.length > 0 ? 'normal' : undefined);
  const shown = listed.slice((page - 1) * pageSize, page * pageSize);
  const count = failures.length + Math.max(0, total - known.length);
  const failed = Math.max(sumOf(failures), overview.whole.total - sumOf(normal));
  const title = showsNormal ? normalTitle(normal, texts) : failuresTitle(failures, count, failed, context);
  const facts = wholeFacts(overview.whole, texts).map((fact) => ({ ...fact, lang: context.language }));
  const spread = (showsNormal || normal.length === 0 ? spreadLine : callsLine)(overview.whole, texts);
  const notShown = total - known.length;
  return {
    ...headView(context, ...sayAll(title, listed, context)),
    ...backView(showsNormal && failures.length > 0 ? place(1) : context.back),
    band: headOf(listed, title, context),
    remarks: remarkLines([], context).map((text) => ({ text })),
    hasRemarks: context.truncatedAt !== undefined,
    hasCodes: pages > 1,
    codes: fill(texts.label.page, { page, pages }),
    hasCalls: spread !== '',
    calls: escapeMarkdown(spread),
    findings: shown.map((finding, at) =>
      rowView(finding, listed[(page - 1) * pageSize + at - 1], { back: here, whole: overview.whole, room }, context),
    ),
    hasNormal: !showsNormal && normal.length > 0,
    normal: escapeMarkdown(normalLine(normal, context)),
    openNormal: place(1, 'normal'),
    hasNotShown: notShown > 0,
    notShown: fill(texts.several.notShown, { count: notShown }),
    readFacts: facts,
    hasReadFacts: facts.length > 0,
    hasRest: shown.length < known.length,
    rest: listRest(
      known.filter((finding) => !shown.includes(finding)),
      room.titles,
      context,
    ),
    hasNext: page < pages,
    next: { ...here, page: page + 1 },
    hasPrevious: page > 1,
    previous: { ...here, page: page - 1 },
    ticket: { do: 'ticket', isWhole: true, back: here },
  };
}

/** What broke: the failure itself when there is one beside normal ends, else how many in how many calls. */
function failuresTitle(failures: readonly Finding[], count: number, calls: number, context: ViewContext): string {
  const [only, ...others] = failures;
  if (only && others.length === 0 && count === 1) return titleOf(only, context).title;
  return fill(context.texts.several.title, { count, calls });
}

function normalTitle(normal: readonly Finding[], texts: Texts): string {
  return fill(texts.several.normalTitle, { count: sumOf(normal) });
}

function sumOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0);
}

/** The head: what broke, who acts first, and what to begin with. */
function headOf(listed: readonly Finding[], title: string, context: ViewContext) {
  const [first] = listed;
  const urgency = first ? urgencyOf(first) : 'normal';
  const named = first ? titleOf(first, context) : undefined;
  const needsStart = urgency !== 'normal' && named !== undefined && named.title !== title;
  return bandView(
    {
      urgency,
      title,
      titleLang: named?.title === title ? named.lang : context.language,
      actors: listed.filter((finding) => urgencyOf(finding) === urgency).flatMap(firstActor),
      next: needsStart ? fill(context.texts.several.startWith, { title: named.title }) : '',
    },
    context,
  );
}

function firstActor(finding: Finding): readonly Actor[] {
  if (finding.kind === 'unlisted') return [];
  const entries = finding.kind === 'matched' ? [finding.entry] : finding.candidates;
  return entries.flatMap(({ suggestedActions: [first] }) => (first ? [first.actor] : []));
}

/** The line of a notification, and the words for clients without cards: each failure with its first step. */
function sayAll(title: string, listed: readonly Finding[], context: ViewContext): [string, string] {
  const seen = (finding: Finding) =>
    `${defuse(titleOf(finding, context).title)} (${fill(context.texts.label.seen, { count: finding.count })})`;
  const named = listed.slice(0, 3).map(seen);
  const summary = named.length === 0 ? title : `${title}: ${named.join(', ')}${listed.length > 3 ? ', …' : ''}`;
  const lines = listed.slice(0, pageSize).map((finding, at) => {
    const { text } = firstStep(finding, context);
    const codes = codesLine(codesOf(finding), context.texts);
    return `${at + 1}) ${[seen(finding), codes, defuse(text)].filter((part) => part !== '').join(' · ')}`;
  });
  return [shorten(summary, 400), escapeMarkdown(shorten([title, ...lines].join(' — '), 2_000))];
}

/** Normal ends in one line, `67 normal ends: The caller hung up (39), Busy (28)`. */
export function normalLine(normal: readonly Finding[], context: ViewContext): string {
  const named = normal.slice(0, namedEnds).map((finding) => `${titleOf(finding, context).title} (${finding.count})`);
  const list = normal.length > namedEnds ? [...named, '…'] : named;
  return fill(context.texts.several.normal, { count: sumOf(normal), list: list.join(', ') });
}

/** What has no row on this page, a line each with count and codes; the titles as far as there is room. */
function listRest(rest: readonly Finding[], titles: number, context: ViewContext): string {
  let room = titles;
  const lines = rest.map((finding) => {
    const { microsoftCode = '-', sipCode = '-' } = codesOf(finding);
    const codes = `${fill(context.texts.label.seen, { count: finding.count })} ${microsoftCode}/${sipCode}`;
    const line = `${codes} ${shorten(titleOf(finding, context).title, 80)}`;
    room -= line.length * (/[\u3000-\u9fff]/.test(line) ? 3 : 1);
    return escapeMarkdown(room > 0 ? line : codes);
  });
  return lines.join('\n\n');
}

/** What a row calls its finding, in the language it is really in. */
export function titleOf(finding: Finding, { texts, language }: ViewContext): { title: string; lang: string } {
  if (finding.kind === 'unlisted') {
    return titleOfUnlisted(finding, { texts, language });
  }
  if (finding.kind === 'matched') {
    const { title, lang } = textsOf(finding.entry, language);
    const isLikely = finding.certainty === 'likely';
    return { title: doubtTitle(title, isLikely, texts), lang: isLikely ? language : lang };
  }
  return { title: fill(texts.several.ambiguous, { count: finding.candidates.length }), lang: language };
}

/** The first step, where it is the same for all that the finding may be, in the language it is really in. */
export function firstStep(finding: Finding, { texts, language }: ViewContext): { text: string; lang: string } {
  const nothing = { text: '', lang: language };
  if (urgencyOf(finding) === 'normal') return nothing;
  if (finding.kind === 'unlisted') return nextOfUnlisted(finding, texts, language);
  const entries = finding.kind === 'matched' ? [finding.entry] : finding.candidates;
  const steps = new Set(entries.map(({ suggestedActions: [first] }) => first?.text));
  const [entry] = entries;
  if (entry === undefined || steps.size !== 1) return nothing;
  const { actions, lang } = textsOf(entry, language);
  return { text: actions[0] ?? '', lang };
}

/** A row that opens its answer: what broke, how often, the first step, who acts, and what stands out. */
function rowView(
  finding: Finding,
  before: Finding | undefined,
  { back, whole, room }: { readonly back: Place; readonly whole: Calls; readonly room: SeveralRoom },
  context: ViewContext,
) {
  const { texts } = context;
  const urgency = urgencyOf(finding);
  const { title, lang } = titleOf(finding, context);
  const step = firstStep(finding, context);
  const brief = cutSentences(step.text, room.step);
  const facts = rowFacts(finding, whole, context);
  const times = fill(texts.label.seen, { count: finding.count });
  const remarks = remarkLines(finding.remarks, { ...context, truncatedAt: undefined });
  const submit = { do: 'open', trail: writeTrail([finding]), read: wordsOf(finding, room.phrase) } as const;
  return {
    // Faults come first and need no heading.
    hasHeading: urgency === 'watch' && (before === undefined || urgencyOf(before) !== 'watch'),
    heading: texts.urgency[urgency],
    title: escapeMarkdown(title),
    lang,
    times,
    hasStep: step.text !== '',
    step: escapeMarkdown(brief),
    stepLang: step.lang,
    facts: escapeMarkdown(facts),
    hasFacts: facts !== '',
    remarks: remarks.map((text) => ({ text })),
    label: rowLabel(title, times, brief, facts),
    submit,
    data: { ...submit, back },
  };
}

/** Who acts, the codes, and where or since when it is concentrated, else where it was seen. */
function rowFacts(finding: Finding, whole: Calls, { texts }: ViewContext): string {
  const actors = urgencyOf(finding) === 'normal' ? [] : [...new Set(firstActor(finding))];
  return [
    ...actors.map((actor) => texts.actor[actor]),
    codesLine(codesOf(finding), texts),
    ...patternTexts(finding, whole, texts),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What stands out of where and when the calls failed. */
export function patternTexts(finding: Finding, whole: Calls, texts: Texts): string[] {
  const { only, since } = impactOf(finding, whole);
  const isAll = finding.calls?.sbcs.length === 1 && finding.calls.otherSbcs === 0;
  return [
    ...(only === undefined ? [] : [fill(isAll ? texts.several.only : texts.several.mostly, { sbc: only })]),
    ...(since === undefined ? [] : [fill(texts.several.since, { time: momentText(since) })]),
  ];
}

/** What was read beside codes; where and when stands in the trail. */
function wordsOf({ read }: Finding, length: number) {
  const { sbcName: _, time: __, correlationId: ___, ...words } = briefReading(read, length);
  return words;
}

/** Totals, trunks, directions and period of the whole paste. */
export function wholeFacts(whole: Calls, texts: Texts): { title: string; value: string }[] {
  const rows = [[texts.label.count, String(whole.total)] as const, ...plainFacts({}, texts, whole)];
  return rows.flatMap(([title, value]) => (value === undefined ? [] : [{ title, value: escapeUserText(value) }]));
}

import { fill } from '../locale/index.ts';
import type { Calls } from '../match/index.ts';
import { bandView, urgencyOf } from './band.ts';
import { briefCalls, callsLine, spreadLine } from './calls.ts';
import type { Place } from './card-action.ts';
import { backView, codesLine, headView, type ViewContext } from './context.ts';
import { defuse, escapeMarkdown, shorten } from './escape.ts';
import { codesOf, type Finding } from './finding.ts';
import { firstActor, firstStep, titleOf } from './finding-words.ts';
import { remarkLines } from './reading-view.ts';
import { listRest, normalLine } from './several-rest.ts';
import { type SeveralRoom, severalRooms } from './several-room.ts';
import { rowView } from './several-rows.ts';
import { failuresTitle, normalTitle, sumOf, wholeFacts } from './several-totals.ts';
import { countSteps, trailLimit, writeTrail } from './trail.ts';

/** Rows on one page. */
export const pageSize = 5;

/** Findings that a card can tell of; more need not even be prepared. */
export const findingLimit = trailLimit;

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

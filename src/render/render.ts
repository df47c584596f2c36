import type { Catalog, Entry } from '../catalog/index.ts';
import type { Language } from '../locale/index.ts';
import type { Diagnosis } from '../match/index.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { ambiguousView } from './ambiguous-view.ts';
import { bareCalls, cleanCalls } from './calls.ts';
import { type RenderContext, type ViewContext, viewContext } from './context.ts';
import { type AmbiguousFinding, type Finding, findingOf } from './finding.ts';
import { freezeDeep } from './freeze-deep.ts';
import { sortByImpact } from './impact.ts';
import { type ListQuery, listView } from './list-view.ts';
import { matchedView } from './matched-view.ts';
import { severalRooms } from './several-room.ts';
import { findingLimit, type Overview, severalView } from './several-view.ts';
import { expandTemplate, type TemplateName } from './templates.ts';
import { unlistedView } from './unlisted-view.ts';
import { greetingView, helpView, noticeView } from './welcome-view.ts';

/** A card, and one plain line of it for notifications. */
export interface Rendered {
  readonly card: AdaptiveCard;
  readonly summary: string;
}

/** Most diagnoses whose impact is judged, the most frequent ones. */
const ratedLimit = 400;

/** The card that answers a paste: the diagnosis itself when there is one, all of them when there are several. */
export function renderDiagnoses(diagnoses: readonly Diagnosis[], context: RenderContext): Rendered {
  const frequent = diagnoses.toSorted((a, b) => b.count - a.count).slice(0, ratedLimit);
  const whole = context.whole ? cleanCalls(context.whole) : bareCalls(sumCounts(diagnoses));
  const ordered = sortByImpact(frequent.map(findingOf), whole).slice(0, findingLimit);
  return renderFindings(ordered, viewContext(context), { page: 1, total: diagnoses.length, whole });
}

function sumCounts(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

/** The card for findings, by impact as they come; the overview matters for several only. */
export function renderFindings(
  findings: readonly Finding[],
  context: ViewContext,
  overview: Overview = { page: 1, total: findings.length, whole: bareCalls(sumCounts(findings)) },
): Rendered {
  const [only, ...others] = findings;
  if (only === undefined) return renderHelp(context.locale);
  if (others.length > 0) return renderSeveral(findings, overview, context);
  switch (only.kind) {
    case 'matched':
      return fillCard('matched', matchedView(only, context));
    case 'ambiguous':
      if (only.candidates.length === 1) return renderProbable(only, context);
      return fillCard('ambiguous', ambiguousView(only, context));
    case 'unlisted':
      return fillCard('unlisted', unlistedView(only, context));
  }
}

/** What a card of several failures may weigh, in bytes of JSON: its buttons grow by a fifteenth once they are sealed. */
const severalWeight = 25_500;

/** The card of several failures with as much as it can hold. */
function renderSeveral(findings: readonly Finding[], overview: Overview, context: ViewContext): Rendered {
  let rendered: Rendered | undefined;
  for (const room of severalRooms) {
    rendered = fillCard('several', severalView(findings, overview, context, room));
    if (weightOf(rendered.card) <= severalWeight) break;
  }
  return rendered as Rendered;
}

function weightOf(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}

/** One candidate is no question: its answer, with the doubt in the title and the reason for it. */
function renderProbable(finding: AmbiguousFinding, context: ViewContext): Rendered {
  const { candidates, kind: _, ...rest } = finding;
  const [entry] = candidates as [Entry];
  return fillCard('matched', matchedView({ ...rest, kind: 'matched', entry, certainty: 'likely' }, context));
}

/** What can be pasted, with examples; `foundNothing` says first that the message held no failure. */
export function renderHelp(locale?: string, foundNothing = false): Rendered {
  const context = plainContext(locale);
  return keepCard(`help ${foundNothing} ${context.language}`, () => fillCard('help', helpView(context, foundNothing)));
}

/** The welcome, with three samples to tap. */
export function renderGreeting(locale?: string): Rendered {
  const context = plainContext(locale);
  return keepCard(`greeting ${context.language}`, () => fillCard('greeting', greetingView(context)));
}

/** The browse card. */
export function renderList(catalog: Catalog, query: ListQuery, locale?: string): Rendered {
  return fillCard('list', listView(catalog, query, viewContext({ locale, catalogVersion: catalog.version })));
}

/** The answer to a paste of calls that were answered or ended in the normal way. */
export function renderGoodCalls(locale?: string, truncatedAt?: number): Rendered {
  return fillCard('notice', noticeView('good', { ...plainContext(locale), ...(truncatedAt && { truncatedAt }) }));
}

/** The calm answer to a text too long to be read to its end, when what was read holds no failure. */
export function renderUnread(locale?: string, truncatedAt?: number): Rendered {
  return fillCard('notice', noticeView('long', { ...plainContext(locale), ...(truncatedAt && { truncatedAt }) }));
}

/** The calm answer when more is waiting to be read than there is time for. */
export function renderBusy(locale?: string): Rendered {
  return fillCard('notice', noticeView('busy', plainContext(locale)));
}

/** The calm answer to a button of an old card whose entry the catalog no longer has. */
export function renderGone(locale?: string): Rendered {
  return fillCard('notice', noticeView('gone', plainContext(locale)));
}

const keptCards = new Map<string, Rendered>();

/** Help and welcome are the same for everybody with one language: each is made once and shared. */
function keepCard(name: string, make: () => Rendered): Rendered {
  const rendered = keptCards.get(name) ?? freezeDeep(make());
  keptCards.set(name, rendered);
  return rendered;
}

function plainContext(locale?: string): ViewContext {
  return viewContext({ locale, catalogVersion: '' });
}

/** Fills a template; the line that is spoken is the summary. */
export function fillCard(name: TemplateName, view: { readonly lang: Language; readonly speak: string }): Rendered {
  return { card: expandTemplate(name, view.lang, view) as AdaptiveCard, summary: view.speak };
}

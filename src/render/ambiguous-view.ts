import type { Entry } from '../catalog/entry.ts';
import { fill } from '../locale/texts.ts';
import type { Place } from './card-action.ts';
import { backView, codesLine, headline, headView, type ViewContext } from './context.ts';
import { entryRow } from './entry-rows.ts';
import { escapeMarkdown, shorten } from './escape.ts';
import type { AmbiguousFinding } from './finding.ts';
import { fittingEntry } from './fitting-entry.ts';
import { stepsView } from './matched-view.ts';
import { briefReading } from './read-summary.ts';
import { readingView } from './reading-view.ts';
import { sideOf, sideView } from './side.ts';
import { writeTrail } from './trail.ts';

/** Most candidates on one card; a SIP code alone can fit more, and then the card asks for more to go by. */
export const candidateLimit = 18;

/** With more steps in all groups together, in UTF-16 units of JSON, what to do is told only after a choice. */
const stepsLength = 5_000;

/** Room for the error messages of all rows, in UTF-16 units. */
const phrasesLength = 4_200;

/** Longest way back that each of the rows can carry. */
const backLength = 300;

/** The view of the card that asks which of several entries it is. */
export function ambiguousView(finding: AmbiguousFinding, context: ViewContext) {
  const { texts } = context;
  const shown = finding.candidates.slice(0, candidateLimit);
  const more = finding.candidates.length - shown.length;
  const summary = headline(finding.read, texts.ambiguous.title, texts);
  return {
    ...headView(context, summary, ambiguousPlainText(summary, shown)),
    ...readingView(finding, context),
    ...backView(context.back),
    side: sideView(sideOf(finding), texts),
    lead: fill(texts.ambiguous.lead, { count: finding.candidates.length }),
    hasCodes: codesLine(finding.read, texts) !== '',
    codes: codesLine(finding.read, texts),
    groups: groupViews(shown, finding, context),
    hasMore: more > 0,
    more: fill(texts.ambiguous.more, { count: more }),
    browse: { do: 'list', ...(finding.read.sipCode && { sipCode: finding.read.sipCode }) },
  };
}

function ambiguousPlainText(summary: string, candidates: readonly Entry[]): string {
  const lines = candidates.map((entry) => `${entry.microsoftCode}/${entry.sipCode} ${entry.phrase}`);
  return escapeMarkdown(shorten([summary, ...lines].join(' — '), 2_000));
}

function groupViews(candidates: readonly Entry[], finding: AmbiguousFinding, context: ViewContext) {
  const { texts } = context;
  const groups = [...groupByActions(candidates).values()];
  const phraseLength = Math.floor(phrasesLength / Math.max(candidates.length, 10));
  const options = { count: finding.count, back: backOf(finding, context), phraseLength };
  const allSteps = groups.map(([first]) => (first ? stepsView(fittingEntry(first), texts) : []));
  const roomy = JSON.stringify(allSteps).length <= stepsLength;
  return groups.map((entries, at) => {
    const steps = roomy ? (allSteps[at] ?? []) : [];
    return {
      title: entries.length > 1 ? fill(texts.ambiguous.shared, { count: entries.length }) : texts.ambiguous.single,
      candidates: entries.map((entry) => entryRow(entry, texts, options)),
      steps,
      hasSteps: steps.length > 0,
      stepsId: `steps-${at + 1}`,
      folded: groups.length > 1 && steps.length > 0,
      open: groups.length === 1,
      moreTitle: texts.button.actions,
    };
  });
}

/** Back leads to these candidates, and what was read travels on that way; to several failures while it is short. */
function backOf(finding: AmbiguousFinding, { back }: ViewContext): Place {
  if (back && JSON.stringify(back).length <= backLength) return back;
  return {
    do: 'showAll',
    trail: writeTrail([finding]),
    read: briefReading(finding.read, finding.candidates.length > 10 ? 40 : 120),
  };
}

/** Entries whose actions are the same, word for word and actor for actor, in the order of their first. */
function groupByActions(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.suggestedActions.map(({ actor, text }) => `${actor}:${text}`).join('\n');
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

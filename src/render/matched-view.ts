import { type Actor, type Entry, textsOf } from '../catalog/index.ts';
import { fill, type Language, type Texts } from '../locale/index.ts';
import { answerData } from './answer-data.ts';
import { bandView, countWords, doubtTitle, statusLine, urgencyOfEntry } from './band.ts';
import { callsLine } from './calls.ts';
import { commandsView } from './commands.ts';
import { backView, codesLine, headView, type ViewContext } from './context.ts';
import { escapeMarkdown } from './escape.ts';
import type { MatchedFinding } from './finding.ts';
import { fittingEntry } from './fitting-entry.ts';
import { freezeDeep } from './freeze-deep.ts';
import { relatedGuides } from './guide-view.ts';
import { houseView, noteViews } from './house-view.ts';
import { countOpen } from './open-steps.ts';
import { linkLines, readingView } from './reading-view.ts';
import { sayAnswer } from './say.ts';
import { sideOfEntry } from './side.ts';
import { expandTemplate } from './templates.ts';
import { hasRoomForTicks, withTicks } from './ticks.ts';

/** Words of an organisation's notes that are seen without a tap. */
const openNoteWords = 40;

/** The view of a matched card: one entry is the answer. */
export function matchedView(finding: MatchedFinding, context: ViewContext) {
  const { read, count, calls } = finding;
  const entry = fittingEntry(finding.entry);
  const { texts, back, language } = context;
  const { foldedSteps, title, lang, actors, ...parts } = entryParts(entry, context);
  const sbcs = calls && calls.sbcs.length > 0 ? calls.sbcs.map(({ name }) => name) : [read.sbcName ?? ''];
  const commands = commandsView(entry, sbcs, texts);
  const hasMore = foldedSteps > 0 || commands.hasCommands;
  const isLikely = finding.certainty === 'likely';
  const shownTitle = doubtTitle(title, isLikely, texts);
  const answer = answerData(finding, context);
  const canTick = !context.isWithoutTicks && hasRoomForTicks(entry.suggestedActions.length, answer);
  const tickable = (steps: readonly unknown[]) => (canTick ? withTicks(steps, answer, texts) : steps);
  return {
    ...headView(context, ...sayMatched({ ...finding, entry }, context)),
    ...parts,
    remedy: tickable(parts.remedy),
    moreSteps: tickable(parts.moreSteps),
    band: bandView(
      { urgency: urgencyOfEntry(entry), title: shownTitle, titleLang: isLikely ? language : lang, actors },
      context,
    ),
    ...readingView(finding, context),
    ...houseView(finding, context),
    hasCodes: true,
    codes: [codesLine(entry, texts), ...parts.publishedBy].join(' · '),
    hasCalls: calls !== undefined,
    calls: calls ? escapeMarkdown(callsLine(calls, texts)) : '',
    ...commands,
    hasMore,
    // Whoever ticks a step that was folded away goes on there.
    showsMore: (context.ticks ?? []).some((step) => step > entry.suggestedActions.length - foldedSteps),
    moreTitle: moreTitle(foldedSteps > 0, commands.hasCommands, entry, texts),
    ticketStyle: hasMore ? 'default' : 'positive',
    ...relatedGuides(finding, context),
    ...backView(back),
    solved: { do: 'solved', ...answer },
    stillFails: { do: 'stillFails', ...answer },
    ticket: { do: 'ticket', entryId: entry.id, read, count, ...(calls && { calls }), ...(back && { back }) },
  };
}

function moreTitle(hasSteps: boolean, hasCommands: boolean, entry: Entry, { button }: Texts): string {
  if (!hasSteps) return button.commands;
  return fill(hasCommands ? button.allStepsAndCommands : button.allSteps, { count: entry.suggestedActions.length });
}

/** What a notification says, and the plain text for clients without cards. */
function sayMatched({ entry, certainty, calls }: MatchedFinding, context: ViewContext): [string, string] {
  const { texts, language } = context;
  const { title, actions } = textsOf(entry, language);
  const owners = entry.suggestedActions.map(({ actor }) => actor);
  return sayAnswer(
    {
      title: doubtTitle(title, certainty === 'likely', texts),
      codes: `${entry.microsoftCode}/${entry.sipCode}`,
      status: statusLine(urgencyOfEntry(entry), owners, context),
      calls,
      lines: owners.map((actor, at) => `${at + 1}) ${texts.actor[actor]}: ${actions[at] ?? ''}`),
    },
    context,
  );
}

/** What the entry alone decides of its card, whatever was pasted. */
interface EntryParts {
  readonly catalogVersion: string;
  readonly title: string;
  readonly lang: string;
  readonly actors: readonly Actor[];
  readonly foldedSteps: number;
  readonly publishedBy: readonly string[];
  readonly remedy: readonly unknown[];
  readonly moreSteps: readonly unknown[];
  readonly why: readonly unknown[];
  readonly house: readonly unknown[];
  readonly sources: readonly { readonly text: string }[];
}

const partsByEntry = new WeakMap<Entry, Map<Language, EntryParts>>();

/** The parts of the card that the entry decides, made once per language and catalog and then shared by all its cards. */
function entryParts(entry: Entry, context: ViewContext): EntryParts {
  const { language, catalogVersion } = context;
  const known = partsByEntry.get(entry) ?? new Map<Language, EntryParts>();
  partsByEntry.set(entry, known);
  const found = known.get(language);
  if (found?.catalogVersion === catalogVersion) return found;
  const parts = makeParts(entry, context);
  known.set(language, parts);
  return parts;
}

type Expanded = Pick<EntryParts, 'remedy' | 'moreSteps' | 'why' | 'house'>;

function makeParts(entry: Entry, context: ViewContext): EntryParts {
  const { language, texts, catalogVersion } = context;
  const view = entryView(entry, context);
  const { title, lang } = textsOf(entry, language);
  const publisher = fill(texts.label.publishedBy, { name: escapeMarkdown(entry.publisher) });
  return freezeDeep({
    ...(expandTemplate('entry', language, view) as Expanded),
    catalogVersion,
    title,
    lang,
    actors: entry.suggestedActions.map(({ actor }) => actor),
    foldedSteps: view.moreSteps.length,
    publishedBy: entry.publisher === 'microsoft' ? [] : [publisher],
    sources: sourceLines(entry, context),
  });
}

/** What an entry says by itself, whatever was pasted. */
function entryView(entry: Entry, context: ViewContext) {
  const { texts, language } = context;
  const steps = stepsView(entry, texts, language);
  const open = countOpen(steps);
  const houseNotes = houseNoteViews(entry, texts);
  return {
    steps: steps.slice(0, open),
    moreSteps: steps.slice(open),
    hasIntro: entry.outcome === 'normal' && steps.length > 0,
    intro: texts.label.actionsIfUnexpected,
    whyParts: whyViews(entry, context),
    houseNotes,
    articles: entry.source.url.startsWith('https://') ? [{ url: entry.source.url }] : [],
  };
}

/** The suggested actions, numbered; who carries them out is said at each only when they are not all of one. */
export function stepsView(entry: Entry, texts: Texts, language: Language = 'en') {
  const { actions, lang } = textsOf(entry, language);
  const hasOwner = new Set(entry.suggestedActions.map(({ actor }) => actor)).size > 1;
  return entry.suggestedActions.map((action, at) => ({
    number: String(at + 1),
    hasOwner,
    owner: texts.actor[action.actor],
    text: escapeMarkdown(actions[at] ?? action.text),
    lang,
    links: linkLines(action.links),
  }));
}

/** The error message, what it means, who gave the final response, and every caveat. */
function whyViews(entry: Entry, { texts, language }: ViewContext) {
  const { meaning, notes, oddity, lang } = textsOf(entry, language);
  const { label, side } = texts;
  const part = (title: string, text: string, spoken: string) => ({ title, text: escapeMarkdown(text), lang: spoken });
  const producer = side[sideOfEntry(entry)];
  return [
    part(label.errorMessage, entry.phrase, 'en'),
    part(label.meaning, meaning, lang),
    part(producer.title, producer.text, language),
    ...(notes.length > 0 ? [part(label.note, notes.join('\n\n'), lang)] : []),
    ...(oddity === undefined ? [] : [part(label.pageNote, oddity, lang)]),
  ];
}

/** What an organisation adds; the first short notes are open, the others a tap away. */
function houseNoteViews({ houseNotes }: Entry, texts: Texts) {
  let words = 0;
  const isLong = houseNotes.findIndex(({ text }) => {
    words += countWords(text);
    return words > openNoteWords;
  });
  const open = houseNotes.slice(0, isLong < 0 ? houseNotes.length : isLong);
  const writers = new Set(open.map(({ by }) => by));
  const more = houseNotes.slice(open.length);
  return [
    ...noteViews(open, texts).map((view) => ({ ...view, isOpen: true, isFolded: false })),
    // Whoever has a note above goes on here.
    ...[true, false].flatMap((goesOn) =>
      noteViews(
        more.filter(({ by }) => writers.has(by) === goesOn),
        texts,
        goesOn ? '…' : '',
      ).map((view) => ({ ...view, isOpen: false, isFolded: true })),
    ),
  ];
}

function sourceLines(entry: Entry, { texts, catalogVersion, language }: ViewContext): { text: string }[] {
  const lines = [fill(texts.label.checked, { title: escapeMarkdown(entry.source.title), date: entry.checked })];
  lines.push(`${texts.label.catalog} ${escapeMarkdown(catalogVersion)} · ${codesLine(entry, texts)}`);
  if (textsOf(entry, language).isTranslated) lines.push(texts.label.translated);
  return lines.map((text) => ({ text }));
}

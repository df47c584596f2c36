import type { Entry } from '../catalog/entry.ts';
import { fill, type Language, type Texts } from '../locale/texts.ts';
import { commandsView } from './commands.ts';
import { backView, codesLine, headView, type ViewContext } from './context.ts';
import { defuse, escapeMarkdown } from './escape.ts';
import type { MatchedFinding } from './finding.ts';
import { fittingEntry } from './fitting-entry.ts';
import { freezeDeep } from './freeze-deep.ts';
import { relatedGuides } from './guide-view.ts';
import { noteViews as houseNoteViews, houseView } from './house-view.ts';
import { linkLines, readingView } from './reading-view.ts';
import { sideOfEntry, sideView } from './side.ts';
import { expandTemplate } from './templates.ts';

/** The view of a matched card: one entry is the answer. */
export function matchedView(finding: MatchedFinding, context: ViewContext) {
  const { read, count } = finding;
  const entry = fittingEntry(finding.entry);
  const { texts, back } = context;
  const { speak, fallbackText, ...parts } = entryParts(entry, context);
  return {
    ...headView(context, speak, fallbackText),
    ...parts,
    ...readingView(finding, context),
    ...houseView(finding, context),
    ...relatedGuides(finding, context),
    ...commandsView(entry, read.sbcName, texts),
    ...backView(back),
    ticket: { do: 'ticket', entryId: entry.id, read, count, ...(back && { back }) },
  };
}

/** One line for notifications: codes and title. */
export function matchedSummary(entry: Entry): string {
  return `${entry.microsoftCode}/${entry.sipCode}: ${defuse(entry.title)}`;
}

function matchedPlainText(entry: Entry, texts: Texts): string {
  const steps = entry.suggestedActions.map((action, at) => `${at + 1}) ${texts.actor[action.actor]}: ${action.text}`);
  return escapeMarkdown([`${texts.side[sideOfEntry(entry)].title}. ${matchedSummary(entry)}`, ...steps].join(' '));
}

/** What the entry alone decides of its card, whatever was pasted. */
interface EntryParts {
  readonly catalogVersion: string;
  readonly speak: string;
  readonly fallbackText: string;
  readonly failure: readonly unknown[];
  readonly remedy: readonly unknown[];
  readonly notes: readonly unknown[];
  readonly sources: readonly { readonly text: string }[];
  readonly hasArticle: boolean;
  readonly articleUrl: string;
}

const partsByEntry = new WeakMap<Entry, Map<Language, EntryParts>>();

/** The parts of the card that the entry decides, made once per language and catalog and then shared by all its cards. */
function entryParts(entry: Entry, context: ViewContext): EntryParts {
  const { language, texts, catalogVersion } = context;
  const known = partsByEntry.get(entry) ?? new Map<Language, EntryParts>();
  partsByEntry.set(entry, known);
  const found = known.get(language);
  if (found?.catalogVersion === catalogVersion) return found;
  const parts: EntryParts = freezeDeep({
    ...(expandTemplate('entry', language, entryView(entry, texts)) as Pick<EntryParts, 'failure' | 'remedy' | 'notes'>),
    catalogVersion,
    speak: matchedSummary(entry),
    fallbackText: matchedPlainText(entry, texts),
    sources: sourceLines(entry, context),
    hasArticle: entry.source.url.startsWith('https://'),
    articleUrl: entry.source.url,
  });
  known.set(language, parts);
  return parts;
}

/** What an entry says by itself, whatever was pasted. */
function entryView(entry: Entry, texts: Texts) {
  const steps = stepsView(entry, texts);
  const actors = [...new Set(steps.map((step) => step.owner))];
  return {
    side: sideView(sideOfEntry(entry), texts),
    hasActors: actors.length > 0 && entry.outcome === 'fault',
    whoActs: fill(texts.label.whoActs, { actors: actors.join(', ') }),
    title: escapeMarkdown(entry.title),
    microsoftCode: entry.microsoftCode,
    sipCode: entry.sipCode,
    hasPublisher: entry.publisher !== 'microsoft',
    publishedBy: fill(texts.label.publishedBy, { name: escapeMarkdown(entry.publisher) }),
    phrase: escapeMarkdown(entry.phrase),
    meaning: escapeMarkdown(entry.meaning),
    steps,
    hasSteps: steps.length > 0,
    stepsTitle: entry.outcome === 'normal' ? texts.label.actionsIfUnexpected : texts.label.actions,
    notes: noteViews(entry, texts),
    houseNotes: houseNoteViews(entry.houseNotes, texts),
  };
}

/** The suggested actions, numbered, each with who carries it out. */
export function stepsView(entry: Entry, texts: Texts) {
  return entry.suggestedActions.map((action, at) => ({
    number: String(at + 1),
    owner: texts.actor[action.actor],
    text: escapeMarkdown(action.text),
    links: linkLines(action.links),
  }));
}

function noteViews(entry: Entry, texts: Texts) {
  const notes = entry.notes.map((note) => ({ title: texts.label.note, text: escapeMarkdown(note) }));
  if (entry.oddity === undefined) return notes;
  return [...notes, { title: texts.label.pageNote, text: escapeMarkdown(entry.oddity) }];
}

function sourceLines(entry: Entry, { texts, catalogVersion }: ViewContext): { text: string }[] {
  const lines = [fill(texts.label.checked, { title: escapeMarkdown(entry.source.title), date: entry.checked })];
  lines.push(`${texts.label.catalog} ${escapeMarkdown(catalogVersion)} · ${codesLine(entry, texts)}`);
  return lines.map((text) => ({ text }));
}

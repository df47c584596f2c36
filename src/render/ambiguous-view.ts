import { type Actor, type Entry, textsOf } from '../catalog/index.ts';
import type { Outcome } from '../codes/index.ts';
import { fill, type Language } from '../locale/index.ts';
import type { Remark } from '../match/index.ts';
import { bandView, statusLine, urgencyOf } from './band.ts';
import { callsLine } from './calls.ts';
import type { Place } from './card-action.ts';
import { backView, headline, headView, type ViewContext } from './context.ts';
import { keyOf } from './entry-key.ts';
import { defuse, escapeMarkdown, shorten } from './escape.ts';
import type { AmbiguousFinding } from './finding.ts';
import { fittingEntry } from './fitting-entry.ts';
import { stepsView } from './matched-view.ts';
import { briefReading } from './read-summary.ts';
import { readingView } from './reading-view.ts';
import { sayAnswer } from './say.ts';
import { writeTrail } from './trail.ts';

/** Most candidates on one card. */
export const candidateLimit = 18;

/** Most candidates when a SIP code stands alone: the Microsoft code tells more than any choice. */
const loneCodeLimit = 5;

/** Most groups of equal remedy that have a line of their own. */
const groupLimit = 4;

/** With more candidates than this the choice is a field to type into. */
const openChoices = 5;

/** Room for the steps of all groups, in UTF-16 units of JSON; groups beyond it tell theirs after the choice. */
const stepsLength = 6_000;

/** Longest way back that the choice carries. */
const backLength = 300;

/** The view of the card that asks which of several entries it is. */
export function ambiguousView(finding: AmbiguousFinding, context: ViewContext) {
  const { texts } = context;
  const isAlone = finding.read.microsoftCode === undefined && finding.evidence.every((kind) => kind === 'sipCode');
  const ranked = isAlone ? rankByWords(finding.candidates, finding.read.phrase) : finding.candidates;
  const shown = ranked.slice(0, isAlone ? loneCodeLimit : candidateLimit);
  const more = finding.candidates.length - shown.length;
  const title = headline(finding.read, fill(texts.ambiguous.oneOf, { count: finding.candidates.length }), texts);
  const groups = [...groupByActions(shown).values()];
  const head = {
    urgency: urgencyOf(finding),
    actors: shown.flatMap((entry) => entry.suggestedActions.map(({ actor }) => actor)),
    next: isAlone ? texts.ambiguous.findCode : texts.ambiguous.compare,
  };
  return {
    ...headView(context, ...sayChoice(title, shown, head, finding, context)),
    ...readingView(isAlone ? { ...finding, remarks: finding.remarks.filter(isNews) } : finding, context),
    ...backView(context.back),
    band: bandView({ ...head, title, titleLang: context.language }, context),
    hasCodes: false,
    codes: '',
    hasCalls: finding.calls !== undefined,
    calls: finding.calls ? escapeMarkdown(callsLine(finding.calls, texts)) : '',
    groups: (isAlone ? [] : groups.slice(0, groupLimit)).map((entries) => groupView(entries, context)),
    remedies: remedyViews(groups, context),
    choices: shown.map((entry) => choiceOf(entry, shown)),
    choiceStyle: shown.length > openChoices ? 'filtered' : 'expanded',
    pick: { do: 'pick', read: finding.read, count: finding.count, ...callsOf(finding), back: backOf(finding, context) },
    hasMoreFit: more > 0,
    moreFit: fill(texts.ambiguous.more, { count: more }),
    browse: { do: 'list', ...(finding.read.sipCode && { sipCode: finding.read.sipCode }) },
  };
}

/** That the Microsoft code is missing is said by the head already. */
function isNews({ kind }: Remark): boolean {
  return kind !== 'microsoftCodeMissing';
}

function callsOf({ calls }: AmbiguousFinding) {
  return calls ? { calls } : {};
}

/** What a notification says, and the plain text for clients without cards: what to look for, and the messages. */
function sayChoice(
  title: string,
  shown: readonly Entry[],
  { urgency, actors, next }: { urgency: Outcome; actors: readonly Actor[]; next: string },
  { calls }: AmbiguousFinding,
  context: ViewContext,
): [string, string] {
  const messages = shown.map(({ microsoftCode, sipCode, phrase }) => `${microsoftCode}/${sipCode} ${phrase}`);
  const status = statusLine(urgency, actors, context);
  return sayAnswer({ title, status, calls, lines: [next, messages.join(' — ')] }, context);
}

/** Entries that share more words with what was said come first; equal ones stay in the order of the catalog. */
function rankByWords(candidates: readonly Entry[], phrase = ''): readonly Entry[] {
  const said = new Set(phrase.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const score = ({ title, phrase: message, keywords }: Entry) => {
    const text = [title, message, ...keywords].join(' ').toLowerCase();
    return [...said].filter((word) => text.includes(word)).length;
  };
  return candidates.toSorted((one, other) => score(other) - score(one));
}

/** Entries of equal remedy: what they are called, how many messages, and the first step. */
function groupView(entries: readonly Entry[], { texts, language }: ViewContext) {
  const [first] = entries as [Entry];
  const { actions, lang } = textsOf(first, language);
  const count =
    entries.length === 1 ? texts.ambiguous.message : fill(texts.ambiguous.messages, { count: entries.length });
  const step = actions[0] === undefined ? '' : `: ${shorten(actions[0], 140)}`;
  return { title: groupTitle(entries, language), text: escapeMarkdown(`${count}${step}`), lang };
}

/** The titles of the first two, and a sign that there are more; one that only adds words to another says nothing new. */
function groupTitle(entries: readonly Entry[], language: Language): string {
  const titles = [...new Set(entries.map((entry) => textsOf(entry, language).title))];
  const short = titles.filter((title) => !titles.some((other) => other !== title && title.startsWith(other)));
  const named = short.slice(0, 2).map((title) => escapeMarkdown(shorten(title, 100)));
  return `${named.join(' · ')}${short.length > named.length ? ' …' : ''}`;
}

/** What to do for each group, as far as there is room. */
function remedyViews(groups: readonly (readonly Entry[])[], { texts, language }: ViewContext) {
  let room = stepsLength;
  const told = new Set<string>();
  const views = groups.map((entries) => {
    const [first] = entries as [Entry];
    const own = groupTitle(entries, language);
    // Groups may share a title and differ in the message alone.
    const title = told.has(own) ? `${own}: ${escapeMarkdown(shorten(first.phrase, 200))}` : own;
    told.add(own);
    return { title, lang: textsOf(first, language).lang, steps: stepsView(fittingEntry(first), texts, language) };
  });
  return views.filter((view) => {
    room -= JSON.stringify(view).length;
    return room >= 0 || view === views[0];
  });
}

/** A message to choose, with its codes where the candidates differ in them. */
function choiceOf(entry: Entry, all: readonly Entry[]) {
  const differ = all.some(({ microsoftCode }) => microsoftCode !== entry.microsoftCode);
  const phrase = defuse(shorten(entry.phrase, all.length > openChoices ? 230 : 300));
  return { title: differ ? `${entry.microsoftCode}: ${phrase}` : phrase, value: keyOf(entry) };
}

/** Back leads to these candidates, and what was read travels on that way; to several failures while it is short. */
function backOf(finding: AmbiguousFinding, { back }: ViewContext): Place {
  if (back && JSON.stringify(back).length <= backLength) return back;
  return candidatesPlace(finding);
}

/** What a button carries that shows the candidates. */
export function candidatesPlace(finding: AmbiguousFinding): Place {
  return { do: 'showAll', trail: writeTrail([finding]), read: briefReading(finding.read) };
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

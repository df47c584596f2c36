import { type Catalog, type Guide, guideTextsOf } from '../catalog/index.ts';
import { fill, joinWords, type Texts } from '../locale/index.ts';
import { guideData } from './answer-data.ts';
import type { Place } from './card-action.ts';
import { backView, headView, type ViewContext } from './context.ts';
import { entryRow, rowLabel } from './entry-rows.ts';
import { cutSentences, defuse, escapeMarkdown } from './escape.ts';
import { codesOf, type Finding } from './finding.ts';
import { noteViews } from './house-view.ts';
import { countOpen } from './open-steps.ts';
import { linkLines, remarkLines } from './reading-view.ts';
import { writeTrail } from './trail.ts';

/** Most codes and most other guides that a guide's card leads to. */
const mostRelated = 4;
const mostOthers = 3;

/** The view of a guide: what it is, the likely cause, who does what, what else it may be, and the codes it goes with. */
export function guideView(guide: Guide, others: readonly Guide[], catalog: Catalog, context: ViewContext) {
  const { texts, language } = context;
  const ids = others.map(({ id }) => id).slice(0, 8);
  const here: Place = { do: 'guide', id: guide.id, others: ids };
  const answer = guideData(guide.id, ids, context);
  const shownOthers = listOthers(guide, others, catalog);
  const entries = listEntries(guide, catalog);
  const words = guideTextsOf(guide, language);
  const symptom = words.lang === language ? '' : describe(guide.symptoms[language][0]);
  const steps = stepViews(guide, context);
  const open = countOpen(steps);
  const hasMore = open < steps.length;
  const remarks = remarkLines([], context);
  const publisher = fill(texts.label.publishedBy, { name: escapeMarkdown(guide.publisher) });
  const status = guideStatus(guide, context);
  return {
    ...headView(context, guideSummary(guide, context), plainText(guide, status, context)),
    ...backView(context.back),
    band: {
      style: 'accent',
      title: escapeMarkdown(words.title),
      lang: words.lang,
      status: guide.publisher === 'microsoft' ? status : `${status} · ${publisher}`,
      hasNext: false,
      next: '',
      nextLang: 'en',
    },
    hasSymptom: symptom !== '',
    symptom: escapeMarkdown(symptom),
    cause: escapeMarkdown(words.meaning),
    wordsLang: words.lang,
    steps: steps.slice(0, open),
    moreSteps: steps.slice(open),
    hasMore,
    showsMore: (context.ticks ?? []).some((step) => step > open),
    moreTitle: fill(texts.button.allSteps, { count: steps.length }),
    whyStyle: hasMore ? 'default' : 'positive',
    remarks: remarks.map((text) => ({ text })),
    hasRemarks: remarks.length > 0,
    notes: words.notes.map((note) => ({ text: escapeMarkdown(note), lang: words.lang })),
    hasNotes: guide.notes.length > 0,
    houseNotes: noteViews(guide.houseNotes, texts),
    others: shownOthers.map((other) => guideRow(other, context, here)),
    hasOthers: shownOthers.length > 0,
    related: entries.map((entry) => entryRow(entry, context, { back: here, phraseLength: 200 })),
    hasRelated: entries.length > 0,
    sources: [{ text: sourceLine(guide, texts) }, ...(words.isTranslated ? [{ text: texts.label.translated }] : [])],
    articles: guide.source.url.startsWith('https://') ? [{ url: guide.source.url }] : [],
    solved: { do: 'solved', ...answer },
    stillFails: { do: 'stillFails', ...answer },
    answer,
    browse: { do: 'list' },
  };
}

/** That it is a guide, and who acts. */
function guideStatus({ suggestedActions }: Guide, { texts, language }: ViewContext): string {
  const actors = [...new Set(suggestedActions.map(({ actor }) => texts.actor[actor]))];
  const who = actors.length === 0 ? [] : [fill(texts.label.whoActs, { actors: joinWords(actors, language) })];
  return [texts.guide.title, ...who].join(' · ');
}

function stepViews(guide: Guide, { texts, language }: ViewContext) {
  const { suggestedActions } = guide;
  const { actions, lang } = guideTextsOf(guide, language);
  const hasOwner = new Set(suggestedActions.map(({ actor }) => actor)).size > 1;
  return suggestedActions.map(({ actor, text, links }, at) => ({
    number: String(at + 1),
    hasOwner,
    owner: texts.actor[actor],
    text: escapeMarkdown(actions[at] ?? text),
    lang,
    links: linkLines(links),
  }));
}

/** One line for notifications. */
export function guideSummary(guide: Guide, { texts, language }: Pick<ViewContext, 'texts' | 'language'>): string {
  return `${texts.guide.title}: ${defuse(guideTextsOf(guide, language).title)}`;
}

/** Rows that open guides on the card of a finding: those its words describe first, then those its codes go with. */
export function relatedGuides(finding: Finding, { guides = [], guidesFor, language }: ViewContext) {
  const { microsoftCode, sipCode } = codesOf(finding);
  const named = microsoftCode && sipCode ? (guidesFor?.(microsoftCode, sipCode) ?? []) : [];
  const back = { do: 'showAll', trail: writeTrail([finding]), read: finding.read } as const;
  const rows = [...new Set([...guides, ...named])]
    .slice(0, mostRelated)
    .map((guide) => guideRow(guide, { language }, back));
  return { guides: rows, hasGuides: rows.length > 0 };
}

/** A row that opens a guide. */
export function guideRow(guide: Guide, { language }: Pick<ViewContext, 'language'>, back?: Place) {
  const submit = { do: 'guide', id: guide.id } as const;
  const { title, meaning, lang } = guideTextsOf(guide, language);
  const cause = cutSentences(meaning, 130);
  return {
    title: escapeMarkdown(title),
    lang,
    text: escapeMarkdown(cause),
    codes: '',
    label: rowLabel(title, cause),
    data: back ? { ...submit, back } : submit,
    submit,
  };
}

/** The guides that fit as well come first, then those that the guide itself names. */
function listOthers(guide: Guide, others: readonly Guide[], catalog: Catalog): readonly Guide[] {
  const named = guide.guides.flatMap((id) => catalog.guideById(id) ?? []);
  return [...new Set([...others, ...named])].filter((other) => other !== guide).slice(0, mostOthers);
}

/** One entry per pair of codes where the pair tells it, else the first of them. */
function listEntries({ related }: Guide, catalog: Catalog) {
  return related
    .flatMap((pair) => {
      const [microsoftCode = '', sipCode] = pair.split('/');
      return catalog
        .byMicrosoftCode(microsoftCode)
        .filter((entry) => entry.sipCode === sipCode)
        .slice(0, 2);
    })
    .slice(0, mostRelated);
}

/** A description as it is found by, without its alternatives. */
function describe(symptom = ''): string {
  return symptom.replace(/\(([^|()]*)[^()]*\)/g, '$1');
}

function sourceLine({ source, published, checked, secondhand }: Guide, texts: Texts): string {
  const text = secondhand ? texts.guide.secondhand : texts.guide.source;
  const day = published === 'undated' ? texts.guide.undated : published;
  return fill(text, { title: escapeMarkdown(source.title), published: day, date: checked });
}

function plainText(guide: Guide, status: string, { texts, language }: ViewContext): string {
  const { title, meaning, actions } = guideTextsOf(guide, language);
  const steps = guide.suggestedActions.map(
    ({ actor, text }, at) => `${at + 1}) ${texts.actor[actor]}: ${actions[at] ?? text}`,
  );
  return escapeMarkdown([`${defuse(title)}. ${status}.`, ...steps, meaning].join(' '));
}

import { describeSipResponse, type ExplainedCode } from '../codes/index.ts';
import { fill, type Texts, translateTitle } from '../locale/index.ts';
import { bandView, urgencyOf } from './band.ts';
import { callsLine } from './calls.ts';
import { backView, codesLine, headView, type ViewContext } from './context.ts';
import { entryRow } from './entry-rows.ts';
import { escapeMarkdown } from './escape.ts';
import { explanationOf, type UnlistedFinding } from './finding.ts';
import { relatedGuides } from './guide-view.ts';
import { houseView } from './house-view.ts';
import { readingView } from './reading-view.ts';
import { sayAnswer } from './say.ts';
import { sideOf } from './side.ts';
import { writeTrail } from './trail.ts';

/** Most neighbours offered; more would look like an answer. */
const nearestLimit = 5;

/** The view of the card for codes that no entry lists, explained from the standards. */
export function unlistedView(finding: UnlistedFinding, context: ViewContext) {
  const { texts, back } = context;
  const { read, count, calls } = finding;
  const nearest = finding.nearest.slice(0, nearestLimit);
  const returning = back ?? ({ do: 'showAll', trail: writeTrail([finding]), read } as const);
  const explained = explanationOf(finding);
  const sections = [
    ...(explained ? explainedSections(explained, texts) : []),
    producerSection(finding, context),
    ...meaningSections(finding, texts),
  ];
  const band = unlistedBand(finding, context);
  return {
    ...headView(context, ...sayUnlisted(finding, band.status, context)),
    ...readingView(finding, context),
    ...backView(back),
    band,
    lead: explained ? texts.explained[explained.source] : texts.unlisted.lead,
    hasCodes: codesLine(read, texts) !== '',
    codes: escapeMarkdown(codesLine(read, texts)),
    hasCalls: calls !== undefined,
    calls: calls ? escapeMarkdown(callsLine(calls, texts)) : '',
    sections,
    collect: Object.values(texts.collect).map((text) => ({ text })),
    rows: nearest.map((entry) => entryRow(entry, context, { back: returning })),
    hasNearest: nearest.length > 0,
    ...houseView(finding, context),
    ...relatedGuides(finding, context),
    browse: { do: 'list' },
    ticket: { do: 'ticket', read, count, ...(calls && { calls }), back: returning },
  };
}

/** What a notification says, and the plain text for clients without cards: where to look, and what the codes mean. */
function sayUnlisted(finding: UnlistedFinding, status: string, context: ViewContext): [string, string] {
  const { texts, language } = context;
  const { read, calls, structure, sipResponse } = finding;
  const meaning = sipResponse && `${sipResponse.code} ${sipResponse.reasonPhrase}: ${sipResponse.meaning}`;
  const lines = [
    nextOfUnlisted(finding, texts, language).text,
    explanationOf(finding)?.meaning,
    structure?.explanation,
  ];
  return sayAnswer(
    {
      title: titleOfUnlisted(finding, context).title,
      codes: codesLine(read, texts),
      status,
      calls,
      lines: [...lines, meaning].filter((line) => line !== undefined),
    },
    context,
  );
}

/** The head: what is known of the call, that it is not listed, and where to look first. */
function unlistedBand(finding: UnlistedFinding, context: ViewContext) {
  const { texts, language } = context;
  const { title, lang } = titleOfUnlisted(finding, context);
  const side = sideOf(finding);
  const next = nextOfUnlisted(finding, texts, language);
  return bandView(
    {
      urgency: urgencyOf(finding),
      title,
      titleLang: lang,
      actors: side === 'sbc' ? ['sbc'] : [],
      remark: texts.unlisted.title,
      next: next.text,
      nextLang: next.lang,
    },
    context,
  );
}

/** Where to look first, in the language it is really in: what is told of codes is English. */
export function nextOfUnlisted(
  finding: UnlistedFinding,
  texts: Texts,
  language: string,
): { text: string; lang: string } {
  const next = explanationOf(finding)?.ifMany ?? finding.sipResponse?.lookFirst ?? finding.windowsCode?.meaning;
  return next === undefined ? { text: texts.collect.codes, lang: language } : { text: next, lang: 'en' };
}

/** What is known of codes that are not listed, and the language it is in: names that Microsoft gives stay as they are. */
export function titleOfUnlisted(
  finding: UnlistedFinding,
  { texts, language }: Pick<ViewContext, 'texts' | 'language'>,
): { readonly title: string; readonly lang: string } {
  const explained = explanationOf(finding)?.title;
  if (explained === undefined) return { title: nameUnlisted(finding, texts), lang: language };
  const translated = translateTitle(explained, language);
  return { title: translated ?? explained, lang: translated === undefined ? 'en' : language };
}

/** Who answered with what, else the code or the error by its name. */
function nameUnlisted(finding: UnlistedFinding, texts: Texts): string {
  const { sipResponse, structure, windowsCode, read } = finding;
  const { known } = texts.unlisted;
  const sent = structure?.sbcSipCode === undefined ? undefined : describeSipResponse(structure.sbcSipCode);
  const answer = sent ?? sipResponse;
  if (answer) {
    const response = `${answer.code} ${answer.reasonPhrase}`;
    return fill(structure?.producer === 'sbc' ? known.sbc : known.any, { response });
  }
  if (windowsCode) return windowsCode.symbol;
  if (read.microsoftCode !== undefined) return fill(known.code, { code: read.microsoftCode });
  return known.nothing;
}

interface Section {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly lang: string }[];
}

/** Lines in English, as all that is told of codes; our own sentences in the user's language come with theirs. */
function section(title: string, lines: readonly string[], lang = 'en'): Section {
  return { title, lines: lines.map((text) => ({ text, lang })) };
}

/** What happened, what to do if it happens often, and the page it comes from with its day. */
function explainedSections({ meaning, ifMany, page }: ExplainedCode, texts: Texts): Section[] {
  const source = page && `[${escapeMarkdown(page.title)}](${page.url}), ${page.published}`;
  return [
    section(texts.explained.meaning, [escapeMarkdown(meaning)]),
    section(texts.explained.ifMany, [escapeMarkdown(ifMany)]),
    ...(source ? [section(texts.label.source, [source])] : []),
  ];
}

/** Our own sentence in the user's language, and the explanation of the digits, which is English like the catalog. */
function producerSection({ structure }: UnlistedFinding, { texts, language }: ViewContext): Section {
  if (structure === undefined) return section(texts.unlisted.producer, [texts.unlisted.noCode], language);
  const { code, producer, sbcSipCode = '', explanation } = structure;
  const sipCodeSent = producer === 'sbc' && describeSipResponse(sbcSipCode) !== undefined;
  const sentence = producer === 'sbc' && !sipCodeSent ? texts.side.sbc.text : texts.unlisted[producer];
  const own = language === 'en' ? [] : [{ text: fill(sentence, { code, sipCode: sbcSipCode }), lang: language }];
  return {
    title: texts.unlisted.producer,
    lines: [...own, { text: escapeMarkdown(explanation), lang: 'en' }],
  };
}

function meaningSections({ sipResponse, windowsCode }: UnlistedFinding, texts: Texts): Section[] {
  const sections: Section[] = [];
  if (sipResponse) {
    const title = fill(texts.unlisted.sipMeaning, { sipCode: sipResponse.code });
    const named = `**${escapeMarkdown(sipResponse.reasonPhrase)}**: ${escapeMarkdown(sipResponse.meaning)}`;
    sections.push(section(title, [named]));
    sections.push(section(texts.unlisted.lookFirst, [escapeMarkdown(sipResponse.lookFirst)]));
  }
  if (windowsCode) {
    const title = fill(texts.unlisted.windowsMeaning, { symbol: escapeMarkdown(windowsCode.symbol) });
    sections.push(
      section(title, [
        escapeMarkdown(windowsCode.meaning),
        ...(windowsCode.note ? [escapeMarkdown(windowsCode.note)] : []),
      ]),
    );
  }
  return sections;
}

import { fill, type Texts } from '../locale/texts.ts';
import { backView, codesLine, headView, type ViewContext } from './context.ts';
import { entryRow } from './entry-rows.ts';
import { escapeMarkdown } from './escape.ts';
import type { UnlistedFinding } from './finding.ts';
import { readingView } from './reading-view.ts';
import { sideOf, sideView } from './side.ts';
import { writeTrail } from './trail.ts';

/** Most neighbours offered; more would look like an answer. */
const nearestLimit = 5;

/** The view of the card for codes that no entry lists, explained from the standards. */
export function unlistedView(finding: UnlistedFinding, context: ViewContext) {
  const { texts, back } = context;
  const { read, count } = finding;
  const nearest = finding.nearest.slice(0, nearestLimit);
  const returning = back ?? ({ do: 'showAll', trail: writeTrail([finding]), read } as const);
  const sections = [producerSection(finding, texts), ...meaningSections(finding, texts)];
  const summary = unlistedSummary(finding, texts);
  const plain = sections.flatMap((section) => section.lines.map((line) => line.text)).join(' ');
  return {
    ...headView(context, summary, `${escapeMarkdown(summary)}. ${plain}`),
    ...readingView(finding, context),
    ...backView(back),
    side: sideView(sideOf(finding), texts),
    codes: codesLine(read, texts),
    sections,
    collect: Object.values(texts.collect).map((text) => ({ text })),
    nearest: nearest.map((entry) => entryRow(entry, texts, { back: returning })),
    hasNearest: nearest.length > 0,
    browse: { do: 'list' },
    ticket: { do: 'ticket', read, count, back: returning },
  };
}

/** One line for notifications: the codes, and that they are not listed. */
export function unlistedSummary({ read }: UnlistedFinding, texts: Texts): string {
  return `${codesLine(read, texts)}: ${texts.unlisted.title}`;
}

interface Section {
  readonly title: string;
  readonly lines: readonly { text: string }[];
}

function section(title: string, lines: readonly (string | false | undefined)[]): Section {
  return { title, lines: lines.flatMap((text) => (text ? [{ text }] : [])) };
}

function producerSection({ structure }: UnlistedFinding, texts: Texts): Section {
  if (structure === undefined) return section(texts.unlisted.producer, [texts.unlisted.noCode]);
  const { code, producer, sbcSipCode = '', family } = structure;
  const text = fill(texts.unlisted[producer], { code, sipCode: sbcSipCode });
  // For 560 the structure itself is documented, so an inference beside it would only blur it.
  const inferred =
    family &&
    producer !== 'sbc' &&
    fill(texts.unlisted.family, { prefix: family.prefix, name: escapeMarkdown(family.name) });
  return section(texts.unlisted.producer, [text, inferred]);
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
    sections.push(section(title, [escapeMarkdown(windowsCode.meaning)]));
  }
  return sections;
}

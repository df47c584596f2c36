import { fill, type Texts } from '../locale/index.ts';
import type { Calls } from '../match/index.ts';
import { urgencyOf } from './band.ts';
import { momentText } from './calls.ts';
import type { Place } from './card-action.ts';
import { codesLine, type ViewContext } from './context.ts';
import { rowLabel } from './entry-rows.ts';
import { cutSentences, escapeMarkdown } from './escape.ts';
import { codesOf, type Finding } from './finding.ts';
import { firstActor, firstStep, titleOf } from './finding-words.ts';
import { impactOf } from './impact.ts';
import { briefReading } from './read-summary.ts';
import { remarkLines } from './reading-view.ts';
import type { SeveralRoom } from './several-room.ts';
import { writeTrail } from './trail.ts';

/** A row that opens its answer: what broke, how often, the first step, who acts, and what stands out. */
export function rowView(
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

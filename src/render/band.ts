import type { Actor, Entry } from '../catalog/index.ts';
import type { Outcome } from '../codes/index.ts';
import { fill, joinWords, type Texts } from '../locale/index.ts';
import type { ViewContext } from './context.ts';
import { escapeMarkdown } from './escape.ts';
import { explanationOf, type Finding } from './finding.ts';
import { sideOf } from './side.ts';

/** Colours of the band by urgency; the word beside it says the same. */
const styles = { fault: 'attention', watch: 'warning', normal: 'good' } as const satisfies Record<Outcome, string>;

/** How urgent an entry is. */
export function urgencyOfEntry(entry: Entry): Outcome {
  return entry.outcome;
}

/** How urgent a finding is: candidates are normal only when all of them are. */
export function urgencyOf(finding: Finding): Outcome {
  if (finding.kind === 'matched') return urgencyOfEntry(finding.entry);
  if (finding.kind === 'ambiguous')
    return finding.candidates.every((entry) => urgencyOfEntry(entry) === 'normal') ? 'normal' : 'fault';
  return explanationOf(finding)?.outcome ?? (sideOf(finding) === 'normal' ? 'normal' : 'fault');
}

interface BandOptions {
  readonly urgency: Outcome;
  /** What broke, as it is, not yet escaped. */
  readonly title: string;
  readonly titleLang: string;
  /** Who acts; nobody has to when it is empty. */
  readonly actors: readonly Actor[];
  /** The first step, where no numbered step follows the band. */
  readonly next?: string;
  readonly nextLang?: string;
  /** What else has to be seen beside the urgency. */
  readonly remark?: string;
}

/** The head of every answer: what broke, how urgent it is and who acts, and the first step. */
export function bandView(
  { urgency, title, titleLang, actors, next = '', nextLang, remark }: BandOptions,
  context: ViewContext,
) {
  const { language } = context;
  return {
    style: styles[urgency],
    title: escapeMarkdown(title),
    lang: titleLang,
    status: statusLine(urgency, actors, context, remark),
    hasNext: next !== '',
    next: escapeMarkdown(next),
    nextLang: nextLang ?? language,
  };
}

/** How urgent it is and who acts, in one line: the second thing that is said everywhere. */
export function statusLine(
  urgency: Outcome,
  actors: readonly Actor[],
  context: Pick<ViewContext, 'texts' | 'language'>,
  remark?: string,
): string {
  return [context.texts.urgency[urgency], remark, whoActs(urgency, actors, context)].filter(Boolean).join(' · ');
}

/** Who acts, in one line; empty for a call that ended normally. */
function whoActs(
  urgency: Outcome,
  actors: readonly Actor[],
  { texts, language }: Pick<ViewContext, 'texts' | 'language'>,
): string {
  if (urgency === 'normal') return texts.urgency.nobody;
  const names = [...new Set(actors)].map((actor) => texts.actor[actor]);
  return names.length === 0 ? '' : fill(texts.label.whoActs, { actors: joinWords(names, language) });
}

/** Words of a text as a reader takes them in; two signs of Chinese or Japanese count as one. */
export function countWords(text: string): number {
  const signs = text.match(/[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/g)?.length ?? 0;
  return Math.ceil(signs / 2) + (text.match(/[^\s\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]+/g)?.length ?? 0);
}

/** A title, with the doubt before it where the match is only likely. */
export function doubtTitle(title: string, isLikely: boolean, texts: Texts): string {
  return isLikely ? fill(texts.label.probably, { title }) : title;
}

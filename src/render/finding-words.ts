import { type Actor, textsOf } from '../catalog/index.ts';
import { fill } from '../locale/index.ts';
import { doubtTitle, urgencyOf } from './band.ts';
import type { ViewContext } from './context.ts';
import type { Finding } from './finding.ts';
import { nextOfUnlisted, titleOfUnlisted } from './unlisted-view.ts';

/** What a row calls its finding, in the language it is really in. */
export function titleOf(finding: Finding, { texts, language }: ViewContext): { title: string; lang: string } {
  if (finding.kind === 'unlisted') {
    return titleOfUnlisted(finding, { texts, language });
  }
  if (finding.kind === 'matched') {
    const { title, lang } = textsOf(finding.entry, language);
    const isLikely = finding.certainty === 'likely';
    return { title: doubtTitle(title, isLikely, texts), lang: isLikely ? language : lang };
  }
  return { title: fill(texts.several.ambiguous, { count: finding.candidates.length }), lang: language };
}

/** The first step, where it is the same for all that the finding may be, in the language it is really in. */
export function firstStep(finding: Finding, { texts, language }: ViewContext): { text: string; lang: string } {
  const nothing = { text: '', lang: language };
  if (urgencyOf(finding) === 'normal') return nothing;
  if (finding.kind === 'unlisted') return nextOfUnlisted(finding, texts, language);
  const entries = finding.kind === 'matched' ? [finding.entry] : finding.candidates;
  const steps = new Set(entries.map(({ suggestedActions: [first] }) => first?.text));
  const [entry] = entries;
  if (entry === undefined || steps.size !== 1) return nothing;
  const { actions, lang } = textsOf(entry, language);
  return { text: actions[0] ?? '', lang };
}

/** Who acts first in a finding. */
export function firstActor(finding: Finding): readonly Actor[] {
  if (finding.kind === 'unlisted') return [];
  const entries = finding.kind === 'matched' ? [finding.entry] : finding.candidates;
  return entries.flatMap(({ suggestedActions: [first] }) => (first ? [first.actor] : []));
}

import { type Entry, type Guide, textsOf } from '../catalog/index.ts';
import type { Diagnosis, Unlisted } from '../match/index.ts';
import { codesLine, findingOf, type Side, sideOf, type ViewContext } from '../render/index.ts';

/** What the talk is about, as far as one thing of it is. */
export type Subject =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly codes: string; readonly side: Side; readonly entries: readonly Entry[] }
  | { readonly kind: 'unlisted'; readonly title: string; readonly side: Side; readonly diagnosis: Unlisted }
  | {
      readonly kind: 'known';
      readonly title: string;
      readonly meaning: string;
      readonly side: Side;
      /** Steps in the language of the context, with who carries each out. */
      readonly steps: readonly { readonly actor: Entry['suggestedActions'][number]['actor']; readonly text: string }[];
      readonly entry?: Entry;
    };

/** Reads what can be said of the failure or guide that was told of. */
export function readSubject(diagnosis: Diagnosis | undefined, guide: Guide | undefined, context: ViewContext): Subject {
  if (guide) return ofGuide(guide);
  if (!diagnosis) return { kind: 'none' };
  const finding = findingOf(diagnosis);
  const side = sideOf(finding);
  const codes = codesLine(finding.read, context.texts);
  if (diagnosis.kind === 'unlisted') return { kind: 'unlisted', title: codes, side, diagnosis };
  if (diagnosis.kind === 'ambiguous' && diagnosis.candidates.length > 1) {
    return { kind: 'open', codes, side, entries: diagnosis.candidates };
  }
  const entry = diagnosis.kind === 'matched' ? diagnosis.entry : diagnosis.candidates[0];
  return entry ? ofEntry(entry, side, context) : { kind: 'none' };
}

function ofEntry(entry: Entry, side: Side, { language }: ViewContext): Subject {
  const { title, meaning, actions } = textsOf(entry, language);
  const steps = entry.suggestedActions.map(({ actor, text }, at) => ({ actor, text: actions[at] ?? text }));
  return { kind: 'known', title: `${entry.microsoftCode}/${entry.sipCode} ${title}`, meaning, side, steps, entry };
}

function ofGuide({ title, cause, suggestedActions }: Guide): Subject {
  const steps = suggestedActions.map(({ actor, text }) => ({ actor, text }));
  return { kind: 'known', title, meaning: cause, side: 'unknown', steps };
}

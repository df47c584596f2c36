import { fill } from '../locale/index.ts';
import type { Ambiguous } from '../match/index.ts';
import { candidatesPlace } from './ambiguous-view.ts';
import { codesLine, viewContext } from './context.ts';
import { findingOf } from './finding.ts';
import type { Rendered } from './render.ts';
import { renderTalk } from './render-talk.ts';

/** One line that says that several failures fit, and a button that shows them. */
export function renderBrief(diagnosis: Ambiguous, locale?: string): Rendered {
  const context = viewContext({ locale, catalogVersion: '' });
  const { talk: texts } = context.texts;
  const finding = findingOf(diagnosis);
  const count = diagnosis.candidates.length;
  const codes = codesLine(finding.read, context.texts);
  const line = fill(codes === '' ? texts.briefPlain : texts.brief, { codes, count });
  if (finding.kind !== 'ambiguous') return renderTalk({ lines: [line] }, context);
  const buttons = [{ title: texts.briefShow, data: candidatesPlace(finding) }];
  return renderTalk({ lines: [line], buttons }, context);
}

import type { Diagnosis } from '../match/index.ts';
import { compareView } from './compare-view.ts';
import { type RenderContext, viewContext } from './context.ts';
import { fillCard, type Rendered } from './render.ts';

/** The card that compares two codes line by line; undefined unless each has an entry of its own. */
export function renderComparison(
  [one, other]: readonly [Diagnosis, Diagnosis],
  context: RenderContext,
): Rendered | undefined {
  if (one.kind !== 'matched' || other.kind !== 'matched') return undefined;
  return fillCard('compare', compareView(one.entry, other.entry, viewContext(context)));
}

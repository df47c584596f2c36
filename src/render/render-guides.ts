import type { Catalog, Guide } from '../catalog/index.ts';
import type { CardAction } from './card-action.ts';
import { type ViewContext, viewContext } from './context.ts';
import { guideView } from './guide-view.ts';
import { fillCard, type Rendered, renderHelp } from './render.ts';
import { hasRoomForTicks, withTicks } from './ticks.ts';

/** The card for a description that guides fit: the best one in full, the others to choose from. */
export function renderGuides(
  guides: readonly Guide[],
  catalog: Catalog,
  locale?: string,
  truncatedAt?: number,
): Rendered {
  const [best, ...others] = guides;
  if (best === undefined) return renderHelp(locale);
  const context = viewContext({ locale, catalogVersion: catalog.version, ...(truncatedAt && { truncatedAt }) });
  return fillGuide(best, others, catalog, context);
}

/** The card of a guide that a button asks for; undefined when the catalog no longer has it. */
export function renderGuide(
  { id, others = [], back }: Extract<CardAction, { do: 'guide' }>,
  catalog: Catalog,
  context: ViewContext,
): Rendered | undefined {
  const guide = catalog.guideById(id);
  if (guide === undefined) return undefined;
  const fitting = others.flatMap((other) => catalog.guideById(other) ?? []);
  return fillGuide(guide, fitting, catalog, back ? { ...context, back } : context);
}

/** The card of a guide, with boxes to tick beside its steps. */
function fillGuide(guide: Guide, others: readonly Guide[], catalog: Catalog, context: ViewContext): Rendered {
  const view = guideView(guide, others, catalog, context);
  const { card, summary } = fillCard('guide', view);
  if (!hasRoomForTicks(guide.suggestedActions.length, view.answer)) return { card, summary };
  const body = Array.isArray(card.body) ? card.body : [];
  return { card: { ...card, body: withTicks(body, view.answer, context.texts) }, summary };
}

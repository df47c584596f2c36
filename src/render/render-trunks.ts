import type { Catalog, Trunk } from '../catalog/index.ts';
import { viewContext } from './context.ts';
import { trunksView } from './house-view.ts';
import { fillCard, type Rendered } from './render.ts';

/** The card for a question that names trunks and no failure: what the organisation wrote of them. */
export function renderTrunks(trunks: readonly Trunk[], catalog: Catalog, locale?: string): Rendered {
  const context = viewContext({ locale, catalogVersion: catalog.version, house: catalog.house });
  return fillCard('trunks', trunksView(trunks, context));
}

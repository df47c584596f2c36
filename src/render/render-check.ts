import type { Catalog } from '../catalog/index.ts';
import { textsFor } from '../locale/index.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { type AskedCodes, checkView, type ShownCheck } from './check-view.ts';
import { viewContext } from './context.ts';
import { fillCard, type Rendered } from './render.ts';

/** The card of a check, finished or under way. */
export function renderCheck(shown: ShownCheck, catalog: Catalog, locale?: string): Rendered {
  return fillCard('check', checkView(shown, catalog, viewContext({ locale, catalogVersion: catalog.version })));
}

/** Whether a failure with these codes is about name, port, TLS or certificate of the SBC, which a check can look at. */
export function isCheckable({ microsoftCode, sipCode }: AskedCodes): boolean {
  return microsoftCode === undefined ? sipCode === '504' : sipCode === '504' || /^5[46]9\d{3}$/.test(microsoftCode);
}

/** Most actions a card may have, those inside containers included. */
const mostActions = 6;

interface Element {
  readonly type?: string;
  readonly title?: string;
  readonly actions?: readonly Element[];
  readonly targetElements?: readonly string[];
}

/**
 * The same card with a button that checks an SBC in its first row of buttons. A card that has as many buttons as it may have tells
 * its details behind a row instead of a button; one without details stays as it is.
 */
export function addCheckButton(card: AdaptiveCard, host: string, asked: AskedCodes, locale?: string): AdaptiveCard {
  const data = { do: 'check', host, asked };
  const title = textsFor(locale).check.button;
  // A card that asks to choose something must not ask for it before it lets go of the button.
  const base = { title, data, associatedInputs: 'none' };
  const button = { type: 'Action.Execute', verb: 'check', ...base, fallback: { type: 'Action.Submit', ...base } };
  const body: readonly Element[] = Array.isArray(card.body) ? card.body : [];
  const at = body.findIndex(({ type, actions }) => type === 'ActionSet' && Array.isArray(actions));
  const found = body[at];
  if (!found?.actions) {
    return countActions(body) >= mostActions
      ? card
      : { ...card, body: [...body, { type: 'ActionSet', actions: [button] }] };
  }
  if (countActions(body) < mostActions) {
    return { ...card, body: body.with(at, { ...found, actions: [...found.actions, button] as Element[] }) };
  }
  const details = found.actions.find(({ targetElements }) => targetElements?.includes('details'));
  if (!details) return card;
  const actions = [...found.actions.filter((one) => one !== details), button];
  return { ...card, body: body.toSpliced(at, 1, { ...found, actions }, rowOf(details)) };
}

/** What a button does, as a row. */
function rowOf(action: Element): Element {
  const words = { type: 'TextBlock', text: action.title, color: 'Accent', size: 'Small', weight: 'Bolder', wrap: true };
  return { type: 'Container', spacing: 'Small', selectAction: action, items: [words] } as Element;
}

function countActions(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, item) => sum + countActions(item), 0);
  if (typeof node !== 'object' || node === null) return 0;
  const { actions, items, columns } = node as Readonly<Record<string, unknown>>;
  return (Array.isArray(actions) ? actions.length : 0) + countActions(items) + countActions(columns);
}

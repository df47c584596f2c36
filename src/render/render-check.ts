import type { AdaptiveCard } from '../answer/answer.ts';
import type { Catalog } from '../catalog/entry.ts';
import { textsFor } from '../locale/texts.ts';
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

/** Most actions a card may have in one place. */
const mostActions = 6;

/** The same card with a button that checks an SBC, in the first row of buttons with room for it. */
export function addCheckButton(card: AdaptiveCard, host: string, asked: AskedCodes, locale?: string): AdaptiveCard {
  const data = { do: 'check', host, asked };
  const title = textsFor(locale).check.button;
  const button = {
    type: 'Action.Execute',
    title,
    verb: 'check',
    data,
    fallback: { type: 'Action.Submit', title, data },
  };
  const body: readonly unknown[] = Array.isArray(card.body) ? card.body : [];
  const at = body.findIndex((part) => {
    const { type, actions } = part as { type?: string; actions?: readonly unknown[] };
    return type === 'ActionSet' && Array.isArray(actions) && actions.length < mostActions;
  });
  const found = body[at] as { readonly actions: readonly unknown[] } | undefined;
  if (!found) return { ...card, body: [...body, { type: 'ActionSet', actions: [button] }] };
  return { ...card, body: body.with(at, { ...found, actions: [...found.actions, button] }) };
}

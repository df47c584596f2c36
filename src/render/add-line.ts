import type { AdaptiveCard } from './adaptive-card.ts';

/** The card with one small line more, above its buttons. */
export function addLine(card: AdaptiveCard, text: string): AdaptiveCard {
  const body: readonly { readonly type?: string }[] = Array.isArray(card.body) ? card.body : [];
  const found = body.findIndex(({ type }) => type === 'ActionSet');
  const line = { type: 'TextBlock', text, size: 'Small', isSubtle: true, spacing: 'Small', wrap: true };
  return { ...card, body: body.toSpliced(found < 0 ? body.length : found, 0, line) };
}

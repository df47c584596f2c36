import { defuse, escapeMarkdown } from './escape.ts';
import type { Rendered } from './render.ts';

/** A card with lines below its headline. Plain text; names in it are whatever somebody calls themselves. */
export function addLines({ card, summary }: Rendered, lines: readonly string[]): Rendered {
  const body: readonly unknown[] = Array.isArray(card.body) ? card.body : [];
  const block = {
    type: 'Container',
    spacing: 'Medium',
    items: lines.map((line) => ({ type: 'TextBlock', text: inert(line), wrap: true, spacing: 'Small' })),
  };
  const fallbackText = [card.fallbackText, ...lines.map(inert)].filter(Boolean).join(' ');
  return { card: { ...card, fallbackText, body: [...body.slice(0, 1), block, ...body.slice(1)] }, summary };
}

function inert(line: string): string {
  return escapeMarkdown(defuse(line));
}

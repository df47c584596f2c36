import { defuse, escapeMarkdown } from './escape.ts';
import type { Rendered } from './render.ts';

/** The welcome with lines on who added the bot, what it reads and how to stop that, below its headline. */
export function addWelcomeLines({ card, summary }: Rendered, lines: readonly string[]): Rendered {
  const body: readonly unknown[] = Array.isArray(card.body) ? card.body : [];
  const block = {
    type: 'Container',
    spacing: 'Medium',
    items: lines.map((line) => ({ type: 'TextBlock', text: inert(line), wrap: true, spacing: 'Small' })),
  };
  const fallbackText = [card.fallbackText, ...lines.map(inert)].filter(Boolean).join(' ');
  return { card: { ...card, fallbackText, body: [...body.slice(0, 1), block, ...body.slice(1)] }, summary };
}

/** A name in a line is whatever somebody calls themselves. */
function inert(line: string): string {
  return escapeMarkdown(defuse(line));
}

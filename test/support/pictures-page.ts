import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../../src/locale/texts.ts';
import { hostConfig, styleSheet, type ThemeName } from './pictures-theme.ts';

const require = createRequire(import.meta.url);

/** The browser scripts of a picture page: the card renderer and the accessibility checker. */
export const pageScripts: readonly string[] = ['adaptivecards/dist/adaptivecards.min.js', 'axe-core/axe.min.js'].map(
  (path) => readFileSync(require.resolve(path), 'utf8'),
);

/** An empty page with the looks of a Teams chat in one theme. */
export function emptyPage(theme: ThemeName, language: Language): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Card</title>
    <style>${styleSheet(theme)}</style></head><body><main></main></body></html>`;
}

/** What the page is told: the card and how it is shown. */
export interface Picture {
  readonly card: unknown;
  readonly host: ReturnType<typeof hostConfig>;
  /** Unfold everything that is collapsed. */
  readonly unfolded: boolean;
}

/** Says how a card is shown in a theme. */
export function pictureOf(card: unknown, theme: ThemeName, unfolded: boolean): Picture {
  return { card, host: hostConfig(theme), unfolded };
}

interface CardElement {
  isVisible: boolean;
  getItemCount?(): number;
  getItemAt?(index: number): CardElement;
}

interface Renderer {
  AdaptiveCard: {
    onProcessMarkdown: (text: string, result: { outputHtml: string; didProcess: boolean }) => void;
    new (): CardElement & { hostConfig: unknown; parse(card: unknown): void; render(): HTMLElement };
  };
  HostConfig: new (config: unknown) => unknown;
}

/** Minimal DOM of the page; the compiler of this project has no browser library. */
interface HTMLElement {
  replaceChildren(child: HTMLElement): void;
  after(text: string): void;
  querySelectorAll(selector: string): Iterable<HTMLElement>;
}

/**
 * Runs in the page: renders the card. Handles the Markdown that cards may use (bold, links, backslash escapes) and
 * leaves everything else as text, so a picture shows unescaped markup for what it is.
 */
export function showCard({ card, host, unfolded }: Picture): void {
  const page = globalThis as unknown as {
    AdaptiveCards: Renderer;
    document: { querySelector(selector: string): HTMLElement };
  };
  const { AdaptiveCard, HostConfig } = page.AdaptiveCards;
  const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    const paragraphs = text.split(/\n\s*\n/).map((paragraph) => {
      const kept: string[] = [];
      const shielded = paragraph.replace(
        /\\([!-/:-@[-`{-~])/g,
        (_, char: string) => `\u{F0000}${kept.push(char) - 1};`,
      );
      const html = escapeHtml(shielded)
        .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
        .replace(/\[([^\]]+)\]\((https:[^)\s]+)\)/g, '<a href="$2">$1</a>');
      return `<p>${html.replace(/\u{F0000}(\d+);/gu, (_, at: string) => escapeHtml(kept[Number(at)] ?? ''))}</p>`;
    });
    result.outputHtml = paragraphs.join('');
    result.didProcess = true;
  };
  const shown = new AdaptiveCard();
  shown.hostConfig = new HostConfig(host);
  shown.parse(card);
  const unfold = (element: CardElement) => {
    if (!element.isVisible) element.isVisible = true;
    for (let at = 0; at < (element.getItemCount?.() ?? 0); at += 1) {
      const item = element.getItemAt?.(at);
      if (item) unfold(item);
    }
  };
  if (unfolded) unfold(shown);
  const rendered = shown.render();
  // The accessibility checker would read the words of neighbouring blocks as one, since nothing stands between them.
  for (const block of rendered.querySelectorAll('.ac-selectable div, .ac-selectable p')) block.after(' ');
  page.document.querySelector('main').replaceChildren(rendered);
}

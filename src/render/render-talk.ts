import type { CardAction } from './card-action.ts';
import { headView, type ViewContext } from './context.ts';
import { defuse, escapeMarkdown } from './escape.ts';
import { fillCard, type Rendered } from './render.ts';

/** Most buttons a card may have. */
const mostButtons = 6;

/** A button of a card: its words and what it asks for. */
export interface TalkButton {
  readonly title: string;
  readonly data: CardAction;
}

/** What a small card of talk says: a line or two, perhaps a list, and a last line. Plain text, in the language of the context. */
export interface Said {
  readonly lines: readonly string[];
  readonly steps?: readonly string[];
  /** Numbers of the steps, where they do not count up from 1. */
  readonly numbers?: readonly number[];
  readonly after?: readonly string[];
  readonly buttons?: readonly TalkButton[];
}

/** The small card for what is talk and no failure. */
export function renderTalk(
  { lines, steps = [], numbers = [], after = [], buttons = [] }: Said,
  context: ViewContext,
): Rendered {
  const [summary = ''] = lines;
  const blocks = (texts: readonly string[]) => texts.map((text) => ({ text: escapeMarkdown(text) }));
  const numberOf = (at: number) => numbers[at] ?? at + 1;
  const numbered = steps.map((step, at) => `${numberOf(at)}) ${step}`);
  const view = {
    ...headView(context, defuse(summary), escapeMarkdown([...lines, ...numbered, ...after].join(' '))),
    lines: blocks(lines),
    steps: steps.map((step, at) => ({ text: `${numberOf(at)}. ${escapeMarkdown(step)}` })),
    after: blocks(after),
    hasButtons: buttons.length > 0,
    buttons: buttons.slice(0, mostButtons).map(({ title, data }) => ({ title, verb: data.do, data })),
  };
  return fillCard('talk', view);
}

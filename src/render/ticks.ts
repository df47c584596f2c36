import { fill, type Texts } from '../locale/index.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import type { AnswerData, CardAction } from './card-action.ts';

interface Element {
  readonly type?: string;
  readonly width?: string;
  readonly text?: string;
  readonly columns?: readonly Element[];
  readonly items?: readonly Element[];
  readonly selectAction?: { readonly data?: Extract<CardAction, { do: 'tick' }> };
}

/** Width of the column that holds the number of a step, as the templates have it, and with a box beside the number. */
const [numberWidth, boxWidth] = ['24px', '40px'];

/** Room on a card for all boxes, in UTF-16 units of JSON, and what one takes beside its data. */
const [roomForBoxes, boxLength] = [3_600, 220];

/** Whether so many boxes with that data fit on a card beside all else; an overlay can have entries of a dozen long steps. */
export function hasRoomForTicks(steps: number, data: AnswerData): boolean {
  return steps * (JSON.stringify(data).length + boxLength) <= roomForBoxes;
}

/**
 * The steps among the elements of a card, each with a box to tick beside its number. Only the box takes the tap, so that links
 * in a step go on working.
 */
export function withTicks(elements: readonly unknown[], data: AnswerData, texts: Texts): readonly unknown[] {
  return elements.map((element) => {
    const { type, columns, items } = element as Element;
    if (type === 'Container' && items) return { ...(element as Element), items: withTicks(items, data, texts) };
    const [box, ...words] = columns ?? [];
    return type === 'ColumnSet' && box?.width === numberWidth
      ? { ...(element as Element), columns: [tickBox(box, data, texts), ...words] }
      : element;
  });
}

/** The card with these steps ticked, whatever it showed as ticked before. */
export function showTicks(card: AdaptiveCard, ticks: readonly number[], texts: Texts): AdaptiveCard {
  const retick = (elements: readonly unknown[]): readonly unknown[] =>
    elements.map((element) => {
      const { type, columns, items } = element as Element;
      if (type === 'Container' && items) return { ...(element as Element), items: retick(items) };
      const [box, ...words] = columns ?? [];
      const action = box?.selectAction?.data;
      if (!box || action?.do !== 'tick') return element;
      const { do: _, step: __, on: ___, ...data } = action;
      return { ...(element as Element), columns: [tickBox(box, { ...data, ticks: [...ticks] }, texts), ...words] };
    });
  return Array.isArray(card.body) ? { ...card, body: retick(card.body) } : card;
}

function tickBox(column: Element, data: AnswerData, { outcome }: Texts): Element {
  const [label] = column.items ?? [];
  const number = Number(label?.text?.replace(/^\D+/, ''));
  const isDone = data.ticks?.includes(number) ?? false;
  const action = {
    type: 'Action.Execute',
    title: fill(isDone ? outcome.untick : outcome.tick, { number }),
    verb: 'tick',
    data: { do: 'tick', step: number, on: !isDone, ...data },
    associatedInputs: 'none',
    // Where a client knows no Action.Execute the steps are read as ever; a second copy of the data would not fit on every card.
    fallback: 'drop',
  };
  const sign = { ...label, text: `${isDone ? '☑' : '☐'} ${number}`, color: isDone ? 'Good' : 'Accent' };
  return { ...column, width: boxWidth, selectAction: action, items: [sign] } as Element;
}

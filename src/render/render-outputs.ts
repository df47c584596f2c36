import { type Texts, textsFor } from '../locale/index.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { type RenderContext, viewContext } from './context.ts';
import { escapeMarkdown } from './escape.ts';
import { outputSentence } from './output-sentence.ts';
import { outputRow, outputsView, type ShownOutputs } from './outputs-view.ts';
import { fillCard, type Rendered } from './render.ts';

/** Most outputs that are told beside a failure. */
const mostBeside = 6;

/** The card of outputs of check commands. */
export function renderOutputs(shown: ShownOutputs, context: RenderContext): Rendered {
  return fillCard('outputs', outputsView(shown, viewContext(context)));
}

/** The card of a failure with the outputs that came along, before its first row of buttons, and what they say of the failure. */
export function addOutputs(rendered: Rendered, shown: ShownOutputs, locale?: string): Rendered {
  const texts = textsFor(locale);
  const { card, summary } = rendered;
  const body: readonly unknown[] = Array.isArray(card.body) ? card.body : [];
  const found = body.findIndex((part) => (part as { type?: string }).type === 'ActionSet');
  const at = found < 0 ? body.length : found;
  const block = outputsBlock(shown, texts);
  const added: AdaptiveCard = { ...card, body: [...body.slice(0, at), block, ...body.slice(at)] };
  return { card: added, summary: `${summary} ${outputSentence(shown.main, texts)}` };
}

function outputsBlock({ outputs, confirmed, ruledOut }: ShownOutputs, texts: Texts) {
  const line = (text: string) => ({ type: 'TextBlock', text, wrap: true, spacing: 'Small' });
  const name = ({ microsoftCode, sipCode }: ShownOutputs['confirmed'][number]) => `${microsoftCode}/${sipCode}`;
  const weighed = [
    ...confirmed.map((entry) => texts.outputs.confirms.replace('{entry}', name(entry))),
    ...ruledOut.map((entry) => texts.outputs.rulesOut.replace('{entry}', name(entry))),
  ];
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Medium',
    items: [
      {
        type: 'TextBlock',
        text: texts.outputs.beside,
        style: 'heading',
        size: 'Default',
        weight: 'Bolder',
        wrap: true,
      },
      ...outputs.slice(0, mostBeside).map((output) => {
        const { tool, mark, text } = outputRow(output, texts);
        return line(`**${mark}** · ${tool}: ${text}`);
      }),
      ...[...new Set(weighed)].map((text) => line(escapeMarkdown(text))),
    ],
  };
}

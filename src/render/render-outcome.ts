import { type Actor, type Catalog, guideTextsOf, textsOf } from '../catalog/index.ts';
import { fill } from '../locale/index.ts';
import { chooseAddressees } from './addressee.ts';
import { findingOfAnswer } from './answer-data.ts';
import type { AnswerData, CardAction } from './card-action.ts';
import type { ViewContext } from './context.ts';
import type { Rendered } from './render.ts';
import { renderTalk, type TalkButton } from './render-talk.ts';

/** Most steps that are asked about; a card has six buttons. */
const mostAsked = 4;

interface Told {
  readonly title: string;
  readonly steps: readonly { readonly number: number; readonly actor: Actor; readonly text: string }[];
  /** Buttons for the packs of a failure, by addressee. */
  readonly packs: readonly TalkButton[];
}

/**
 * The card that says what is left of an answer whose failure goes on, and hands it over.
 *
 * @returns undefined when the catalog no longer has the answer
 */
export function renderStillFails(data: AnswerData, catalog: Catalog, context: ViewContext): Rendered | undefined {
  const told = readTold(data, catalog, context);
  if (!told) return undefined;
  const { talk, outcome, actor: actors } = context.texts;
  const left = told.steps.filter(({ number }) => !data.ticks?.includes(number));
  const hasOwners = new Set(left.map(({ actor }) => actor)).size > 1;
  return renderTalk(
    {
      lines: [fill(left.length > 0 ? talk.stillFails : outcome.nothingLeft, { title: told.title })],
      steps: left.map(({ actor, text }) => (hasOwners ? `${actors[actor]}: ${text}` : text)),
      numbers: left.map(({ number }) => number),
      after: [told.packs.length > 0 ? outcome.handOver : talk.thenEscalate],
      buttons: [
        ...told.packs,
        { title: outcome.solvedButton, data: { ...data, do: 'solved' } },
        showAnswer(data, context),
      ],
    },
    context,
  );
}

/** The card that asks what helped. */
export function renderSolved(data: AnswerData, catalog: Catalog, context: ViewContext): Rendered | undefined {
  const told = readTold(data, catalog, context);
  if (!told) return undefined;
  const { talk, outcome } = context.texts;
  const helped = (step: number): CardAction => ({ ...data, do: 'helped', step });
  return renderTalk(
    {
      lines: [fill(talk.solved, { title: told.title }), outcome.whatHelped],
      steps: told.steps.map(({ text }) => text),
      buttons: [
        ...told.steps
          .slice(0, mostAsked)
          .map(({ number }) => ({ title: fill(outcome.step, { number }), data: helped(number) })),
        { title: outcome.somethingElse, data: helped(0) },
        showAnswer(data, context),
      ],
    },
    context,
  );
}

/** The thanks for having told what helped. */
export function renderHelped(data: AnswerData & { readonly step: number }, context: ViewContext): Rendered {
  const { outcome } = context.texts;
  const { step, ...answer } = data;
  const line = step === 0 ? outcome.thanksElse : fill(outcome.thanksStep, { number: step });
  return renderTalk({ lines: [line], buttons: [showAnswer(answer, context)] }, context);
}

function showAnswer(data: AnswerData, { texts }: ViewContext): TalkButton {
  return { title: texts.button.showAnswer, data: { ...data, do: 'answer' } };
}

/** What the cards say of the answer that a button carries. */
function readTold(data: AnswerData, catalog: Catalog, context: ViewContext): Told | undefined {
  const { language, texts } = context;
  const guide = data.guide === undefined ? undefined : catalog.guideById(data.guide);
  if (guide) {
    const { title, actions } = guideTextsOf(guide, language);
    return { title, steps: stepsOf(guide.suggestedActions, actions), packs: [] };
  }
  const finding = findingOfAnswer(data, catalog);
  if (!finding) return undefined;
  const { entry, read, count, calls } = finding;
  const { title, actions } = textsOf(entry, language);
  const ticket = { do: 'ticket', entryId: entry.id, read, count, ...(calls && { calls }) } as const;
  return {
    title: `${entry.microsoftCode}/${entry.sipCode} ${title}`,
    steps: stepsOf(entry.suggestedActions, actions),
    packs: chooseAddressees(finding).map((to) => ({ title: texts.packs.button[to], data: { ...ticket, to } })),
  };
}

function stepsOf(
  suggested: readonly { readonly actor: Actor; readonly text: string }[],
  actions: readonly string[],
): Told['steps'] {
  return suggested.map(({ actor, text }, at) => ({ number: at + 1, actor, text: actions[at] ?? text }));
}

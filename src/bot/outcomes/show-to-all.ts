import type { TurnContext } from 'botbuilder';
import type { Answer } from '../../answer/index.ts';
import type { OutcomeCard, ShownFailure } from '../../store/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { replaceCard } from '../messages/post-answer.ts';
import { type CardAnswer, hasCard, showRepeats } from '../messages/reply.ts';

/** How often a post is updated once more because somebody else ticked meanwhile. */
const mostUpdates = 5;

/** An answer that a button leads to. */
export type PressedAnswer = Answer & {
  /** The post shows it already, to everybody. */
  readonly isShown?: boolean;
};

/** An answer whose ticks have changed. */
interface Ticked {
  readonly card: OutcomeCard;
  readonly key: string;
  readonly answer: Answer;
  readonly ticks: readonly number[];
  /** BCP 47, of the card. */
  readonly locale: string | undefined;
  /** The answer with these ticks. */
  readonly show: (ticks: readonly number[]) => Promise<Answer>;
}

/**
 * Replaces the post by its answer with the new ticks, where the post shows that answer and nothing else. Updates of several people can
 * overtake each other on the way, so the last one is made with what is known after it.
 */
export async function showToAll(context: TurnContext, ticked: Ticked, parts: BotParts): Promise<PressedAnswer> {
  const { card, key, show } = ticked;
  let { answer, ticks } = ticked;
  let isShown = false;
  const shown = await tryTo(parts, context, 'find what the post shows', () =>
    parts.store.findShown(card.conversationId, card.activityId),
  );
  if (!showsAlone(shown, key)) return answer;
  for (let updates = 0; updates < mostUpdates && hasCard(answer); updates++) {
    const whole = await withRepeats(context, card, shown, answer, ticked.locale, parts);
    isShown = await replaceCard(context, card.activityId, { ...whole, isVotedOn: shown !== undefined }, parts);
    const now = await tryTo(parts, context, 'read the ticks', () => parts.store.outcomes.findTicks(card));
    if (now === undefined || now.join() === ticks.join()) break;
    ticks = now;
    answer = await show(ticks);
  }
  return { ...answer, isShown };
}

/**
 * Whether a post shows an answer and nothing else: a welcome whose sample was opened, or a card of several failures, stays what it is
 * for the others. What a guide was posted for is not remembered, a failure always is.
 */
function showsAlone(shown: ShownFailure | undefined, key: string): boolean {
  if (!shown) return key.startsWith('guide.');
  return shown.entryIds.length === 0 || (shown.entryIds.length === 1 && shown.entryIds[0] === key);
}

/** The line that says how often its failure was reported stays on the card. */
async function withRepeats(
  context: TurnContext,
  { conversationId, activityId }: OutcomeCard,
  shown: ShownFailure | undefined,
  answer: CardAnswer,
  locale: string | undefined,
  parts: BotParts,
): Promise<CardAnswer> {
  const posted =
    shown &&
    (await tryTo(parts, context, 'read the repeats', () =>
      parts.store.findCard({ conversationId, failure: shown.failure }),
    ));
  const count = posted?.activityId === activityId ? posted.count : 1;
  return count > 1 ? showRepeats(answer, count, locale) : answer;
}

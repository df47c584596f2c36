import { type Activity, CardFactory, InputHints } from 'botbuilder';
import type { AdaptiveCard, Answer } from '../../answer/index.ts';
import { fill, textsFor } from '../../locale/index.ts';

/** An answer that has a card to send. */
export type CardAnswer = Answer & {
  readonly card: AdaptiveCard;
  /** Thumbs go along although the answer came from a button. */
  readonly isVotedOn?: boolean;
};

/** Whether there is something to send. */
export function hasCard(answer: Answer): answer is CardAnswer {
  return answer.card !== null;
}

/** The message that carries an answer: the card, its plain summary for notifications, and thumbs when it is about a failure. */
export function createReply(
  answer: Pick<CardAnswer, 'card' | 'summary' | 'diagnoses' | 'isVotedOn'>,
): Partial<Activity> {
  return {
    type: 'message',
    attachments: [CardFactory.adaptiveCard(answer.card)],
    summary: answer.summary,
    inputHint: InputHints.AcceptingInput,
    ...((answer.isVotedOn || answer.diagnoses.length > 0) && { channelData: { feedbackLoopEnabled: true } }),
  };
}

/** The same answer with a line on top that says how often its failure was reported in the thread. */
export function showRepeats(answer: CardAnswer, count: number, locale?: string): CardAnswer {
  const line = fill(textsFor(locale).bot.updated, { count });
  const body = Array.isArray(answer.card.body) ? answer.card.body : [];
  const note = { type: 'TextBlock', text: line, wrap: true, weight: 'Bolder', size: 'Small' };
  return { ...answer, card: { ...answer.card, body: [note, ...body] }, summary: `${answer.summary} ${line}` };
}

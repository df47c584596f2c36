import type { TurnContext } from 'botbuilder';
import { textsFor } from '../../locale/index.ts';
import { showTicks } from '../../render/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import type { CardAnswer } from '../messages/reply.ts';
import { keyOfTold } from './add-tally.ts';
import { cardIn } from './outcome-card.ts';

/** A fresh answer that takes the place of an earlier one of the same failure, with the steps that people ticked on that. */
export async function keepTicks(
  context: TurnContext,
  activityId: string,
  answer: CardAnswer,
  parts: Pick<BotParts, 'store' | 'log'>,
  locale?: string,
): Promise<CardAnswer> {
  const key = keyOfTold(answer);
  if (key === undefined) return answer;
  const ticks = await tryTo(parts, context, 'read the ticks', () =>
    parts.store.outcomes.findTicks(cardIn(context, key, activityId)),
  );
  return ticks && ticks.length > 0 ? { ...answer, card: showTicks(answer.card, ticks, textsFor(locale)) } : answer;
}

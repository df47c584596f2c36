import type { TurnContext } from 'botbuilder';
import type { Answer } from '../../answer/index.ts';
import { keyOf } from '../../render/index.ts';
import { type Memory, recall } from '../../talk/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { readLocale } from '../messages/read-activity.ts';
import { findShownFailure } from '../messages/shown-failure.ts';
import { countEnd } from '../stats/count-stats.ts';
import { cardIn, readPerson } from './outcome-card.ts';

/** What stands for the post of an answer that is not remembered: what is said of it counts once in a conversation. */
const unknownPost = 'said';

/**
 * What somebody says of how a failure ended is counted like a press of the button on its card, and answered with the same card. Every
 * other answer stays as it is.
 */
export async function tellTypedOutcome(
  context: TurnContext,
  answer: Answer,
  { open }: Memory,
  parts: Pick<BotParts, 'engine' | 'store' | 'log' | 'hasStats'>,
): Promise<Answer> {
  const { intent, about = [] } = answer;
  const [told] = open;
  if (!told || !answer.remembered || (intent !== 'solved' && intent !== 'stillFails')) return answer;
  const [entry, ...others] = about;
  const guide = told.kind === 'guide' ? told.keys[0] : undefined;
  const key = guide === undefined ? entry && others.length === 0 && keyOf(entry) : `guide.${guide}`;
  const person = readPerson(context);
  if (!key || person === undefined) return answer;
  const engine = parts.engine();
  return (
    (await tryTo(parts, context, 'note how a failure ended', async () => {
      const { outcomes } = parts.store;
      const diagnosis = recall(told, engine);
      const failure = diagnosis && findShownFailure([diagnosis])?.failure;
      const conversationId = context.activity.conversation.id;
      const posted = failure && (await parts.store.findCard({ conversationId, failure }));
      const card = cardIn(context, key, posted ? posted.activityId : unknownPost);
      const outcome = intent === 'solved' ? 'solved' : 'failing';
      const word = await outcomes.countOutcome(card, person, outcome);
      await countEnd(context, { key, outcome, word }, parts);
      const { microsoftCode, sipCode } = told;
      const data = {
        do: intent,
        ...(guide === undefined ? { entryId: key } : { guide }),
        read: { ...(microsoftCode && { microsoftCode }), ...(sipCode && { sipCode }) },
        ticks: [...((await outcomes.findTicks(card)) ?? [])],
        of: card.activityId,
      };
      const { card: shown, summary } = engine.act(data, readLocale(context.activity));
      return { ...answer, card: shown, summary };
    })) ?? answer
  );
}

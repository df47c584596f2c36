import type { TurnContext } from 'botbuilder';
import type { Answer } from '../../answer/index.ts';
import { isOutcomeAction, type OutcomeAction, parseCardAction } from '../../render/index.ts';
import type { OutcomeCard } from '../../store/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { readPressedMark } from '../buttons/pressed-button.ts';
import { offerCheckAgain } from '../checks/check-button.ts';
import { readLocale } from '../messages/read-activity.ts';
import { countEnd } from '../stats/count-stats.ts';
import { tallied } from './add-tally.ts';
import { cardIn, keyOfAnswer, readPerson } from './outcome-card.ts';
import { type PressedAnswer, showToAll } from './show-to-all.ts';

/**
 * What a button of an answer with steps leads to: its ticks changed for everybody, what is left, what helped. How it ended is counted
 * for whoever pressed. Undefined for every other button.
 */
export async function pressOutcome(
  context: TurnContext,
  data: unknown,
  parts: BotParts,
): Promise<PressedAnswer | undefined> {
  const action = parseCardAction(data);
  if (!isOutcomeAction(action)) return undefined;
  // An answer stays in its language, whoever ticks; what one person is asked is asked in theirs.
  const showsAnswer = action.do === 'answer' || action.do === 'tick';
  const locale = showsAnswer ? (action.lang ?? 'en') : readLocale(context.activity);
  const engine = parts.engine();
  const key = keyOfAnswer(action, engine.catalog);
  if (key === undefined) return engine.act(action, locale);
  const card = cardIn(context, key, action.of ?? (await findPost(context, parts)));
  const ticks = await carryOut(context, action, card, parts);
  const show = async (known: readonly number[] | undefined): Promise<Answer> => {
    const plain = engine.act(known ? withTicks(action, known) : action, locale);
    if (!plain.card || !(showsAnswer || action.do === 'helped')) return plain;
    const card = await tallied(context, plain.card, key, parts, locale);
    return { ...plain, card: offerCheckAgain(card, action, locale, parts) };
  };
  const answer = await show(ticks);
  if (action.do !== 'tick' || action.back || !ticks || card.activityId === '') return answer;
  return showToAll(context, { card, key, answer, ticks, locale, show }, parts);
}

/** The action with the ticks of everybody; a tick that was noted is shown, and not carried out once more. */
function withTicks(action: OutcomeAction, ticks: readonly number[]): OutcomeAction {
  if (action.do !== 'tick') return { ...action, ticks: [...ticks] };
  const { step: _, on: __, ...answer } = action;
  return { ...answer, do: 'answer', ticks: [...ticks] };
}

/** Notes what was pressed, and gives the steps that are ticked; undefined when the store does not answer. */
async function carryOut(
  context: TurnContext,
  action: OutcomeAction,
  card: OutcomeCard,
  parts: BotParts,
): Promise<readonly number[] | undefined> {
  const { outcomes } = parts.store;
  const person = readPerson(context);
  return tryTo(parts, context, 'note what became of an answer', async () => {
    if (action.do === 'tick') return outcomes.tick(card, action.step, action.on, action.ticks);
    if (person !== undefined) {
      if (action.do === 'solved' || action.do === 'stillFails') {
        const outcome = action.do === 'solved' ? 'solved' : 'failing';
        const word = await outcomes.countOutcome(card, person, outcome);
        const sbcName = action.read?.sbcName ?? action.calls?.sbcs[0]?.name;
        await countEnd(context, { key: card.key, outcome, word, sbcName }, parts);
      }
      if (action.do === 'helped') await outcomes.countHelp(card, person, action.step);
    }
    return (await outcomes.findTicks(card)) ?? action.ticks ?? [];
  });
}

/**
 * The post whose button was pressed. Who presses says which one that is, and may say anything: it counts only when the bot posted
 * the card of the button there.
 */
async function findPost(context: TurnContext, parts: BotParts): Promise<string> {
  const { replyToId, conversation } = context.activity;
  const mark = readPressedMark(context);
  if (!replyToId || mark === undefined) return '';
  const isOurs = await tryTo(parts, context, 'find the post', () =>
    parts.store.hasPosted(conversation.id, replyToId, mark),
  );
  return isOurs ? replyToId : '';
}

import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard, Answer } from '../../answer/index.ts';
import { fill, textsFor } from '../../locale/index.ts';
import { addLine, keyOf } from '../../render/index.ts';
import type { Tally } from '../../store/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { subjectIn } from './outcome-card.ts';

/** From so many on a count says something. */
const fewest = 5;

/** The answer with a line on how often its failure was solved in this tenant, once enough people said how it ended. */
export async function addTally<Told extends Answer>(
  context: TurnContext,
  answer: Told,
  parts: Pick<BotParts, 'store' | 'log'>,
  locale?: string,
): Promise<Told> {
  const key = keyOfTold(answer);
  return key === undefined || !answer.card
    ? answer
    : { ...answer, card: await tallied(context, answer.card, key, parts, locale) };
}

/** The card with that line, for what the key stands for. */
export async function tallied(
  context: TurnContext,
  card: AdaptiveCard,
  key: string,
  parts: Pick<BotParts, 'store' | 'log'>,
  locale?: string,
): Promise<AdaptiveCard> {
  const tally = await tryTo(parts, context, 'read how often it was solved', () =>
    parts.store.outcomes.readTally(subjectIn(context, key)),
  );
  const line = sayTally(tally, locale);
  return line === undefined ? card : addLine(card, line);
}

/** The line on a count; undefined while it is too small. */
function sayTally(tally: Tally | undefined, locale?: string): string | undefined {
  if (!tally || tally.total < fewest) return undefined;
  return fill(textsFor(locale).outcome.tally, { solved: tally.solved, total: tally.total });
}

/** What a single answer is about; several failures on one card have no count of their own. */
export function keyOfTold({ reply, diagnoses, guides }: Answer): string | undefined {
  const [only, ...others] = diagnoses;
  if (reply === 'guide') return guides?.[0] && `guide.${guides[0].id}`;
  if (!only || others.length > 0) return undefined;
  if (only.kind === 'matched') return keyOf(only.entry);
  const [candidate, ...more] = only.kind === 'ambiguous' ? only.candidates : [];
  return candidate && more.length === 0 ? keyOf(candidate) : undefined;
}

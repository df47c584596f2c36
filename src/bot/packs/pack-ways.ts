import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import type { Message } from '../../answer/index.ts';
import { textsFor } from '../../locale/index.ts';
import {
  addPackWays,
  type FiledPack,
  findNumbers,
  packOf,
  parseCardAction,
  renderNumbersPack,
  type TicketAction,
} from '../../render/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { answerText } from '../messages/answer-text.ts';
import { readLocale, readScope } from '../messages/read-activity.ts';
import { type CardAnswer, createReply } from '../messages/reply.ts';
import { offerFile } from '../reports/full-report.ts';
import { placeOf } from '../settings/read-settings.ts';

/** The answer with the ways to take a pack that only a 1:1 chat has, where it shows one. */
export function offerPackWays(
  context: TurnContext,
  answer: CardAnswer,
  { reports }: Pick<BotParts, 'reports'>,
): CardAnswer {
  if (!answer.pack || !reports || readScope(context.activity) !== 'personal') return answer;
  return { ...answer, card: addPackWays(answer.card, answer.pack, readLocale(context.activity)) };
}

/**
 * Carries out a button that gives a pack as a file, or with full numbers; both in a 1:1 chat alone. The sentence for whoever pressed
 * it; undefined for every other button.
 */
export async function pressPackWay(context: TurnContext, data: unknown, parts: BotParts): Promise<string | undefined> {
  const action = parseCardAction(data);
  if (action?.do !== 'ticket' || (!action.file && !action.numbers)) return undefined;
  const locale = readLocale(context.activity);
  const { bot, packs } = textsFor(locale);
  const made = packOf(action, parts.engine().catalog, locale);
  if (!made || readScope(context.activity) !== 'personal') return bot.oldCard;
  if (action.numbers) {
    const { entryId, to } = action;
    const isNoted = await tryTo(parts, context, 'wait for numbers', async () => {
      await parts.store.awaitNumbers(placeOf(context), JSON.stringify({ entryId, to }));
      return true;
    });
    const said = isNoted ? packs.askNumbers : bot.busy;
    await context.sendActivity(said);
    return said;
  }
  if (!parts.reports) return bot.oldCard;
  const id = randomUUID();
  const file = { name: nameOf(made, action.file ?? 'txt'), page: pageOf(made, action.file ?? 'txt') };
  parts.reports.keep(id, { ...file, conversationId: context.activity.conversation.id });
  await offerFile(context, id, { ...file, conversationId: context.activity.conversation.id }, packs.fileConsent);
  return packs.fileConsent;
}

/**
 * Answers the message that brings the numbers of a call, after somebody asked for them: the pack of that call, with its numbers in full.
 * They stand on that one card, and are kept nowhere.
 */
export async function answerWithNumbers(context: TurnContext, message: Message, parts: BotParts): Promise<boolean> {
  if (message.scope !== 'personal') return false;
  const numbers = findNumbers(message.text);
  if (numbers.length === 0) return false;
  const awaited = await tryTo(parts, context, 'look whether numbers are awaited', () =>
    parts.store.takeAwaited(placeOf(context)),
  );
  if (awaited === undefined) return false;
  const asked = JSON.parse(awaited) as Pick<TicketAction, 'entryId' | 'to'>;
  const { diagnoses } = await answerText(context, message, parts);
  const action = { do: 'ticket', ...asked, ...readFacts(diagnoses) };
  const parsed = parseCardAction(action);
  const made = parsed?.do === 'ticket' ? packOf(parsed, parts.engine().catalog, message.locale) : undefined;
  if (!made) return false;
  await context.sendActivity(createReply({ ...renderNumbersPack(made, numbers, message.locale), diagnoses: [] }));
  return true;
}

function readFacts(diagnoses: readonly { readonly failure: object; readonly count: number }[]): object {
  const [only] = diagnoses;
  if (!only) return {};
  const { microsoftCode, sipCode, sbcName, time, correlationId } = only.failure as Readonly<
    Record<string, { readonly value?: string } | undefined>
  >;
  const facts = { microsoftCode, sipCode, sbcName, time, correlationId };
  const read = Object.fromEntries(
    Object.entries(facts).flatMap(([name, reading]) => (reading?.value === undefined ? [] : [[name, reading.value]])),
  );
  return { read, count: only.count };
}

function nameOf({ microsoftCode, sipCode }: FiledPack, kind: 'txt' | 'json'): string {
  return `${['escalation', microsoftCode, sipCode].filter(Boolean).join('-')}.${kind}`;
}

function pageOf({ text, ...facts }: FiledPack, kind: 'txt' | 'json'): string {
  return kind === 'json' ? `${JSON.stringify({ ...facts, text }, null, 2)}\n` : `${text}\n`;
}

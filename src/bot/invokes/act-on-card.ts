import type { InvokeResponse, TurnContext } from 'botbuilder';
import * as z from 'zod';
import type { AdaptiveCard } from '../../answer/index.ts';
import { fill, textsFor } from '../../locale/index.ts';
import type { BotParts } from '../bot-parts.ts';
import { offerCheckAgain } from '../checks/check-button.ts';
import { readCheckAction } from '../checks/check-command.ts';
import { beginCheck } from '../checks/check-sbc.ts';
import { readLocale } from '../messages/read-activity.ts';
import { hasCard } from '../messages/reply.ts';
import { pressOutcome } from '../outcomes/press-outcome.ts';
import { offerPackWays, pressPackWay } from '../packs/pack-ways.ts';
import { openFromReport, readReportAction } from '../reports/full-report.ts';
import { changeSettings, readSettingsAction } from '../settings/change-settings.ts';
import { readSettings } from '../settings/read-settings.ts';
import { sendTicket } from './send-ticket.ts';

const schema = z.looseObject({
  action: z.looseObject({ type: z.literal('Action.Execute'), data: z.record(z.string(), z.unknown()) }),
});

/**
 * `adaptiveCard/action`: the answer takes the card's place for the one who pressed. HTTP says 200 in every case, since the
 * client reads how it went from the body.
 * @see https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
 */
export async function actOnCard(context: TurnContext, parts: BotParts): Promise<InvokeResponse> {
  const { activity } = context;
  const { vendor } = await readSettings(context, parts);
  const locale = readLocale(activity);
  const value = schema.safeParse(activity.value);
  if (!value.success) return cardError(400, 'BadRequest', textsFor(locale).bot.oldCard);
  const wish = readCheckAction(value.data.action.data);
  if (wish) {
    return tellOnCard((await beginCheck(context, wish, parts)).text);
  }
  const sent = await sendTicket(context, value.data.action.data, parts);
  if (sent !== undefined) return tellOnCard(sent);
  const way = await pressPackWay(context, value.data.action.data, parts);
  if (way !== undefined) return tellOnCard(way);
  const opened = readReportAction(value.data.action.data);
  if (opened) return tellOnCard(await openFromReport(context, opened, parts));
  const { data } = value.data.action;
  const change = readSettingsAction(data);
  if (change) {
    const changed = await changeSettings(context, change, parts);
    return typeof changed === 'string' ? tellOnCard(changed) : showCard(changed.card);
  }
  const pressed = await pressOutcome(context, data, parts);
  const answer = pressed ?? parts.engine().act(data, locale, vendor);
  if (!hasCard(answer)) return tellOnCard(answer.summary);
  if (pressed) return showCard(answer.card);
  const { card } = offerPackWays(context, answer, parts);
  return showCard(offerCheckAgain(card, data, locale, parts));
}

/** A card that takes the place of the one whose button was pressed. */
function showCard(card: AdaptiveCard): InvokeResponse {
  return respond(200, 'application/vnd.microsoft.card.adaptive', card);
}

/** A sentence that the client shows beside the card, which stays as it is. */
export function tellOnCard(text: string): InvokeResponse {
  return respond(200, 'application/vnd.microsoft.activity.message', text);
}

/** What the client shows when carrying out an action failed on our side; the reference finds it in the log. */
export function actionFailed({ activity }: TurnContext, reference: string): InvokeResponse {
  const { problemText } = textsFor(readLocale(activity)).notice;
  return cardError(500, 'InternalServerError', fill(problemText, { reference }));
}

function cardError(statusCode: number, code: string, message: string): InvokeResponse {
  return respond(statusCode, 'application/vnd.microsoft.error', { code, message });
}

function respond(statusCode: number, type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode, type, value } };
}

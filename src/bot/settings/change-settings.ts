import type { TurnContext } from 'botbuilder';
import type { Message } from '../../answer/index.ts';
import { fill, textsFor } from '../../locale/index.ts';
import { type CardAction, parseCardAction, type Rendered, renderSettings, unset } from '../../render/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { readLocale, readScope } from '../messages/read-activity.ts';
import { forgetSettings, placeOf, readSettings } from './read-settings.ts';

/** What the button of a card of settings asks for. */
export type SettingsAction = Extract<CardAction, { do: 'settings' }>;

const command =
  /^[/!]?(?:settings?|einstellungen?|param[eè]tres|r[eé]glages|ajustes|configuraci[oó]n|preferencias|設定)[\s!.?。]*$/iu;

/** Whether a message asks for the settings; only the one who addresses the bot is answered. */
export function isSettingsCommand({ text, scope, mentioned }: Message): boolean {
  return (
    (scope === 'personal' || mentioned) && text.length <= 60 && command.test(text.replaceAll('&nbsp;', ' ').trim())
  );
}

/** Reads the data of the button of a card of settings. */
export function readSettingsAction(data: unknown): SettingsAction | undefined {
  const action = parseCardAction(data);
  return action?.do === 'settings' ? action : undefined;
}

/** The card with the settings of the place of a turn. */
export async function showSettings(context: TurnContext, parts: BotParts, isSaved = false): Promise<Rendered> {
  const settings = await readSettings(context, parts);
  const { activity } = context;
  const shown = {
    ...settings,
    kind: readScope(activity),
    mayChange: await mayChange(context, parts),
    isSaved,
    bot: nameOf(context),
  };
  return renderSettings(shown, readLocale(activity));
}

/** Carries out what the button asks for: the card as it is then, or the sentence for whoever may not. */
export async function changeSettings(
  context: TurnContext,
  { level = 'place', listen, language, vendor }: SettingsAction,
  parts: BotParts,
): Promise<Rendered | string> {
  const { settings: texts, bot } = textsFor(readLocale(context.activity));
  if (!(await mayChange(context, parts))) return fill(texts.notAllowed, { bot: nameOf(context) });
  // A client that sends no field has not shown what would be chosen.
  if (listen === undefined && language === undefined && vendor === undefined) return bot.oldCard;
  const isDirect = readScope(context.activity) === 'personal';
  const chosen = {
    ...(listen !== undefined && !isDirect && { listen }),
    ...(language !== undefined && language !== unset && { language }),
    ...(vendor !== undefined && vendor !== unset && { vendor }),
  };
  const place = placeOf(context);
  const isDone = await tryTo(parts, context, 'change the settings', async () => {
    await parts.store.changeSettings(place, level, chosen);
    return true;
  });
  if (!isDone) return bot.busy;
  forgetSettings(context);
  return showSettings(context, parts, true);
}

/**
 * Whether whoever writes or presses may change the settings: in chats everybody who is in them. In a team an administrator of the bot,
 * or who added it: the roster that Teams gives a bot does not tell who owns a team.
 * @see https://learn.microsoft.com/javascript/api/botframework-schema/teamschannelaccount
 */
async function mayChange(context: TurnContext, parts: BotParts): Promise<boolean> {
  const { activity } = context;
  if (readScope(activity) !== 'channel') return true;
  const user = activity.from?.aadObjectId;
  if (!user) return false;
  if (parts.admins?.includes(user.toLowerCase())) return true;
  return (
    (await tryTo(parts, context, 'look who added the bot', () => parts.store.isKeeper(placeOf(context), user))) ?? false
  );
}

/** The name that the bot is mentioned by. */
export function nameOf({ activity: { recipient } }: TurnContext): string {
  return recipient?.name?.slice(0, 60) || 'Trunkwise';
}

import type { TurnContext } from 'botbuilder';
import type { Message } from '../../answer/index.ts';
import type { Listen, Place } from '../../store/index.ts';
import { type BotParts, tryTo } from '../bot-parts.ts';

/** What holds in the place of a turn, all things considered. */
export interface TurnSettings {
  /** What is answered where nobody is alone with the bot. */
  readonly listen: Listen;
  readonly language?: string;
  readonly vendor?: string;
  /** Somebody asked for quiet, for a while. */
  readonly isQuiet: boolean;
  /** The operator has the bot answer mentions alone. */
  readonly isBounded: boolean;
}

const key = Symbol('settings of the place');

/**
 * The settings of the place of a turn; asked of the store once. From then on the turn speaks the language that was chosen there.
 * Without a store that answers nothing is chosen.
 */
export async function readSettings(
  context: TurnContext,
  parts: Pick<BotParts, 'store' | 'log' | 'listen'>,
): Promise<TurnSettings> {
  const known: TurnSettings | undefined = context.turnState.get(key);
  if (known) return known;
  const { activity } = context;
  const place = placeOf(context);
  const found = await tryTo(parts, context, 'read the settings', () => parts.store.findSettings(place));
  const { listen = 'listen', isQuiet = false, ...chosen } = found ?? {};
  const isBounded = parts.listen === 'mentions';
  const settings = { ...chosen, isQuiet, isBounded, listen: boundListen(listen, isQuiet || isBounded) };
  if (settings.language !== undefined) activity.locale = settings.language;
  context.turnState.set(key, settings);
  return settings;
}

/** Makes the next look ask the store again, after something was changed. */
export function forgetSettings({ turnState }: TurnContext): void {
  turnState.set(key, undefined);
}

/** The message with what was chosen where it was written. */
export function withSettings(message: Message, { language, vendor }: TurnSettings): Message {
  return {
    ...message,
    ...(language !== undefined && { locale: language }),
    ...(vendor !== undefined && { vendor }),
  };
}

/** Where a turn takes place. */
export function placeOf({ activity: { conversation, channelData } }: TurnContext): Place {
  const team: unknown = channelData?.team?.id;
  return {
    conversationId: conversation.id,
    ...(conversation.tenantId && { tenantId: conversation.tenantId }),
    ...(typeof team === 'string' && team !== '' && { teamId: team }),
  };
}

function boundListen(listen: Listen, isBounded: boolean): Listen {
  return listen === 'listen' && isBounded ? 'mentions' : listen;
}

import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { placeOf } from '../../store/index.ts';
import type { ButtonSeal, OpenedButton } from './button-seal.ts';

const markKey = Symbol('mark of the card whose button was pressed');

/**
 * Puts what a pressed button leads to in place of its sealed data, so that handlers read what the bot wrote; what was not sealed
 * by this bot for this conversation leaves nothing behind.
 *
 * @returns the mark of the button's card; undefined when no button was pressed, or none of ours
 */
export function openButtonOf(
  { activity, turnState }: TurnContext,
  seal: Pick<ButtonSeal, 'openButton'>,
): string | undefined {
  const conversation = placeOf(activity.conversation?.id ?? '');
  const opened = openIn(activity, (value) => seal.openButton(value, conversation));
  turnState.set(markKey, opened?.mark);
  return opened?.mark;
}

/** The mark of the card on which a button of ours was pressed in this turn. */
export function readPressedMark({ turnState }: TurnContext): string | undefined {
  return turnState.get(markKey) || undefined;
}

/** Where each kind of activity carries the data of a button. */
function openIn(activity: Activity, open: (value: unknown) => OpenedButton | undefined): OpenedButton | undefined {
  const { type, name, value } = activity;
  if (!isObject(value)) return undefined;
  if (type === ActivityTypes.Message) {
    const opened = open(value);
    activity.value = opened?.data ?? {};
    return opened;
  }
  if (type !== ActivityTypes.Invoke) return undefined;
  if (name === 'adaptiveCard/action') {
    const action = isObject(value.action) ? value.action : {};
    const opened = open(action.data);
    activity.value = { ...value, action: { ...action, data: opened?.data } };
    return opened;
  }
  if (name !== 'composeExtension/submitAction') return undefined;
  const opened = open(value.data);
  activity.value = { ...value, data: opened?.data };
  return opened;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

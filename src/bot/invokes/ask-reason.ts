import { CardFactory, type InvokeResponse, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { AdaptiveCard } from '../../answer/index.ts';
import { textsFor } from '../../locale/index.ts';
import { readLocale } from '../messages/read-activity.ts';

/** What a thumb can be given for, by its direction. */
export const reasons = {
  like: ['solved', 'faster', 'clear'],
  dislike: ['wrong', 'noHelp', 'unclear', 'missing'],
} as const;

/** A reason for a thumb. */
export type Reason = (typeof reasons)['like' | 'dislike'][number];

const schema = z.looseObject({
  data: z.looseObject({ actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']) }) }),
});

/**
 * `message/fetchTask`: the dialog behind a thumb. It offers reasons to choose from and no field to type into, and says that no
 * words are kept.
 * @see https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/integrate-ai/user-feedback-controls
 */
export async function askReason({ activity }: TurnContext): Promise<InvokeResponse> {
  const asked = schema.safeParse(activity.value);
  if (!asked.success) return { status: 400, body: {} };
  const locale = readLocale(activity);
  const { outcome } = textsFor(locale);
  const value = {
    title: outcome.voteTitle,
    width: 'small',
    height: 'small',
    card: CardFactory.adaptiveCard(reasonCard(asked.data.data.actionValue.reaction, locale)),
  };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

/** The card of that dialog. */
export function reasonCard(thumb: 'like' | 'dislike', locale?: string): AdaptiveCard {
  const { outcome } = textsFor(locale);
  const [first] = reasons[thumb];
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: outcome.voteLead, wrap: true },
      {
        type: 'Input.ChoiceSet',
        id: 'reason',
        label: outcome.voteTitle,
        style: 'expanded',
        value: first,
        choices: reasons[thumb].map((reason) => ({ title: outcome.reason[reason], value: reason })),
      },
    ],
    actions: [{ type: 'Action.Submit', title: outcome.voteSend }],
  };
}

/** The reason in what the dialog sends; whatever else somebody writes there is left unread. */
export function readReason(feedback: unknown, thumb: 'like' | 'dislike'): Reason | undefined {
  if (typeof feedback !== 'string' || feedback.length > 4_000) return undefined;
  try {
    const { reason } = JSON.parse(feedback) as { reason?: unknown };
    return reasons[thumb].find((one) => one === reason);
  } catch {
    return undefined;
  }
}

import type { TurnContext } from 'botbuilder';
import type { Catalog } from '../../catalog/index.ts';
import { type AnswerData, findEntry, keyOf } from '../../render/index.ts';
import type { OutcomeCard, OutcomeSubject } from '../../store/index.ts';

/** The key of what an answer is about: of its entry, or of its guide. */
export function keyOfAnswer(
  { entryId, guide }: Pick<AnswerData, 'entryId' | 'guide'>,
  catalog: Catalog,
): string | undefined {
  if (guide !== undefined) return catalog.guideById(guide) && `guide.${guide}`;
  const entry = entryId === undefined ? undefined : findEntry(catalog, entryId);
  return entry && keyOf(entry);
}

/** What an answer is about, in the tenant of the conversation. */
export function subjectIn({ activity: { conversation } }: TurnContext, key: string): OutcomeSubject {
  return { key, ...(conversation.tenantId && { tenantId: conversation.tenantId }) };
}

/**
 * The card with an answer.
 *
 * @param activityId the post it stands on; empty where that is not known, and then all such cards of a conversation are one
 */
export function cardIn(context: TurnContext, key: string, activityId: string): OutcomeCard {
  return { ...subjectIn(context, key), conversationId: context.activity.conversation.id, activityId };
}

/** The one who speaks or presses. */
export function readPerson({ activity: { from } }: TurnContext): string | undefined {
  return from?.aadObjectId ?? from?.id;
}

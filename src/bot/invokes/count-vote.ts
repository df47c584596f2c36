import type { InvokeResponse, TurnContext } from 'botbuilder';
import * as z from 'zod';
import { type BotParts, tryTo } from '../bot-parts.ts';
import { countThumb } from '../stats/count-stats.ts';
import { readReason } from './ask-reason.ts';

const schema = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']), feedback: z.unknown().optional() }),
});

/**
 * `message/submitAction`: a thumb on an answer counts for each entry its card shows, the first one of
 * each user on each card. A reason of the dialog is counted with it. The words a user may add are left
 * unread: they can hold anything, and nothing a user writes is stored.
 */
export async function countVote(context: TurnContext, parts: BotParts): Promise<InvokeResponse> {
  const { conversation, from, replyToId, value } = context.activity;
  const vote = schema.safeParse(value);
  if (!vote.success) return { status: 400, body: {} };
  await tryTo(parts, context, 'count the vote', async () => {
    const shown = replyToId ? await parts.store.findShown(conversation.id, replyToId) : undefined;
    const voter = from?.aadObjectId ?? from?.id;
    if (!replyToId || !shown || !voter) return;
    if (!(await parts.store.claimVote(conversation.id, replyToId, voter))) return;
    const { reaction, feedback } = vote.data.actionValue;
    for (const entryId of shown.entryIds) await parts.store.countFeedback(entryId, reaction);
    const reason = readReason(feedback, reaction);
    await countThumb(context, { thumb: reaction, reason, entryIds: shown.entryIds }, parts);
    parts.log.info({ reaction, entries: shown.entryIds.length }, 'vote counted');
  });
  return { status: 200, body: {} };
}

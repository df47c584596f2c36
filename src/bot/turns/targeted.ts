import type { Activity } from 'botbuilder';

/**
 * Whether an activity is seen by one user and the bot alone, in the middle of a channel or a group chat: what a slash command sends.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages
 */
export function isTargeted({ recipient, conversation }: Partial<Activity>): boolean {
  return (
    conversation?.conversationType !== 'personal' &&
    (recipient as { readonly isTargeted?: unknown } | undefined)?.isTargeted === true
  );
}

/** A post as one user alone is to see it, above it a preview of what it answers. */
export function aimAt(asked: Partial<Activity>, post: Partial<Activity>): Partial<Activity> {
  const { from, id } = asked;
  return {
    ...post,
    ...(from && {
      recipient: { id: from.id, name: from.name, ...(from.aadObjectId && { aadObjectId: from.aadObjectId }) },
    }),
    ...(id && { entities: [...(post.entities ?? []), { type: 'targetedMessageInfo', messageId: id }] }),
  } as Partial<Activity>;
}

/** What a client says of a post that Teams would not show to one user alone: the same as plain words, since buttons are bound to their place. */
export function plainPost({ attachments, summary, text, type }: Partial<Activity>): Partial<Activity> {
  const words = (attachments?.[0]?.content as { readonly fallbackText?: unknown } | undefined)?.fallbackText;
  return {
    type,
    text: typeof words === 'string' && words !== '' ? words : (text ?? summary ?? ''),
  } as Partial<Activity>;
}

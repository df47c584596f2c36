import { hash } from 'node:crypto';
import type { TurnContext } from 'botbuilder';

/** A user as this process counts them: a hash of tenant and id, from which neither can be read. */
export function hashUser({ activity }: TurnContext): string {
  const user = [activity.conversation?.tenantId, activity.from?.aadObjectId ?? activity.from?.id];
  return hash('sha256', JSON.stringify(user), 'base64url');
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import { anybody } from '../../src/bot/identity/check-token.ts';
import { createGuard } from '../../src/server/guard.ts';
import { type Chat, startChat } from './chat.ts';
import { createFullActivities, listPaths, oddValues, replaceAt } from './field-types.ts';

// Protects the turn from fields of any type.

let chat: Chat;
beforeAll(async () => {
  chat = await startChat();
});
afterAll(() => chat.close());
const guard = createGuard({ appId: '', cloud: 'public', allowedTenants: [] });
const activities = createFullActivities().map(
  (activity) => [`${activity.type} ${activity.name ?? ''}`, activity] as const,
);

/** One value for each field here, another one with every field; all of them in the end-to-end tests. */
it.each(activities)(
  'every field of %s may be of any type: refused, or answered, and never a turn that fails',
  async (_, activity) => {
    let [at, taken] = [0, 0];
    for (const path of listPaths(activity)) {
      const value = oddValues[at++ % oddValues.length];
      // A conversation of its own for each, since there is a bound on what is posted to one.
      const conversation = { ...(activity.conversation as object), id: `a:${at}` };
      const changed = { serviceUrl: chat.serviceUrl, ...replaceAt({ ...activity, conversation }, path, value) };
      if (typeof guard.checkActivity(changed, anybody) === 'string') continue;
      taken++;
      const { status } = await chat.take(changed);
      const lines = chat.log.splice(0).filter((line) => /"level":"(?:error|fatal)"/.test(line));
      const context = `${path.join('.')} = ${JSON.stringify(value)}`;
      expect([context, status, lines]).toEqual([context, expect.toBeOneOf([200, 400, 501]), []]);
    }
    expect(taken).toBeGreaterThan(10);
  },
);

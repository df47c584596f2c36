import { expect, it } from 'vitest';
import { createPostPolicy } from '../../../src/bot/connector/post-policy.ts';
import { createAuthentication } from '../../../src/bot/identity/authentication.ts';
import { anybody } from '../../../src/bot/identity/check-token.ts';
import { TurnAdapter } from '../../../src/bot/turns/turn-adapter.ts';
import { createLogger } from '../../../src/ops/logger.ts';

// Protects the memory from clients that botbuilder keeps for each service URL.

const authentication = createAuthentication({ appId: '', appType: 'MultiTenant', cloud: 'public' });
const adapter = new TurnAdapter(
  authentication,
  createPostPolicy({ log: createLogger('silent'), authorize: () => authentication.authorize() }),
);

/** The connector client that botbuilder put into the state of a turn. */
async function findClient(serviceUrl: string): Promise<unknown> {
  let client: unknown;
  const activity = {
    type: 'message',
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: 'a:1' },
    from: { id: 'u' },
    recipient: { id: 'b' },
  };
  await adapter.takeTurn(anybody, activity, async (context) => {
    client = context.turnState.get(adapter.ConnectorClientKey);
  });
  return client;
}

it("botbuilder's clients are made once an address, not once a turn", async () => {
  const [first, second, other] = [
    await findClient('http://127.0.0.1:9/'),
    await findClient('http://127.0.0.1:9/'),
    await findClient('http://127.0.0.1:9/emea/'),
  ];
  expect(first).toBeDefined();
  expect(second).toBe(first);
  expect(other).not.toBe(first);
});

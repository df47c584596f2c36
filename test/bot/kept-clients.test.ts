import type { TurnContext } from 'botbuilder';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAuthentication } from '../../src/bot/authentication.ts';
import { anybody } from '../../src/bot/check-token.ts';
import { createConnectorPolicy } from '../../src/bot/connector-policy.ts';
import { TurnAdapter } from '../../src/bot/turn-adapter.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { type Behaviour, type ScriptedConnector, startConnector } from './scripted-connector.ts';

let connector: ScriptedConnector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());

const adapter = new TurnAdapter(createAuthentication({ appId: '', appType: 'MultiTenant', cloud: 'public' }));
const log = createLogger('silent');
adapter.use(createConnectorPolicy({ log, requestTimeoutMs: 400, turnBudgetMs: 5000, backoffMs: 1 }));
adapter.onTurnError = async () => undefined;

/** A turn in a conversation of its own, and the connector client it was given. */
async function takeTurn(steps: readonly Behaviour[], logic: (context: TurnContext) => Promise<unknown>, path = '') {
  const conversationId = `a:${crypto.randomUUID()}`;
  const fate = connector.script(conversationId, steps);
  let client: unknown;
  const activity = {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: connector.serviceUrl + path,
    conversation: { id: conversationId },
    from: { id: 'u' },
    recipient: { id: 'b' },
  };
  await adapter.takeTurn(anybody, activity, async (context) => {
    client = context.turnState.get(adapter.ConnectorClientKey);
    await logic(context);
  });
  return { fate, client };
}

const postTwice = async (context: TurnContext) => {
  for (const text of ['one', 'two']) await context.sendActivity(text).catch(() => undefined);
};

it('turns of one address share a client, those of another have their own', async () => {
  const nothing = async () => undefined;
  const [first, second, other] = [
    await takeTurn([], nothing),
    await takeTurn([], nothing),
    await takeTurn([], nothing, 'emea/'),
  ];
  expect(second.client).toBe(first.client);
  expect(other.client).not.toBe(first.client);
});

it('turns at the same time share a client and not their fate', async () => {
  const [broken, whole] = await Promise.all([takeTurn(['reset'], postTwice), takeTurn(['201', '201'], postTwice)]);
  expect(broken.client).toBe(whole.client);
  expect(broken.fate.requests).toEqual(['POST reset']);
  expect(whole.fate.requests).toEqual(['POST 201', 'POST 201']);
});

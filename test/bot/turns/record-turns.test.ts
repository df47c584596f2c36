import { type Activity, TestAdapter, type TurnContext } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { createTurnRecorder } from '../../../src/bot/turns/record-turns.ts';
import { createLogger } from '../../../src/ops/logger.ts';
import { createMetrics } from '../../../src/ops/metrics.ts';

// Protects privacy of the log: a turn is told by ids, time and outcome alone.

/** One recorded turn: its log lines and the page of figures after it. */
async function record(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<unknown>) {
  const lines: Record<string, unknown>[] = [];
  const metrics = createMetrics();
  const adapter = new TestAdapter(async (context) => {
    await logic(context);
  });
  adapter.use(createTurnRecorder(createLogger('info', { write: (line) => lines.push(JSON.parse(line)) }), metrics));
  adapter.onTurnError = async () => undefined;
  await adapter.processActivity(activity);
  return { lines, page: (await metrics.print()).text };
}

const paste = { type: 'message', id: '7', text: 'call of +49 30 1234567 failed' };

describe('a recorded turn', () => {
  it('that ends well', async () => {
    const { lines, page } = await record(paste, async () => undefined);
    expect(lines).toMatchObject([{ activityId: '7', type: 'message', result: 'answered', ms: expect.any(Number) }]);
    expect(page).toContain('trunkwise_turns_total{type="message",result="answered"} 1');
  });

  it('that fails', async () => {
    const { lines, page } = await record(paste, async () => {
      throw new Error('on +49 30 1234567');
    });
    expect(lines).toMatchObject([{ activityId: '7', result: 'failed' }]);
    expect(page).toContain('trunkwise_turns_total{type="message",result="failed"} 1');
  });

  it('of an invoke tells name and status', async () => {
    const { lines } = await record({ type: 'invoke', id: '8', name: 'adaptiveCard/action' }, (context) =>
      context.sendActivity({ type: 'invokeResponse', value: { status: 400 } }),
    );
    expect(lines).toMatchObject([{ name: 'adaptiveCard/action', type: 'invoke' }]);
  });

  it.each([
    ['a message', paste],
    ['an invoke named by a phone number', { type: 'invoke', id: '8', name: '+49 30 1234567' }],
  ])('writes nothing of the content: %s', async (_, activity) => {
    const { lines } = await record(activity, async () => undefined);
    expect(JSON.stringify(lines)).not.toContain('1234567');
  });
});

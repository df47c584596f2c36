import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { active, createActivityAttacks } from '../bot/activity-attacks.ts';
import { type CountingConnector, startCountingConnector } from '../e2e/counting-connector.ts';
import { createPoster, type Poster, runMany } from '../e2e/post.ts';
import { startWholeBot, type WholeBot } from './whole-bot.ts';
import { sendOver, wireAttacks } from './wire-attacks.ts';

// Protects the process from whoever reaches its port.

let bot: WholeBot;
let connector: CountingConnector;
let poster: Poster;
beforeAll(async () => {
  connector = await startCountingConnector();
  connector.keeps = true;
  bot = await startWholeBot();
  poster = createPoster(20);
});
afterAll(async () => {
  poster.close();
  await bot.close();
  await connector.close();
});
const faults = () => bot.log.filter((line) => /"level":"(?:error|fatal)"/.test(line));

/** Some of a list, from all over it; the end-to-end tests take all of it. */
function sample<T>(list: readonly T[], most = 10): readonly T[] {
  return list.filter((_, at) => Math.floor((at * most) / list.length) !== Math.floor(((at - 1) * most) / list.length));
}

describe('over the wire', () => {
  it.each(wireAttacks.map((attack) => [attack.name, attack] as const))('%s', async (_, { requests, mostResponses }) => {
    await Promise.all(
      sample(requests).map(async (request) => {
        const { statuses } = await sendOver(bot.port, request, 100);
        const said = String(request).slice(0, 300);
        expect(statuses.length, said).toBeLessThanOrEqual(mostResponses);
        expect(
          statuses.filter((status) => status >= 500 && status !== 505),
          said,
        ).toEqual([]);
      }),
    );
    expect(faults()).toEqual([]);
  });
});

describe('by a sender with a good token', () => {
  const names = createActivityAttacks('').map(({ name }, at) => [name, at] as const);
  it.each(names)('%s', async (_, at) => {
    const { bodies = [], statuses } = createActivityAttacks(connector.serviceUrl)[at] ?? {};
    const some = sample(bodies);
    await runMany(some.length, 10, async (i) => {
      const status = await poster.post(bot.messagesUrl, some[i] ?? '');
      expect(statuses, String(some[i]).slice(0, 300)).toContain(status);
    });
    expect(faults()).toEqual([]);
    const posted = connector.bodies.join('\n');
    expect(active.filter((text) => posted.includes(text))).toEqual([]);
  });
});

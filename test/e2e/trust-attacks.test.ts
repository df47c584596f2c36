import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { active, createActivityAttacks } from '../bot/activity-attacks.ts';
import { sendOver, wireAttacks } from '../server/wire-attacks.ts';
import { type BotProcess, readSample, startBot } from './bot-process.ts';
import { type CountingConnector, createMessage, startCountingConnector } from './counting-connector.ts';
import { createPoster, type Poster, runMany } from './post.ts';

let connector: CountingConnector;
let bot: BotProcess;
let poster: Poster;
beforeAll(async () => {
  connector = await startCountingConnector();
  connector.keeps = true;
  bot = await startBot({ LOG_LEVEL: 'error' });
  poster = createPoster(20);
});
afterAll(async () => {
  poster.close();
  await bot.kill('SIGKILL');
  await connector.close();
});
let sent = 0;
const say = () => poster.post(bot.messagesUrl, createMessage(connector.serviceUrl, sent++));
const portOf = () => Number(new URL(bot.messagesUrl).port);

/** Nothing failed, nobody is left inside, and a message is answered. */
async function expectWell(): Promise<void> {
  expect(bot.log.filter((line) => /"level":"(?:error|fatal)"/.test(line))).toEqual([]);
  expect(bot.ended).toBeUndefined();
  expect(await say()).toBe(200);
  expect(readSample(await bot.readPage('/metrics'), 'trunkwise_in_flight')).toBe(0);
}

describe('over the wire', () => {
  it.each(wireAttacks.map((attack) => [attack.name, attack] as const))('%s', async (_, { requests, mostResponses }) => {
    await runMany(requests.length, 50, async (i) => {
      const request = requests[i] ?? '';
      const { statuses } = await sendOver(portOf(), request, 300);
      const said = String(request).slice(0, 300);
      expect(statuses.length, said).toBeLessThanOrEqual(mostResponses);
      expect(
        statuses.filter((status) => status >= 500 && status !== 505),
        said,
      ).toEqual([]);
    });
    await expectWell();
  });
});

describe('by a sender with a good token', () => {
  const names = createActivityAttacks('').map(({ name }, at) => [name, at] as const);
  it.each(names)('%s', async (_, at) => {
    const { bodies = [], statuses } = createActivityAttacks(connector.serviceUrl)[at] ?? {};
    await runMany(bodies.length, 10, async (i) => {
      const status = await poster.post(bot.messagesUrl, bodies[i] ?? '');
      expect(statuses, String(bodies[i]).slice(0, 300)).toContain(status);
    });
    await expectWell();
    const posted = connector.bodies.join('\n');
    expect(active.filter((text) => posted.includes(text))).toEqual([]);
  });
});

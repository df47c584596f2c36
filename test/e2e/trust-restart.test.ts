import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotProcess, startBot } from './bot-process.ts';
import { type CountingConnector, createMessage, startCountingConnector } from './counting-connector.ts';
import { createPoster, type Poster, runMany } from './post.ts';

// Protects users when the process is killed or ends.

let folder: string;
let connector: CountingConnector;
let poster: Poster;
const started: BotProcess[] = [];
const start = async () => {
  const bot = await startBot({ STORE: join(folder, 'state.sqlite') });
  started.push(bot);
  return bot;
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trunkwise-'));
  connector = await startCountingConnector();
  poster = createPoster(100);
});
afterEach(async () => {
  poster.close();
  await Promise.all(started.splice(0).map((bot) => bot.kill('SIGKILL')));
  await connector.close();
  rmSync(folder, { recursive: true });
});

describe('kill -9 in the middle of turns', () => {
  it.each([[10], [40], [70]])(
    'after %i posts: a restart answers nothing twice, and what was never begun once',
    async (posted) => {
      const messages = Array.from({ length: 100 }, (_, i) => createMessage(connector.serviceUrl, i));
      const first = await start();
      connector.delayMs = 50;
      const deliver = (bot: BotProcess, from: number) =>
        runMany(100 - from, 20, async (i) => {
          await poster.post(bot.messagesUrl, messages[from + i] ?? '');
        });
      const delivered = deliver(first, 0);
      await connector.waitFor(posted);
      await first.kill('SIGKILL');
      await delivered;
      const answeredBefore = connector.posts.size;
      expect(answeredBefore).toBeLessThan(100);

      connector.delayMs = 0;
      const second = await start();
      await deliver(second, 0);
      await deliver(second, 0);
      expect(Math.max(...connector.posts.values())).toBe(1);
      // At most the turns that were under way when the process died are without an answer.
      expect(connector.posts.size).toBeGreaterThanOrEqual(100 - 20);
    },
    60_000,
  );
});

describe('SIGTERM', () => {
  it('lets turns under way end, takes no new ones, and exits with 0', async () => {
    const bot = await start();
    connector.delayMs = 500;
    const taken = Array.from({ length: 20 }, (_, i) =>
      poster.post(bot.messagesUrl, createMessage(connector.serviceUrl, i)),
    );
    await connector.waitFor(20);
    await bot.kill('SIGTERM');
    expect(await Promise.all(taken)).toEqual(Array(20).fill(200));
    expect(bot.ended).toEqual({ code: 0, signal: null });
    expect(connector.posts.size).toBe(20);
  }, 60_000);
});

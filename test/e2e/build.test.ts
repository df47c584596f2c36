import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotProcess, startBot } from './bot-process.ts';

// Protects who runs the bundle: it starts and answers away from the packages.

const project = fileURLToPath(new URL('../..', import.meta.url));
const alone = mkdtempSync(join(tmpdir(), 'trunkwise-build-'));
const bots: BotProcess[] = [];
beforeAll(async () => {
  execFileSync(process.execPath, ['infra/build.ts'], { cwd: project, stdio: 'inherit' });
  // Away from the project, so that no package of it can be found.
  cpSync(join(project, 'out/build'), alone, { recursive: true });
  bots.push(await startBot({ STORE: join(alone, 'state.sqlite') }, alone), await startBot());
});
afterAll(async () => {
  for (const bot of bots) await bot.kill('SIGKILL');
  rmSync(alone, { recursive: true, force: true });
});

/** What a bot replies to a text in a personal chat, without the seals of its buttons, which no two cards share. */
async function ask({ messagesUrl }: BotProcess, text: string): Promise<unknown> {
  const activity = {
    type: 'message',
    id: crypto.randomUUID(),
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: '29:user', aadObjectId: 'user' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:chat', conversationType: 'personal' },
    deliveryMode: 'expectReplies',
    text,
  };
  const response = await fetch(messagesUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const { activities } = (await response.json()) as { activities: { attachments?: unknown; text?: string }[] };
  return JSON.parse(
    JSON.stringify(activities.map(({ attachments, text }) => ({ attachments, text }))),
    (name, value) => (name === 'sealed' ? 'sealed' : value),
  );
}

describe('npm run build: the bot bundled, away from its packages', () => {
  it('starts without a warning, and says that it is ready', async () => {
    expect(await bots[0]?.readPage('/readyz')).toContain('ready');
    expect(bots[0]?.log.filter((line) => !line.startsWith('{'))).toEqual([]);
  });

  it.each<[string, string]>([
    ['a pair of codes', '569008 504'],
    ['a pair with several messages', '569002 504'],
    ["a guide's words", 'no audio on inbound calls'],
    ['nothing that is known', 'the coffee is cold'],
    ['a text that a thread of its own reads', `${'a line of nothing\n'.repeat(2000)}569008 504`],
  ])('replies as from source: %s', async (_, text) => {
    const [built, source] = await Promise.all(bots.map((bot) => ask(bot, text)));
    expect(built).toEqual(source);
    expect(JSON.stringify(built)).toMatch(/AdaptiveCard|"text":"/);
  });

  it('is a source map away from the lines it was made of', () => {
    expect(statSync(join(alone, 'src/main.js.map')).size).toBeGreaterThan(1_000_000);
  });
});

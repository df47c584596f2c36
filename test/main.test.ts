import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

// Protects operators: the bot starts with one line that says where it listens, refuses with a sentence, and ends in order.

const main = fileURLToPath(new URL('../src/start.js', import.meta.url));
const started: ChildProcess[] = [];
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

interface Run {
  readonly child: ChildProcess;
  /** All that was printed so far. */
  readonly printed: () => string;
  /** Resolves with the first line of standard output. */
  readonly firstLine: Promise<string>;
}

/** Starts the bot with exactly this environment, from a folder that is not its own. */
function run(env: Record<string, string>): Run {
  const child = spawn(process.execPath, [main], { env, cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let [out, err] = ['', ''];
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.includes('\n')) resolve(out.split('\n')[0] ?? '');
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${err}`)));
  });
  firstLine.catch(() => undefined);
  return { child, printed: () => out + err, firstLine };
}

async function startBot(env: Record<string, string> = {}) {
  const bot = run({ PORT: '0', ...env });
  const line = JSON.parse(await bot.firstLine);
  return { ...bot, line, url: line.url as string };
}

describe('node src/start.js', () => {
  it('says in one line where it listens and that nobody is authenticated, answers, and ends on SIGTERM', async () => {
    const bot = await startBot();
    expect(bot.line).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/api\/messages$/),
      authentication: expect.stringContaining('without MicrosoftAppId only this machine is served'),
    });
    const health = await fetch(bot.url.replace('/api/messages', '/healthz'));
    expect([health.status, await health.text()]).toEqual([200, '{"status":"ok"}']);
    bot.child.kill('SIGTERM');
    expect(await once(bot.child, 'exit')).toEqual([0, null]);
  });

  it('answers a paste with a card, and neither prints nor keeps what was pasted', async () => {
    const bot = await startBot({ LOG_LEVEL: 'debug' });
    // biome-ignore lint/suspicious/noExplicitAny: the body is whatever the bot sent
    const posts: any[] = [];
    const connector = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      posts.push(JSON.parse(text));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    }).listen(0, '127.0.0.1');
    await once(connector, 'listening');
    try {
      const activity = {
        type: 'message',
        id: '1',
        channelId: 'msteams',
        serviceUrl: `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`,
        from: { id: '29:ada', name: 'Ada Lovelace' },
        recipient: { id: '28:bot' },
        conversation: { id: 'a:1', conversationType: 'personal' },
        text: 'call of Ada Lovelace to +49 30 1234567 failed: 569008 504',
      };
      const response = await fetch(bot.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      expect(response.status).toBe(200);
      expect(posts).toHaveLength(1);
      expect(posts[0].attachments[0].content.type).toBe('AdaptiveCard');
      expect(posts[0].summary).toMatch(/./);
      expect(bot.printed()).not.toMatch(/1234567|Lovelace/);
    } finally {
      connector.closeAllConnections();
      connector.close();
    }
  });

  it('outlives a body of garbage that is said to be gzip', async () => {
    const bot = await startBot();
    const response = await fetch(bot.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: Buffer.from('no gzip at all'),
    });
    expect(response.status).toBe(415);
    expect((await fetch(bot.url.replace('/api/messages', '/healthz'))).status).toBe(200);
    expect(bot.child.exitCode).toBeNull();
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['every problem of its configuration', { PORT: 'x', LISTEN: 'y' }, /PORT must be .*[\s\S]*LISTEN must be/],
    ['another address without an app id', { HOST: '0.0.0.0' }, /set MicrosoftAppId, or use 127\.0\.0\.1/],
  ])('refuses to start and names %s', async (_, env, problem) => {
    const bot = run(env);
    expect(await once(bot.child, 'exit')).toEqual([1, null]);
    expect(bot.printed()).toMatch(problem);
    expect(bot.printed()).not.toMatch(/ {4}at /);
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    try {
      const { port } = other.address() as AddressInfo;
      const bot = run({ PORT: String(port) });
      expect(await once(bot.child, 'exit')).toEqual([1, null]);
      expect(bot.printed()).toContain(`Port ${port} of 127.0.0.1 is taken.`);
    } finally {
      other.close();
    }
  });
});

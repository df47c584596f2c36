import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './free-port.ts';

/** The bot as `npm start` runs it, in a process of its own. */
export interface BotProcess {
  readonly messagesUrl: string;
  readonly adminUrl: string;
  readonly pid: number;
  /** Lines of its log so far, the last few thousand. */
  readonly log: readonly string[];
  /** Undefined while it runs. */
  readonly ended: { readonly code: number | null; readonly signal: string | null } | undefined;
  readPage(path: '/healthz' | '/readyz' | '/metrics'): Promise<string>;
  /** Ends it and resolves when it is gone. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the bot of a folder on free loopback ports and resolves when it is healthy. */
export async function startBot(
  environment: Readonly<Record<string, string>> = {},
  folder: string = project,
): Promise<BotProcess> {
  const [port, adminPort] = [await findFreePort(), await findFreePort()];
  const child = spawn(process.execPath, ['src/start.js'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      METRICS_PORT: String(adminPort),
      STORE: 'memory',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.push(line);
      if (log.length > 5000) log.shift();
    });
  }
  let ended: BotProcess['ended'];
  child.once('exit', (code, signal) => {
    ended = { code, signal };
  });
  const adminUrl = `http://127.0.0.1:${adminPort}`;
  const bot: BotProcess = {
    messagesUrl: `http://127.0.0.1:${port}/api/messages`,
    adminUrl,
    pid: child.pid ?? 0,
    log,
    get ended() {
      return ended;
    },
    readPage: async (path) => (await fetch(adminUrl + path)).text(),
    async kill(signal) {
      if (ended) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
  try {
    await untilHealthy(bot);
  } catch (error) {
    await bot.kill('SIGKILL');
    throw error;
  }
  return bot;
}

async function untilHealthy(bot: BotProcess): Promise<void> {
  const patience = AbortSignal.timeout(30_000);
  while (!patience.aborted && !bot.ended) {
    const isHealthy = await bot.readPage('/readyz').then(
      (text) => text.includes('ready') || text.includes('degraded'),
      () => false,
    );
    if (isHealthy) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The bot did not start:\n${bot.log.join('\n')}`);
}

/** The value of a sample on the metrics page; zero when there is none. */
export function readSample(page: string, name: string): number {
  const line = page.split('\n').find((text) => text.startsWith(`${name} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}

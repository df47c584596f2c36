import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { findFreePort } from '../free-port.ts';
import { startProgram } from './child-process.ts';

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

/** The bot as `npm start` runs it, without an app registration, on a loopback port. */
export interface Bot {
  /** Address that activities are posted to. */
  readonly endpoint: string;
  /** Throws with its log when it has ended by itself. */
  assertRunning(): void;
  stop(): Promise<void>;
}

/** Starts the bot with its state in memory and waits until it is healthy. */
export async function startBot(env: Readonly<Record<string, string>> = {}): Promise<Bot> {
  const port = String(await findFreePort());
  const address = `http://127.0.0.1:${port}`;
  const bot = startProgram(process.execPath, [main], { PORT: port, STORE: 'memory', ...env });
  await vi.waitFor(
    async () => {
      bot.assertRunning();
      if (!(await fetch(`${address}/healthz`)).ok) throw new Error('the bot is not healthy yet');
    },
    { timeout: 30_000, interval: 100 },
  );
  return { endpoint: `${address}/api/messages`, assertRunning: bot.assertRunning, stop: bot.stop };
}

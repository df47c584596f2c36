import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../e2e/free-port.ts';

/** A bot in a process of its own, as `npm start` would run it without an app id, and the echo bot it is held against. */
export interface BotUnderTest {
  readonly url: string;
  /** Milliseconds from the start of the process to its first answer. */
  readonly startMs: number;
  /** Resident memory now, in MB. */
  readMemory(): number;
  /** Ends it at once, or with SIGTERM as a deployment ends it: then it keeps what it compiled for the next start. */
  stop(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const entryPoints = {
  ours: fileOf('../../src/start.js'),
  reference: fileOf('./echo-bot.ts'),
  templating: fileOf('./templating-bot.ts'),
  answering: fileOf('./answering-bot.ts'),
  filing: fileOf('./file-bot.ts'),
};

/** What is held against the echo bot: the bot, or the echo bot with one thing more. */
export const subjects = ['ours', 'templating', 'answering'] as const;
export type Subject = (typeof subjects)[number];

/** Starts a bot and resolves when it has answered its first message. Log lines go nowhere, but they are written. */
export async function startBot(which: keyof typeof entryPoints, firstMessage: string): Promise<BotUnderTest> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}/api/messages`;
  const began = performance.now();
  const child = spawn(process.execPath, [entryPoints[which]], {
    env: { PATH: process.env.PATH, PORT: String(port) },
    stdio: 'ignore',
  });
  const { pid } = child;
  const gone = once(child, 'exit');
  if (pid === undefined) throw new Error(`${which} did not start`);
  const stop: BotUnderTest['stop'] = async (signal = 'SIGKILL') => {
    child.kill(signal);
    await gone;
  };
  while (!(await answers(url, firstMessage))) {
    if (child.exitCode !== null) throw new Error(`${which} ended with ${child.exitCode}`);
    if (performance.now() - began > 60_000) {
      await stop();
      throw new Error(`${which} does not answer`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { url, startMs: performance.now() - began, readMemory: () => readResidentMemory(pid), stop };
}

function readResidentMemory(pid: number): number {
  if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024;
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Whether the bot answers a message sent with `expectReplies` with a card. */
function answers(url: string, message: string): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(message) };
    const sent = request(url, { method: 'POST', headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve(response.statusCode === 200 && String(Buffer.concat(chunks)).includes('AdaptiveCard')),
      );
    });
    sent.once('error', () => resolve(false));
    sent.end(message);
  });
}

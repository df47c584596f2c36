import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../e2e/free-port.ts';

/** A bot in a process of its own, without an app id: ours, or one it is held against. */
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
  ours: fileOf('../../out/build/src/start.js'),
  source: fileOf('../../src/start.js'),
  echo: fileOf('./echo-bot.ts'),
  agentsHosting: fileOf('./successors/agents-hosting-bot.js'),
  teamsApps: fileOf('./successors/teams-apps-bot.js'),
  templating: fileOf('./templating-bot.ts'),
  answering: fileOf('./answering-bot.ts'),
  filing: fileOf('./file-bot.ts'),
};

/** What is held against an echo bot: the bot as it is bundled, from source, or the echo bot with one thing more. */
export const subjects = ['ours', 'source', 'templating', 'answering'] as const;
export type Subject = (typeof subjects)[number];

/** Echo bots that the bot is held against: on botbuilder, and on the packages that follow it. */
export type Reference = 'echo' | 'agentsHosting' | 'teamsApps';

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
  // teams.apps does not know `expectReplies`: it posts, and responds with nothing.
  const sign = which === 'teamsApps' ? '' : 'AdaptiveCard';
  while (!(await answers(url, firstMessage, sign))) {
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

/** Whether the bot answers a message sent with `expectReplies`, with that word in its answer. */
function answers(url: string, message: string, sign: string): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(message) };
    const sent = request(url, { method: 'POST', headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(response.statusCode === 200 && String(Buffer.concat(chunks)).includes(sign)));
    });
    sent.once('error', () => resolve(false));
    sent.end(message);
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readArguments } from '../read-arguments.ts';

const usage = `Usage: npm run playground [-- --bot-port 3978 --client-port 56150]
Starts the bot and a local Teams client, both on this machine only. Ctrl+C ends both.
`;

/** Seconds until both have to answer. */
const patience = 60;

/** The ports of bot and client, from the command line. */
function readPorts(): { bot: number; client: number } {
  const { values } = readArguments(
    usage,
    { 'bot-port': { type: 'string', default: '3978' }, 'client-port': { type: 'string', default: '56150' } },
    0,
  );
  const [bot, client] = [values['bot-port'], values['client-port']].map((text) => {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > 65535) stop(2, `A port is a number from 1 to 65535, not "${text}".\n${usage}`);
    return port;
  });
  return { bot: bot ?? 0, client: client ?? 0 };
}

/** Refuses to begin when a port is taken; the client would quietly take another one, where nobody looks for it. */
async function checkPort(port: number, option: string): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
  } catch {
    stop(
      1,
      `Port ${port} is taken. Stop what uses it, or choose another one: npm run playground -- --${option} <port>\n`,
    );
  }
  probe.close();
  await once(probe, 'close');
}

/** Starts a script with an environment of its own, so that no credentials of the shell find their way into it. */
function start(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Waits until an address answers. */
async function waitFor(address: string): Promise<void> {
  for (let tries = 0; tries < patience * 5; tries++) {
    const answers = await fetch(address, { signal: AbortSignal.timeout(1000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await wait(200);
  }
  stop(1, `Nothing answered at ${address} within ${patience} seconds.\n`);
}

function stop(code: number, text = ''): never {
  (code === 0 ? process.stdout : process.stderr).write(text);
  process.exit(code);
}

/** The folder of the local Teams client, a development package that `npm ci --omit=dev` leaves out. */
function findClient(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json'));
  } catch {
    return stop(1, 'The local Teams client is not installed. Run npm ci, without --omit=dev.\n');
  }
}

const ports = readPorts();
const client = findClient();
await checkPort(ports.bot, 'bot-port');
await checkPort(ports.client, 'client-port');

const children: ChildProcess[] = [];
process.on('exit', () => {
  for (const child of children) child.kill();
});
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));

const watch = (child: ChildProcess, name: string) => {
  children.push(child);
  child.on('exit', (code) => stop(1, `The ${name} ended with status ${code}.\n`));
};
const endpoint = `http://127.0.0.1:${ports.bot}`;
const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
watch(start([main], { HOST: '127.0.0.1', PORT: String(ports.bot), STORE: 'memory' }), 'bot');
await waitFor(`${endpoint}/healthz`);

const options = ['-e', `${endpoint}/api/messages`, '-c', 'msteams', '-p', String(ports.client), '--disable-telemetry'];
const onlyLoopback = fileURLToPath(new URL('./only-loopback.cjs', import.meta.url));
// No browser is opened, since there may be none, and no log is written, since pastes would be in it.
watch(
  start(['-r', onlyLoopback, join(client, 'cli.js'), ...options], {
    TEAMSAPPTESTER_BROWSER: 'none',
    M365_AGENTS_PLAYGROUND_LOGFILE: devNull,
  }),
  'local Teams client',
);
await waitFor(`http://localhost:${ports.client}/`);
process.stdout.write(`Chat with Trunkwise: open http://localhost:${ports.client} in a browser. Ctrl+C ends it.\n`);

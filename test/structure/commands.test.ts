import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openCommands, scripts } from '../support/run-commands.ts';

// Protects the first minutes of somebody who has just cloned the project: each wrong step ends with a sentence, never a stack.

const root = fileURLToPath(new URL('../../', import.meta.url));
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const runner = openCommands();
afterAll(() => runner.close());
const scratch = mkdtempSync(join(tmpdir(), 'trunkwise-commands-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The scripts that run a file of ours; the others run a tool that answers for itself. */
const commands = Object.entries(scripts)
  .filter(([, line]) => line.startsWith('node '))
  .map(([name, line]) => ({ name, args: line.split(' ').slice(1) }));

/** Runs Node with these arguments and an empty environment. */
const start = (args: readonly string[], cwd = root) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, args, { cwd, env: {} }, (_, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
    child.stdin?.end();
  });
/** Runs a script in the process that all share; the bot, whose first file only loads a second one, in its own. */
const call = (name: string, args: readonly string[], option: string) =>
  name === 'start' ? start([...args, option]) : runner.run(name, [option]);
const stack = /^\s+at |node:internal/m;

describe('every command of package.json that is ours', () => {
  it('is found here, the bot among them', () => {
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['start', 'ask', 'playground']));
  });

  it.each(commands)('$name refuses an option it does not have: its usage, and status 2', async ({ name, args }) => {
    const { status, stdout, stderr } = await call(name, args, '--no-such-option');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(
      name === 'start' ? 'takes no arguments' : "Unknown option '--no-such-option'.\n\nUsage: npm run",
    );
    expect(stderr).not.toMatch(stack);
  });

  it.each(commands)('$name tells its usage when asked for help', async ({ name, args }) => {
    const { status, stdout, stderr } = await call(name, args, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`npm ${name === 'start' ? '' : 'run '}`);
  });

  it('in a process of its own ends with the same status and sentence', async () => {
    const { args = [] } = commands.find(({ name }) => name === 'catalog:check') ?? {};
    const alone = await start([...args, '--no-such-option']);
    expect(alone).toEqual(await runner.run('catalog:check', ['--no-such-option']));
    expect(alone.status).toBe(2);
  });

  it('has the Node looked at first', () => {
    const careless = commands.filter(({ args }) => args[0] !== '-r' || args[1] !== './src/check-node.cjs');
    expect(careless.map(({ name }) => name)).toEqual(['start']);
    expect(readFileSync(join(root, 'src/start.js'), 'utf8')).toMatch(/^import '\.\/check-node\.cjs';\n/);
  });
});

describe('a Node that does not fit, or a checkout without packages', () => {
  /** The files a command sees before any other, in a folder of their own. */
  const lay = (name: string, withPackages: boolean) => {
    const folder = join(scratch, name);
    mkdirSync(withPackages ? join(folder, 'node_modules') : folder, { recursive: true });
    cpSync(join(root, 'src/check-node.cjs'), join(folder, 'src/check-node.cjs'));
    return folder;
  };
  /** Runs the check as if it ran on another Node. */
  const pretend = (version: string, folder: string) =>
    start(
      [
        '-e',
        `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require('./src/check-node.cjs');`,
      ],
      folder,
    );

  it.each(['18.20.8', '20.20.2', '22.17.1'])('Node %s is told what is needed and how to get it', async (version) => {
    const { status, stderr } = await pretend(version, lay(version, true));
    expect(status).toBe(1);
    expect(stderr).toBe(
      `Trunkwise runs on Node 22.18 or later, and this is Node ${version}. Install a newer Node, or run npm ci, which brings one along.\n`,
    );
  });

  it.each(['22.18.0', '23.6.0', '24.21.0', '26.0.0'])('Node %s is let through', async (version) => {
    expect(await pretend(version, lay(version, true))).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it.each([
    ['20.20.2', 'The packages are not installed. Run npm ci first; it also brings a Node that Trunkwise runs on.\n'],
    ['24.21.0', 'The packages are not installed. Run npm ci first.\n'],
  ])('packages that are missing on Node %s', async (version, sentence) => {
    expect(await pretend(version, lay(`bare-${version}`, false))).toEqual({ status: 1, stdout: '', stderr: sentence });
  });
});

/** Whether a range of versions such as `^20.19.0 || >=22.12.0` holds the last Node 20. */
function holdsNode20(range: string): boolean {
  return range.split('||').some((part) => {
    const [, sign = '', major = ''] = /(>=?|\^|~)?\s*v?(\d+)/.exec(part) ?? [];
    return sign.startsWith('>') ? Number(major) <= 20 : major === '' || Number(major) === 20;
  });
}

describe('package-lock.json', () => {
  interface Locked {
    readonly engines?: { readonly node?: string };
  }
  const packages = Object.entries(readJson('package-lock.json').packages as Record<string, Locked>);

  it('has npm complain about no package on Node 20, which only installs: what runs is the Node that comes along', () => {
    const complaints = packages
      .filter(([, { engines }]) => engines?.node !== undefined && !holdsNode20(engines.node))
      .map(([name]) => `${name || 'the project'}: take its "engines" out of package-lock.json`);
    expect(complaints).toEqual([]);
  });
});

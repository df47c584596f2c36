import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { secretFileVariables } from '../../src/config/secret-files.ts';
import { configVariables } from '../../src/config/variables.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string) => readFileSync(`${project}${name}`, 'utf8');
const steps = read('Dockerfile').split('\n');
const argumentsOf = (instruction: string) =>
  steps.filter((step) => step.startsWith(`${instruction} `)).map((step) => step.slice(instruction.length + 1));

describe('Dockerfile', () => {
  it('copies what exists, and everything src reads at start', () => {
    const copied = argumentsOf('COPY')
      .filter((copy) => !copy.startsWith('--from'))
      .flatMap((copy) => copy.split(' ').slice(0, -1));
    expect(copied.filter((path) => !existsSync(project + path))).toEqual([]);
    expect(copied).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'cards', 'src']));
  });

  it('builds and starts what the scripts do', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(argumentsOf('RUN')).toContain('npm run build');
    expect(scripts.build).toContain('infra/build.ts');
    expect((JSON.parse(argumentsOf('CMD')[0] ?? '[]') as string[]).join(' ')).toBe(scripts.start);
  });

  it('is given what it copies, and nothing else', () => {
    const given = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    const copied = argumentsOf('COPY')
      .filter((copy) => !copy.startsWith('--from'))
      .flatMap((copy) => copy.split(' ').slice(0, -1));
    expect(read('.dockerignore')).toMatch(/^\*$/m);
    expect([...given].sort()).toEqual([...copied].sort());
  });

  it('is healthy while the bot is ready, told by a port of its own', async () => {
    const seen: string[] = [];
    let status = 200;
    const server = createServer((request, response) => {
      seen.push(`${request.url} ${request.headers.authorization}`);
      response.writeHead(status).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const env = { METRICS_PORT: String((server.address() as AddressInfo).port), METRICS_TOKEN: 'of-a-test-alone-1' };
    const check = () =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [`${project}infra/container/health.js`], { env });
        child.once('exit', resolve);
      });
    expect(await check()).toBe(0);
    status = 503;
    expect(await check()).toBe(1);
    server.close();
    server.closeAllConnections();
    expect(await check()).toBe(1);
    expect(seen[0]).toBe('/readyz Bearer of-a-test-alone-1');
  });

  it('runs on the Node that package.json brings, as a user without rights', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const major = devDependencies.node?.split('.')[0];
    expect(argumentsOf('FROM').map((from) => from.split(' ')[0])).toEqual([`node:${major}-slim`, `node:${major}-slim`]);
    expect(argumentsOf('USER')).toEqual(['node']);
  });
});

interface Compose {
  readonly services: Record<
    string,
    {
      readonly environment?: Record<string, string>;
      readonly read_only?: boolean;
      readonly networks?: readonly string[];
      readonly ports?: readonly string[];
      readonly deploy?: { readonly resources: { readonly limits: { readonly memory?: string } } };
    }
  >;
}

describe('compose.yaml', () => {
  const compose = parse(read('compose.yaml')) as Compose;

  it('sets only variables that exist, and none that exclude each other', () => {
    const names = Object.keys(compose.services.trunkwise?.environment ?? {});
    const known: readonly string[] = [...configVariables.map(({ name }) => name), ...secretFileVariables];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(names).toContain('REDIS_URL_FILE');
    expect(names).not.toContain('STORE');
  });

  it('holds no secret: each one lies in a file, and so does the password of Redis', () => {
    const secrets = configVariables.flatMap((variable) => ('secret' in variable ? [variable.name as string] : []));
    const set = Object.keys(compose.services.trunkwise?.environment ?? {});
    expect(set.filter((name) => secrets.includes(name))).toEqual([]);
    expect(read('compose.yaml')).toContain('--requirepass "$$(cat /run/secrets/redis_password)"');
    expect(read('compose.yaml')).toContain('--maxmemory-policy noeviction');
  });

  it('bounds each service, and keeps Redis to itself', () => {
    const services = Object.values(compose.services);
    expect(services.every(({ deploy }) => deploy?.resources.limits.memory !== undefined)).toBe(true);
    expect(compose.services.redis?.networks).toEqual(['state']);
    expect(compose.services.redis?.ports).toBeUndefined();
  });

  it('keeps the file system of the bot read-only', () => {
    expect(compose.services.trunkwise?.read_only).toBe(true);
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { secretFileVariables } from '../../src/config/secret-files.ts';
import { configVariables } from '../../src/config/variables.ts';

// Protects who runs the container: image and compose file keep what the page says.

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
    expect(argumentsOf('ARG')).toEqual([`NODE_IMAGE=node:${major}-slim`]);
    expect(argumentsOf('USER')).toEqual(['node']);
  });
});

/** Every image that the Dockerfile or a compose file names: as it stands there, and the variable that takes its place. */
function listImages(): { readonly file: string; readonly image: string; readonly variable?: string | undefined }[] {
  const defaults = new Map(argumentsOf('ARG').map((one) => one.split('=') as [string, string]));
  const built = argumentsOf('FROM').map((from) => {
    const variable = /^\$\{(\w+)\}/.exec(from)?.[1];
    return { file: 'Dockerfile', image: defaults.get(variable ?? '') ?? from.split(' ')[0] ?? '', variable };
  });
  const composed = ['compose.yaml', 'infra/container/compose.tls.yaml'].flatMap((file) =>
    [...read(file).matchAll(/^ *(?:image|NODE_IMAGE): (?:\$\{(\w+):-(.+)\}|(.+))$/gm)].map(
      ([, variable, standard, plain]) => ({ file, image: standard ?? plain ?? '', variable }),
    ),
  );
  return [...built, ...composed];
}

describe('an image', () => {
  const images = listImages();

  it('is named with a digest, or by a variable that one command sets to a digest', () => {
    const unpinned = images.filter(({ image, variable }) => !image.includes('@sha256:') && variable === undefined);
    expect(unpinned).toEqual([]);
    const named = read('compose.yaml') + read('infra/container/compose.tls.yaml');
    expect(images.filter(({ file }) => file !== 'Dockerfile')).toHaveLength(
      named.match(/image: |NODE_IMAGE: /g)?.length ?? 0,
    );
  });

  /** Runs the command with a program in the place of `docker`. */
  function pin(docker: string) {
    const folder = mkdtempSync(`${tmpdir()}/pin-`);
    writeFileSync(`${folder}/docker`, `#!/bin/sh\n${docker}\n`, { mode: 0o755 });
    const { status, stdout } = spawnSync('sh', [`${project}infra/container/pin-images.sh`], {
      env: { PATH: `${folder}:${process.env.PATH}` },
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    return { status, lines: stdout.split('\n').filter(Boolean) };
  }
  const digest = `sha256:${'a'.repeat(64)}`;

  it('gets its digest from that command, for each image as the files name it', () => {
    const { status, lines } = pin(
      `[ "$1 $2 $3 $4 $5" = "buildx imagetools inspect --format {{.Manifest.Digest}}" ] && echo ${digest}`,
    );
    expect(status).toBe(0);
    const pairs = images.map(({ image, variable }) => `${variable}=${image}@${digest}`);
    expect(lines.toSorted()).toEqual([...new Set(pairs)].toSorted());
    expect(read('docs/deployment-container.md')).toContain('sh infra/container/pin-images.sh >> .env');
  });

  it.each([
    ['cannot be reached', 'exit 1'],
    ['says something else', 'echo latest'],
  ])('stays as it is when the registry %s', (_, docker) => {
    const { status, lines } = pin(docker);
    expect([status, lines]).toEqual([1, []]);
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

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
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

  it('is built from no more than it copies', () => {
    const rules = read('.dockerignore')
      .split('\n')
      .filter((rule) => rule !== '' && !rule.startsWith('#'));
    const copied = argumentsOf('COPY')
      .filter((copy) => !copy.startsWith('--from'))
      .flatMap((copy) => copy.split(' ').slice(0, -1));
    expect(rules[0]).toBe('*');
    expect(rules.slice(1).sort()).toEqual([...new Set(copied)].map((path) => `!${path}`).sort());
  });

  it('starts what npm start starts', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect((JSON.parse(argumentsOf('CMD')[0] ?? '[]') as string[]).join(' ')).toBe(scripts.start);
  });

  it('runs on the Node that package.json brings, as a user without rights', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const major = devDependencies.node?.split('.')[0];
    expect(argumentsOf('FROM').map((from) => from.split(' ')[0])).toEqual([`node:${major}-slim`, `node:${major}-slim`]);
    expect(argumentsOf('USER')).toEqual(['node']);
  });
});

interface Compose {
  readonly services: Record<string, { environment?: Record<string, string>; read_only?: boolean }>;
}

describe('compose.yaml', () => {
  const compose = parse(read('compose.yaml')) as Compose;

  it('sets only variables that exist, and none that exclude each other', () => {
    const names = Object.keys(compose.services.trunkwise?.environment ?? {});
    const known: readonly string[] = configVariables.map(({ name }) => name);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(names).toContain('REDIS_URL');
    expect(names).not.toContain('STORE');
  });

  it('keeps the file system of the bot read-only', () => {
    expect(compose.services.trunkwise?.read_only).toBe(true);
  });
});

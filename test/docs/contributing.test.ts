import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPage, root } from './pages.ts';

// Protects strangers who change or report something: what they are told exists, and what runs for them is what runs here.

const workflows = readdirSync(join(root, '.github/workflows'));
const own = JSON.parse(readPage('package.json')) as { version: string; scripts: Record<string, string> };

describe('.github/CONTRIBUTING.md', () => {
  it('points to files and folders that exist', () => {
    const named = [...readPage('.github/CONTRIBUTING.md').matchAll(/`((?:src|test|docs|appPackage)\/[\w./-]*)/g)];
    const paths = named.map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the change log', () => {
  it('begins with the version of the project, newest first', () => {
    const versions = [...readPage('CHANGELOG.md').matchAll(/^## (\S+), \d{4}-\d\d-\d\d$/gm)].map(([, one]) => one);
    expect(versions[0]).toBe(own.version);
    expect(versions.toSorted().toReversed()).toEqual(versions);
  });

  it('is of the version that the lock file names', () => {
    expect(JSON.parse(readPage('package-lock.json')).version).toBe(own.version);
  });
});

describe.each(workflows)('the workflow %s', (file) => {
  const text = readPage(`.github/workflows/${file}`);
  const { jobs, permissions } = parse(text) as {
    jobs: Record<string, { steps: { run?: string }[]; 'timeout-minutes'?: number }>;
    permissions?: Record<string, string>;
  };
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run = '' }) => run));

  it('runs commands and files that exist', () => {
    const scripts = commands.flatMap((run) => [...run.matchAll(/npm run -s ([a-z:]+)/g)].map(([, name = '']) => name));
    const files = commands.flatMap((run) => run.match(/(?<![\w/])(?:src|\.ci)\/[\w./-]+/g) ?? []);
    expect(scripts.filter((name) => !(name in own.scripts))).toEqual([]);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(scripts.length + files.length).toBeGreaterThan(0);
  });

  it('may write nothing but issues, and ends by itself', () => {
    expect(permissions?.contents).toBe('read');
    expect(Object.keys(permissions ?? {}).filter((name) => !['contents', 'issues'].includes(name))).toEqual([]);
    expect(Object.values(jobs).every((job) => (job['timeout-minutes'] ?? 0) > 0)).toBe(true);
  });
});

it('the workflows run what a change has to pass on Node 22 and 24, audit packages, and compare the catalog', () => {
  const all = workflows.map((file) => readPage(`.github/workflows/${file}`)).join('\n');
  expect(all).toContain('node: [22, 24]');
  expect(all).toContain('bash .ci/run');
  expect(all).toContain('npm audit --audit-level=high');
  expect(all).toContain('catalog-compare.ts');
});

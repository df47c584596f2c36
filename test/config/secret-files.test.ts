import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ConfigError, parseConfig } from '../../src/config/config.ts';
import { readSecretFiles, secretFileVariables } from '../../src/config/secret-files.ts';

// Protects: a secret can lie in a file, and a file that cannot be used is told by name and path, never by content.

const folder = mkdtempSync(join(tmpdir(), 'trunkwise-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const registered = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppTenantId: '11111111-2222-3333-4444-555555555556',
};
const problemsOf = (environment: Record<string, string>) => {
  try {
    parseConfig(environment);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe('a secret in a file', () => {
  it('there is a variable for each of them', () => {
    expect(secretFileVariables).toEqual(
      expect.arrayContaining([
        'MicrosoftAppPassword_FILE',
        'CertificatePrivateKey_FILE',
        'BUTTON_KEY_FILE',
        'REDIS_URL_FILE',
        'METRICS_TOKEN_FILE',
      ]),
    );
  });

  it('the page names each of them', () => {
    const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
    expect(secretFileVariables.filter((variable) => !page.includes(`\`${variable}\``))).toEqual([]);
  });

  it.each(secretFileVariables)('%s takes the place of the variable, without the line break at its end', (variable) => {
    const name = variable.replace('_FILE', '');
    const problems: string[] = [];
    const read = readSecretFiles({ [variable]: file(name, 'the-secret\n') }, (problem) => problems.push(problem));
    expect(read[name]).toBe('the-secret');
    expect(problems).toEqual([]);
  });

  it('is used by the configuration', () => {
    const config = parseConfig({ ...registered, MicrosoftAppPassword_FILE: file('p', 'hidden-value\n') });
    expect(JSON.stringify(config.registration)).toContain('hidden-value');
  });

  it('that is empty is like a variable that is empty', () => {
    expect(problemsOf({ METRICS_TOKEN_FILE: file('empty', '\n') })).toEqual([]);
  });
});

describe('a file that cannot be used', () => {
  it('is told with variable, path and remedy', () => {
    const [problem] = problemsOf({ METRICS_TOKEN_FILE: join(folder, 'gone') });
    expect(problem).toContain('METRICS_TOKEN_FILE');
    expect(problem).toContain(join(folder, 'gone'));
    expect(problem).toContain('ENOENT');
  });

  it('beside the variable itself: one of them has to go', () => {
    const problems = problemsOf({ METRICS_TOKEN: 'x'.repeat(20), METRICS_TOKEN_FILE: file('both', 'y'.repeat(20)) });
    expect(problems).toEqual(['METRICS_TOKEN_FILE is set beside METRICS_TOKEN: keep one of them']);
  });

  it('is told without its content', () => {
    const secret = 'q'.repeat(20_000);
    expect(problemsOf({ BUTTON_KEY_FILE: file('long', secret) }).join()).not.toContain('qqq');
    expect(problemsOf({ BUTTON_KEY_FILE: file('short', 'too-short') }).join()).not.toContain('too-short');
  });

  it.skipIf(process.getuid?.() === 0)('without the right to read it', () => {
    const path = file('locked', 'z');
    chmodSync(path, 0);
    expect(problemsOf({ BUTTON_KEY_FILE: path })[0]).toContain('let the user that runs the bot read it');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePackageArguments } from '../../src/cli/package/package-app-arguments.ts';
import { configVariables } from '../../src/config/variables.ts';
import { root } from '../docs/pages.ts';

// Protects whoever deploys: the samples set variables that exist, start what exists, and agree with the bot's own limits.

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const known: readonly string[] = configVariables.map(({ name }) => name);
const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>;

describe('infra/.env.example', () => {
  it('has every variable with its meaning and default, and no other', () => {
    const wanted = configVariables.map(
      ({ name, meaning, default: preset }) =>
        `# ${meaning}.${preset === '' ? '' : ` Default: ${preset}.`}\n#${name}=\n`,
    );
    expect(read('infra/.env.example').split('\n\n').slice(1).join('\n\n')).toBe(wanted.join('\n'));
  });
});

describe('infra/azure/main.bicep', () => {
  const template = read('infra/azure/main.bicep');

  it('sets variables that exist', () => {
    const set = [...template.matchAll(/\{ name: '([A-Za-z_]+)', (?:value|secretRef):/g)].map(([, name]) => name);
    expect(set).toContain('MicrosoftAppId');
    expect(set.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  it('names each thing before it is used, and closes what it opens', () => {
    const made = [...template.matchAll(/^(?:param|var|resource|output) (\w+)/gm)].map(([, name]) => name ?? '');
    const used = [...template.matchAll(/\b(\w+)!?\.(?:properties|id|name|listKeys)\b/g)].map(([, name]) => name ?? '');
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !made.includes(name))).toEqual([]);
    for (const [open, close] of ['{}', '[]', '()'])
      expect(template.split(open ?? '').length).toBe(template.split(close ?? '').length);
  });

  it('says whose messages go to the bot: its own identity, over https', () => {
    expect(template).toContain("msaAppType: 'UserAssignedMSI'");
    expect(template).toContain("endpoint: 'https://${" + "domain}/api/messages'");
  });
});

describe('infra/container/compose.tls.yaml', () => {
  const services = parse(read('infra/container/compose.tls.yaml')).services as Record<
    string,
    { environment: Record<string, string> }
  >;

  it('adds to services of compose.yaml, with variables that exist', () => {
    const base = Object.keys(parse(read('compose.yaml')).services);
    expect(base).toContain('trunkwise');
    expect(Object.keys(services.trunkwise?.environment ?? {}).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('gives the proxy what its Caddyfile reads', () => {
    const read_ = [...read('infra/proxy/Caddyfile').matchAll(/\{\$(\w+)/g)].map(([, name]) => name ?? '');
    expect(read_.length).toBeGreaterThan(1);
    expect(read_.filter((name) => !(name in (services.proxy?.environment ?? {})))).toEqual([]);
  });
});

describe('infra/linux/trunkwise.service', () => {
  const unit = read('infra/linux/trunkwise.service');

  it('starts what npm start starts', () => {
    expect(unit).toContain(`ExecStart=/usr/bin/${scripts.start}\n`);
  });

  it('sets variables that exist, or that Node reads', () => {
    const set = [...(/^Environment=(.*)$/m.exec(unit)?.[1] ?? '').matchAll(/(\w+)=/g)].map(([, name]) => name ?? '');
    expect(set.filter((name) => !known.includes(name) && name !== 'NODE_ENV')).toEqual([]);
  });
});

describe.each(['Caddyfile', 'nginx.conf'])('infra/proxy/%s', (file) => {
  it('lets through the pages of the bot, and bodies as large as the bot takes', () => {
    const text = read(`infra/proxy/${file}`);
    for (const path of ['api/messages', 'healthz', 'privacy', 'terms']) expect(text).toContain(path);
    expect(text).toMatch(/256k/i);
    expect(text).not.toContain('readyz');
  });
});

describe.each(['m365agents.yml', 'm365agents.local.yml'])('%s', (file) => {
  const project = parse(read(file)) as Record<string, unknown> & {
    provision: { uses: string; with: Record<string, string> }[];
  };
  const steps = Object.values(project).filter(Array.isArray).flat() as typeof project.provision;

  it('packages the app with options that exist', () => {
    const run = steps.find(({ uses }) => uses === 'script')?.with.run ?? '';
    const filled = run
      .replace(/\$\{\{\w*DOMAIN\}\}/g, 'bot.contoso.com')
      .replace(/\$\{\{\w+\}\}/g, crypto.randomUUID());
    const args = filled.split(' -- ')[1]?.split(' ') ?? [];
    expect(run).toContain('npm run package');
    expect(parsePackageArguments(args, '1.0.0')).toMatchObject({ identity: { domain: 'bot.contoso.com' } });
  });

  it('reads only what a step, the template or the file of the environment gives', () => {
    const environment = read(`infra/env/.env.${file.includes('local') ? 'local' : 'dev'}`);
    const outputs = [...read('infra/azure/main.bicep').matchAll(/^output (\w+)/gm)].map(([, name]) => name ?? '');
    const given = [
      ...Object.keys(Object.fromEntries([...environment.matchAll(/^(\w+)=/gm)].map(([, name]) => [name, '']))),
      ...[...read(file).matchAll(/^ {6}\w+: ([A-Z_]+)$/gm)].map(([, name]) => name ?? ''),
      ...(steps.some(({ uses }) => uses === 'arm/deploy') ? outputs : []),
    ];
    const wanted = [...read(file).matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
    expect(wanted.filter((name) => !given.includes(name))).toEqual([]);
  });

  it('writes variables of the bot that exist', () => {
    const envs = steps.find(({ uses }) => uses.startsWith('file/'))?.with.envs ?? {};
    expect(Object.keys(envs).filter((name) => !known.includes(name))).toEqual([]);
  });
});

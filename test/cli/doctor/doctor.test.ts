import { generateKeyPairSync } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { BotIdentity } from '../../../src/bot/identity/authentication.ts';
import { cloudEndpoints, clouds } from '../../../src/bot/identity/clouds.ts';
import {
  checkCatalog,
  checkClock,
  checkCredentials,
  checkHost,
  checkKeys,
  checkStore,
  type Finding,
  listHosts,
  type Network,
} from '../../../src/cli/doctor/doctor-checks.ts';
import { createMemory } from '../../../src/store/memory.ts';
import { createStore } from '../../../src/store/store.ts';
import { createFolder } from '../../catalog/compose.ts';
import { openCommands } from '../../support/run-commands.ts';

// Protects who sets up the bot: what is missing is named before the first message, with the remedy, and no secret is printed.

const commands = openCommands();
afterAll(() => commands.close());

/** Runs the command with an environment of its own. */
async function runDoctor(env: Record<string, string>, ...parameters: string[]) {
  const { stdout, status } = await commands.run('doctor', parameters, { env });
  return { stdout, code: status };
}

describe('the command', () => {
  it('tells what is wrong with an overlay, with file and line and without a stack', async () => {
    const folder = createFolder({ 'a.yaml': 'publisher: A\nnotes: [{ guide: nowhere, text: A. }]\n' });
    const { stdout, code } = await runDoctor({ CATALOG_OVERLAY: folder }, '--offline');
    expect(code).toBe(1);
    expect(stdout).toMatch(/FAILED {3}Overlay: .*\n.*a\.yaml:2: \[overlay\] there is no guide nowhere/);
    expect(stdout).not.toMatch(/\n\s+at /);
  });

  it('passes a fresh checkout in development', async () => {
    const { stdout, code } = await runDoctor({}, '--offline');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ok {7}Configuration: /m);
    expect(stdout).toMatch(/^ok {7}Catalog: \d+ entries/m);
    expect(stdout).toMatch(/^ok {7}Store: memory answers/m);
    expect(stdout).toMatch(/^ok {7}Overlay: none/m);
    expect(stdout).toMatch(/^ok {7}Registration: none/m);
    expect(stdout).toMatch(/^warning {2}Credentials: no MicrosoftAppId/m);
  });

  it('lists every problem of the configuration with a remedy, fails, and prints no secret', async () => {
    const secret = 'this-is-the-client-secret';
    const { stdout, code } = await runDoctor({ PORT: 'x', CLOUD: 'y', MicrosoftAppPassword: secret }, '--json');
    const failed = (JSON.parse(stdout) as Finding[]).filter((finding) => finding.status === 'failed');
    expect(code).toBe(1);
    expect(failed.map(({ found }) => found.split(' ')[0])).toEqual(
      expect.arrayContaining(['PORT', 'CLOUD', 'MicrosoftAppPassword']),
    );
    expect(failed.every(({ remedy }) => remedy)).toBe(true);
    expect(stdout).not.toContain(secret);
  });

  it('fails on a store that cannot be opened', async () => {
    const { stdout, code } = await runDoctor({ STORE: '/dev/null/state.sqlite' }, '--offline');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FAILED {3}Store: /m);
  });
});

const appId = '11111111-2222-3333-4444-555555555555';
const makeKey = (kind: 'rsa' | 'ed25519') => {
  const options = { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } };
  return String(generateKeyPairSync(kind as 'rsa', options as never).privateKey);
};
const certified = (privateKey: string): BotIdentity => ({
  appId,
  appType: 'SingleTenant',
  tenantId: appId,
  certificate: { thumbprint: 'A'.repeat(40), privateKey },
  cloud: 'public',
});
const secured = (password: string): BotIdentity => ({ appId, appType: 'MultiTenant', password, cloud: 'public' });

describe('credentials', () => {
  it.each<[string, BotIdentity | null, Finding['status']]>([
    ['none', null, 'warning'],
    ['a managed identity', { appId, appType: 'UserAssignedMSI', tenantId: appId, cloud: 'public' }, 'ok'],
    ['a secret', secured('abc8Q~0123456789012345678901234567890123'), 'ok'],
    ['the id of a secret', secured(appId), 'failed'],
    ['a short secret', secured('secret'), 'warning'],
    ['an RSA key', certified(makeKey('rsa')), 'ok'],
    ['a key of another kind', certified(makeKey('ed25519')), 'failed'],
    ['half a key', certified(makeKey('rsa').slice(0, 200)), 'failed'],
  ])('%s', async (_, identity, status) => {
    const finding = await checkCredentials(identity);
    expect(finding.status).toBe(status);
    expect(Boolean(finding.remedy)).toBe(status !== 'ok');
    expect(JSON.stringify(finding)).not.toContain('8Q~');
  });
});

describe('catalog and store', () => {
  it('tell what is wrong', async () => {
    const broken = () => {
      throw new Error('504.yaml:12: a phrase is missing');
    };
    expect(await checkCatalog(broken)).toMatchObject({ status: 'failed', found: '504.yaml:12: a phrase is missing' });
  });

  it.each([
    ['memory in development', false, 'ok'],
    ['memory in production', true, 'warning'],
  ])('%s', async (_, isRegistered, status) => {
    expect((await checkStore(async () => createStore('memory', createMemory()), isRegistered)).status).toBe(status);
  });
});

const now = Date.parse('2026-01-01T12:00:00Z');
/** A network in which all answers, unless a test takes something away. */
const play = (changes: Partial<Network> = {}): Network => ({
  lookup: async () => ['192.0.2.1'],
  get: async (address) => ({
    status: 200,
    date: new Date(now).toUTCString(),
    text: address.endsWith('/keys') ? '{"keys":[{},{}]}' : '{"jwks_uri":"https://login.example/keys"}',
  }),
  ...changes,
});
const refuse = (code: string) => async () => {
  throw Object.assign(new TypeError('fetch failed'), { cause: { code } });
};

describe('the network', () => {
  it.each<[string, Network, Finding['status'], string]>([
    ['all well', play(), 'ok', 'status 200'],
    ['no name server', play({ lookup: refuse('ENOTFOUND') }), 'failed', 'DNS'],
    ['a firewall', play({ get: refuse('ETIMEDOUT') }), 'failed', 'ETIMEDOUT'],
    ['a refusal, which is an answer', play({ get: async () => ({ status: 403, text: '' }) }), 'ok', '403'],
  ])('of a host: %s', async (_, network, status, found) => {
    const finding = await checkHost('smba.trafficmanager.net', 'answers to Teams', network);
    expect(finding).toMatchObject({ status, found: expect.stringContaining(found) });
    expect(Boolean(finding.remedy)).toBe(status !== 'ok');
  });

  it.each<[string, Network, Finding['status']]>([
    ['published', play(), 'ok'],
    ['out of reach', play({ get: refuse('ENOTFOUND') }), 'failed'],
    ['replaced by the page of a proxy', play({ get: async () => ({ status: 200, text: '<html>' }) }), 'failed'],
  ])('of the keys: %s', async (_, network, status) => {
    expect(await checkKeys('public', network)).toMatchObject({ status, name: 'Signing keys' });
  });

  it.each<[string, number, Finding['status']]>([
    ['right', 0, 'ok'],
    ['a minute ahead', 60, 'ok'],
    ['two minutes behind', -120, 'warning'],
    ['six minutes ahead', 360, 'failed'],
  ])('of the clock: %s', async (_, seconds, status) => {
    expect((await checkClock('public', play(), () => now + seconds * 1000)).status).toBe(status);
  });

  it('of the clock: nothing to compare with', async () => {
    expect((await checkClock('public', play({ get: refuse('ENOTFOUND') }), () => now)).status).toBe('warning');
  });

  it.each(clouds.map((cloud) => [cloud]))('asks hosts of the %s cloud alone', (cloud) => {
    const top = { public: /\.(?:com|net)$/, usgov: /\.us$/, dod: /\.us$/, china: /\.cn$/ }[cloud];
    const hosts = listHosts(cloud).map(([host]) => host);
    expect(hosts).toContain(new URL(cloudEndpoints[cloud].login).hostname);
    expect(hosts.every((host) => top.test(host))).toBe(true);
  });
});

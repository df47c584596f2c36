import { describe, expect, it } from 'vitest';
import { ConfigError, isLoopback, parseConfig } from '../../src/config/config.ts';
import { secretFileVariables } from '../../src/config/secret-files.ts';
import { configVariables, type Environment } from '../../src/config/variables.ts';

// Protects operators: every problem of the environment in one error, and every variable documented.

const appId = '11111111-2222-3333-4444-555555555555';
const tenantId = '66666666-7777-8888-9999-aaaaaaaaaaaa';
const privateKey = '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----';
const thumbprint = 'A1'.repeat(20);
const registered = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: 'not-a-real-secret' };

function problemsOf(environment: Environment): readonly string[] {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('parseConfig', () => {
  it('needs nothing: without an app id it serves loopback, from memory', () => {
    expect(parseConfig({})).toEqual({
      port: 3978,
      host: '127.0.0.1',
      registration: null,
      cloud: 'public',
      buttonKeys: [],
      allowedTenants: [],
      listen: 'failures',
      admins: [],
      store: {},
      metrics: null,
      check: { domains: [], ports: [5061], allowLoopback: false, resolve: {} },
      ticket: {},
      hasStats: true,
      logLevel: 'info',
    });
  });

  it('with an app id serves every address and keeps state in a file of the project', () => {
    expect(parseConfig(registered, '/srv/trunkwise')).toMatchObject({
      host: '0.0.0.0',
      registration: { appId, appType: 'SingleTenant', tenantId, password: 'not-a-real-secret' },
      store: { file: '/srv/trunkwise/state/trunkwise.sqlite' },
    });
  });

  it.each<[string, Environment, object]>([
    ['blank values as not set', { PORT: ' ', HOST: '', STORE: '' }, { port: 3978, host: '127.0.0.1', store: {} }],
    ['port 0, any free one', { PORT: '0' }, { port: 0 }],
    ['the highest port', { PORT: '65535' }, { port: 65535 }],
    ['IPv6 loopback without an app id', { HOST: '::1' }, { host: '::1' }],
    [
      'choices in any case',
      { LISTEN: 'Mentions', CLOUD: 'USGov', LOG_LEVEL: 'WARN' },
      { listen: 'mentions', cloud: 'usgov', logLevel: 'warn' },
    ],
    [
      'several tenants, with blanks',
      { ALLOWED_TENANTS: ` ${tenantId.toUpperCase()} , ${appId},` },
      { allowedTenants: [tenantId, appId] },
    ],
    ['no figures', { STATS: 'Off' }, { hasStats: false }],
    [
      'administrators, with blanks and in any case',
      { ADMINS: ` ${tenantId.toUpperCase()} , ${appId},` },
      { admins: [tenantId, appId] },
    ],
    ['a relative overlay', { CATALOG_OVERLAY: 'ours' }, { catalogOverlay: '/srv/trunkwise/ours' }],
    ['an absolute store', { STORE: '/var/lib/t.sqlite' }, { store: { file: '/var/lib/t.sqlite' } }],
    ['memory in any case', { ...registered, STORE: 'Memory' }, { store: {} }],
    ['Redis', { REDIS_URL: 'rediss://cache.example:6380' }, { store: { redisUrl: 'rediss://cache.example:6380' } }],
    ['metrics on loopback', { METRICS_PORT: '9464' }, { metrics: { port: 9464, host: '127.0.0.1' } }],
    [
      'metrics for others, with a token',
      { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0', METRICS_TOKEN: 'sixteen-letters-x' },
      { metrics: { token: 'sixteen-letters-x' } },
    ],
    [
      'a managed identity',
      { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppType: 'userassignedmsi' },
      { registration: { appId, tenantId, appType: 'UserAssignedMSI' } },
    ],
    [
      'a registration of many tenants',
      { MicrosoftAppId: appId, MicrosoftAppPassword: 'p', MicrosoftAppType: 'MultiTenant' },
      { registration: { appId, appType: 'MultiTenant', password: 'p' } },
    ],
    [
      'a certificate with escaped line breaks and colons',
      {
        MicrosoftAppId: appId,
        MicrosoftAppTenantId: tenantId,
        CertificateThumbprint: thumbprint.replace(/..(?=.)/g, '$&:'),
        CertificatePrivateKey: privateKey.replaceAll('\n', '\\n'),
      },
      { registration: { certificate: { thumbprint, privateKey } } },
    ],
  ])('accepts %s', (_, environment, expected) => {
    expect(parseConfig(environment, '/srv/trunkwise')).toMatchObject(expected);
  });

  it.each<[string, Environment, string]>([
    ['a port that is no number', { PORT: 'http' }, 'PORT must be a port from 0 to 65535'],
    ['a port too high', { PORT: '65536' }, 'PORT must be a port'],
    ['a negative port', { PORT: '-1' }, 'PORT must be a port'],
    ['a host with a path', { HOST: 'http://127.0.0.1/' }, 'HOST must be an IP address'],
    ['another address without an app id', { HOST: '0.0.0.0' }, 'set MicrosoftAppId, or use 127.0.0.1'],
    ['a name that only looks like loopback', { HOST: '127.0.0.1.example.com' }, 'set MicrosoftAppId'],
    ['an app id that is none', { ...registered, MicrosoftAppId: 'trunkwise' }, 'MicrosoftAppId must be a client id'],
    [
      'a tenant that is a domain',
      { ...registered, MicrosoftAppTenantId: 'contoso.com' },
      'MicrosoftAppTenantId must be a tenant id',
    ],
    [
      'an unknown app type',
      { ...registered, MicrosoftAppType: 'ManyTenants' },
      'one of SingleTenant, UserAssignedMSI, MultiTenant',
    ],
    [
      'SingleTenant without a tenant',
      { MicrosoftAppId: appId, MicrosoftAppPassword: 'p' },
      'MicrosoftAppTenantId must be set for SingleTenant',
    ],
    [
      'SingleTenant without a secret',
      { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId },
      'MicrosoftAppPassword must be set for SingleTenant',
    ],
    [
      'a managed identity with a password',
      { ...registered, MicrosoftAppType: 'UserAssignedMSI' },
      'MicrosoftAppPassword must not be set',
    ],
    [
      'a password and a certificate',
      { ...registered, CertificateThumbprint: thumbprint, CertificatePrivateKey: privateKey },
      'keep one of them',
    ],
    [
      'a password without an app id',
      { MicrosoftAppPassword: 'p' },
      'MicrosoftAppPassword is set without MicrosoftAppId',
    ],
    [
      'a short thumbprint',
      {
        MicrosoftAppId: appId,
        MicrosoftAppTenantId: tenantId,
        CertificateThumbprint: 'A1',
        CertificatePrivateKey: privateKey,
      },
      '40 hexadecimal digits',
    ],
    [
      'a thumbprint without its key',
      { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, CertificateThumbprint: thumbprint },
      'CertificatePrivateKey must be the private key',
    ],
    ['an unknown cloud', { CLOUD: 'mars' }, 'CLOUD must be one of public, usgov, dod, china'],
    [
      'a tenant list with a name in it',
      { ALLOWED_TENANTS: `${tenantId},contoso` },
      'ALLOWED_TENANTS must be tenant ids',
    ],
    ['another word for figures', { STATS: 'no' }, 'STATS must be one of on, off'],
    ['an administrator by name', { ADMINS: `${tenantId},ada@contoso.com` }, 'ADMINS must be object ids'],
    ['an unknown way to listen', { LISTEN: 'all' }, 'LISTEN must be one of failures, mentions'],
    ['Redis by another scheme', { REDIS_URL: 'http://cache' }, 'REDIS_URL must be an address such as redis://'],
    ['a Redis address as store', { STORE: 'redis://cache' }, 'goes into REDIS_URL'],
    ['two stores', { STORE: 'memory', REDIS_URL: 'redis://cache' }, 'STORE is set beside REDIS_URL'],
    ['open metrics without a token', { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' }, 'METRICS_TOKEN must be set'],
    ['a token easily guessed', { METRICS_TOKEN: 'metrics' }, 'at least 16 characters'],
    ['an unknown level', { LOG_LEVEL: 'chatty' }, 'LOG_LEVEL must be one of debug, info, warn, error, silent'],
  ])('refuses %s', (_, environment, problem) => {
    expect(problemsOf(environment).join('\n')).toContain(problem);
  });

  it('lists all problems at once and keeps secrets to itself', () => {
    const environment = {
      PORT: 'x',
      LISTEN: 'y',
      CLOUD: 'z',
      MicrosoftAppPassword: 'hunter2',
      CertificatePrivateKey: 'hunter3',
      REDIS_URL: 'ftp://user:hunter4@cache',
      METRICS_TOKEN: 'hunter5',
    };
    expect(problemsOf(environment).length).toBeGreaterThanOrEqual(6);
    expect(() => parseConfig(environment)).toThrow(/PORT[\s\S]*LISTEN/);
    expect(problemsOf(environment).join()).not.toMatch(/hunter/);
  });

  it('is frozen all the way down', () => {
    const config = parseConfig(registered);
    expect([config, config.registration, config.store, config.allowedTenants].every(Object.isFrozen)).toBe(true);
  });
});

describe('the documented variables', () => {
  it('are the ones that are read, and the other way round', () => {
    const asked = new Set<string>();
    const spy = (values: Environment) =>
      new Proxy(values, {
        get(target, name) {
          asked.add(String(name));
          return Reflect.get(target, name) as string | undefined;
        },
      });
    parseConfig(spy(registered));
    const known = [...configVariables.map(({ name }) => name as string), ...secretFileVariables];
    expect([...asked].sort()).toEqual(known.sort());
  });

  it.each(configVariables)('$name has a meaning that is a phrase', ({ meaning }) => {
    expect(meaning).toMatch(/^[A-Z].{10,}[^.]$/);
  });
});

describe('isLoopback', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.8.9.10', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['127.0.0.1.example.com', false],
    ['localhost.example.com', false],
    ['10.0.0.1', false],
  ])('%s is %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});

describe('TICKET_URL', () => {
  it.each(['https://tickets.contoso.com/new?title={title}&text={text}', 'https://t.contoso.com:8443/#new={addressee}'])(
    'may be %s',
    (url) => {
      expect(parseConfig({ TICKET_URL: url }).ticket).toEqual({ url });
    },
  );

  it.each([
    'http://tickets.contoso.com/new?title={title}',
    'https://{sbc}.contoso.com/new?title={title}',
    'https://tickets.contoso.com/{title}',
    'https://tickets.contoso.com/new',
    'https://tickets.contoso.com/new?user={name}',
    'https://user:secret@tickets.contoso.com/new?t={title}',
    'javascript:alert({title})',
  ])('may not be %s', (url) => {
    expect(() => parseConfig({ TICKET_URL: url })).toThrow(/TICKET_URL must be an https address/);
  });
});

describe('TICKET_WEBHOOK', () => {
  const good = {
    TICKET_WEBHOOK: 'https://tickets.contoso.com/hook',
    TICKET_HOSTS: 'tickets.contoso.com',
    TICKET_KEY: 'k'.repeat(32),
  };

  it('is an https address on a listed host, with a key', () => {
    expect(parseConfig(good).ticket).toEqual({ webhook: { url: good.TICKET_WEBHOOK, key: good.TICKET_KEY } });
  });

  it.each([
    ['plain http', { TICKET_WEBHOOK: 'http://tickets.contoso.com/hook' }, 'TICKET_WEBHOOK'],
    ['an address', { TICKET_WEBHOOK: 'https://10.0.0.7/hook', TICKET_HOSTS: '10.0.0.7' }, 'TICKET_WEBHOOK'],
    ['a user', { TICKET_WEBHOOK: 'https://a:b@tickets.contoso.com/hook' }, 'TICKET_WEBHOOK'],
    ['a host that is not listed', { TICKET_HOSTS: 'contoso.com' }, 'TICKET_HOSTS'],
    ['no key', { TICKET_KEY: '' }, 'TICKET_KEY'],
    ['a short key', { TICKET_KEY: 'short' }, 'TICKET_KEY'],
  ])('with %s is refused', (_, given, name) => {
    expect(() => parseConfig({ ...good, ...given })).toThrow(name);
  });
});

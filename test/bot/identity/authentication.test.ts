import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BotIdentity, createAuthentication } from '../../../src/bot/identity/authentication.ts';

// Protects the bot's own name: its tokens are asked for as its registration says, and kept.

const appId = '11111111-2222-3333-4444-555555555555';
const tenantId = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const certificate = { thumbprint: 'A'.repeat(40), privateKey };

/** The credentials the bot would ask for a token with, as its connector client holds them. */
async function readCredentials(identity: BotIdentity) {
  const factory = createAuthentication(identity).createConnectorFactory({
    claims: [],
    getClaimValue: (type: string) => (type === 'aud' ? appId : null),
  } as never);
  const client = await factory.create('https://smba.trafficmanager.net/', undefined as never);
  return (client as unknown as { credentials: Record<string, unknown> }).credentials;
}

describe('the bot asks for its own tokens', () => {
  it.each<[string, BotIdentity, string, string]>([
    [
      'of one tenant with a password',
      { appId, appType: 'SingleTenant', tenantId, password: 'secret', cloud: 'public' },
      `https://login.microsoftonline.com/${tenantId}`,
      'https://api.botframework.com',
    ],
    [
      'of any tenant with a password',
      { appId, appType: 'MultiTenant', password: 'secret', cloud: 'public' },
      'https://login.microsoftonline.com/botframework.com',
      'https://api.botframework.com',
    ],
    [
      'of one tenant with a certificate',
      { appId, appType: 'SingleTenant', tenantId, certificate, cloud: 'public' },
      `https://login.microsoftonline.com/${tenantId}`,
      'https://api.botframework.com',
    ],
    [
      'of one tenant in GCC High',
      { appId, appType: 'SingleTenant', tenantId, password: 'secret', cloud: 'usgov' },
      `https://login.microsoftonline.us/${tenantId}`,
      'https://api.botframework.us',
    ],
    [
      'with a certificate in GCC High',
      { appId, appType: 'SingleTenant', tenantId, certificate, cloud: 'usgov' },
      `https://login.microsoftonline.us/${tenantId}`,
      'https://api.botframework.us',
    ],
    [
      'of any tenant in DoD',
      { appId, appType: 'MultiTenant', password: 'secret', cloud: 'dod' },
      'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
      'https://api.botframework.us',
    ],
    [
      'of one tenant at 21Vianet',
      { appId, appType: 'SingleTenant', tenantId, password: 'secret', cloud: 'china' },
      `https://login.partner.microsoftonline.cn/${tenantId}`,
      'https://api.botframework.azure.cn',
    ],
  ])('%s', async (_, identity, authority, scope) => {
    expect(await readCredentials(identity)).toMatchObject({ appId, oAuthEndpoint: authority, oAuthScope: scope });
  });

  it('of a managed identity', async () => {
    const identity: BotIdentity = { appId, appType: 'UserAssignedMSI', tenantId, cloud: 'public' };
    const credentials = await readCredentials(identity);
    expect(credentials.constructor.name).toBe('ManagedIdentityAppCredentials');
    expect(credentials).toMatchObject({ appId, oAuthScope: 'https://api.botframework.com' });
  });

  it('with the same credentials in every turn', async () => {
    const authentication = createAuthentication({ appId, appType: 'MultiTenant', password: 'secret', cloud: 'public' });
    const claims = { claims: [], getClaimValue: () => appId } as never;
    const [one, other] = await Promise.all(
      [1, 2].map(() => authentication.createConnectorFactory(claims).create('https://smba.trafficmanager.net/', '')),
    );
    const read = (client: unknown) => (client as { credentials: unknown }).credentials;
    expect(read(one)).toBe(read(other));
  });
});

describe('a registration that does not fit together', () => {
  it.each<[string, BotIdentity]>([
    ['one tenant without its id', { appId, appType: 'SingleTenant', password: 'x', cloud: 'public' }],
    ['one tenant without password and certificate', { appId, appType: 'SingleTenant', tenantId, cloud: 'public' }],
    ['a managed identity without a tenant', { appId, appType: 'UserAssignedMSI', cloud: 'public' }],
  ])('is refused: %s', (_, identity) => {
    expect(() => createAuthentication(identity)).toThrow();
  });
});

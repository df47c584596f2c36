import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { loadOverlay } from '../../../src/catalog/load/overlay.ts';
import type { Finding, Network } from '../../../src/cli/doctor/doctor-checks.ts';
import { checkOverlay, checkPackage, checkRegistration, checkTrunks } from '../../../src/cli/doctor/doctor-setup.ts';

// Protects whoever installs the bot: what is set wrong is named before Teams is asked, each time with a remedy.

const appId = '3f0c1c9e-5d1f-4a57-9a80-6d2f4f1a7b11';
const tenantId = '11111111-2222-3333-4444-555555555555';
const expectFinding = (finding: Finding, status: Finding['status'], found: string) => {
  expect(finding).toMatchObject({ status, found: expect.stringContaining(found) });
  expect(Boolean(finding.remedy)).toBe(status !== 'ok');
};

describe('the overlay', () => {
  it('is counted as the bot reads it', async () => {
    const load = () => loadOverlay('docs/examples/overlay', loadCatalog());
    expectFinding(await checkOverlay('docs/examples/overlay', load), 'ok', '2 trunks');
  });

  it('need not be there', async () => {
    expectFinding(await checkOverlay(undefined, loadCatalog), 'ok', 'none');
  });

  it('that cannot be read fails', async () => {
    const load = () => {
      throw new Error('a.yaml:2: there is no guide nowhere');
    };
    expectFinding(await checkOverlay('x', load), 'failed', 'a.yaml:2');
  });
});

describe('trunks', () => {
  const trunks = ['sbc1.contoso.com', 'sbc2.fabrikam.com'].map((fqdn) => ({ fqdn, by: 'Contoso' }));
  const play = (known: readonly string[]): Network => ({
    lookup: async (host) => {
      if (!known.includes(host)) throw new Error('ENOTFOUND');
      return ['192.0.2.1'];
    },
    get: async () => ({ status: 200, text: '' }),
  });
  const all = play(trunks.map(({ fqdn }) => fqdn));

  it.each<[string, readonly string[], Network | undefined, Finding['status'], string]>([
    [
      'with addresses, in domains that may be checked',
      ['contoso.com', 'fabrikam.com'],
      all,
      'ok',
      'all can be checked',
    ],
    ['while checks are off', [], all, 'ok', 'checks are off'],
    ['of another domain', ['contoso.com'], all, 'warning', 'sbc2.fabrikam.com cannot be checked'],
    ['of a domain that only ends alike', ['toso.com', 'fabrikam.com'], all, 'warning', 'sbc1.contoso.com cannot'],
    ['without an address', [], play(['sbc1.contoso.com']), 'warning', 'no address found for sbc2.fabrikam.com'],
    ['whose addresses are not asked for', [], undefined, 'ok', '2 named'],
  ])('%s', async (_, domains, network, status, found) => {
    expectFinding(await checkTrunks(trunks, domains, network), status, found);
  });
});

describe('the kind of registration', () => {
  const secret = { appId, tenantId, password: 'x' };
  it.each<[string, Parameters<typeof checkRegistration>[0], boolean, Finding['status'], string]>([
    ['none', { registration: null, allowedTenants: [] }, false, 'ok', 'only this machine'],
    ['one tenant', { registration: { ...secret, appType: 'SingleTenant' }, allowedTenants: [] }, false, 'ok', tenantId],
    [
      'many tenants and no limit',
      { registration: { ...secret, appType: 'MultiTenant' }, allowedTenants: [] },
      false,
      'warning',
      'every tenant',
    ],
    [
      'many tenants, one of them served',
      { registration: { ...secret, appType: 'MultiTenant' }, allowedTenants: [tenantId] },
      false,
      'ok',
      tenantId,
    ],
    [
      'a managed identity on Azure',
      { registration: { appId, tenantId, appType: 'UserAssignedMSI' }, allowedTenants: [] },
      true,
      'ok',
      'UserAssignedMSI',
    ],
    [
      'a managed identity elsewhere',
      { registration: { appId, tenantId, appType: 'UserAssignedMSI' }, allowedTenants: [] },
      false,
      'warning',
      'no identity of Azure',
    ],
  ])('%s', (_, config, isOnAzure, status, found) => {
    expectFinding(checkRegistration(config, isOnAzure), status, found);
  });
});

describe('the app package that was written last', () => {
  const written = (version: string) => ({ appId, version, files: {} });
  it.each<[string, Parameters<typeof checkPackage>, Finding['status'], string]>([
    ['is not there', [undefined, appId, '1.2.0'], 'ok', 'none at out/trunkwise.zip'],
    ['is as new as the bot', [written('1.2.0'), appId.toUpperCase(), '1.2.0'], 'ok', 'has version 1.2.0'],
    ['is newer, since it was changed', [written('1.2.1'), appId, '1.2.0'], 'ok', 'has version 1.2.1'],
    ['is older than the bot', [written('1.1.9'), appId, '1.2.0'], 'warning', 'older than this Trunkwise'],
    ['is for another app', [written('1.2.0'), tenantId, '1.2.0'], 'failed', 'not for MicrosoftAppId'],
  ])('%s', (_, given, status, found) => {
    expectFinding(checkPackage(...given), status, found);
  });
});

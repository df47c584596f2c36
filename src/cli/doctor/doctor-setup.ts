import type { Catalog, Trunk } from '../../catalog/index.ts';
import type { Config } from '../../config/index.ts';
import { compareVersions, type EarlierPackage } from '../package/package-app-version.ts';
import { attempt, type Finding, type Network } from './doctor-checks.ts';

/** Reads the overlay as the bot would, over the shipped catalog. */
export function checkOverlay(folder: string | undefined, load: () => Catalog): Promise<Finding> {
  const name = 'Overlay';
  const remedy =
    'Run npm run catalog:check -- --overlay <folder>; until it is mended the bot answers from the catalog alone.';
  return attempt(name, remedy, () => {
    if (folder === undefined) return { name, status: 'ok', found: 'none, the catalog stands alone' };
    const { entries, guides, house, version } = load();
    const notes = [...entries, ...guides].reduce((sum, { houseNotes }) => sum + houseNotes.length, house.looseNotes);
    const found = `${folder}: ${notes} notes, ${house.trunks.length} trunks, version ${version}`;
    if (notes + house.trunks.length > 0) return { name, status: 'ok', found };
    return { name, status: 'ok', found: `${folder}: no notes and no trunks; entries and guides may stand in it` };
  });
}

/** Whether the trunks that the overlay names can be checked: their domains are allowed, and their names have addresses. */
export async function checkTrunks(
  trunks: readonly Trunk[],
  domains: readonly string[],
  network: Network | undefined,
): Promise<Finding> {
  const name = 'Trunks';
  if (trunks.length === 0) return { name, status: 'ok', found: 'none are named in the overlay' };
  const names = [...new Set(trunks.map(({ fqdn }) => fqdn))];
  const lost = network ? await listLost(names, network) : [];
  if (lost.length > 0) {
    const remedy = 'Correct the name in the overlay, or its entry in DNS; Teams finds an SBC by this name alone.';
    return { name, status: 'warning', found: `no address found for ${lost.join(', ')}`, remedy };
  }
  const outside = names.filter((fqdn) => !domains.some((one) => fqdn === one || fqdn.endsWith(`.${one}`)));
  if (domains.length > 0 && outside.length > 0) {
    const remedy = 'Add their domains to CHECK_DOMAINS, if these SBCs are yours to check.';
    return { name, status: 'warning', found: `${outside.join(', ')} cannot be checked from a card`, remedy };
  }
  const checked = domains.length > 0 ? 'all can be checked' : 'checks are off, CHECK_DOMAINS names no domain';
  return { name, status: 'ok', found: `${names.length} named; ${checked}` };
}

async function listLost(names: readonly string[], network: Network): Promise<string[]> {
  const looks = await Promise.all(names.map((host) => network.lookup(host).catch(() => [])));
  return names.filter((_, at) => looks[at]?.length === 0);
}

/** Says which kind of registration the bot has, and whom it then serves. */
export function checkRegistration(
  config: Pick<Config, 'registration' | 'allowedTenants'>,
  isOnAzure: boolean,
): Finding {
  const name = 'Registration';
  const { registration, allowedTenants } = config;
  if (registration === null) return { name, status: 'ok', found: 'none: only this machine is served' };
  const { appType, tenantId } = registration;
  const served = allowedTenants.length > 0 ? allowedTenants.join(', ') : 'every tenant that has the app';
  if (appType === 'UserAssignedMSI' && !isOnAzure) {
    const remedy = 'Start the bot on the Azure host that has the identity, or use a client secret or a certificate.';
    return { name, status: 'warning', found: 'UserAssignedMSI, but no identity of Azure is offered here', remedy };
  }
  if (appType === 'MultiTenant' && allowedTenants.length === 0) {
    const remedy = 'Name your tenants in ALLOWED_TENANTS. Azure makes no new registrations of this kind.';
    return { name, status: 'warning', found: 'MultiTenant, and every tenant may talk to it', remedy };
  }
  return { name, status: 'ok', found: `${appType}${tenantId ? ` of tenant ${tenantId}` : ''}, serves ${served}` };
}

/** Holds the app package that was written last against this bot; which one Teams has cannot be seen from here. */
export function checkPackage(earlier: EarlierPackage | undefined, appId: string | undefined, own: string): Finding {
  const name = 'App package';
  const again = 'Run npm run package again and upload what it writes.';
  if (!earlier) {
    const found = 'none at out/trunkwise.zip; compare the version in the Teams admin center with this one';
    return { name, status: 'ok', found: `${found}, ${own}` };
  }
  if (appId !== undefined && earlier.appId !== appId.toLowerCase()) {
    const found = `out/trunkwise.zip is for the app ${earlier.appId}, not for MicrosoftAppId`;
    return { name, status: 'failed', found, remedy: again };
  }
  const found = `out/trunkwise.zip has version ${earlier.version}`;
  if (compareVersions(earlier.version, own) < 0) {
    return { name, status: 'warning', found: `${found}, older than this Trunkwise, ${own}`, remedy: again };
  }
  return { name, status: 'ok', found: `${found}; the Teams admin center should show the same` };
}

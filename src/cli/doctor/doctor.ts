import { lookup } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BotIdentity } from '../../bot/index.ts';
import { type Catalog, loadCatalog, loadOverlay } from '../../catalog/index.ts';
import { type Config, ConfigError, parseConfig } from '../../config/index.ts';
import { createLogger } from '../../ops/index.ts';
import { openStore } from '../../store/index.ts';
import { readEarlierPackage } from '../package/package-app-version.ts';
import { readArguments } from '../read-arguments.ts';
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
} from './doctor-checks.ts';
import { checkOverlay, checkPackage, checkRegistration, checkTrunks } from './doctor-setup.ts';

const usage = `Usage: npm run -s doctor            checks what the bot will need, with the environment it would start with
       npm run -s doctor -- --json  the findings as JSON
       npm run -s doctor -- --offline  leaves the network alone
Exit status: 0 when nothing failed, 1 otherwise.`;

const project = fileURLToPath(new URL('../../..', import.meta.url));
const limitMs = 4000;

const network: Network = {
  async lookup(host) {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), limitMs).unref());
    return (await Promise.race([lookup(host, { all: true }), late])).map(({ address }) => address);
  },
  async get(address) {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(limitMs) });
    return { status: response.status, date: response.headers.get('date') ?? undefined, text: await response.text() };
  },
};

/** Reads the configuration as the bot would; null with one finding for each problem. */
function readConfig(): { config: Config | null; findings: Finding[] } {
  const name = 'Configuration';
  try {
    const config = parseConfig(process.env, project);
    return { config, findings: [{ name, status: 'ok', found: `cloud ${config.cloud}, port ${config.port}` }] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const remedy = 'Correct the variable; docs/configuration.md lists each with what it means.';
    return { config: null, findings: error.problems.map((found) => ({ name, status: 'failed', found, remedy })) };
  }
}

async function examine(config: Config, isOffline: boolean): Promise<Finding[]> {
  const { cloud, registration, catalogOverlay } = config;
  const identity: BotIdentity | null = registration && { ...registration, cloud };
  const load = () => (catalogOverlay ? loadOverlay(catalogOverlay, loadCatalog()) : loadCatalog());
  const { version } = JSON.parse(readFileSync(`${project}/package.json`, 'utf8')) as { version: string };
  const local = [
    checkCatalog(loadCatalog),
    checkOverlay(catalogOverlay, load),
    checkTrunks(listTrunks(load), config.check.domains, isOffline ? undefined : network),
    checkRegistration(config, process.env.IDENTITY_ENDPOINT !== undefined || process.env.MSI_ENDPOINT !== undefined),
    checkPackage(readEarlierPackage(`${project}/out/trunkwise.zip`), registration?.appId, version),
    checkStore(() => openStore(config.store, createLogger('silent')), registration !== null),
    checkCredentials(identity),
  ];
  const remote = isOffline
    ? []
    : [
        ...listHosts(cloud).map(([host, purpose]) => checkHost(host, purpose, network)),
        checkKeys(cloud, network),
        checkClock(cloud, network, Date.now),
      ];
  const reached = await Promise.all(remote);
  return [...(await Promise.all(local)), ...(identity ? reached : reached.map(soften))];
}

/** The trunks of the overlay; none while it cannot be read, which is a finding of its own. */
function listTrunks(load: () => Catalog): Catalog['house']['trunks'] {
  try {
    return load().house.trunks;
  } catch {
    return [];
  }
}

/** Without a registration the bot talks to nobody outside, so what is out of reach is worth knowing and no failure. */
function soften(finding: Finding): Finding {
  return finding.status === 'failed' ? { ...finding, status: 'warning' } : finding;
}

function print(findings: readonly Finding[]): void {
  const signs = { ok: 'ok     ', warning: 'warning', failed: 'FAILED ' };
  for (const { name, status, found, remedy } of findings) {
    console.log(`${signs[status]}  ${name}: ${found}${remedy ? `\n         ${remedy}` : ''}`);
  }
  const count = (status: Finding['status']) => findings.filter((finding) => finding.status === status).length;
  console.log(`\n${count('ok')} ok, ${count('warning')} to look at, ${count('failed')} failed`);
}

const options = readArguments(
  usage,
  { json: { type: 'boolean', default: false }, offline: { type: 'boolean', default: false } },
  0,
).values;
const { config, findings } = readConfig();
const all = [...findings, ...(config ? await examine(config, options.offline) : [await checkCatalog(loadCatalog)])];
if (options.json) console.log(JSON.stringify(all, null, 2));
else print(all);
process.exitCode = all.some((finding) => finding.status === 'failed') ? 1 : 0;

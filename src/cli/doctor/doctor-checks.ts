import { createPrivateKey } from 'node:crypto';
import { type BotIdentity, type Cloud, cloudEndpoints } from '../../bot/index.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Store } from '../../store/index.ts';

/** What one check found, in sentences for the person who runs the bot. */
export interface Finding {
  readonly name: string;
  readonly status: 'ok' | 'warning' | 'failed';
  readonly found: string;
  /** What to do; always there unless all is well. */
  readonly remedy?: string;
}

/** The network as the checks see it; a test plays it. */
export interface Network {
  /** Resolves to the addresses of a host. */
  lookup(host: string): Promise<readonly string[]>;
  /** Resolves to what a GET of the address answers. */
  get(address: string): Promise<{ readonly status: number; readonly date?: string | undefined; readonly text: string }>;
}

/** Runs a check and turns an error into a failure with its remedy. */
export async function attempt(name: string, remedy: string, check: () => Promise<Finding> | Finding): Promise<Finding> {
  try {
    return await check();
  } catch (error) {
    return { name, status: 'failed', found: (error as Error).message, remedy };
  }
}

/** Loads the catalog as the bot would. */
export function checkCatalog(load: () => Catalog): Promise<Finding> {
  const name = 'Catalog';
  return attempt(name, 'Run npm run catalog:check; it lists every finding with file and line.', () => {
    const { entries, version } = load();
    return { name, status: 'ok', found: `${entries.length} entries, version ${version}` };
  });
}

/** Opens the store, asks for a sign of life and closes it again. */
export function checkStore(open: () => Promise<Store>, isRegistered: boolean): Promise<Finding> {
  const name = 'Store';
  const remedy =
    'Make the folder of STORE writable for the user that runs the bot, or check that Redis at REDIS_URL is up.';
  return attempt(name, remedy, async () => {
    const store = await open();
    try {
      await store.ping();
    } finally {
      await store.close();
    }
    if (store.kind !== 'memory' || !isRegistered) return { name, status: 'ok', found: `${store.kind} answers` };
    return {
      name,
      status: 'warning',
      found: 'memory alone: after a restart repeated messages are answered again',
      remedy: 'Set STORE to the path of a file, or REDIS_URL when several replicas run.',
    };
  });
}

/** Looks at the secret's form; whether Azure accepts it shows with the first message. */
export function checkCredentials(identity: BotIdentity | null): Promise<Finding> {
  const name = 'Credentials';
  return attempt(name, 'Copy the private key again, in PEM form, with its first and last line.', () => {
    if (!identity) {
      const found = 'no MicrosoftAppId: development mode, nobody is authenticated, loopback only';
      return {
        name,
        status: 'warning',
        found,
        remedy: 'Set MicrosoftAppId and its companions before Teams is to reach the bot.',
      };
    }
    const { appType, certificate, password = '' } = identity;
    if (appType === 'UserAssignedMSI') {
      return { name, status: 'ok', found: 'managed identity: no secret needed, works on Azure hosts only' };
    }
    if (certificate) {
      const { asymmetricKeyType } = createPrivateKey(certificate.privateKey);
      if (asymmetricKeyType === 'rsa')
        return { name, status: 'ok', found: 'certificate with an RSA key that can be read' };
      const found = `certificate with a key of kind ${asymmetricKeyType}`;
      return { name, status: 'failed', found, remedy: 'Use a certificate with an RSA key.' };
    }
    return checkSecret(name, password);
  });
}

function checkSecret(name: string, password: string): Finding {
  const remedy = 'In the registration under Certificates & secrets, make a client secret and copy its Value column.';
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(password)) {
    return {
      name,
      status: 'failed',
      found: 'the client secret looks like the id of a secret, not like its value',
      remedy,
    };
  }
  if (password.length < 16) return { name, status: 'warning', found: 'the client secret is unusually short', remedy };
  return { name, status: 'ok', found: 'client secret of plausible form' };
}

/** Hosts the bot will talk to in its cloud, each with what for. */
export function listHosts(cloud: Cloud): readonly (readonly [host: string, purpose: string])[] {
  const { openIdMetadata, login, connectorHosts } = cloudEndpoints[cloud];
  return [
    [new URL(openIdMetadata).hostname, "keys of Teams' signatures"],
    [new URL(login).hostname, "the bot's own tokens"],
    ...connectorHosts.filter((host) => !host.startsWith('.')).map((host) => [host, 'answers to Teams'] as const),
  ];
}

/** Whether a host has an address and answers over https; any status counts, since only the way there is asked for. */
export async function checkHost(host: string, purpose: string, network: Network): Promise<Finding> {
  const name = `Reach ${host}`;
  try {
    await network.lookup(host);
  } catch {
    const remedy = `Give this machine a DNS server that knows ${host}; the bot needs it for ${purpose}.`;
    return { name, status: 'failed', found: 'no address found (DNS)', remedy };
  }
  try {
    const { status } = await network.get(`https://${host}/`);
    return { name, status: 'ok', found: `answers over https (status ${status})` };
  } catch (error) {
    const remedy = `Open outbound TCP 443 to ${host} in firewall or proxy; the bot needs it for ${purpose}.`;
    return {
      name,
      status: 'failed',
      found: `has an address but does not answer over https (${nameFault(error)})`,
      remedy,
    };
  }
}

/** Whether the keys that Teams' tokens are checked with can be fetched. */
export async function checkKeys(cloud: Cloud, network: Network): Promise<Finding> {
  const name = 'Signing keys';
  const remedy = `Open https to ${new URL(cloudEndpoints[cloud].openIdMetadata).hostname}; without the keys every message is refused with 503.`;
  return attempt(name, remedy, async () => {
    const discovery = JSON.parse((await network.get(cloudEndpoints[cloud].openIdMetadata)).text) as {
      jwks_uri: string;
    };
    const { keys } = JSON.parse((await network.get(discovery.jwks_uri)).text) as { keys: readonly unknown[] };
    return { name, status: 'ok', found: `${keys.length} keys published` };
  }).then((finding) => (finding.status === 'failed' ? { ...finding, found: 'could not be fetched' } : finding));
}

/** Compares this machine's clock with the Date header of the login service; tokens are refused beyond five minutes. */
export async function checkClock(cloud: Cloud, network: Network, now: () => number): Promise<Finding> {
  const name = 'Clock';
  const remedy = 'Let a time service (systemd-timesyncd, chrony, w32time) keep the clock.';
  const date = await network.get(cloudEndpoints[cloud].login).then(
    (answer) => Date.parse(answer.date ?? ''),
    () => Number.NaN,
  );
  if (Number.isNaN(date)) {
    return { name, status: 'warning', found: 'could not be compared: the login service is out of reach', remedy };
  }
  const seconds = Math.round((now() - date) / 1000);
  const found = `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} the login service`;
  if (Math.abs(seconds) <= 60) return { name, status: 'ok', found };
  return { name, status: Math.abs(seconds) < 300 ? 'warning' : 'failed', found, remedy };
}

function nameFault(error: unknown): string {
  const { code, cause, name } = error as { code?: string; cause?: { code?: string }; name?: string };
  return cause?.code ?? code ?? name ?? 'unknown';
}

import { isAbsolute, resolve } from 'node:path';
import { type CheckConfig, readCheck } from './check.ts';
import { appTypes, guid, type Registration, readRegistration } from './registration.ts';
import { readSecretFiles } from './secret-files.ts';
import { readTicket, type TicketConfig } from './ticket.ts';
import type { Environment, ReadVariable, RejectVariable, VariableName } from './variables.ts';

const clouds = ['public', 'usgov', 'dod', 'china'] as const;
const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const listenModes = ['failures', 'mentions'] as const;

/** Which posts in channels and groups are answered: every certain failure, or those that mention the bot. */
export type ListenMode = (typeof listenModes)[number];

/** Everything a deployment can choose, checked and frozen. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly registration: Registration | null;
  readonly cloud: (typeof clouds)[number];
  /** The first one signs buttons; empty: one is made or kept elsewhere. */
  readonly buttonKeys: readonly string[];
  /** Lower case; empty: any tenant. */
  readonly allowedTenants: readonly string[];
  readonly listen: ListenMode;
  /** Entra object ids in lower case. */
  readonly admins: readonly string[];
  readonly catalogOverlay?: string;
  readonly store: { readonly redisUrl?: string; readonly file?: string };
  readonly metrics: { readonly port: number; readonly host: string; readonly token?: string } | null;
  readonly check: CheckConfig;
  readonly ticket: TicketConfig;
  /** Whether answers and outcomes are counted for the figures. */
  readonly hasStats: boolean;
  readonly logLevel: (typeof logLevels)[number];
}

/** The environment cannot be worked with. The message lists every problem with what would be accepted, and no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(['The configuration has problems:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.problems = problems;
  }
}

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * Checks the environment once, at the door. Empty and blank variables count as not set. A secret may lie in a file, which the
 * variable of its name with `_FILE` behind it names.
 *
 * @param projectFolder what relative paths of files are relative to, so that the bot runs the same from any folder
 * @throws ConfigError that lists all problems at once
 * @example
 * parseConfig({ PORT: '8080' }).port // 8080
 */
export function parseConfig(environment: Environment, projectFolder = '.'): Config {
  const problems: string[] = [];
  const secrets = readSecretFiles(environment, (problem) => problems.push(problem));
  const read: ReadVariable = (name) => (secrets[name] ?? environment[name])?.trim() || undefined;
  const reject: RejectVariable = (name, accepted) => {
    problems.push(`${name} ${accepted}`);
  };

  const readPort = (name: VariableName): number | undefined => {
    const text = read(name);
    if (text === undefined) return undefined;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
    if (!(port <= 65535)) reject(name, `must be a port from 0 to 65535, and is "${text.slice(0, 40)}"`);
    return port;
  };
  const choose = <T extends string>(name: VariableName, options: readonly T[], preset: T): T => {
    const text = read(name);
    if (text === undefined) return preset;
    const found = options.find((option) => option.toLowerCase() === text.toLowerCase());
    if (!found) reject(name, `must be one of ${options.join(', ')}, and is "${text.slice(0, 40)}"`);
    return found ?? preset;
  };

  const registration = readRegistration(read, choose('MicrosoftAppType', appTypes, 'SingleTenant'), reject);
  const host = read('HOST') ?? (registration ? '0.0.0.0' : '127.0.0.1');
  if (!/^[\w.:-]{1,253}$/.test(host)) reject('HOST', 'must be an IP address or a host name');
  if (!registration && !isLoopback(host)) {
    problems.push(
      `HOST is ${host.slice(0, 80)} but MicrosoftAppId is not set: set MicrosoftAppId, or use 127.0.0.1, since a bot without one authenticates nobody`,
    );
  }

  const tenants = (read('ALLOWED_TENANTS') ?? '').split(',').map((tenant) => tenant.trim().toLowerCase());
  const allowedTenants = tenants.filter((tenant) => tenant !== '');
  if (!allowedTenants.every((tenant) => guid.test(tenant))) {
    reject('ALLOWED_TENANTS', 'must be tenant ids such as 11111111-2222-3333-4444-555555555555, separated by commas');
  }

  const admins = (read('ADMINS') ?? '').split(',').flatMap((id) => id.trim().toLowerCase() || []);
  if (!admins.every((id) => guid.test(id))) {
    reject('ADMINS', 'must be object ids of people, such as 11111111-2222-3333-4444-555555555555, separated by commas');
  }
  const overlay = read('CATALOG_OVERLAY');
  const config: Config = {
    port: readPort('PORT') ?? 3978,
    host,
    registration,
    cloud: choose('CLOUD', clouds, 'public'),
    buttonKeys: readButtonKeys(read, reject),
    allowedTenants,
    listen: choose('LISTEN', listenModes, 'failures'),
    admins,
    ...(overlay && { catalogOverlay: resolve(projectFolder, overlay) }),
    store: readStore(read, reject, registration !== null, projectFolder),
    metrics: readMetrics(read, reject, readPort('METRICS_PORT')),
    check: readCheck(read, reject, registration !== null),
    ticket: readTicket(read, reject),
    hasStats: choose('STATS', ['on', 'off'], 'on') === 'on',
    logLevel: choose('LOG_LEVEL', logLevels, 'info'),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return freeze(config);
}

function readButtonKeys(read: ReadVariable, reject: RejectVariable): readonly string[] {
  const keys = (read('BUTTON_KEY') ?? '').split(',').flatMap((key) => key.trim() || []);
  if (keys.some((key) => key.length < 32)) reject('BUTTON_KEY', 'must have at least 32 characters in each key');
  return keys;
}

function readStore(
  read: ReadVariable,
  reject: RejectVariable,
  isRegistered: boolean,
  projectFolder: string,
): Config['store'] {
  const redisUrl = read('REDIS_URL');
  if (redisUrl !== undefined) {
    if (!/^rediss?:\/\/\S+$/i.test(redisUrl) || !URL.canParse(redisUrl)) {
      reject('REDIS_URL', 'must be an address such as redis://host:6379 or rediss://host:6380');
    }
    if (read('STORE') !== undefined) reject('STORE', 'is set beside REDIS_URL: keep one of them');
    return { redisUrl };
  }
  const file = read('STORE') ?? (isRegistered ? 'state/trunkwise.sqlite' : 'memory');
  if (file.toLowerCase() === 'memory') return {};
  if (file.includes('://'))
    reject('STORE', 'must be memory or the path of a file; a Redis address goes into REDIS_URL');
  return { file: isAbsolute(file) ? file : resolve(projectFolder, file) };
}

function readMetrics(read: ReadVariable, reject: RejectVariable, port: number | undefined): Config['metrics'] {
  const [host, token] = [read('METRICS_HOST') ?? '127.0.0.1', read('METRICS_TOKEN')];
  if (token !== undefined && token.length < 16) reject('METRICS_TOKEN', 'must have at least 16 characters');
  if (port === undefined) return null;
  if (!isLoopback(host) && token === undefined) {
    reject('METRICS_TOKEN', `must be set when METRICS_HOST is ${host.slice(0, 80)}, which others can reach`);
  }
  return { port, host, ...(token && { token }) };
}

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner);
  return Object.freeze(value);
}

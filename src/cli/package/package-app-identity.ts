/** Whom a package belongs to: the values that fill the placeholders of the manifest template. */
export interface AppIdentity {
  /** Microsoft Entra application id; the bot has the same one. Lower case. */
  readonly appId: string;
  /** Public host name the bot answers on, for instance `bot.contoso.com`. Lower case. */
  readonly domain: string;
  /** Id of the app in Teams, where it is not the one of the bot: the Agents Toolkit makes one of its own. Lower case. */
  readonly teamsAppId?: string;
  /** Semantic version of the package. */
  readonly version: string;
  /** Who answers for the app to the people of the tenant; what is left out stands for the bot's own name and pages. */
  readonly developer?: Developer;
  /** Whether it asks to read channels and chats without a mention (resource-specific consent); true unless said otherwise. */
  readonly readsAll?: boolean;
}

/** What Teams shows of an app's developer: a name of 32 characters at most, and three https addresses. */
export interface Developer {
  readonly name?: string;
  readonly website?: string;
  readonly privacy?: string;
  readonly terms?: string;
}

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const topLabel = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
/** Names that no client on the internet can resolve (RFC 2606, RFC 6761, RFC 6762, RFC 8375). */
const privateTopLabels = new Set([
  'localhost',
  'local',
  'internal',
  'test',
  'invalid',
  'example',
  'lan',
  'home',
  'corp',
]);

/** What is wrong with an application id, or undefined when it can be used. */
export function findAppIdProblem(appId: string, option = 'app-id'): string | undefined {
  if (!guid.test(appId.toLowerCase())) {
    return `--${option}: "${appId}" is not a GUID such as 12345678-9abc-4def-8123-456789abcdef; copy the Application (client) ID of the bot's app registration`;
  }
  if (/^[0-]+$/.test(appId)) return '--app-id: the GUID of zeros belongs to no app; copy the Application (client) ID';
  return undefined;
}

/** What is wrong with a domain, or undefined when Teams can reach such a name. */
export function findDomainProblem(domain: string): string | undefined {
  const wanted = 'give the bare public host name of the bot, such as bot.contoso.com';
  if (/[:/@?#\s*]/.test(domain)) {
    return `--domain: "${domain}" has more than a host name (scheme, port, path or wildcard); ${wanted}`;
  }
  const labels = domain.toLowerCase().split('.');
  const top = labels.at(-1) ?? '';
  if (privateTopLabels.has(top)) return `--domain: "${domain}" cannot be reached from the internet; ${wanted}`;
  if (labels.length < 2 || domain.length > 253 || !topLabel.test(top) || !labels.every((part) => label.test(part))) {
    return `--domain: "${domain}" is not a host name on the internet; ${wanted}`;
  }
  return undefined;
}

/** What is wrong with the name of a developer, or undefined; Teams shows 32 characters. */
export function findDeveloperProblem(name: string): string | undefined {
  if (name.trim() === '') return '--developer: give the name that Teams shows, such as "Contoso voice team"';
  return name.length > 32 ? `--developer: "${name}" has ${name.length} characters, Teams takes 32` : undefined;
}

/** What is wrong with the address of a page, or undefined when Teams can show it. */
export function findPageProblem(option: string, address: string): string | undefined {
  const parts = URL.canParse(address) ? new URL(address) : undefined;
  const isFit =
    parts?.protocol === 'https:' && parts.username === '' && findDomainProblem(parts.hostname) === undefined;
  return isFit && address.length <= 2048
    ? undefined
    : `--${option}: "${address}" is not an https address on the internet, such as https://contoso.com/${option}`;
}

/** What is wrong with a version, or undefined: three numbers, of which Teams compares one after the other. */
export function findVersionProblem(version: string): string | undefined {
  if (/^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}$/.test(version)) return undefined;
  return `--version: "${version}" is not three numbers such as 1.4.0`;
}

/** The identity in the form that is written into the manifest. */
export function normaliseIdentity(identity: AppIdentity): AppIdentity {
  const { appId, teamsAppId = appId, domain } = identity;
  return {
    ...identity,
    appId: appId.toLowerCase(),
    teamsAppId: teamsAppId.toLowerCase(),
    domain: domain.toLowerCase(),
  };
}

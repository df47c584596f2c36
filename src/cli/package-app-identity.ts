/** Whom a package belongs to: the values that fill the placeholders of the manifest template. */
export interface AppIdentity {
  /** Microsoft Entra application id; the bot has the same one. Lower case. */
  readonly appId: string;
  /** Public host name the bot answers on, for instance `bot.contoso.com`. Lower case. */
  readonly domain: string;
  /** Semantic version of the package. */
  readonly version: string;
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
export function findAppIdProblem(appId: string): string | undefined {
  if (!guid.test(appId.toLowerCase())) {
    return `--app-id: "${appId}" is not a GUID such as 12345678-9abc-4def-8123-456789abcdef; copy the Application (client) ID of the bot's app registration`;
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

/** The identity in the form that is written into the manifest. */
export function normaliseIdentity(identity: AppIdentity): AppIdentity {
  return { ...identity, appId: identity.appId.toLowerCase(), domain: identity.domain.toLowerCase() };
}

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type AppIdentity,
  findAppIdProblem,
  findDeveloperProblem,
  findDomainProblem,
  findPageProblem,
  findVersionProblem,
} from './package-app-identity.ts';

/** The top of the project. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url));

/** How the command is used. */
export const usage = `Usage: npm run package -- --app-id <guid> --domain <host> [--no-rsc] [--developer <name>] [--website <address>]
       [--privacy <address>] [--terms <address>] [--version <1.2.3>]
       [--teams-app-id <guid>] [--out <file>]
Writes the Teams app package, ready to upload in the Teams admin center or the Developer Portal.

  --app-id     Application (client) ID of the bot's app registration in Microsoft Entra
  --domain     public host name the bot answers on, such as bot.contoso.com
  --no-rsc     asks for no permission to read messages without a mention
  --developer  name that Teams shows as the developer, Trunkwise unless given
  --website    page about the app; the bot's own one unless given, and so are --privacy and --terms
  --version    three numbers, higher than before; counted up by itself while --out is the file that was written before
  --teams-app-id  id of the app in Teams, where it differs from the bot's
  --out        file to write, out/trunkwise.zip unless given`;

const text = { type: 'string' } as const;
/** The options of the command. */
export const options = {
  'app-id': text,
  domain: text,
  'no-rsc': { type: 'boolean' },
  developer: text,
  website: text,
  privacy: text,
  terms: text,
  version: text,
  'teams-app-id': text,
  out: text,
} as const;

/** What the command line asks for, or the sentences that say what is wrong with it. */
export type PackageRequest =
  | { readonly identity: AppIdentity; readonly isVersionGiven: boolean; readonly out: string }
  | { readonly problems: readonly string[] };

/** Reads the arguments of `npm run package`; every problem is listed, not the first alone. */
export function parsePackageArguments(args: readonly string[], ownVersion: string): PackageRequest {
  const given = parse(args);
  if ('problems' in given) return given;
  const { 'app-id': appId = '', domain = '', out = resolve(root, 'out/trunkwise.zip'), version, developer } = given;
  const teamsAppId = given['teams-app-id'];
  const pages = (['website', 'privacy', 'terms'] as const).filter((page) => given[page] !== undefined);
  const problems = [
    appId === '' ? '--app-id is missing' : findAppIdProblem(appId),
    teamsAppId === undefined ? undefined : findAppIdProblem(teamsAppId, 'teams-app-id'),
    domain === '' ? '--domain is missing' : findDomainProblem(domain),
    developer === undefined ? undefined : findDeveloperProblem(developer),
    ...pages.map((page) => findPageProblem(page, given[page] ?? '')),
    version === undefined ? undefined : findVersionProblem(version),
    out.toLowerCase().endsWith('.zip') ? undefined : `--out: "${out}" must end in .zip, Teams takes nothing else`,
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0) return { problems };
  const identity: AppIdentity = {
    appId,
    domain,
    version: version ?? ownVersion,
    developer: {
      ...(developer !== undefined && { name: developer }),
      ...Object.fromEntries(pages.map((page) => [page, given[page]])),
    },
    ...(teamsAppId !== undefined && { teamsAppId }),
    readsAll: !given['no-rsc'],
  };
  return { identity, isVersionGiven: version !== undefined, out: resolve(out) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return { problems: [(error as Error).message] };
  }
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type AppIdentity, findAppIdProblem, findDomainProblem } from './package-app-identity.ts';
import { readPackageFiles, zipPackage } from './package-app-zip.ts';
import { readArguments } from './read-arguments.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const usage = `Usage: npm run package -- --app-id <guid> --domain <host> [--out <file>]
Writes the Teams app package, ready to upload in the Teams admin center or the Developer Portal.

  --app-id  Application (client) ID of the bot's app registration in Microsoft Entra
  --domain  public host name the bot answers on, such as bot.contoso.com
  --out     file to write, out/trunkwise.zip unless given`;

const text = { type: 'string' } as const;
const options = { 'app-id': text, domain: text, out: text };

/** What the command line asks for, or the sentences that say what is wrong with it. */
export type PackageRequest =
  | { readonly identity: AppIdentity; readonly out: string }
  | { readonly problems: readonly string[] };

/** Reads the arguments of `npm run package`; every problem is listed, not the first alone. */
export function parsePackageArguments(args: readonly string[], version: string): PackageRequest {
  let values: { 'app-id'?: string; domain?: string; out?: string };
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    return { problems: [(error as Error).message] };
  }
  const { 'app-id': appId = '', domain = '', out = resolve(root, 'out/trunkwise.zip') } = values;
  const problems = [
    appId === '' ? '--app-id is missing' : findAppIdProblem(appId),
    domain === '' ? '--domain is missing' : findDomainProblem(domain),
    out.toLowerCase().endsWith('.zip') ? undefined : `--out: "${out}" must end in .zip, Teams takes nothing else`,
  ].filter((problem) => problem !== undefined);
  return problems.length > 0 ? { problems } : { identity: { appId, domain, version }, out: resolve(out) };
}

function packageApp(args: readonly string[]): number {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
  const request = parsePackageArguments(args, version);
  if ('problems' in request) {
    if (args.length > 0) console.error(`${request.problems.join('\n')}\n`);
    console.error(usage);
    return 2;
  }
  const files = readPackageFiles(request.identity);
  const zip = zipPackage(files);
  mkdirSync(dirname(request.out), { recursive: true });
  writeFileSync(request.out, zip);
  console.log(`${relative(process.cwd(), request.out)}: ${zip.byteLength} bytes, version ${version}`);
  for (const name of Object.keys(files).sort()) console.log(`  ${name}`);
  return 0;
}

if (import.meta.main) {
  readArguments(usage, options, 0);
  process.exitCode = packageApp(process.argv.slice(2));
}

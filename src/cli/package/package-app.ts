import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { readArguments } from '../read-arguments.ts';
import { options, parsePackageArguments, root, usage } from './package-app-arguments.ts';
import { compareVersions, nextVersion, readEarlierPackage } from './package-app-version.ts';
import { readPackageFiles, zipPackage } from './package-app-zip.ts';

function refuse(problems: readonly string[]): number {
  console.error([...problems, ...(problems.length > 0 ? [''] : []), usage].join('\n'));
  return 2;
}

function packageApp(args: readonly string[]): number {
  const own = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
  const request = parsePackageArguments(args, own.version);
  if ('problems' in request) return refuse(args.length > 0 ? request.problems : []);
  const { identity, isVersionGiven, out } = request;
  const earlier = readEarlierPackage(out);
  const version = isVersionGiven ? identity.version : nextVersion(identity, earlier);
  if (isVersionGiven && earlier && compareVersions(version, earlier.version) < 0) {
    return refuse([`--version: ${version} is lower than ${earlier.version} of the package written before`]);
  }
  const files = readPackageFiles({ ...identity, version });
  const zip = zipPackage(files);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, zip);
  console.log(`${relative(process.cwd(), out)}: ${zip.byteLength} bytes, version ${version}`);
  for (const name of Object.keys(files).sort()) console.log(`  ${name}`);
  return 0;
}

readArguments(usage, options, 0);
process.exitCode = packageApp(process.argv.slice(2));

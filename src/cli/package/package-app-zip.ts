import { readFileSync } from 'node:fs';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { type AppIdentity, normaliseIdentity } from './package-app-identity.ts';

const templateFolder = new URL('../../../appPackage/', import.meta.url);

/** Local time on purpose: the zip format stores wall-clock fields, so every time zone writes the same bytes. */
const earliestZipDate = new Date(1980, 0, 1);

/** The manifest template with its placeholders replaced; throws when one of them is unknown. */
export function fillManifest(template: string, identity: AppIdentity): string {
  const { appId, domain, version, teamsAppId = appId, developer = {}, readsAll = true } = normaliseIdentity(identity);
  const values = new Map([
    ['APP_ID', appId],
    ['TEAMS_APP_ID', teamsAppId],
    ['DOMAIN', domain],
    ['VERSION', version],
    ['DEVELOPER', developer.name ?? 'Trunkwise'],
    ['WEBSITE', developer.website ?? `https://${domain}/`],
    ['PRIVACY', developer.privacy ?? `https://${domain}/privacy`],
    ['TERMS', developer.terms ?? `https://${domain}/terms`],
  ]);
  const filled = template.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`appPackage/manifest.json: nothing is known to fill ${placeholder} with`);
    return JSON.stringify(value).slice(1, -1);
  });
  return readsAll ? filled : withoutConsent(filled);
}

/** The manifest without the permissions that owners of teams and chats grant, and what only these need. */
function withoutConsent(manifest: string): string {
  const { authorization: _, webApplicationInfo: __, ...rest } = JSON.parse(manifest) as Record<string, unknown>;
  return `${JSON.stringify(rest, null, 2)}\n`;
}

/** Reads the files an app package consists of, by name: the filled manifest and whatever it refers to. */
export function readPackageFiles(identity: AppIdentity): Readonly<Record<string, Uint8Array>> {
  const manifest = fillManifest(readFileSync(new URL('manifest.json', templateFolder), 'utf8'), identity);
  const { icons, localizationInfo } = JSON.parse(manifest) as {
    icons: Record<string, string>;
    localizationInfo: { additionalLanguages: { file: string }[] };
  };
  const referred = [...Object.values(icons), ...localizationInfo.additionalLanguages.map(({ file }) => file)].sort();
  return {
    'manifest.json': strToU8(manifest),
    ...Object.fromEntries(referred.map((name) => [name, readFileSync(new URL(name, templateFolder))])),
  };
}

/** Packs files into a zip: same files, same bytes, whatever the clock, the time zone or the order. */
export function zipPackage(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted: Zippable = {};
  for (const name of Object.keys(files).sort()) sorted[name] = files[name] as Uint8Array;
  return zipSync(sorted, { mtime: earliestZipDate, level: 9 });
}

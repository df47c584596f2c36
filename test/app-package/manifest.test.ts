import { readFileSync } from 'node:fs';
import { type AppManifest, AppManifestUtils } from '@microsoft/app-manifest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import type { AppIdentity } from '../../src/cli/package/package-app-identity.ts';
import { fillManifest } from '../../src/cli/package/package-app-zip.ts';
import { findStoreProblems, type Localisation, type Manifest, textAt } from './store-rules.ts';

// Protects the upload: the manifest obeys the schema and the store, in every language.

const folder = new URL('../../appPackage/', import.meta.url);
const appId = '3f0c1c9e-5d1f-4a57-9a80-6d2f4f1a7b11';

function readManifest(choices: Partial<AppIdentity> = {}): Manifest {
  const template = readFileSync(new URL('manifest.json', folder), 'utf8');
  const identity = { appId, domain: 'bot.contoso.com', version: '1.2.3', ...choices };
  return JSON.parse(fillManifest(template, identity)) as Manifest;
}

function readLocalisation(file: string): Localisation {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Localisation;
}

function validate(document: unknown): Promise<string[]> {
  return AppManifestUtils.validateAgainstSchema(document as AppManifest);
}

/**
 * Validates a localisation file. The published schema closes two of its patterns (activities, which we have none of)
 * with a bare bracket that JavaScript does not compile; they are mended before use.
 */
async function validateLocalisation(texts: Localisation): Promise<string[]> {
  const schema = await AppManifestUtils.fetchSchema(texts.$schema ?? '');
  const mended = JSON.parse(JSON.stringify(schema).replaceAll('\\\\b]', '\\\\b\\\\]')) as typeof schema;
  return AppManifestUtils.validateAgainstSchema(texts as unknown as AppManifest, mended);
}

/** Paths of the texts a person reads in the client; prompts are what the bot understands and stay as they are. */
function localisablePaths(at: unknown, path = ''): string[] {
  if (typeof at === 'string') return /(title|description|short|full)$/.test(path) ? [path] : [];
  if (Array.isArray(at)) return at.flatMap((item, index) => localisablePaths(item, `${path}[${index}]`));
  if (typeof at !== 'object' || at === null) return [];
  return Object.entries(at).flatMap(([key, value]) => localisablePaths(value, path === '' ? key : `${path}.${key}`));
}

const manifest = readManifest();
const localisations = manifest.localizationInfo.additionalLanguages.map(({ languageTag, file }) => ({
  languageTag,
  texts: readLocalisation(file),
}));

// The schemas come with the package; a version it does not know would be fetched, and that must not pass unnoticed.
beforeAll(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('the schema is not in @microsoft/app-manifest')));
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe('the manifest against the official schema', () => {
  it('is valid once filled', async () => {
    expect(await validate(manifest)).toEqual([]);
  });

  it('is invalid while it is a template', async () => {
    const template: unknown = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));
    expect((await validate(template)).join('\n')).toContain('/id must match pattern');
  });

  it.each(localisations)('has a valid localisation file for $languageTag', async ({ texts }) => {
    expect(await validateLocalisation(texts)).toEqual([]);
  });

  it('refuses a localisation of a text that no manifest has', async () => {
    const texts = { ...localisations[0]?.texts, 'bots[0].commandLists[9].commands[0].title': 'x' };
    expect((await validateLocalisation(texts)).join('\n')).toContain('additional properties');
  });
});

describe('what a package may choose', () => {
  const developer = {
    name: 'Contoso "voice" team',
    website: 'https://contoso.com/voice',
    privacy: 'https://contoso.com/privacy',
    terms: 'https://contoso.com/terms',
  };

  it('is the developer, and the manifest stays valid', async () => {
    const manifest = readManifest({ developer });
    expect(await validate(manifest)).toEqual([]);
    expect(manifest.developer).toEqual({
      name: developer.name,
      websiteUrl: developer.website,
      privacyUrl: developer.privacy,
      termsOfUseUrl: developer.terms,
    });
  });

  it('is to ask for no permission to read along', async () => {
    const manifest = readManifest({ readsAll: false });
    expect(await validate(manifest)).toEqual([]);
    expect(JSON.stringify(manifest)).not.toContain('Read.Group');
    const { authorization: _, webApplicationInfo: __, ...others } = readManifest();
    expect(manifest).toEqual(others);
  });

  it('is not the support of channels, without which Teams refuses a package of this schema for teams', () => {
    expect(readManifest()).toMatchObject({ supportsChannelFeatures: 'tier1' });
  });
});

describe('the localisation files', () => {
  it('cover German, Spanish, French and Japanese', () => {
    expect(localisations.map(({ languageTag }) => languageTag)).toEqual(['de', 'es', 'fr', 'ja']);
  });

  it.each(localisations)('translate each text of the manifest into $languageTag and nothing else', ({ texts }) => {
    const translated = Object.keys(texts).filter((key) => key !== '$schema');
    expect(translated.sort()).toEqual(localisablePaths(manifest).sort());
  });

  it.each(localisations)('leave no text but the name untranslated in $languageTag', ({ texts }) => {
    const same = Object.keys(texts).filter((path) => texts[path] === textAt(manifest, path));
    expect(same).toEqual(['name.short']);
  });

  it.each(localisations)('obey the store rules in $languageTag', ({ texts }) => {
    const localised = readManifest();
    for (const [path, text] of Object.entries(texts)) {
      const parent = textAt(localised, path.slice(0, path.lastIndexOf('.')));
      if (path !== '$schema') (parent as Record<string, string>)[path.slice(path.lastIndexOf('.') + 1)] = text;
    }
    expect(findStoreProblems(localised)).toEqual([]);
  });
});

describe('the manifest against the rules of the store', () => {
  it('has nothing to send back', () => {
    expect(findStoreProblems(manifest)).toEqual([]);
  });

  const commands = (changed: Manifest) => changed.bots[0]?.commandLists[0]?.commands ?? [];
  it.each<[string, (changed: Manifest) => unknown, string]>([
    ['a long short name', (m) => (m.name.short = 'x'.repeat(31)), 'short name has 31'],
    ['a trademark in the name', (m) => (m.name.short = 'Teams Trunks'), 'trademark'],
    ['a long short description', (m) => (m.description.short = 'x'.repeat(81)), 'short description has 81'],
    ['a long full description', (m) => (m.description.full = 'x'.repeat(4001)), 'full description has 4001'],
    ['equal descriptions', (m) => (m.description.full = m.description.short), 'repeated'],
    [
      'a full description that opens with the short one',
      (m) => (m.description.full = `${m.description.short} More.`),
      'repeats the short one',
    ],
    ['equal names', (m) => (m.name.full = m.name.short), 'repeated'],
    [
      'a long command title',
      (m) => Object.assign(commands(m)[0] ?? {}, { title: 'x'.repeat(33) }),
      'has 33 characters',
    ],
    [
      'a long command description',
      (m) => Object.assign(commands(m)[0] ?? {}, { description: 'x'.repeat(129) }),
      'has 129 characters',
    ],
    [
      'eleven commands',
      (m) =>
        commands(m).push(...Array.from({ length: 7 }, (_, at) => ({ title: `${at}`, description: 'd', prompt: 'p' }))),
      '11 commands',
    ],
    [
      'two commands of one title',
      (m) => commands(m).push({ ...(commands(m)[0] ?? { title: '', description: '', prompt: '' }) }),
      'share a title',
    ],
    ['a developer machine', (m) => m.validDomains.push('localhost'), 'developer machine'],
    ['an address without TLS', (m) => (m.developer.privacyUrl = 'http://bot.contoso.com/privacy'), 'not https'],
    ['a wildcard domain', (m) => m.validDomains.push('*.contoso.com'), 'more than a host name'],
    [
      'another bot id',
      (m) => Object.assign(m.bots[0] ?? {}, { botId: '00000000-0000-4000-8000-000000000000' }),
      'differs from the app id',
    ],
    [
      'a permission nobody needs',
      (m) => m.authorization.permissions.resourceSpecific.push({ name: 'TeamMember.Read.Group', type: 'Application' }),
      'not needed',
    ],
    ['a missing permission', (m) => m.authorization.permissions.resourceSpecific.pop(), 'is missing'],
    ['a device permission', (m) => (m.devicePermissions = ['media']), 'device permission'],
    ['a version with a letter', (m) => (m.version = '1.0.0-beta'), 'not semantic'],
    ['a placeholder', (m) => (m.developer.name = '{{DEVELOPER}}'), 'placeholder'],
  ])('notices %s', (_, change, finding) => {
    const changed = readManifest();
    change(changed);
    expect(findStoreProblems(changed).join('\n')).toContain(finding);
  });
});

describe('what the manifest promises', () => {
  it('is one bot in personal chats, teams and group chats that takes files', () => {
    expect(manifest.bots).toHaveLength(1);
    expect(manifest.bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(manifest.bots[0]?.supportsFiles).toBe(true);
  });

  it('is prompts for help, the catalog and a sample error', () => {
    const prompts = manifest.bots[0]?.commandLists[0]?.commands.map(({ prompt }) => prompt);
    expect(prompts).toEqual(['help', 'list', 'list 504', expect.stringContaining('569002 504 ')]);
  });

  it('is slash commands whose answer one user alone sees, and whose titles the bot understands in every language', () => {
    expect(manifest.bots[0]).toMatchObject({ supportsTargetedMessages: true });
    expect(manifest.bots[0]?.commandLists[1]).toMatchObject({ scopes: ['team', 'groupChat'], triggers: ['slash'] });
    const engine = createEngine(loadCatalog());
    const read = (text: unknown) => engine.answer({ text: String(text), scope: 'personal', mentioned: true }).reply;
    const titles = [0, 1].map((at) => `bots[0].commandLists[1].commands[${at}].title`);
    for (const texts of [undefined, ...localisations.map((one) => one.texts)])
      expect(titles.map((path) => read(texts ? texts[path] : textAt(manifest, path)))).toEqual(['help', 'list']);
  });

  it('is a search command and an action on messages', () => {
    expect(manifest.composeExtensions[0]?.commands).toMatchObject([
      { id: 'findFailure', type: 'query', context: ['compose', 'commandBox'] },
      { id: 'explainFailure', type: 'action', context: ['message'], fetchTask: true },
    ]);
  });
});

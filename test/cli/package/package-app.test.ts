import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePackageArguments } from '../../../src/cli/package/package-app-arguments.ts';
import { compareVersions, nextVersion } from '../../../src/cli/package/package-app-version.ts';
import { fillManifest, zipPackage } from '../../../src/cli/package/package-app-zip.ts';
import { fileOfScript, openCommands } from '../../support/run-commands.ts';

// Protects the upload into Teams: the same input gives the same package, its version only rises, and wrong values are named at once.

const commands = openCommands();
afterAll(() => commands.close());
const appId = '3f0c1c9e-5d1f-4a57-9a80-6d2f4f1a7b11';
const identity = ['--app-id', appId, '--domain', 'bot.contoso.com'];
const folder = mkdtempSync(join(tmpdir(), 'trunkwise-package-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Packages in a process of its own, since a time zone holds for all of a process. */
function packageInto(file: string, timeZone: string): Buffer {
  const out = join(folder, file);
  execFileSync(process.execPath, [fileOfScript('package'), ...identity, '--out', out], { env: { TZ: timeZone } });
  return readFileSync(out);
}

describe('the package', () => {
  it('is the same to the byte on every machine and day', () => {
    const first = packageInto('first.zip', 'Pacific/Honolulu');
    expect(packageInto('sub/second.zip', 'Asia/Tokyo').equals(first)).toBe(true);
    const files = { 'b.json': new Uint8Array([2]), 'a.json': new Uint8Array([1]) };
    const turned = { 'a.json': new Uint8Array([1]), 'b.json': new Uint8Array([2]) };
    expect(zipPackage(files)).toEqual(zipPackage(turned));
  });

  it('holds the filled manifest, its icons and its languages at the top, and nothing else', () => {
    const files = unzipSync(packageInto('whole.zip', 'UTC'));
    expect(Object.keys(files)).toEqual([
      'color.png',
      'de.json',
      'es.json',
      'fr.json',
      'ja.json',
      'manifest.json',
      'outline.png',
    ]);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Record<string, unknown>;
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(manifest).toMatchObject({ id: appId, version, validDomains: ['bot.contoso.com'] });
  });

  it('is not made from a template with a placeholder nobody fills', () => {
    expect(() => fillManifest('{{APP_NAME}}', { appId, domain: 'bot.contoso.com', version: '1.0.0' })).toThrow(
      '{{APP_NAME}}',
    );
  });
});

describe('the version', () => {
  const out = join(folder, 'rising.zip');
  const versionOf = async (...more: string[]) => {
    await commands.run('package', [...identity, '--out', out, ...more]);
    const manifest = unzipSync(readFileSync(out))['manifest.json'] ?? new Uint8Array();
    return (JSON.parse(strFromU8(manifest)) as { version: string }).version;
  };

  it('rises with each change of the package, and stays while nothing changes', async () => {
    expect(await versionOf('--version', '7.0.9')).toBe('7.0.9');
    expect(await versionOf()).toBe('7.0.9');
    expect(await versionOf('--no-rsc')).toBe('7.0.10');
    expect(await versionOf('--no-rsc')).toBe('7.0.10');
    expect(await versionOf('--no-rsc', '--developer', 'Contoso "voice" team')).toBe('7.0.11');
  });

  it('is not let fall by hand', async () => {
    const { status, stderr } = await commands.run('package', [...identity, '--out', out, '--version', '7.0.2']);
    expect(status).toBe(2);
    expect(stderr).toContain('7.0.2 is lower than 7.0.11');
  });

  it.each([
    ['of the project where nothing was written before', undefined, '1.2.0'],
    ['of the project where it is higher', { appId, version: '1.1.9', files: {} }, '1.2.0'],
    ['one more in the last place', { appId, version: '1.2.0', files: {} }, '1.2.1'],
    ['of the project for another app', { appId: `${appId.slice(0, -1)}2`, version: '3.0.0', files: {} }, '1.2.0'],
  ])('is %s', (_, earlier, version) => {
    expect(nextVersion({ appId, domain: 'bot.contoso.com', version: '1.2.0' }, earlier)).toBe(version);
  });

  it.each([
    ['1.9.0', '1.10.0', -1],
    ['2.0.0', '1.99.99', 1],
    ['1.2.3', '1.2.3', 0],
  ])('%s beside %s is compared number by number', (one, other, sign) => {
    expect(Math.sign(compareVersions(one, other))).toBe(sign);
  });
});

describe('npm run package', () => {
  it('alone says what it needs and ends with 2', async () => {
    const { status, stderr } = await commands.run('package', []);
    expect(status).toBe(2);
    expect(stderr).toContain('--app-id <guid> --domain <host>');
  });

  it('with a bad value says so before the usage and ends with 2', async () => {
    const { status, stderr } = await commands.run('package', ['--app-id', 'x']);
    expect(status).toBe(2);
    expect(stderr.indexOf('is not a GUID')).toBeLessThan(stderr.indexOf('--app-id <guid>'));
    expect(stderr).toContain('--domain is missing');
  });

  it('takes capitals in the id and the domain and writes them small', () => {
    const filled = fillManifest('{{APP_ID}} {{DOMAIN}}', {
      appId: appId.toUpperCase(),
      domain: 'Bot.Contoso.COM',
      version: '1.0.0',
    });
    expect(filled).toBe(`${appId} bot.contoso.com`);
  });

  it.each([
    ['bot.contoso.com'],
    ['a.b.c.contoso.co.uk'],
    ['trunkwise-1.azurewebsites.net'],
    ['xn--bcher-kva.example-shop.com'],
    ['bot.xn--p1ai'],
  ])('accepts the domain %s', (domain) => {
    expect(parsePackageArguments(['--app-id', appId, '--domain', domain], '1.0.0')).toMatchObject({
      identity: { domain },
    });
  });

  it.each([
    ['no domain', ['--app-id', appId], '--domain is missing'],
    ['no id', ['--domain', 'bot.contoso.com'], '--app-id is missing'],
    ['an empty id', ['--app-id', '', '--domain', 'bot.contoso.com'], '--app-id is missing'],
    ['a short GUID', ['--app-id', '3f0c1c9e-5d1f-4a57-9a80', '--domain', 'bot.contoso.com'], 'is not a GUID'],
    ['a GUID in braces', ['--app-id', `{${appId}}`, '--domain', 'bot.contoso.com'], 'is not a GUID'],
    [
      'the GUID of zeros',
      ['--app-id', '00000000-0000-0000-0000-000000000000', '--domain', 'b.co'],
      'belongs to no app',
    ],
    ['a scheme', ['--app-id', appId, '--domain', 'https://bot.contoso.com'], 'more than a host name'],
    ['a port', ['--app-id', appId, '--domain', 'bot.contoso.com:3978'], 'more than a host name'],
    ['a path', ['--app-id', appId, '--domain', 'bot.contoso.com/api'], 'more than a host name'],
    ['a wildcard', ['--app-id', appId, '--domain', '*.contoso.com'], 'more than a host name'],
    ['localhost', ['--app-id', appId, '--domain', 'localhost'], 'cannot be reached'],
    ['an internal name', ['--app-id', appId, '--domain', 'bot.contoso.local'], 'cannot be reached'],
    ['an address', ['--app-id', appId, '--domain', '192.0.2.7'], 'is not a host name'],
    ['one label', ['--app-id', appId, '--domain', 'contoso'], 'is not a host name'],
    ['an underscore', ['--app-id', appId, '--domain', 'my_bot.contoso.com'], 'is not a host name'],
    ['a leading hyphen', ['--app-id', appId, '--domain=-bot.contoso.com'], 'is not a host name'],
    ['a quote that would leave the JSON', ['--app-id', appId, '--domain', 'a","b.com'], 'is not a host name'],
    ['an unknown flag', [...identity, '--tenant', 'x'], "Unknown option '--tenant'"],
    ['a stray word', [...identity, 'please'], "Unexpected argument 'please'"],
    ['a flag without its value', ['--app-id'], "'--app-id <value>' argument missing"],
    ['a short id of the app in Teams', [...identity, '--teams-app-id', '3f0c'], '--teams-app-id: "3f0c" is not a GUID'],
    ['a name longer than Teams shows', [...identity, '--developer', 'x'.repeat(33)], '33 characters'],
    ['a blank name', [...identity, '--developer', ' '], '--developer: give the name'],
    [
      'a page without TLS',
      [...identity, '--privacy', 'http://contoso.com/'],
      '--privacy: "http://contoso.com/" is not an',
    ],
    ['a page of this machine', [...identity, '--website', 'https://localhost/'], 'is not an https address'],
    ['a page that is none', [...identity, '--terms', 'terms.html'], 'is not an https address'],
    ['a version with a letter', [...identity, '--version', '1.0.0-beta'], 'is not three numbers'],
    ['a version of two numbers', [...identity, '--version', '1.0'], 'is not three numbers'],
    ['another kind of file', [...identity, '--out', 'app.tar'], 'must end in .zip'],
  ])('refuses %s', (_, args, sentence) => {
    const request = parsePackageArguments(args, '1.0.0');
    expect('problems' in request && request.problems.join('\n')).toContain(sentence);
  });
});

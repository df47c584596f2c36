import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CatalogError, type Finding } from '../../../src/catalog/finding.ts';
import { checkCatalog, loadCatalog } from '../../../src/catalog/load/load.ts';
import { composeFile, createFolder, writeFiles } from '../compose.ts';

// Protects the bot from starting with a catalog that breaks its rules.

function findingsOf(folder: string): readonly Finding[] {
  try {
    loadCatalog({ folder });
  } catch (error) {
    if (error instanceof CatalogError) return error.findings;
    throw error;
  }
  return [];
}

describe('loading a catalog', () => {
  it('joins the files of a folder and leaves other files alone', () => {
    const folder = createFolder({
      '504.yaml': composeFile(),
      '503.yaml': composeFile('503'),
      'README.md': '# Lamps',
      '.504.yaml.swp': 'swap',
    });
    expect(loadCatalog({ folder }).entries.map(({ id }) => id)).toEqual([
      '569901-503-the-lamp-on-the-trunk-went-out',
      '569901-504-the-lamp-on-the-trunk-went-out',
    ]);
  });

  it('throws one error with all findings over all files, by file and line', () => {
    const folder = createFolder({
      '400.yaml': composeFile('400', { outcome: 'outcome: odd', checked: 'checked: never' }),
      '402.yaml': 'sipCode: "402\n',
      '403.yaml': composeFile('404'),
      '504.yaml': composeFile(),
    });
    const findings = findingsOf(folder);
    expect(findings.map(({ file, line, rule }) => `${file.slice(folder.length + 1)}:${line} ${rule}`)).toEqual([
      '400.yaml:3 schema',
      '400.yaml:9 schema',
      '402.yaml:2 yaml',
      '403.yaml:1 fileNameIsSipCode',
    ]);
    expect(() => loadCatalog({ folder })).toThrow(
      /4 findings[\s\S]*400\.yaml:3: \[schema\] checked is the text "never"; accepted: /,
    );
  });

  it('leaves the finer rules to the check', () => {
    const folder = createFolder({ '504.yaml': composeFile('504', { title: 'title: The trunk is dark.' }) });
    expect(findingsOf(folder)).toEqual([]);
    const { findings } = checkCatalog({ folder, exceptions: [] });
    expect(findings.map(({ line, rule }) => [line, rule])).toEqual([[8, 'headingsHaveNoFinalStop']]);
  });

  it('tells a wrong source once, not for every entry that has it from the top of the file', () => {
    const entry = composeFile().slice(composeFile().indexOf('  - '));
    const text = `${composeFile('504', { source: 'source: { title: L, url: https://lamps.example/ }' })}${entry.replace('569901', '569902')}`;
    const { findings } = checkCatalog({ folder: createFolder({ '504.yaml': text }), exceptions: [] });
    expect(findings.map(({ line, rule }) => [line, rule])).toEqual([[2, 'linksAreOnAllowedHosts']]);
  });
});

describe('a folder that cannot be used', () => {
  it.each<[string, () => string, RegExp, RegExp]>([
    ['does not exist', () => join(createFolder(), 'absent'), /cannot be read \(ENOENT\)/, /folder that exists/],
    [
      'is a file',
      () => join(createFolder({ 'a.yaml': '' }), 'a.yaml'),
      /cannot be read \(ENOTDIR\)/,
      /folder that exists/,
    ],
    ['is empty', () => createFolder(), /holds no YAML file/, /504\.yaml/],
    [
      'holds too many files',
      () => createFolder(Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`${i}.yaml`, '']))),
      /51 YAML files/,
      /at most 50/,
    ],
    [
      'holds too much in all',
      () => createFolder(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.yaml`, '#'.repeat(250_000)]))),
      /more than 1024 KB together/,
      /elsewhere/,
    ],
  ])('because it %s', (_, prepare, problem, remedy) => {
    const findings = findingsOf(prepare());
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'file',
        problem: expect.stringMatching(problem),
        remedy: expect.stringMatching(remedy),
      }),
    ]);
  });
});

describe('a file that is refused unread', () => {
  it.each<[string, (folder: string) => void, string | Uint8Array | undefined, number, RegExp, RegExp]>([
    ['a huge one', () => {}, '#'.repeat(256 * 1024 + 1), 1, /too large/, /256 KB; split/],
    ['Latin-1', () => {}, Buffer.from('a: 1\nb: \xfcber\n', 'latin1'), 2, /not UTF-8/, /encoding UTF-8/],
    ['UTF-16', () => {}, Buffer.from('\ufeffa: 1\n', 'utf16le'), 1, /not UTF-8/, /encoding UTF-8/],
    ['cut in a character', () => {}, Buffer.from('a: ü').subarray(0, 4), 1, /not UTF-8/, /encoding UTF-8/],
    ['a folder', (folder) => mkdirSync(join(folder, '504.yaml')), undefined, 1, /not a regular file/, /YAML file/],
    [
      'a link out of the folder',
      (folder) => symlinkSync('/etc/hostname', join(folder, '504.yaml')),
      undefined,
      1,
      /leads out/,
      /itself/,
    ],
    [
      'a link to a device',
      (folder) => symlinkSync('/dev/zero', join(folder, '504.yaml')),
      undefined,
      1,
      /leads out/,
      /itself/,
    ],
    [
      'a link to nowhere',
      (folder) => symlinkSync('absent', join(folder, '504.yaml')),
      undefined,
      1,
      /ENOENT/,
      /exists/,
    ],
    [
      'a link to itself',
      (folder) => symlinkSync('504.yaml', join(folder, '504.yaml')),
      undefined,
      1,
      /ELOOP/,
      /exists/,
    ],
  ])('%s', (_, prepare, content, line, problem, remedy) => {
    const folder = createFolder(content === undefined ? {} : { '504.yaml': content });
    prepare(folder);
    expect(findingsOf(folder)).toEqual([
      {
        file: join(folder, '504.yaml'),
        line,
        rule: 'file',
        problem: expect.stringMatching(problem),
        remedy: expect.stringMatching(remedy),
      },
    ]);
  });

  it('but not a link that stays in the folder, as volumes of a cluster have them', () => {
    const folder = createFolder();
    mkdirSync(join(folder, '..data'));
    const inner = join(folder, '..data');
    symlinkSync('..data/504.yaml', join(folder, '504.yaml'));
    expect(findingsOf(folder)).toHaveLength(1);
    writeFiles(inner, { '504.yaml': composeFile() });
    expect(findingsOf(folder)).toEqual([]);
  });
});

describe("the project's own catalog", () => {
  it('keeps to the schema and every rule', () => {
    expect(checkCatalog().findings).toEqual([]);
  });

  it('knows the 18 SIP codes Microsoft publishes combinations for', () => {
    expect([...new Set(loadCatalog().entries.map(({ sipCode }) => sipCode))].join(' ')).toBe(
      '400 402 403 404 408 410 412 415 420 422 480 484 486 487 488 500 503 504',
    );
  });
});
